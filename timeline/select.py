"""Which events of a timeline are shown."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from timeline.model import Basis, Timeline


def select(
    timeline: Timeline, *, basis: Collection[Basis] = tuple(Basis), min_confidence: float = 0.0
) -> Timeline:
    """The timeline with only those events whose date is known in one of these ways and is so sure."""
    shown = (event for event in timeline.events if event.basis in basis)
    kept = (event for event in shown if event.confidence >= min_confidence)
    return replace(timeline, events=tuple(kept))
