"""What the words of all articles are worth, and which articles speak of the same affair."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.languages.en.retelling import COMMON, stem
from timeline.merge.telling import Telling

_HEAVIEST = 500
_BACKGROUND = 200
"""Articles that are taken to stand behind those given, so that two alone can be compared."""
_SAME_AFFAIR = 0.16
"""Cosine of two articles' weighted words; articles on one affair have about twice as much in common as
others."""
_KEPT = 4
_COMMON = frozenset(map(stem, COMMON))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`weights` says how much it says that two tellings share a word or kind, in hundredths: whole numbers,
    so that sums don't depend on the order of words. `names` are the words that say most about an
    article."""

    weights: Mapping[str, int]
    words: Mapping[str, frozenset[str]]
    names: Mapping[str, tuple[str, ...]]
    lengths: Mapping[str, int]

    def weight(self, words: Iterable[str]) -> int:
        return sum(map(self.weights.__getitem__, words))

    def same_affair(self, one: str, other: str) -> bool:
        """Whether two articles, by id, have so much in common that they speak of one affair."""
        common = sum(self.weights[word] ** 2 for word in self.words[one] & self.words[other])
        return common >= _SAME_AFFAIR * math.sqrt(self.lengths[one] * self.lengths[other])


def learn(tellings: Iterable[Telling]) -> Vocabulary:
    counts: dict[str, Counter[str]] = {}
    for telling in tellings:
        counts.setdefault(telling.event.article, Counter()).update(telling.said | telling.around)
    in_articles = Counter(word for count in counts.values() for word in count)
    behind = len(counts) + _BACKGROUND
    weights = {word: _weight(word, number, behind) for word, number in in_articles.items()}
    return Vocabulary(
        weights,
        {article: frozenset(count) for article, count in counts.items()},
        {article: _names(count, weights) for article, count in counts.items()},
        {article: sum(weights[word] ** 2 for word in count) for article, count in counts.items()},
    )


def _weight(word: str, articles: int, behind: int) -> int:
    """The fewer articles have a word, the more."""
    weight = min(_HEAVIEST, round(100 * math.log(behind / (articles + 1))))
    return weight // 2 if word in _COMMON else weight


def _names(count: Counter[str], weights: Mapping[str, int]) -> tuple[str, ...]:
    """The heaviest words that an article has more than once, by how often."""
    return tuple(sorted(count, key=lambda word: (-weights[word] * min(count[word], 4), word))[:_KEPT])
