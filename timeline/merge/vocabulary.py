"""What the words of all articles are worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nlargest
from math import fsum, log, sqrt
from typing import NamedTuple

from timeline.languages.en.retelling import COMMON, stem
from timeline.merge.telling import KIND

_HEAVIEST = 5.0
_BACKGROUND = 200
"""Articles that are taken to stand behind those given, so that two alone can be compared."""
_NAMES = 24
"""How many of the words that say most about an article look for others that have them."""
_OFTEN = 4
"""A word is counted no more often than this."""
_COMMON = frozenset(map(stem, COMMON))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`weights` says how much it says that two tellings share a word or kind: more, the fewer `articles` have
    it."""

    weights: Mapping[str, float]
    articles: Mapping[str, int]

    def values(self, count: Mapping[str, int]) -> dict[str, float]:
        """For each word of an article and how many of its tellings have it a number; the product of a word's
        two numbers is what it says for tellings of two articles: less, the more of their tellings have it."""
        return {word: sqrt(self.weights[word] / number) for word, number in count.items()}

    def names(self, count: Mapping[str, int]) -> list[str]:
        """The words that say most about an article of those that others have too, by how often it has
        them."""
        words = (word for word in count if self.articles[word] > 1 and not word.startswith(KIND))
        return nlargest(_NAMES, words, key=lambda word: (self.weights[word] * min(count[word], _OFTEN), word))

    def length(self, words: Iterable[str]) -> float:
        """Of the vector of these words' weights."""
        return sqrt(fsum(self.weights[word] ** 2 for word in words if not word.startswith(KIND)))


class Between(NamedTuple):
    """What words say about two articles: the weights of all, and the values that each article gives them."""

    weights: Mapping[str, float]
    here: Mapping[str, float]
    there: Mapping[str, float]

    def weigh(self, words: Iterable[str]) -> float:
        return fsum(map(self.weights.__getitem__, words))

    def worth(self, words: Iterable[str]) -> float:
        """Words are worth less, the more tellings of the two articles they are in."""
        here, there = self.here, self.there
        return fsum(here[word] * there[word] for word in words)


def learn(articles: Mapping[str, int], count: int) -> Vocabulary:
    """From how many of all articles each word is in."""
    behind = count + _BACKGROUND
    return Vocabulary({word: _weight(word, number, behind) for word, number in articles.items()}, articles)


def _weight(word: str, articles: int, behind: int) -> float:
    weight = min(_HEAVIEST, log(behind / (articles + 1)))
    return weight / 2 if word in _COMMON else weight
