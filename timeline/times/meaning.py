"""Unresolved meanings: what the words say, with no date in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vague:
    """A direction in time and no more: PAST_REF, PRESENT_REF or FUTURE_REF."""

    reference: str


Meaning = Vague
