"""English rules for days and months that are named by their place in the calendar."""

from __future__ import annotations

from timeline.times import interval as calendar
from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import (
    Absolute,
    DayOfMonth,
    Holiday,
    Meaning,
    Month,
    MonthDay,
    Nearest,
    Shift,
    Weekday,
    Within,
    Year,
    is_year,
)

LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

"""Days a month may have."""


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
    "{daynum} of {month}",
    "the {daynum} of {month}",
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


def month_day(month: int, day: int) -> Nearest | None:
    return Nearest(MonthDay(month, day)) if day <= LENGTHS[month - 1] else None


@rule("the {daynum} {month}", makes="the_monthday", examples={"He resigned on the 17 October.": "2024-10-17"})
def the_day_of_month(month: int, daynum: int) -> Meaning | None:
    return month_day(month, daynum)


@rule(
    "{month} {ordinal}",
    "{month} the {ordinal}",
    "the {ordinal} of {month}",
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
    day = monthday.recurring
    if not is_year(years):
        return None
    if isinstance(years, Year) and isinstance(day, MonthDay) and not _exists(years.number, day):
        return None
    return Within(day, years)


def _exists(year: int, day: MonthDay) -> bool:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day != MonthDay(2, 29) or leap


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


@rule(
    "{years:year} {month}",
    makes="full_month",
    examples={"Index, 2011 March": "2011-03"},
)
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
    "the {digit_ordinal}",
    makes="bare_day",
    examples={"He resigned on the 17th.": "2024-10-17"},
)
def the_nth(digit_ordinal: int) -> Meaning | None:
    return Nearest(DayOfMonth(digit_ordinal)) if digit_ordinal <= 31 else None


@rule(
    "the {digit_ordinal} of {span:turn_unit}",
    "the {digit_ordinal} of {span:same}",
    makes="day_of_some_month",
    examples={"He resigned on the 9th of last month.": "2024-09-09"},
)
def nth_of_month(digit_ordinal: int, span: Meaning) -> Meaning | None:
    return Within(DayOfMonth(digit_ordinal), span) if digit_ordinal <= 31 else None


@rule(
    "[the] {holiday}",
    makes="holiday_day",
    examples={"He resigned on Christmas Eve.": "2023-12-24"},
)
def holiday(holiday: str) -> Meaning:
    return Nearest(Holiday(holiday))


@rule("{holiday} week", makes="holiday_week", examples={"He resigned in Easter week.": "2024-W13"})
def holiday_week(holiday: str) -> Meaning:
    return Shift(Grain.WEEK, 0, origin=Nearest(Holiday(holiday)))


@rule(
    "{holiday} weekend", makes="holiday_week", examples={"He resigned on the Easter weekend.": "2024-W13-WE"}
)
def holiday_weekend(holiday: str) -> Meaning:
    return Shift(Grain.WEEKEND, 0, origin=Nearest(Holiday(holiday)))


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


@rule(
    "9/11",
    "september 11 attacks",
    makes="full_day",
    examples={"Since 9/11, security is tight.": "2001-09-11"},
)
def nine_eleven() -> Meaning:
    return Absolute(calendar.day(2001, 9, 11))
