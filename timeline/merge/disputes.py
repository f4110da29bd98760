"""Tellings that agree in all but the date of what can have happened only once."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.languages.en.kinds import ONCE
from timeline.merge.accounts import Accounts
from timeline.merge.agreement import content, contradict
from timeline.merge.candidates import Pair
from timeline.merge.telling import KIND, Telling
from timeline.merge.timing import When, meet
from timeline.merge.vocabulary import Vocabulary

_ENOUGH = 7.0
"""How much the content alone must be worth."""
_DOUBT, _SHARE = 2, 50
"""How far the dates may lie apart: so many days, or one in so many of the days that have passed since."""
_BACK = 20
_ONCE = frozenset(KIND + kind for kind in ONCE)


def disputes(accounts: Accounts) -> list[Pair]:
    """Pairs of places, those that agree most first."""
    found = {pair: _content(accounts, *pair) for pair in set(_candidates(accounts))}
    return sorted(
        (pair for pair, worth in found.items() if worth >= _ENOUGH), key=lambda pair: (-found[pair], pair)
    )


def _content(accounts: Accounts, one: int, other: int) -> float:
    known = accounts.between(accounts.of(one), accounts.of(other))
    return content(accounts.telling(one), accounts.telling(other), known)


def _candidates(accounts: Accounts) -> Iterator[Pair]:
    """Pairs from different articles on one affair, that share a kind and a word and lie not far apart."""
    latest: dict[tuple[str, str], list[int]] = {}
    for account in accounts:
        for place, telling in enumerate(account.tellings, account.first):
            if telling.days is None or not telling.days.firm:
                continue
            for key in _keys(telling, accounts.known):
                others = latest.setdefault(key, [])
                for other in others:
                    if _disputed(accounts, other, place):
                        yield other, place
                others.append(place)
                del others[:-_BACK]


def _keys(telling: Telling, known: Vocabulary) -> Iterator[tuple[str, str]]:
    """The kinds of what happens only once, each with a word that others have too."""
    for kind in telling.said & _ONCE:
        for word in telling.said:
            if not word.startswith(KIND) and known.articles[word] > 1:
                yield kind, word


def _disputed(accounts: Accounts, one: int, other: int) -> bool:
    tellings = accounts.telling(one), accounts.telling(other)
    here, there = (telling.days for telling in tellings)
    return (
        here is not None
        and there is not None
        and tellings[0].article != tellings[1].article
        and not contradict(*tellings)
        and not meet(here, there)
        and _gap(here, there) <= min(_doubt(tellings[0], here), _doubt(tellings[1], there))
        and accounts.same_affair(accounts.of(one), accounts.of(other))
    )


def _gap(one: When, other: When) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def _doubt(telling: Telling, days: When) -> int:
    """How many days off the date may be, by how long ago it was when the article was published."""
    ago = telling.published.toordinal() - days.last if telling.published else 0
    return max(_DOUBT, ago // _SHARE)
