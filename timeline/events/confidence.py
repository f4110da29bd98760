"""How sure an event's date is: of the events with some confidence, about that share are right.

The shares are rounded from what was right among the events of news articles with known dates.
"""

from __future__ import annotations

from timeline.events.places import Ground, Place
from timeline.model import Relation, Status
from timeline.times.interval import Grain

_SHARES: dict[Ground, tuple[float, float]] = {
    Ground.STATED: (0.93, 0.85),
    Ground.COUNTED: (0.8, 0.8),
    Ground.SAME_SUBJECT: (0.93, 0.8),
    Ground.NEWS: (0.9, 0.8),
    Ground.PARAGRAPH: (0.8, 0.75),
    Ground.CLAUSE: (0.8, 0.75),
    Ground.TENSE: (0.8, 0.75),
    Ground.PUBLISHED: (0.6, 0.6),
}
"""How often a day is right, and how often anything coarser."""

_OPEN = 0.95
"""What is only before, after or since its date is a little less sure of it."""

_PRESENT, _AHEAD = 1.3, 0.85
"""The publication date is surer of what goes on than of what happened, and least of what is to come."""


def confidence_of(place: Place, status: Status) -> float:
    """0 to 1."""
    day, coarser = _SHARES[place.ground]
    share = day if place.precision.rank <= Grain.DAY.rank else coarser
    if place.relation is not Relation.AT:
        share *= _OPEN
    if place.ground is Ground.PUBLISHED and status is not Status.HAPPENED:
        share *= _PRESENT if status is Status.ONGOING else _AHEAD
    return round(share, 2)
