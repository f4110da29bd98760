"""English rules for ranges whose ends share a month or a year."""

from __future__ import annotations

from timeline.languages.en.rules.dates import month_day
from timeline.times.grammar import rule, shape
from timeline.times.meaning import Meaning, Month, MonthDay, Nearest, Span, Within, Year

_LATEST = 2200
_LONGEST = 400


@shape(
    r"(?<![\d/–-])(1[0-9]\d\d|20\d\d)\s?[-–/]\s?(\d{4}|\d\d)(?![\d.,]?\d)(?![-–/]\d)",
    makes="years_range",
    examples={"The war of 1914–18 began slowly.": "1914", "Funding, 2009-2012, was cut.": "2009"},
)
def year_to_year(first: str, last: str) -> Meaning | None:
    begin, end = int(first), int(last) if len(last) == 4 else int(first[:2] + last)
    if begin < end <= begin + _LONGEST and end < _LATEST:
        return Span(Year(begin), Year(end))
    return None


@rule(
    "the years {years:years_range}",
    makes="years_range",
    examples={"He ruled in the years 1751-1777.": "1751"},
)
def the_years(years: Span) -> Meaning:
    return years


@rule(
    "{month} {first:daynum} (-|to|and|or|through|until|&) {last:daynum}",
    "{month} {first:daynum}-{last:daynum}",
    "{first:daynum} (-|to|and|or|until|&) {last:daynum} {month}",
    "{first:daynum}-{last:daynum} {month}",
    makes="days_range",
    examples={"It will run on Nov. 3–9.": "2024-11-03", "It will run on 3-9 November.": "2024-11-03"},
)
def days_of_one_month(month: int, first: int, last: int) -> Meaning | None:
    return _days(month, first, last)


def _days(month: int, first: int, last: int) -> Meaning | None:
    begin, end = month_day(month, first), month_day(month, last)
    return Span(begin, end) if begin and end and first < last else None


@rule(
    "{month} {first:daynum}, {second:daynum}[,] (and|or|&) {last:daynum}",
    "{first:daynum}, {second:daynum}[,] (and|or|&) {last:daynum} {month}",
    makes="days_range",
    examples={"It will run on 3, 5 and 9 November.": "2024-11-03"},
)
def several_days_of_one_month(month: int, first: int, second: int, last: int) -> Meaning | None:
    return _days(month, first, last) if first < second < last else None


@rule(
    "{days_range}[,] {years}",
    makes="full_range",
    examples={"It ran on Nov. 3–9, 2012, in Rome.": "2012-11-03"},
)
def days_of_one_month_and_year(days_range: Span, years: Meaning) -> Meaning | None:
    first, last = days_range.first, days_range.last
    if not isinstance(first, Nearest) or not isinstance(last, Nearest):
        return None
    return Span(Within(first.recurring, years), Within(last.recurring, years))


@rule(
    "{first:month} (-|to|and|or|through|until|&) {last:full_month}",
    "{first:month}-{last:full_month}",
    makes="months_range",
    examples={"It ran from August to December 2013.": "2013-08"},
)
def months_of_one_year(first: int, last: Within) -> Meaning | None:
    if not isinstance(last.recurring, Month):
        return None
    years = _before(last.container) if first > last.recurring.number else last.container
    return Span(Within(Month(first), years), last)


@rule(
    "{first:monthday} (-|to|and|or|through|until|&) {last:day_and_year}",
    "{first:monthday}-{last:day_and_year}",
    makes="full_range",
    examples={"It ran from August 3 to December 5, 2013.": "2013-08-03"},
)
def days_of_one_year(first: Nearest, last: Within) -> Meaning | None:
    begin, end = first.recurring, last.recurring
    if not isinstance(begin, MonthDay) or not isinstance(end, MonthDay):
        return None
    years = _before(last.container) if begin.month > end.month else last.container
    return Span(Within(begin, years), last)


def _before(years: Meaning) -> Meaning:
    """The year in which a range begins that passes New Year: "from November to March 2014"."""
    return Year(years.number - 1) if isinstance(years, Year) else years
