"""The event table: its columns, their order, and the way to and from a DataFrame."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Event


def order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events by time, coarse before fine where they start together, else as given."""
    return tuple(events)
