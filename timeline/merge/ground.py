"""What the events to be merged look like when they are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.merge.agreement import Agreement, agreement
from timeline.merge.candidates import Pair
from timeline.merge.telling import Telling, tell
from timeline.merge.timing import Crowd, When, crowd, meet, when
from timeline.merge.vocabulary import Vocabulary, learn
from timeline.model import Event


@dataclass(frozen=True, slots=True)
class Ground:
    """What clusters are formed from: tellings, when each may lie, the days of each article's, what words are
    worth."""

    tellings: Sequence[Telling]
    days: Sequence[When | None]
    crowds: Mapping[str, Crowd]
    known: Vocabulary

    def article(self, place: int) -> str:
        return self.tellings[place].event.article

    def agreements(self, pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Agreement]]:
        """Those of the pairs that can be of one event, with what speaks for it."""
        for pair in pairs:
            one, other = pair
            here, there = self.days[one], self.days[other]
            if here and there and meet(here, there):
                tellings = self.tellings[one], self.tellings[other]
                among = self._among(other, here), self._among(one, there)
                found = agreement(*tellings, (here, there), among, self.known)
                if found:
                    yield pair, found

    def _among(self, place: int, days: When) -> int:
        """How many tellings of an article may lie on some days."""
        return self.crowds[self.article(place)].around(days)


def survey(events: Sequence[Event]) -> Ground:
    days = [when(event) for event in events]
    of: dict[str, list[When | None]] = {}
    for event, day in zip(events, days, strict=True):
        of.setdefault(event.article, []).append(day)
    tellings = tell(events)
    return Ground(tellings, days, {article: crowd(days) for article, days in of.items()}, learn(tellings))
