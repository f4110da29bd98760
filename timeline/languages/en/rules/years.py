"""English rules for years by number."""

from __future__ import annotations

from timeline.times.grammar import rule, shape
from timeline.times.meaning import Meaning, ShortYear, Span, Year

_SPELLED_CENTURIES = (17, 18, 19, 20)


def full_year(two_digits: int) -> int:
    """The year meant by 'YY: up to '49 in this century, else in the last (POSIX draws the line at '69)."""
    return two_digits + (2000 if two_digits < 50 else 1900)


@shape(r"(1[0-9]\d\d|20\d\d)(?!\d|[.,]\d)", makes="year", examples={"He resigned in 1974.": "1974"})
def year_in_digits(text: str) -> Meaning:
    return Year(int(text))


@shape(
    r"(2[1-9]\d\d|[3-9]\d{3})(?!\d|[.,]\d| (?:\w+s|people|men|women|children)\b)",
    makes="far_year",
    examples={"It will fall due on 1 January 2150.": "2150-01-01"},
)
def far_year(text: str) -> int:
    """A year only after a day and a month; elsewhere such a number counts something."""
    return int(text)


@shape(
    r"['’‘](\d\d)(?![\d'’]|s\b|-?(?:year|foot|day))",
    makes="year",
    examples={"He resigned in '98.": "1998"},
)
def two_digit_year(text: str) -> Meaning:
    return ShortYear(full_year(int(text)))


@rule(
    "{first:count}_{second:count}",
    "{first:count} hundred [and] {second:count}",
    makes="spelled_year",
    examples={"He resigned in nineteen ninety-eight.": "1998"},
)
def spelled_year(first: float, second: float) -> Meaning | None:
    return _spelled(first, second) if second >= 10 else None


@rule(
    "{first:count} (oh|o) {second:count}",
    makes="spelled_year",
    examples={"He resigned in nineteen oh five.": "1905"},
)
def spelled_early_year(first: float, second: float) -> Meaning | None:
    return _spelled(first, second) if 1 <= second <= 9 else None


def _spelled(century: float, rest: float) -> Meaning | None:
    if century not in _SPELLED_CENTURIES or not isinstance(rest, int) or rest > 99:
        return None
    return Year(int(century) * 100 + rest)


@rule(
    "two thousand [and] {count}",
    makes="spelled_year",
    examples={"He resigned in two thousand and eleven.": "2011"},
)
def spelled_year_of_this_century(count: float) -> Meaning | None:
    return Year(2000 + count) if isinstance(count, int) and 1 <= count <= 99 else None


@rule(
    "the year {years:year}",
    "the year {years:spelled_year}",
    "calendar [year] {years:year}",
    makes="named_year",
    examples={"He resigned in the year 2004.": "2004"},
)
def the_year(years: Meaning) -> Meaning:
    return years


@shape(r"(?<=year\s)(\d{1,3})(?!\d)", makes="small_year", examples={"It was built in the year 325.": "0325"})
def small_year(text: str) -> int | None:
    return int(text) or None


@rule("the year {small_year}", makes="named_year", examples={"It was built in the year 325.": "0325"})
def the_small_year(small_year: int) -> Meaning:
    return Year(small_year)


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
    return _year_before_christ(count)


def _year_before_christ(count: float) -> Year | None:
    return Year(1 - count) if isinstance(count, int) and 1 <= count <= 9999 else None


@rule(
    "{first:count} (-|to|and|until) {last:count} (bc|bce|b.c.|b.c|b.c.e.)",
    "{first:count}-{last:count} (bc|bce|b.c.|b.c|b.c.e.)",
    makes="range_before_christ",
    examples={"The war of 264-241 BC ruined both.": "BC0264", "He ruled from 336 to 323 BC.": "BC0336"},
)
def years_before_christ(first: float, last: float) -> Meaning | None:
    begin, end = _year_before_christ(first), _year_before_christ(last)
    return Span(begin, end) if begin and end and first > last else None


@rule(
    "{count} (ad|ce|a.d.|c.e.)",
    "(ad|a.d.) {count}",
    makes="named_year",
    examples={"The city burned in AD 64.": "0064", "The city burned in 64 CE, say historians.": "0064"},
)
def anno_domini(count: float) -> Meaning | None:
    return Year(count) if isinstance(count, int) and 1 <= count <= 2200 else None
