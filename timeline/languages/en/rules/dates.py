"""English rules for days and months named by their place in the calendar."""

from __future__ import annotations

from calendar import isleap

from timeline.languages.en.rules.years import full_year
from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import (
    DayOfMonth,
    Meaning,
    Month,
    MonthDay,
    Nearest,
    Nth,
    ShortYear,
    Weekday,
    Within,
    Year,
    is_year,
)

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days a month may have."""


def month_day(month: int, day: int) -> Nearest | None:
    return Nearest(MonthDay(month, day)) if day <= _LENGTHS[month - 1] else None


@rule("{weekday}", makes="weekday_day", examples={"He resigned on Thursday.": "2024-10-24"})
def weekday(weekday: int) -> Meaning:
    return Nearest(Weekday(weekday))


@rule("{month}", makes="monthly", examples={"He resigned in August.": "2024-08"})
def month(month: int) -> Meaning:
    return Nearest(Month(month))


@rule(
    "{month} {daynum}",
    "{month} the {daynum}",
    "{daynum} {month}",
    "[the] {daynum} of {month}",
    "{month}-{daynum}",
    "{daynum}-{month}",
    makes="monthday",
    examples={
        "He resigned on Oct. 17.": "2024-10-17",
        "He resigned on 17 October.": "2024-10-17",
        "He resigned on the 17th of October.": "2024-10-17",
    },
)
def day_of_month(month: int, daynum: int) -> Meaning | None:
    return month_day(month, daynum)


@rule("the {daynum} {month}", makes="the_monthday", examples={"He resigned on the 17 October.": "2024-10-17"})
def the_day_of_month(month: int, daynum: int) -> Meaning | None:
    return month_day(month, daynum)


@rule(
    "{month} {ordinal}",
    "{month} the {ordinal}",
    "[the] {ordinal} of {month}",
    "the {ordinal} day of {month}",
    makes="monthday",
    examples={"He resigned on the fourteenth of October.": "2024-10-14"},
)
def spelled_day_of_month(month: int, ordinal: int) -> Meaning | None:
    return month_day(month, ordinal)


@rule(
    "{monthday}[,] {years}",
    "{monthday}-{years:year}",
    "{monthday}[,] (of|in) {years}",
    makes="day_and_year",
    examples={
        "He resigned on 28 February 2012.": "2012-02-28",
        "He resigned on June 25, 2004, in Rome.": "2004-06-25",
        "He resigned on June 25 last year.": "2023-06-25",
    },
)
def day_month_year(monthday: Nearest, years: Meaning) -> Meaning | None:
    return _of_year(monthday, years)


@rule(
    "{daynum}-{month}-{digits:count}",
    makes="day_and_year",
    examples={"Signed on 5-Nov-19 in Leeds.": "2019-11-05"},
)
def day_month_two_digits(daynum: int, month: int, digits: float) -> Meaning | None:
    day = month_day(month, daynum)
    return _of_year(day, Year(full_year(int(digits)))) if day and 0 <= digits < 100 else None


@rule(
    "{monthday}[,] {far_year}",
    makes="day_and_year",
    examples={"It will fall due on 1 January 2150.": "2150-01-01"},
)
def day_of_a_far_year(monthday: Nearest, far_year: int) -> Meaning | None:
    return _of_year(monthday, Year(far_year))


def _of_year(day: Nearest, years: Meaning) -> Meaning | None:
    if isinstance(years, Year | ShortYear) and day.recurring == MonthDay(2, 29) and not isleap(years.number):
        return None
    return Within(day.recurring, years) if is_year(years) else None


@rule(
    "{month}[,] {years}",
    "[the] {month} of {years}",
    "{month}-{years:year}",
    "{month}/{years:year}",
    makes="full_month",
    examples={
        "He resigned in March 2011.": "2011-03",
        "He resigned in May of 1968.": "1968-05",
        "He resigned in July last year.": "2023-07",
    },
)
def month_of_year(month: int, years: Meaning) -> Meaning | None:
    return Within(Month(month), years) if is_year(years) else None


@rule("{years:year} {month}", makes="full_month", examples={"The index of 2011 March is lost.": "2011-03"})
def year_and_month(years: Meaning, month: int) -> Meaning:
    return Within(Month(month), years)


@rule(
    "{weekday}[,] {day:dated_day}",
    "{weekday}[,] the {daynum}",
    "{weekday:short_weekday}[,] {day:dated_day}",
    "{day:dated_day}[,] {weekday}",
    makes="full_day",
    examples={
        "He resigned on Thursday, Oct. 17.": "2024-10-17",
        "He resigned on Thursday the 17th.": "2024-10-17",
        "He resigned on Thu, Oct. 17.": "2024-10-17",
    },
)
def weekday_and_date(weekday: int, day: Meaning | None = None, daynum: int = 0) -> Meaning:
    return Within(Weekday(weekday), day or Nearest(DayOfMonth(daynum)))


@rule(
    "{weekday}[,] {month} {daynum}",
    "{weekday}[,] {daynum} {month}",
    "{weekday}[,] {month} {daynum}[,] {years}",
    "{weekday}[,] {daynum} {month}[,] {years}",
    makes="no_such_day",
    examples={"The deed is dated Thursday, June 31, 2021.": "XXXX-XX-XX"},
)
def weekday_and_no_date(
    weekday: int, month: int, daynum: int, years: Meaning | None = None
) -> Meaning | None:
    """A slip of the pen, which the weekday shows to be meant as a date."""
    del weekday
    possible = month_day(month, daynum)
    if possible and (years is None or _of_year(possible, years)):
        return None
    of = Within(Month(month), years) if years and is_year(years) else Nearest(Month(month))
    return Nth(daynum, Grain.DAY, of)


@rule("the {digit_ordinal}", makes="bare_day", examples={"He resigned on the 17th.": "2024-10-17"})
def the_nth(digit_ordinal: int) -> Meaning | None:
    return Nearest(DayOfMonth(digit_ordinal)) if digit_ordinal <= 31 else None


@rule(
    "the {digit_ordinal} of {span:turn_unit}",
    "the {digit_ordinal} of {span:same}",
    makes="some_day",
    examples={"He resigned on the 9th of last month.": "2024-09-09"},
)
def nth_of_month(digit_ordinal: int, span: Meaning) -> Meaning | None:
    return Within(DayOfMonth(digit_ordinal), span) if digit_ordinal <= 31 else None
