"""English rules for weeks, seasons, weekends and fiscal years."""

from __future__ import annotations

from timeline.times import interval as calendar
from timeline.times.grammar import rule, shape
from timeline.times.interval import Grain
from timeline.times.meaning import (
    Absolute,
    Counterpart,
    Meaning,
    Modified,
    Nearest,
    Nth,
    Season,
    Shift,
    Span,
    Weekday,
    Weekend,
    Within,
    Year,
)


@rule(
    "fiscal [year] {years}",
    "(fy|fy-){years}",
    "financial year {years}",
    makes="fiscal_year",
    examples={"Sales fell in fiscal 2023.": "2023"},
)
def fiscal_year(years: Meaning) -> Meaning:
    return Modified(years, "APPROX")


@rule(
    "the [current|latest|full] (fiscal|financial) year",
    "this (fiscal|financial) year",
    makes="fiscal_year",
    examples={"Sales fell this fiscal year.": "2024"},
)
def this_fiscal_year() -> Meaning:
    return Modified(Shift(Grain.YEAR, 0), "APPROX")


@rule(
    "(last|the last|the previous|the past) (fiscal|financial) year",
    makes="fiscal_year",
    examples={"Sales fell last fiscal year.": "2023"},
)
def last_fiscal_year() -> Meaning:
    return Modified(Shift(Grain.YEAR, -1), "APPROX")


@rule(
    "(next|the next|the coming) (fiscal|financial) year",
    makes="fiscal_year",
    examples={"Sales will sink next fiscal year.": "2025"},
)
def next_fiscal_year() -> Meaning:
    return Modified(Shift(Grain.YEAR, 1), "APPROX")


@rule(
    "{season}",
    "the {season}",
    makes="season_name",
    examples={"He resigned in the summer.": "2024-SU"},
)
def season(season: str) -> Meaning:
    return Nearest(Season(season))


@rule(
    "[the] {season}[,] [of] {years}",
    "[the] {years} {season}",
    makes="full_season",
    examples={"He resigned in the summer of 2019.": "2019-SU", "He resigned in spring 2019.": "2019-SP"},
)
def season_of_year(season: str, years: Meaning) -> Meaning:
    return Within(Season(season), years)


@rule(
    "[the] {season} [of] {years:years_range}",
    makes="full_season",
    examples={"He resigned in the winter of 1994-95.": "1994-WI"},
)
def winter_of_two_years(season: str, years: Span) -> Meaning:
    return Within(Season(season), years.first)


@rule("the weekend", "weekend", makes="weekend", examples={"He resigned over the weekend.": "2024-W43-WE"})
def weekend() -> Meaning:
    return Nearest(Weekend())


@rule(
    "[the] {unit} of {day:dated_day}",
    "[the] {unit} (beginning|starting|ending|ended) {day:dated_day}",
    makes="unit_of_day",
    examples={"It began in the week of Oct. 14.": "2024-W42"},
)
def unit_of_day(unit: Grain, day: Meaning) -> Meaning | None:
    return Shift(unit, 0, origin=day) if unit is Grain.WEEK else None


@rule(
    "[the] weekend of {day:dated_day}",
    makes="unit_of_day",
    examples={"It began on the weekend of Oct. 12.": "2024-W41-WE"},
)
def weekend_of_day(day: Meaning) -> Meaning:
    return Shift(Grain.WEEKEND, 0, origin=day)


@rule(
    "week {number:count} [of] {years}",
    makes="unit_of_day",
    examples={"It fell in week 41 of 2024.": "2024-W41"},
)
def numbered_week(number: float, years: Meaning) -> Meaning | None:
    return _week(years.number, int(number)) if isinstance(years, Year) and 1 <= number <= 52 else None


def _week(year: int, number: int) -> Meaning:
    """An ISO week, counted from the one that holds 4 January."""
    first = Absolute(calendar.day(year, 1, 4))
    return Shift(Grain.WEEK, 0, origin=Shift(Grain.WEEK, number - 1, origin=first))


@shape(
    r"(\d{4})-W([0-5]\d)(?![\d-])",
    makes="unit_of_day",
    examples={"The plan for 2024-W48 is out.": "2024-W48"},
)
def iso_week(year: str, week: str) -> Meaning | None:
    return _week(int(year), int(week))


@rule(
    "[the] {ordinal} {unit} (of|in) {span}",
    makes="nth",
    examples={"He resigned in the first week of May 2019.": "2019-W18"},
)
def nth_unit(ordinal: int, unit: Grain, span: Meaning) -> Meaning | None:
    return Nth(ordinal, unit, span) if unit in (Grain.DAY, Grain.WEEK, Grain.MONTH) else None


@rule(
    "[the] (last|final) {unit} (of|in) {span}",
    makes="nth",
    examples={"He resigned on the last day of May 2019.": "2019-05-31"},
)
def last_unit(unit: Grain, span: Meaning) -> Meaning | None:
    return Nth(-1, unit, span) if unit in (Grain.DAY, Grain.WEEK, Grain.MONTH) else None


@rule(
    "[the] {ordinal} {weekday} (of|in) {span}",
    makes="nth",
    examples={"It meets on the third Monday in January 2019.": "2019-01-21"},
)
def nth_weekday(ordinal: int, weekday: int, span: Meaning) -> Meaning:
    return Nth(ordinal, Weekday(weekday), span)


@rule(
    "[the] last {weekday} (of|in) {span}",
    makes="nth",
    examples={"It meets on the last Friday of May 2019.": "2019-05-31"},
)
def last_weekday(weekday: int, span: Meaning) -> Meaning:
    return Nth(-1, Weekday(weekday), span)


@rule(
    "(this|the current) {season} season",
    makes="full_season",
    examples={"He played well this summer season.": "2024-SU"},
)
def season_season(season: str) -> Meaning:
    return Nearest(Season(season))


@rule(
    "the {years:year} (period|quarter|fiscal year)",
    makes="year_period",
    examples={"It lost 2 million in the 1988 period.": "1988"},
)
def period_of_year(years: Meaning) -> Meaning:
    return Counterpart(years)


@rule(
    "the same period [of] {years}",
    "the corresponding period [of] {years}",
    makes="year_period",
    examples={"It lost 2 million in the same period last year.": "2023"},
)
def same_period_of_year(years: Meaning) -> Meaning:
    return Counterpart(years)
