"""What the words of all articles are worth, and which articles speak of the same affair."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import fsum, log, sqrt

from timeline.languages.en.retelling import COMMON, stem
from timeline.merge.telling import KIND, Telling

_HEAVIEST = 5.0
_BACKGROUND = 200
"""Articles that are taken to stand behind those given, so that two alone can be compared."""
_SAME_AFFAIR = 0.13
"""Cosine of two articles' weighted words; articles on one affair have about twice as much in common as
others."""
_NAMES = 24
"""How many of the words that say most about an article look for others that have them."""
_OFTEN = 4
"""A word is counted no more often than this."""
_SHARED = 2
"""How many of these words two articles have in common at least."""
_BACK = 60
"""How many earlier articles with the same word an article is compared with."""
_COMMON = frozenset(map(stem, COMMON))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`weights` says how much it says that two tellings share a word or kind: more, the fewer articles have
    it. `values` has the words of each article, by id; the product of a word's two values is what it says for
    tellings of these two articles: less, the more of their tellings have it. `names` are the words that say
    most about an article, `lengths` the length of the vector of its words' weights."""

    weights: Mapping[str, float]
    values: Mapping[str, Mapping[str, float]]
    names: Mapping[str, Sequence[str]]
    lengths: Mapping[str, float]

    def weigh(self, words: Iterable[str]) -> float:
        return fsum(map(self.weights.__getitem__, words))

    def same_affair(self, one: str, other: str) -> bool:
        """Whether two articles, by id, have so much in common that they speak of one affair."""
        common = self.values[one].keys() & self.values[other].keys()
        return _length(common, self.weights) ** 2 >= _SAME_AFFAIR * self.lengths[one] * self.lengths[other]


def learn(tellings: Iterable[Telling]) -> Vocabulary:
    counts: dict[str, Counter[str]] = {}
    for telling in tellings:
        count = counts.setdefault(telling.event.article, Counter())
        count.update(telling.said)
        count.update(telling.around)
    articles = Counter(word for count in counts.values() for word in count)
    behind = len(counts) + _BACKGROUND
    weights = {word: _weight(word, number, behind) for word, number in articles.items()}
    return Vocabulary(
        weights,
        {
            article: {word: sqrt(weights[word] / number) for word, number in count.items()}
            for article, count in counts.items()
        },
        {article: _names(count, weights, articles) for article, count in counts.items()},
        {article: _length(count, weights) for article, count in counts.items()},
    )


def _weight(word: str, articles: int, behind: int) -> float:
    weight = min(_HEAVIEST, log(behind / (articles + 1)))
    return weight / 2 if word in _COMMON else weight


def _names(count: Mapping[str, int], weights: Mapping[str, float], articles: Mapping[str, int]) -> list[str]:
    """The heaviest words of an article that others have too, by how often it has them."""
    words = (word for word in count if articles[word] > 1 and not word.startswith(KIND))
    return nlargest(_NAMES, words, key=lambda word: (weights[word] * min(count[word], _OFTEN), word))


def _length(words: Iterable[str], weights: Mapping[str, float]) -> float:
    return sqrt(fsum(weights[word] ** 2 for word in words if not word.startswith(KIND)))


def affairs(known: Vocabulary) -> Iterator[tuple[str, str]]:
    """Pairs of articles on the same affair, by id in order, each once, found by the words that say most
    about them."""
    latest: dict[str, deque[str]] = {}
    for article, names in sorted(known.names.items()):
        met = Counter(other for word in names for other in latest.get(word, ()))
        for other, times in sorted(met.items()):
            if times >= min(_SHARED, len(names)) and known.same_affair(article, other):
                yield other, article
        for word in names:
            latest.setdefault(word, deque(maxlen=_BACK)).append(article)
