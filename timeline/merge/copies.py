"""Articles that are copies of one text."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence, Set
from hashlib import blake2b
from heapq import nsmallest

from timeline.languages.en.retelling import words
from timeline.merge.face import mentions_of
from timeline.model import Event

_SHINGLE = 5
"""Words that follow one another."""
_SKETCH = 24
"""How many of an article's shingles, those whose hashes are smallest, look for others that share them."""
_COPIED, _LEAST = 0.6, 20
"""The share of the shorter article's shingles that the longer one has, and how many these are at least: two
papers may well use the same words for one thing."""


def find_copies(events: Iterable[Event]) -> Mapping[str, str]:
    """From the id of each article to that of the text it is a copy of: the first by id, or its own.

    Compared are the sentences that tell events.
    """
    texts: dict[str, set[str]] = {}
    for event in events:
        for mention in mentions_of(event):
            texts.setdefault(mention.article, set()).add(mention.text)
    shingles = {article: array("Q", _shingles(sentences)) for article, sentences in texts.items()}
    original: dict[str, str] = {}
    holders: dict[int, list[str]] = {}
    for article in sorted(texts):
        own = frozenset(shingles[article])
        sketch = nsmallest(_SKETCH, own)
        met = dict.fromkeys(other for shingle in sketch for other in holders.get(shingle, ()))
        copied = (other for other in met if _is_copy(own, shingles[other]))
        original[article] = next(copied, article)
        if original[article] == article:
            for shingle in sketch:
                holders.setdefault(shingle, []).append(article)
    return original


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


def _is_copy(one: Set[int], other: Sequence[int]) -> bool:
    """Whether two articles have most of the shorter one's shingles in common."""
    return len(one & set(other)) >= max(_LEAST, _COPIED * min(len(one), len(other)))
