"""Articles that are copies of one text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from heapq import nsmallest

from timeline.languages.en.retelling import words
from timeline.model import Event

_SHINGLE = 5
"""Words that follow one another."""
_SKETCH = 24
"""How many of an article's shingles, those whose hashes are smallest, look for others that share them."""
_COPIED = 0.6
"""The share of the shorter article's shingles that the longer one has."""


def find_copies(events: Iterable[Event]) -> Mapping[str, str]:
    """From the id of each article to that of the text it is a copy of: the first by publication and id, or
    its own.

    Compared are the sentences that tell events.
    """
    texts: dict[str, set[str]] = {}
    published: dict[str, str] = {}
    for event in events:
        texts.setdefault(event.article, set()).add(event.text)
        published[event.article] = event.published.isoformat() if event.published else "9999"
    shingles = {article: _shingles(sentences) for article, sentences in texts.items()}
    original: dict[str, str] = {}
    holders: dict[bytes, list[str]] = {}
    for article in sorted(texts, key=lambda article: (published[article], article)):
        sketch = nsmallest(_SKETCH, shingles[article])
        met = dict.fromkeys(other for shingle in sketch for other in holders.get(shingle, ()))
        copied = (other for other in met if _is_copy(shingles[article], shingles[other]))
        original[article] = next(copied, article)
        if original[article] == article:
            for shingle in sketch:
                holders.setdefault(shingle, []).append(article)
    return original


def _shingles(sentences: Iterable[str]) -> frozenset[bytes]:
    found: set[bytes] = set()
    for sentence in sentences:
        written = [word.lower() for word in words(sentence)]
        found.update(
            blake2b(" ".join(written[at : at + _SHINGLE]).encode(), digest_size=8).digest()
            for at in range(max(1, len(written) - _SHINGLE + 1))
        )
    return frozenset(found)


def _is_copy(one: frozenset[bytes], other: frozenset[bytes]) -> bool:
    return len(one & other) >= _COPIED * min(len(one), len(other)) > 0
