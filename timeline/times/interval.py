"""Half-open intervals of calendar time, known to a grain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Self


class Grain(StrEnum):
    """How precisely a time is known; the text of a member is the `precision` column's word."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    rank: int
    """0 for the finest grain; a larger rank is a coarser grain."""

    def __new__(cls, word: str) -> Self:
        grain = str.__new__(cls, word)
        grain._value_ = word
        grain.rank = len(cls.__members__)
        return grain

    __hash__ = str.__hash__  # an Enum's own is slow, and grains are looked up all the time


@dataclass(frozen=True, slots=True)
class Interval:
    """[start, end) in the article's local time, known to `grain`."""

    start: datetime
    end: datetime
    grain: Grain

    @property
    def first_day(self) -> date:
        return self.start.date()

    @property
    def last_day(self) -> date:
        """The last day the interval touches."""
        return (self.end - timedelta(microseconds=1)).date()

    def contains(self, other: Interval) -> bool:
        return self.start <= other.start and other.end <= self.end


class OutOfCalendarError(ValueError):
    """A time before the year 1 or after 9999, which the calendar here does not reach."""


SEASONS = ("SP", "SU", "FA", "WI")
"""TIMEX3 codes in the order of the year; meteorological: spring is March to May, and the winter of a year
runs from its December to the next year's February (northern hemisphere)."""

PARTS_OF_DAY = {"MO": (6, 12), "MI": (11, 13), "AF": (12, 18), "EV": (18, 24), "NI": (20, 24), "DT": (6, 18)}
"""TIMEX3 codes and the hours they cover, [from, to), within their own day."""

_TICKS = {
    Grain.SECOND: timedelta(seconds=1),
    Grain.MINUTE: timedelta(minutes=1),
    Grain.HOUR: timedelta(hours=1),
    Grain.DAY: timedelta(days=1),
    Grain.WEEKEND: timedelta(days=7),
    Grain.WEEK: timedelta(days=7),
}

_MONTHS = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}

_LAST_MOMENT = datetime.max


@lru_cache(4096)
def months(year: int, month: int, count: int, grain: Grain) -> Interval:
    """`count` calendar months from the first of `month` (which may lie outside 1 to 12)."""
    return Interval(_first_of(year * 12 + month - 1), _first_of(year * 12 + month - 1 + count), grain)


def _first_of(month_number: int) -> datetime:
    if month_number == 12 * 10_000:
        return _LAST_MOMENT
    try:
        return datetime(month_number // 12, month_number % 12 + 1, 1)
    except (ValueError, OverflowError):
        raise OutOfCalendarError("outside the years 1 to 9999") from None


def day(year: int, month: int, number: int) -> Interval:
    """One day; ValueError where the calendar has no such day."""
    start = datetime(year, month, number)
    return Interval(start, after(start, timedelta(days=1)), Grain.DAY)


def after(moment: datetime, distance: timedelta) -> datetime:
    """`moment + distance`, with the calendar's end as OutOfCalendarError."""
    try:
        return moment + distance
    except OverflowError:
        if distance == timedelta(days=1):
            return _LAST_MOMENT
        raise OutOfCalendarError("outside the years 1 to 9999") from None


@lru_cache(4096)
def unit_at(grain: Grain, moment: datetime) -> Interval:
    """The unit of the calendar that holds `moment`: its day, ISO week, month, decade …"""
    if grain in _MONTHS:
        return _months_at(grain, moment)
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if grain is Grain.WEEK:
        start = after(midnight, timedelta(days=-moment.weekday()))
    elif grain is Grain.WEEKEND:
        start = after(midnight, timedelta(days=5 - moment.weekday()))
        return Interval(start, after(start, timedelta(days=2)), grain)
    elif grain is Grain.DAY:
        start = midnight
    elif grain is Grain.HOUR:
        start = moment.replace(minute=0, second=0, microsecond=0)
    elif grain is Grain.MINUTE:
        start = moment.replace(second=0, microsecond=0)
    else:
        start = moment.replace(microsecond=0)
    return Interval(start, after(start, _TICKS[grain]), grain)


def _months_at(grain: Grain, moment: datetime) -> Interval:
    size, number = _MONTHS[grain], moment.year * 12 + moment.month - 1
    first = (number - 2) // 3 * 3 + 2 if grain is Grain.SEASON else number // size * size
    start = _first_of(first) if first >= 12 else datetime.min
    return Interval(start, _first_of(first + size), grain)


def shift(moment: datetime, grain: Grain, count: int) -> datetime:
    """`count` units later (or earlier); a day that the target month lacks becomes its last day."""
    if grain in _TICKS:
        try:
            return after(moment, _TICKS[grain] * count)
        except OverflowError:
            raise OutOfCalendarError("outside the years 1 to 9999") from None
    number = moment.year * 12 + moment.month - 1 + _MONTHS[grain] * count
    first, following = _first_of(number), _first_of(number + 1)
    return moment.replace(
        year=first.year, month=first.month, day=min(moment.day, (following - timedelta(days=1)).day)
    )


def part_of_day(of: datetime, code: str) -> Interval:
    """Morning, night … (a key of PARTS_OF_DAY) of the day that starts at `of`."""
    begin, end = PARTS_OF_DAY[code]
    return Interval(after(of, timedelta(hours=begin)), after(of, timedelta(hours=end)), Grain.PART_OF_DAY)
