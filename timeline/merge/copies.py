"""Articles that are copies of one text."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Set
from hashlib import blake2b
from heapq import nsmallest
from itertools import groupby
from operator import itemgetter

import numpy as np

from timeline.languages.en.retelling import words
from timeline.merge.face import mentions_of
from timeline.model import Event
from timeline.records import Records
from timeline.shelf import Shelf

_SHINGLE = 5
"""Words that follow one another."""
_SKETCH = 24
"""How many of an article's shingles, those whose hashes are smallest, look for others that share them."""
_COPIED, _LEAST = 0.6, 20
"""The share of the shorter article's shingles that the longer one has, and how many these are at least: two
papers may well use the same words for one thing."""


def find_copies(events: Iterable[Event]) -> Mapping[str, str]:
    """From the id of each article that is a copy to that of its text: the first by id.

    Compared are the sentences that tell events.
    """
    articles: list[str] = []
    shingles: Records[array[int]] = Records()
    sketches = array("Q")
    for article, sentences in _by_article(events):
        own = _shingles(sentences)
        articles.append(article)
        shingles.append(array("Q", own))
        sketches.extend(nsmallest(_SKETCH, own))
    copied = _copied(shingles, _repeated(sketches))
    return {articles[number]: articles[original] for number, original in copied}


def _by_article(events: Iterable[Event]) -> Iterator[tuple[str, Set[str]]]:
    told = Shelf[tuple[str, str]](itemgetter(0))
    for event in events:
        told.extend((mention.article, mention.text) for mention in mentions_of(event))
    for article, group in groupby(told, itemgetter(0)):
        yield article, {text for _, text in group}


def _repeated(hashes: array[int]) -> Set[int]:
    """Those that are there more than once."""
    ordered = np.sort(np.frombuffer(hashes, np.uint64))
    return set(ordered[1:][ordered[1:] == ordered[:-1]].tolist())


def _copied(shingles: Records[array[int]], shared: Set[int]) -> Iterator[tuple[int, int]]:
    """The numbers of articles that are copies, and of the first with the same text."""
    holders: dict[int, list[int]] = {}
    for number in range(len(shingles)):
        own = frozenset(shingles[number])
        sketch = [shingle for shingle in nsmallest(_SKETCH, own) if shingle in shared]
        met = dict.fromkeys(other for shingle in sketch for other in holders.get(shingle, ()))
        original = next((other for other in met if _is_copy(own, frozenset(shingles[other]))), None)
        if original is not None:
            yield number, original
        else:
            for shingle in sketch:
                holders.setdefault(shingle, []).append(number)


def _shingles(sentences: Iterable[str]) -> Set[int]:
    found: set[int] = set()
    for sentence in sentences:
        written = [word.lower() for word in words(sentence)]
        found.update(
            _hash(" ".join(written[at : at + _SHINGLE])) for at in range(max(1, len(written) - _SHINGLE + 1))
        )
    return found


def _hash(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode(errors="surrogatepass"), digest_size=8).digest())


def _is_copy(one: Set[int], other: Set[int]) -> bool:
    """Whether two articles have most of the shorter one's shingles in common."""
    return len(one & other) >= max(_LEAST, _COPIED * min(len(one), len(other)))
