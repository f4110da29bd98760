"""English rules for weeks, quarters, halves, seasons, decades and centuries."""

from __future__ import annotations

from timeline.times import interval as calendar
from timeline.times.grammar import rule, shape
from timeline.times.interval import Grain
from timeline.times.meaning import (
    Absolute,
    CenturyBC,
    Counterpart,
    Decade,
    Half,
    Meaning,
    Modified,
    Nearest,
    Nth,
    Quarter,
    Season,
    Shift,
    Span,
    Weekday,
    Weekend,
    Within,
    Year,
)


@rule(
    "the (first|opening|initial) half",
    "[the] first half",
    "first-half",
    makes="half",
    examples={"Sales rose in the first half.": "2024-H1"},
)
def first_half() -> Meaning:
    return Nearest(Half(1))


@rule(
    "[the] (second|latter|last) half",
    "second-half",
    makes="half",
    examples={"Sales rose in the second half.": "2023-H2"},
)
def second_half() -> Meaning:
    return Nearest(Half(2))


@rule(
    "{half} of [fiscal|calendar] {years}",
    "{half} of {years:bare_same}",
    "{years} 's {half}",
    "{years}'s {half}",
    makes="full_half",
    examples={"Sales rose in the first half of 2022.": "2022-H1"},
)
def half_of_year(half: Nearest, years: Meaning) -> Meaning:
    return Within(half.recurring, years)


@rule(
    "{half} of {period:decade}",
    makes="full_half",
    examples={"Sales rose in the first half of the 1980s.": "198"},
)
def half_of_decade(half: Nearest, period: Meaning) -> Meaning:
    return Modified(period, "START" if half.recurring == Half(1) else "END")


@shape(r"H([12])(?!\w)", makes="half", examples={"Sales rose in H1 2022.": "2022-H1"})
def half_code(number: str) -> Meaning:
    return Nearest(Half(int(number)))


@rule(
    "h{count} {years}", "{years} h{count}", makes="full_half", examples={"Sales rose in H1 2022.": "2022-H1"}
)
def half_code_and_year(count: float, years: Meaning) -> Meaning | None:
    return Within(Half(int(count)), years) if count in (1, 2) else None


@rule(
    "{ordinal}_quarter",
    "the {ordinal} quarter",
    "[the] fiscal {ordinal} quarter",
    "[the] fiscal-{ordinal} quarter",
    "[the] fiscal {ordinal}-quarter",
    makes="quarter",
    examples={"Profit rose in the third quarter.": "2024-Q3", "Third-quarter profit rose.": "2024-Q3"},
)
def quarter(ordinal: int) -> Meaning | None:
    return Nearest(Quarter(ordinal)) if 1 <= ordinal <= 4 else None


@rule(
    "the (final|last) quarter",
    makes="quarter",
    examples={"In the final quarter of 2018 it closed.": "2018-Q4"},
)
def final_quarter() -> Meaning:
    return Nearest(Quarter(4))


@rule(
    "{quarter} [of|in] [fiscal] {years}",
    "{quarter} of {years:bare_same}",
    "{quarter}[,] {years}",
    "{years}'s {quarter}",
    "[the] {years} {quarter}",
    makes="full_quarter",
    examples={
        "Profit rose in the third quarter of 2023.": "2023-Q3",
        "Profit should rise in next year's first quarter.": "2025-Q1",
        "Profit rose in the 1988 third quarter.": "1988-Q3",
    },
)
def quarter_of_year(quarter: Nearest, years: Meaning) -> Meaning:
    return Within(quarter.recurring, years)


@rule(
    "[the] {unit}-(ago|earlier) {quarter}",
    makes="full_quarter",
    examples={"It lost 2 million in the year-ago third quarter.": "2023-Q3"},
)
def quarter_a_year_ago(unit: Grain, quarter: Nearest) -> Meaning | None:
    return Shift(unit, -1, origin=quarter) if unit is Grain.YEAR else None


@rule(
    "q{count}",
    makes="quarter_code",
    examples={"Profit rose in Q3.": "2024-Q3"},
)
def quarter_code(count: float) -> Meaning | None:
    return Nearest(Quarter(int(count))) if count in (1, 2, 3, 4) else None


@rule(
    "{quarter:quarter_code} [of|in] {years}",
    "{quarter:quarter_code}, {years}",
    "{years} {quarter:quarter_code}",
    "{years}-{quarter:quarter_code}",
    makes="full_quarter",
    examples={"Profit rose in Q3 2023.": "2023-Q3"},
)
def quarter_code_and_year(quarter: Nearest, years: Meaning) -> Meaning:
    return Within(quarter.recurring, years)


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
    examples={"Sales will fall next fiscal year.": "2025"},
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
    examples={"It begins in the week of Oct. 14.": "2024-W42"},
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
    if not isinstance(years, Year) or not isinstance(number, int) or not 1 <= number <= 52:
        return None
    first = Absolute(calendar.day(years.number, 1, 4))
    return Shift(Grain.WEEK, 0, origin=Shift(Grain.WEEK, number - 1, origin=first))


@shape(
    r"(\d{4})-W([0-5]\d)(?![\d-])",
    makes="unit_of_day",
    examples={"The plan for 2024-W48 is out.": "2024-W48"},
)
def iso_week(year: str, week: str) -> Meaning | None:
    return numbered_week.build(int(week), Year(int(year)))


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


@shape(
    r"((?:1[0-9]|20)\d)0['’]?s(?!\w)",
    makes="decade_number",
    examples={"He lived there in the 1990s.": "199"},
)
def decade_in_digits(tens: str) -> int:
    return int(tens)


@shape(
    r"['’‘]?([1-9])0['’]?s(?!\w)",
    makes="short_decade",
    examples={"He lived there in the '80s.": "198", "He lived there in the 80s.": "198"},
)
def short_decade(tens: str) -> int:
    return 190 + int(tens)


@rule(
    "[the] {decade_number}",
    "the {decade_number:short_decade}",
    makes="decade",
    examples={"He lived there in the 1990s.": "199"},
)
def decade(decade_number: int) -> Meaning:
    return Absolute(calendar.months(decade_number * 10, 1, 120, Grain.DECADE))


@rule("the {decade_name}", makes="decade", examples={"He lived there in the nineties.": "199"})
def spelled_decade(decade_name: int) -> Meaning:
    return Decade(decade_name // 10)


@rule("the {nuance} {decade_name}", makes="edged", examples={"He lived there in the late eighties.": "198"})
def part_of_spelled_decade(nuance: str, decade_name: int) -> Meaning:
    return Modified(Decade(decade_name // 10), nuance)


@rule(
    "{count} {decade_name}",
    "the {count}_{decade_name}",
    makes="decade",
    examples={"He lived there in the nineteen eighties.": "198"},
)
def fully_spelled_decade(count: float, decade_name: int) -> Meaning | None:
    if count not in (17, 18, 19):
        return None
    return Absolute(calendar.months(int(count) * 100 + decade_name, 1, 120, Grain.DECADE))


@rule(
    "the {mod:nuance} {decade_number:short_decade}",
    "the {mod:nuance}-{decade_number:short_decade}",
    "{mod:nuance}-{decade_number:short_decade}",
    makes="edged",
    examples={"He lived there in the mid-'90s.": "199"},
)
def part_of_decade(mod: str, decade_number: int) -> Meaning:
    return Modified(Absolute(calendar.months(decade_number * 10, 1, 120, Grain.DECADE)), mod)


@rule(
    "[the] {ordinal} century [ad|ce]",
    "{ordinal}-century",
    makes="century",
    examples={"It was built in the 19th century.": "18"},
)
def century(ordinal: int) -> Meaning | None:
    if not 2 <= ordinal <= 21:
        return None
    return Absolute(calendar.months((ordinal - 1) * 100, 1, 1200, Grain.CENTURY))


@rule(
    "[the] {ordinal} century (bc|bce|b.c.|b.c.e.)",
    makes="century_before_christ",
    examples={"It was built in the fifth century BC.": "BC04"},
)
def century_before_christ(ordinal: int) -> Meaning:
    return CenturyBC(ordinal)


@rule(
    "the turn of the century", makes="century", examples={"It was built at the turn of the century.": "2000"}
)
def turn_of_the_century() -> Meaning:
    return Modified(Year(2000), "APPROX")


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
