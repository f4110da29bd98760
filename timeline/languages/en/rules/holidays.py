"""English rules for days with names of their own."""

from __future__ import annotations

from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Holiday, Meaning, Nearest, Shift, Within
from timeline.times.named_days import NTH_WEEKDAY


@rule("[the] {holiday}", makes="holiday_day", examples={"He resigned on Christmas Eve.": "2023-12-24"})
def holiday(holiday: str) -> Meaning:
    return Nearest(Holiday(holiday))


@rule("{holiday} week", makes="holiday_week", examples={"He resigned in Easter week.": "2024-W13"})
def holiday_week(holiday: str) -> Meaning:
    return Shift(Grain.WEEK, 0, origin=Nearest(Holiday(holiday)))


@rule(
    "{holiday} weekend", makes="holiday_week", examples={"He resigned on the Easter weekend.": "2024-W13-WE"}
)
def holiday_weekend(holiday: str) -> Meaning:
    """The weekend of its week; before a day that is always a Monday."""
    monday = NTH_WEEKDAY.get(holiday, (0, 1, 0))[1] == 0
    day = Nearest(Holiday(holiday))
    return Shift(Grain.WEEKEND, 0, origin=Shift(Grain.DAY, -1, origin=day) if monday else day)


@rule(
    "{holiday}[,] [of|in] {years}",
    makes="full_day",
    examples={
        "He resigned at Christmas 2019.": "2019-12-25",
        "He resigned on Good Friday 2018.": "2018-03-30",
    },
)
def holiday_of_year(holiday: str, years: Meaning) -> Meaning:
    return Within(Holiday(holiday), years)
