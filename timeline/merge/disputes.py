"""Tellings that agree in all but the date of what can have happened only once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from timeline.languages.en.kinds import ONCE
from timeline.merge.agreement import content, contradict
from timeline.merge.candidates import Pair
from timeline.merge.ground import Ground
from timeline.merge.telling import KIND, Telling
from timeline.merge.timing import When, meet
from timeline.model import Event

_ENOUGH = 7.0
"""How much the content alone must be worth."""
_DOUBT, _SHARE = 2, 50
"""How far the dates may lie apart: so many days, or one in so many of the days that have passed since."""
_BACK = 20
_ONCE = frozenset(KIND + kind for kind in ONCE)


def disputes(ground: Ground) -> list[Pair]:
    """Pairs of places, those that agree most first."""
    found = {pair: content(*_tellings(ground, pair), ground.known) for pair in set(_candidates(ground))}
    return sorted(
        (pair for pair, worth in found.items() if worth >= _ENOUGH), key=lambda pair: (-found[pair], pair)
    )


def _tellings(ground: Ground, pair: Pair) -> tuple[Telling, Telling]:
    return ground.tellings[pair[0]], ground.tellings[pair[1]]


def _candidates(ground: Ground) -> Iterator[Pair]:
    """Pairs from different articles on one affair, that share a kind and a word and lie not far apart."""
    latest: dict[tuple[str, str], deque[int]] = {}
    for place, (telling, days) in enumerate(zip(ground.tellings, ground.days, strict=True)):
        if days is None or not days.firm:
            continue
        kinds = telling.said & _ONCE
        words = [(kind, word) for kind in kinds for word in telling.said if not word.startswith(KIND)]
        for key in words:
            for other in latest.setdefault(key, deque(maxlen=_BACK)):
                if _disputed(ground, other, place):
                    yield other, place
            latest[key].append(place)


def _disputed(ground: Ground, one: int, other: int) -> bool:
    here, there = ground.days[one], ground.days[other]
    tellings = ground.tellings[one], ground.tellings[other]
    articles = tellings[0].event.article, tellings[1].event.article
    return (
        here is not None
        and there is not None
        and articles[0] != articles[1]
        and not contradict(*tellings)
        and not meet(here, there)
        and _gap(here, there) <= min(_doubt(tellings[0].event, here), _doubt(tellings[1].event, there))
        and ground.known.same_affair(*articles)
    )


def _gap(one: When, other: When) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def _doubt(event: Event, days: When) -> int:
    """How many days off the date may be, by how long ago it was when the article was published."""
    ago = event.published.toordinal() - days.last if event.published else 0
    return max(_DOUBT, ago // _SHARE)
