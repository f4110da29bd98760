"""English rules for dates written in numbers and signs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from timeline.languages.en.rules.years import full_year
from timeline.times import interval as calendar
from timeline.times.grammar import rule, shape
from timeline.times.interval import Grain
from timeline.times.meaning import Absolute, Clock, Meaning, Month, NumericDate, Within, Year


def _day(year: int, month: int, day: int) -> Absolute | None:
    try:
        return Absolute(calendar.day(year, month, day))
    except ValueError:
        return None


@shape(
    r"(\d{4})-([01]?\d)-([0-3]?\d)(?![\d-])(?!T\d)",
    makes="full_day",
    examples={"Filed 2013-04-09 in Leeds.": "2013-04-09"},
)
def iso_date(year: str, month: str, day: str) -> Meaning | None:
    return _day(int(year), int(month), int(day))


@shape(
    r"(\d{4})/([01]?\d)/([0-3]?\d)(?![\d/])",
    makes="full_day",
    examples={"Filed 2013/04/09 in Leeds.": "2013-04-09"},
)
def year_first_date(year: str, month: str, day: str) -> Meaning | None:
    return _day(int(year), int(month), int(day))


@shape(
    r"(?<!\d[.])([0-3]?\d)([/.-])([0-3]?\d)([/.-])((?:1[5-9]|20)?\d\d)(?![\d/-]|\.\d)",
    makes="full_day",
    examples={
        "Filed 28/10/2013.": "2013-10-28",
        "Filed 10/28/2013.": "2013-10-28",
        "Filed 28.10.2013.": "2013-10-28",
    },
)
def numeric_date(first: str, sign: str, second: str, again: str, year: str) -> Meaning | None:
    """Two digits are enough for the year, but not after hyphens; with full stops the day stands first."""
    if again != sign or (len(year) == 2 and sign == "-"):
        return None
    full = int(year) if len(year) == 4 else full_year(int(year))
    by_day, by_month = _day(full, int(second), int(first)), _day(full, int(first), int(second))
    if sign == ".":
        return by_day
    return NumericDate(int(first), int(second), full) if by_day or by_month else None


@shape(
    r"(?<![\d/-])(1[5-9]\d\d|20\d\d)-(0[1-9]|1[0-2])(?![\d/-])",
    makes="full_month",
    examples={"Filed 2013-04 in Leeds.": "2013-04"},
)
def iso_month(year: str, month: str) -> Meaning | None:
    """A month, unless the number could be the next year's: "2007-08" are two years."""
    return Within(Month(int(month)), Year(int(year))) if int(month) <= int(year) % 100 else None


@shape(
    r"(\d{4})-W([0-5]\d)(?![\d-])",
    makes="stretch",
    examples={"The plan for 2024-W48 is out.": "2024-W48"},
)
def iso_week(year: str, week: str) -> Meaning | None:
    return _week(int(year), int(week))


@rule(
    "week {number:count} [of] {years}",
    makes="stretch",
    examples={"It fell in week 41 of 2024.": "2024-W41"},
)
def numbered_week(number: float, years: Meaning) -> Meaning | None:
    if not isinstance(number, int) or not isinstance(years, Year):
        return None
    return _week(years.number, number)


def _week(year: int, week: int) -> Meaning | None:
    try:
        return Absolute(calendar.unit_at(Grain.WEEK, datetime.fromisocalendar(year, week, 1)))
    except ValueError:
        return None


@shape(
    r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:\s?(Z|[+-]\d\d:?\d\d))?(?![\d:])",
    makes="date_time",
    examples={
        "Logged 2013-04-09T17:30Z here.": "2013-04-09T17:30Z",
        "At 2013-04-09 17:30:05 it fell.": "2013-04-09T17:30:05",
    },
)
def iso_date_time(
    year: str, month: str, day: str, hour: str, minute: str, second: str | None, zone: str | None
) -> Meaning | None:
    date = _day(int(year), int(month), int(day))
    if not date or int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None
    return Within(Clock(int(hour), int(minute), int(second) if second else None, _offset(zone)), date)


def _offset(zone: str | None) -> timezone | None:
    if not zone or zone in "Zz":
        return UTC if zone else None
    sign = -1 if zone[0] == "-" else 1
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    return timezone(sign * timedelta(hours=hours, minutes=minutes)) if hours < 24 else None


@rule(
    "9/11",
    "(september|sept|sept.) 11 [terror|terrorist] attacks",
    makes="full_day",
    examples={"Since 9/11, all is tight.": "2001-09-11", "After the Sept. 11 attacks he left.": "2001-09-11"},
)
def nine_eleven() -> Meaning:
    return Absolute(calendar.day(2001, 9, 11))


@rule(
    "{first:count}/{second:count}",
    makes="some_day",
    examples={"The hearing is on 9/11.": "XXXX-XX-XX"},
)
def nine_and_eleven(first: float, second: float) -> Meaning | None:
    """9/11 of no year, where it isn't the day of the attacks; other such numbers are fractions."""
    return NumericDate(9, 11, None) if (first, second) == (9, 11) else None
