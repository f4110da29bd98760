"""Which tellings are compared at all: those that lie together in time and share a telling word."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from heapq import nlargest

from timeline.merge.telling import Telling
from timeline.merge.timing import When
from timeline.merge.vocabulary import Vocabulary

_SAID, _AROUND = 6, 3
"""How many of the heaviest words of title and sentence an event is found by, besides its article's names."""
_BACK = 24
"""How many earlier events with the same word an event is compared with."""
_WIDE = 14
"""Days; what may lie further apart is kept separately, so that it is not crowded out by single days."""


def candidates(
    tellings: Sequence[Telling],
    days: Sequence[When | None],
    known: Vocabulary,
) -> Iterator[tuple[int, int]]:
    """Pairs of places in `tellings`, each pair once.

    One sweep through time: an event meets the latest before it, by first day, that may lie on a day of its
    own and share a word. So the work grows with the number of events, however many share a day or a word.
    """
    latest: dict[tuple[str, bool], deque[tuple[int, int]]] = {}
    for first, last, place in sorted((day.first, day.last, n) for n, day in enumerate(days) if day):
        words = _words(tellings[place], known)
        met = {
            other
            for word in words
            for wide in (False, True)
            for end, other in latest.get((word, wide), ())
            if end >= first
        }
        yield from ((other, place) for other in sorted(met))
        for word in words:
            latest.setdefault((word, last - first > _WIDE), deque(maxlen=_BACK)).append((last, place))


def _words(telling: Telling, known: Vocabulary) -> list[str]:
    def heaviest(count: int, words: frozenset[str]) -> list[str]:
        return nlargest(count, words, key=lambda word: (known.weights[word], word))

    names = [f"@{word}" for word in known.names[telling.event.article]]
    return [*heaviest(_SAID, telling.said), *heaviest(_AROUND, telling.around), *names]
