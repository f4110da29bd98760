"""Half-open intervals of calendar time, and the TIMEX3 values that name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


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

    @property
    def rank(self) -> int:
        """0 for the finest grain; a larger rank is a coarser grain."""
        return _RANKS[self]


_RANKS = {grain: rank for rank, grain in enumerate(Grain)}


@dataclass(frozen=True, slots=True)
class Interval:
    """[start, end) in the article's local time, known to `grain`.

    An interval of one unit of its grain has a TIMEX3 value of its own; any other (a stated range) is
    written as two values with a slash.
    """

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
