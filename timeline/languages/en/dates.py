"""English rules for days, months and years that are named by their place in the calendar."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

from timeline.times import interval as calendar
from timeline.times.grammar import rule, shape
from timeline.times.interval import Grain
from timeline.times.meaning import (
    Absolute,
    Clock,
    DayOfMonth,
    Holiday,
    Meaning,
    Month,
    MonthDay,
    Nearest,
    NumericDate,
    Shift,
    Span,
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


@shape(r"(1[0-9]\d\d|20\d\d)(?!\d|[.,]\d)", makes="year", examples={"He resigned in 1974.": "1974"})
def year_in_digits(text: str) -> Meaning:
    return Year(int(text))


@shape(
    r"['’‘](\d\d)(?![\d'’]|s\b|-?(?:year|foot|day))",
    makes="year",
    examples={"He resigned in Oct '23.": "2023-10"},
)
def two_digit_year(text: str) -> Meaning:
    return Year(_century(int(text)))


def _century(two_digits: int) -> int:
    """The year meant by 'YY: up to '49 in this century, else in the last (POSIX draws the line at '69)."""
    return two_digits + (2000 if two_digits < 50 else 1900)


@rule(
    "{first:count}_{second:count}",
    "{first:count} hundred [and] {second:count}",
    makes="spelled_year",
    examples={"He resigned in nineteen ninety-eight.": "1998"},
)
def spelled_year(first: float, second: float) -> Meaning | None:
    if first in (17, 18, 19, 20) and isinstance(second, int) and 10 <= second <= 99:
        return Year(int(first) * 100 + second)
    return None


@rule(
    "{first:count} (oh|o) {second:count}",
    makes="spelled_year",
    examples={"He resigned in nineteen oh five.": "1905"},
)
def spelled_early_year(first: float, second: float) -> Meaning | None:
    if first in (17, 18, 19, 20) and isinstance(second, int) and 1 <= second <= 9:
        return Year(int(first) * 100 + second)
    return None


@rule(
    "two thousand [and] {count}",
    makes="spelled_year",
    examples={"He resigned in two thousand and eleven.": "2011"},
)
def spelled_year_of_this_century(count: float) -> Meaning | None:
    return Year(2000 + int(count)) if isinstance(count, int) and 1 <= count <= 99 else None


@rule(
    "the year {years:year}",
    "the year {years:spelled_year}",
    "calendar [year] {years:year}",
    makes="named_year",
    examples={"He resigned in the year 2004.": "2004"},
)
def the_year(years: Meaning) -> Meaning:
    return years


@rule(
    "the year {small_year}",
    makes="named_year",
    examples={"It was built in the year 325.": "0325"},
)
def the_small_year(small_year: int) -> Meaning | None:
    return Year(small_year) if small_year else None


@shape(r"(\d{1,3})(?!\d)", makes="small_year", examples={"It was built in the year 325.": "0325"})
def small_year(text: str) -> int:
    return int(text)


@rule(
    "the year two thousand",
    makes="named_year",
    examples={"It was planned for the year two thousand.": "2000"},
)
def the_year_2000() -> Meaning:
    return Year(2000)


@rule(
    "{count} (bc|bce|b.c.|b.c|b.c.e.)",
    makes="named_year",
    examples={"The city fell in 146 BC.": "BC0146", "He died in 323 B.C. at home.": "BC0323"},
)
def before_christ(count: float) -> Meaning | None:
    return Year(1 - int(count)) if isinstance(count, int) and 1 <= count <= 9999 else None


@rule(
    "{count} (ad|ce|a.d.|c.e.)",
    "(ad|a.d.) {count}",
    makes="named_year",
    examples={"The city burned in AD 64.": "0064", "The city burned in 64 CE, say historians.": "0064"},
)
def anno_domini(count: float) -> Meaning | None:
    return Year(int(count)) if isinstance(count, int) and 1 <= count <= 2200 else None


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
    return _month_day(month, daynum)


def _month_day(month: int, day: int) -> Nearest | None:
    return Nearest(MonthDay(month, day)) if day <= LENGTHS[month - 1] else None


@rule("the {daynum} {month}", makes="the_monthday", examples={"He resigned on the 17 October.": "2024-10-17"})
def the_day_of_month(month: int, daynum: int) -> Meaning | None:
    return _month_day(month, daynum)


@rule(
    "{month} {ordinal}",
    "{month} the {ordinal}",
    "the {ordinal} of {month}",
    "the {ordinal} day of {month}",
    makes="monthday",
    examples={"He resigned on the fourteenth of October.": "2024-10-14"},
)
def spelled_day_of_month(month: int, ordinal: int) -> Meaning | None:
    return _month_day(month, ordinal)


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


@shape(
    r"(\d{4})-([01]?\d)-([0-3]?\d)(?![\d-])(?!T\d)",
    makes="full_day",
    examples={"Filed 2013-04-09 in Leeds.": "2013-04-09"},
)
def iso_date(year: str, month: str, day: str) -> Meaning | None:
    return _absolute_day(int(year), int(month), int(day))


def _absolute_day(year: int, month: int, day: int) -> Meaning | None:
    try:
        return Absolute(calendar.day(year, month, day))
    except ValueError:
        return None


@shape(
    r"(?<![\d/-])(1[5-9]\d\d|20\d\d)-(0[1-9]|1[0-2])(?![\d/-])",
    makes="full_month",
    examples={"Filed 2013-04 in Leeds.": "2013-04"},
)
def iso_month(year: str, month: str) -> Meaning:
    return Within(Month(int(month)), Year(int(year)))


@shape(
    r"(\d{4})/([01]?\d)/([0-3]?\d)(?![\d/])",
    makes="full_day",
    examples={"Filed 2013/04/09 in Leeds.": "2013-04-09"},
)
def year_first_date(year: str, month: str, day: str) -> Meaning | None:
    return _absolute_day(int(year), int(month), int(day))


@shape(
    r"([0-3]?\d)([/.-])([0-3]?\d)([/.-])((?:1[5-9]|20)?\d\d)(?![\d/-]|\.\d)",
    makes="full_day",
    examples={
        "Filed 28/10/2013.": "2013-10-28",
        "Filed 10/28/2013.": "2013-10-28",
        "Filed 28.10.2013.": "2013-10-28",
    },
)
def numeric_date(first: str, sign: str, second: str, again: str, year: str) -> Meaning | None:
    full = int(year) if len(year) == 4 else _century(int(year))
    if again != sign or (len(year) == 2 and sign != "/"):
        return None
    by_day, by_month = (
        _absolute_day(full, int(second), int(first)),
        _absolute_day(full, int(first), int(second)),
    )
    if sign == "." or not by_month or by_day == by_month:
        return by_day
    return NumericDate(int(first), int(second), full) if by_day else by_month


@shape(
    r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?(?![\d:])",
    makes="date_time",
    examples={
        "Logged 2013-04-09T17:30Z here.": "2013-04-09T17:30",
        "At 2013-04-09 17:30:05 it fell.": "2013-04-09T17:30:05",
    },
)
def iso_date_time(
    year: str, month: str, day: str, hour: str, minute: str, second: str | None, zone: str | None
) -> Meaning | None:
    date = _absolute_day(int(year), int(month), int(day))
    if not date or int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None
    return Within(Clock(int(hour), int(minute), int(second) if second else None, _offset(zone)), date)


def _offset(zone: str | None) -> timezone | None:
    if not zone or zone in "Zz":
        return UTC if zone else None
    sign = -1 if zone[0] == "-" else 1
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    return timezone(sign * timedelta(hours=hours, minutes=minutes)) if hours < 24 else None


@shape(
    r"(?<![\d/–-])(1[0-9]\d\d|20\d\d)\s?[-–/]\s?(\d{4}|\d\d)(?![\d.,]?\d)(?![-–/]\d)",
    makes="years_range",
    examples={"The war of 1914–18 began slowly.": "1914/1918", "Funding, 2009-2012, was cut.": "2009/2012"},
)
def year_to_year(first: str, last: str) -> Meaning | None:
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    if int(first) < end <= int(first) + 400 and end < 2200:
        return Span(Year(int(first)), Year(end))
    return None


@rule(
    "{month} {first:daynum} (-|to|and|or|&) {last:daynum}",
    "{month} {first:daynum}-{last:daynum}",
    "{first:daynum} (-|to|and|or|&) {last:daynum} {month}",
    "{first:daynum}-{last:daynum} {month}",
    makes="days_range",
    examples={
        "It ran on Nov. 3–9.": "2024-11-03/2024-11-09",
        "It ran on 3-9 November.": "2024-11-03/2024-11-09",
    },
)
def days_of_one_month(month: int, first: int, last: int) -> Meaning | None:
    begin, end = _month_day(month, first), _month_day(month, last)
    return Span(begin, end) if begin and end and first < last else None


@rule(
    "{days_range}[,] {years}",
    makes="full_range",
    examples={"It ran on Nov. 3–9, 2012, in Rome.": "2012-11-03/2012-11-09"},
)
def days_of_one_month_and_year(days_range: Span, years: Meaning) -> Meaning:
    return Span(_in_year(days_range.first, years), _in_year(days_range.last, years))


@rule(
    "{first:month} (-|to|and|or|through|until|&) {last:full_month}",
    "{first:month}-{last:full_month}",
    makes="months_range",
    examples={"It ran from August to December 2013.": "2013-08"},
)
def months_of_one_year(first: int, last: Within) -> Meaning | None:
    if not isinstance(last.recurring, Month):
        return None
    years = last.container
    if isinstance(years, Year) and first > last.recurring.number:
        years = Year(years.number - 1)
    return Span(Within(Month(first), years), last)


@rule(
    "{first:monthday} (-|to|and|or|through|until|&) {last:day_and_year}",
    "{first:monthday}-{last:day_and_year}",
    makes="full_range",
    examples={"It ran from August 3 to December 5, 2013.": "2013-08-03"},
)
def days_of_one_year(first: Nearest, last: Within) -> Meaning | None:
    begin, end, years = first.recurring, last.recurring, last.container
    if not isinstance(begin, MonthDay) or not isinstance(end, MonthDay):
        return None
    if isinstance(years, Year) and begin.month > end.month:
        years = Year(years.number - 1)
    return Span(Within(begin, years), last)


def _in_year(day: Meaning, years: Meaning) -> Meaning:
    return Within(day.recurring, years) if isinstance(day, Nearest) else day
