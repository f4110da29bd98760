"""A sentence with what dates it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events import places
from timeline.events.attach import Dating
from timeline.events.counted import Count
from timeline.events.passage import Passage
from timeline.events.places import Place
from timeline.events.reading import Reading, phrase
from timeline.events.syntax import Clauses
from timeline.model import Relation


@dataclass(frozen=True, slots=True)
class Setting:
    """A sentence with what dates it: its clauses, the dates that each of them bears, the passage before it.

    `told` is where the passage puts what the sentence tells in the past tense without a date.
    """

    reading: Reading
    clauses: Clauses
    own: dict[int, list[Dating]]
    passage: Passage
    told: Place | None
    counts: tuple[Count, ...] = ()
    """what the sentence counts from something told"""

    def dated(self, index: int) -> list[Dating]:
        """What dates a clause and names a stretch of the calendar."""
        return [dating for dating in self.own.get(index, ()) if dating.time.interval]


def stated(setting: Setting, dating: Dating, relation: Relation | None = None) -> Place | None:
    """The place that an expression names, in the words of the article."""
    relation = relation or dating.relation
    if len(dating.times) == 1:
        return places.stated(dating.times, relation)
    spans = {id(time): (first, end) for first, end, time in setting.reading.times}
    first, end = spans[id(dating.times[0])][0], spans[id(dating.times[-1])][1]
    return places.stated(dating.times, relation, phrase(setting.reading, first, end))


def weightiest(datings: Sequence[Dating]) -> Dating:
    """The one that says most of when a clause lies: what it is at before what bounds it, the finest first."""
    return min(datings, key=_weight)


def _weight(dating: Dating) -> tuple[bool, int]:
    interval = dating.time.interval
    return dating.relation is not Relation.AT, interval.grain.rank if interval else 99
