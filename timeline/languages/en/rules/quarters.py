"""English rules for halves, quarters and fiscal years."""

from __future__ import annotations

from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Half, Meaning, Modified, Nearest, Quarter, Shift, Span, Within


@rule(
    "the (first|opening|initial) half",
    "first half",
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
    examples={"Sales rose in the second half.": "2024-H2"},
)
def second_half() -> Meaning:
    return Nearest(Half(2))


@rule(
    "{half} of [fiscal|calendar] {years}",
    "{half} of {years:bare_same}",
    "{years} 's {half}",
    "{years}'s {half}",
    makes="stretch",
    examples={"Sales rose in the first half of 2022.": "2022-H1"},
)
def half_of_year(half: Nearest, years: Meaning) -> Meaning:
    return Within(half.recurring, years)


@rule(
    "{half} of {period:decade}",
    makes="stretch",
    examples={"Sales rose in the first half of the 1980s.": "198"},
)
def half_of_decade(half: Nearest, period: Meaning) -> Meaning:
    return Modified(period, "START" if half.recurring == Half(1) else "END")


@rule("h{count}", "{count}h", makes="half", examples={"Sales rose in H1.": "2024-H1"})
def half_code(count: float) -> Meaning | None:
    return Nearest(Half(int(count))) if count in (1, 2) else None


@rule("{half} {years}", "{years} {half}", makes="stretch", examples={"Sales rose in H1 2022.": "2022-H1"})
def half_code_and_year(half: Nearest, years: Meaning) -> Meaning:
    return Within(half.recurring, years)


@rule(
    "{ordinal}_quarter",
    "the {ordinal} quarter",
    "[the] fiscal_{ordinal} quarter",
    "[the] fiscal {ordinal}-quarter",
    makes="quarter",
    examples={"Profit rose in the third quarter.": "2024-Q3", "Third-quarter profit rose.": "2024-Q3"},
)
def quarter(ordinal: int) -> Meaning | None:
    return Nearest(Quarter(ordinal)) if 1 <= ordinal <= 4 else None


@rule(
    "the (final|last) quarter",
    makes="quarter",
    examples={"It rose in the final quarter.": "2024-Q4"},
)
def final_quarter() -> Meaning:
    return Nearest(Quarter(4))


@rule(
    "{quarter} [of|in] [fiscal] {years}",
    "{quarter} of {years:bare_same}",
    "{quarter}[,] {years}",
    "{years}'s {quarter}",
    "[the] {years} {quarter}",
    makes="stretch",
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
    makes="stretch",
    examples={"It lost 2 million in the year-ago third quarter.": "2023-Q3"},
)
def quarter_a_year_ago(unit: Grain, quarter: Nearest) -> Meaning | None:
    return Shift(unit, -1, origin=quarter) if unit is Grain.YEAR else None


@rule("q{count}", "{count}q", makes="quarter_code", examples={"Profit rose in Q3.": "2024-Q3"})
def quarter_code(count: float) -> Meaning | None:
    return Nearest(Quarter(int(count))) if count in (1, 2, 3, 4) else None


@rule(
    "{quarter:quarter_code} [of|in] {years}",
    "{quarter:quarter_code}, {years}",
    "{years} {quarter:quarter_code}",
    "{years}-{quarter:quarter_code}",
    makes="stretch",
    examples={"Profit rose in Q3 2023.": "2023-Q3"},
)
def quarter_code_and_year(quarter: Nearest, years: Meaning) -> Meaning:
    return Within(quarter.recurring, years)


@rule(
    "fiscal [year] {years}",
    "(fy|fy-){years}",
    "fy {years}",
    "[the] financial year {years}",
    "the {years:year} (fiscal|financial) year",
    makes="named_year",
    examples={"Sales fell in fiscal 2023.": "2023"},
)
def fiscal_year(years: Meaning) -> Meaning:
    return Modified(years, "APPROX")


@rule(
    "fiscal [year] {years:years_range}",
    "(fy|fy-|fy ){years:years_range}",
    "[the] financial year {years:years_range}",
    "the {years:years_range} (fiscal|financial) year",
    makes="named_year",
    examples={"The grant was for the financial year 2022-23.": "2022"},
)
def fiscal_year_over_two(years: Span) -> Meaning:
    """The year it begins in."""
    return Modified(years.first, "APPROX")


@rule(
    "the [current|latest|full] (fiscal|financial) year",
    "this (fiscal|financial) year",
    makes="named_year",
    examples={"Sales fell this fiscal year.": "2024"},
)
def this_fiscal_year() -> Meaning:
    return Modified(Shift(Grain.YEAR, 0), "APPROX")


@rule(
    "(last|the last|the previous|the past) (fiscal|financial) year",
    makes="named_year",
    examples={"Sales fell last fiscal year.": "2023"},
)
def last_fiscal_year() -> Meaning:
    return Modified(Shift(Grain.YEAR, -1), "APPROX")


@rule(
    "(next|the next|the coming) (fiscal|financial) year",
    makes="named_year",
    examples={"Sales will fall next fiscal year.": "2025"},
)
def next_fiscal_year() -> Meaning:
    return Modified(Shift(Grain.YEAR, 1), "APPROX")
