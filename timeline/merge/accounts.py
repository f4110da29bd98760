"""What each article tells, at hand when it is compared."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from timeline.merge.telling import Telling, tell
from timeline.merge.timing import Crowd, crowd
from timeline.merge.vocabulary import Between, Vocabulary, learn
from timeline.model import Event
from timeline.records import Recent, Records

_SAME_AFFAIR = 0.13
"""Cosine of two articles' weighted words; articles on one affair have about twice as much in common as
others."""
_AT_HAND = 6_000
"""How many tellings are kept in memory; about 25 MB."""


class Account(NamedTuple):
    """The tellings of one article in the order of its text, the place of the first among all tellings; the
    days they may lie on; in how many of them each word is, and its value; the length of the vector of the
    words' weights."""

    number: int
    first: int
    tellings: Sequence[Telling]
    crowd: Crowd
    words: Mapping[str, int]
    values: Mapping[str, float]
    length: float

    @property
    def places(self) -> range:
        return range(self.first, self.first + len(self.tellings))


@dataclass(frozen=True, slots=True)
class Accounts:
    """All articles' accounts, by number in the order of the articles' ids, and what words are worth.

    `numbers` has for the place of each telling that of its account.
    """

    known: Vocabulary
    numbers: Sequence[int]
    _at_hand: Recent[Account]

    def __iter__(self) -> Iterator[Account]:
        count = self.numbers[-1] + 1 if self.numbers else 0
        return map(self._at_hand.__getitem__, range(count))

    def __getitem__(self, number: int) -> Account:
        return self._at_hand[number]

    def of(self, place: int) -> Account:
        """The account that the telling at a place is in."""
        return self._at_hand[self.numbers[place]]

    def telling(self, place: int) -> Telling:
        account = self.of(place)
        return account.tellings[place - account.first]

    def between(self, one: Account, other: Account) -> Between:
        return Between(self.known.weights, one.values, other.values)

    def same_affair(self, one: Account, other: Account) -> bool:
        """Whether two articles have so much in common that they speak of one affair."""
        common = one.values.keys() & other.values.keys()
        return self.known.length(common) ** 2 >= _SAME_AFFAIR * one.length * other.length


def survey(events: Iterable[Event]) -> Accounts:
    """The accounts of events that come by article, and in each in the order of its text."""
    kept: Records[tuple[int, tuple[Telling, ...], Counter[str]]] = Records()
    numbers = array("i")
    articles: Counter[str] = Counter()
    for _, group in groupby(tell(events), attrgetter("article")):
        tellings = tuple(group)
        words = Counter(word for telling in tellings for word in (*telling.said, *telling.around))
        articles.update(words.keys())
        kept.append((len(numbers), tellings, words))
        numbers.extend([len(kept) - 1] * len(tellings))
    known = learn(articles, len(kept))

    def read(number: int) -> Account:
        first, tellings, words = kept[number]
        days = crowd(telling.days for telling in tellings)
        return Account(number, first, tellings, days, words, known.values(words), known.length(words))

    return Accounts(known, numbers, Recent(read, lambda account: len(account.tellings), _AT_HAND))
