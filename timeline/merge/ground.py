"""What the events to be merged look like when they are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.merge.agreement import evidence
from timeline.merge.telling import Telling, tell
from timeline.merge.timing import When, crowds, when
from timeline.merge.vocabulary import Vocabulary, learn
from timeline.model import Event

Pair = tuple[int, int]
"""Two places in `Ground.tellings`."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What clusters are formed from: tellings, when each may lie, how many of its article lie there too,
    what their words are worth."""

    tellings: Sequence[Telling]
    days: Sequence[When | None]
    crowds: Sequence[int]
    known: Vocabulary

    def evidence(self, one: int, other: int) -> int | None:
        days = self.days[one], self.days[other]
        if days[0] is None or days[1] is None:
            return None
        crowds = self.crowds[one], self.crowds[other]
        return evidence(self.tellings[one], self.tellings[other], (days[0], days[1]), crowds, self.known)


def survey(events: Sequence[Event]) -> Ground:
    tellings = [tell(event) for event in events]
    days = [when(event) for event in events]
    return Ground(tellings, days, crowds([event.article for event in events], days), learn(tellings))
