"""Where an axis of time has its marks, and their words; positions are days since 1 January 1970."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from timeline.exporters.wording import MONTHS

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001
_FIRST_DAY, _LAST_DAY = -719162, 2932896
_HOURS = (1, 3, 6, 12)
_DAYS = (1, 2, 5, 10)
_MONTHS = (1, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def ticks(first: float, last: float, most: int) -> list[tuple[float, str]]:
    """At most `most` marks from `first` to `last` at the finest round distance that allows it."""
    start, end = _moment(first), _moment(last)
    found: list[datetime] = []
    for step in _steps(start):
        found = []
        for moment in step:
            if moment > end or len(found) > most:
                break
            if moment >= start:
                found.append(moment)
        if len(found) <= most:
            break
    words = [_words(moment, found) for moment in found]
    return [
        ((moment - _EPOCH) / timedelta(1), _with_year(word, moment, before))
        for word, moment, before in zip(words, found, [None, *found], strict=False)
    ]


def _moment(day: float) -> datetime:
    return _EPOCH + timedelta(min(max(day, _FIRST_DAY), _LAST_DAY))


def _steps(start: datetime) -> Iterator[Iterator[datetime]]:
    """Rows of round moments from `start` on, finest first."""
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    for hours in _HOURS:
        yield _every(midnight, timedelta(hours=hours))
    for days in _DAYS:
        yield _days_of_months(midnight, days)
    for months in _MONTHS:
        yield _every_months(start.year * 12, months)
    for years in _YEARS:
        yield _every_months(start.year // years * years * 12, years * 12)


def _every(moment: datetime, step: timedelta) -> Iterator[datetime]:
    while True:
        yield moment
        moment += step


def _days_of_months(midnight: datetime, days: int) -> Iterator[datetime]:
    """The 1st and every `days` after it, but none right before the next 1st."""
    for first in _every_months(midnight.year * 12 + midnight.month - 1, 1):
        for day in range(1, 32 - days // 2, days):
            if (first + timedelta(day - 1)).month == first.month:
                yield first + timedelta(day - 1)


def _every_months(month: int, step: int) -> Iterator[datetime]:
    for number in range(month, 9999 * 12 + 12, step):
        if number >= 12:
            yield datetime(number // 12, number % 12 + 1, 1)  # noqa: DTZ001


def _words(moment: datetime, row: list[datetime]) -> str:
    step = min((b - a for a, b in pairwise(row)), default=timedelta(1))
    if step >= timedelta(365):
        return str(moment.year)
    if step >= timedelta(28):
        return MONTHS[moment.month - 1][:3]
    if step < timedelta(1) and (moment.hour or moment.minute):
        return f"{moment:%H:%M}"
    return f"{moment.day} {MONTHS[moment.month - 1][:3]}"


def _with_year(word: str, moment: datetime, before: datetime | None) -> str:
    """The year stands where it begins."""
    year = str(moment.year)
    return word if word == year or (before and before.year == moment.year) else f"{word} {year}"
