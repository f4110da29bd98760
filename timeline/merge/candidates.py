"""Which tellings are compared at all: those in two articles on one affair that share a word or a kind.

Of one article none are: what it tells twice in like words is mostly two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.merge.telling import Telling
from timeline.merge.vocabulary import Vocabulary, affairs

Pair = tuple[int, int]
"""Two places in a sequence of tellings, the smaller first."""


def candidates(
    tellings: Sequence[Telling], known: Vocabulary
) -> Iterator[tuple[tuple[str, str], list[Pair]]]:
    """Two articles, by id in order, and the pairs between them."""
    index: dict[str, dict[str, list[int]]] = {}
    for place, telling in enumerate(tellings):
        by_word = index.setdefault(telling.event.article, {})
        for word in telling.said:
            by_word.setdefault(word, []).append(place)
    for one, other in affairs(known):
        yield (one, other), _pairs(index[one], index[other])


def _pairs(one: Mapping[str, list[int]], other: Mapping[str, list[int]]) -> list[Pair]:
    found = {
        (min(here, there), max(here, there))
        for word in one.keys() & other.keys()
        for here in one[word]
        for there in other[word]
    }
    return sorted(found)
