"""English rules for the time the text is talking about: "that year", "the same day", "the quarter"."""

from __future__ import annotations

from timeline.times.describe import UNKNOWN
from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Anchor, Counterpart, Meaning, Nearest, Same, Shift, Turn, Vague


@rule(
    "(that|the) same {unit}",
    "that [very] {unit}",
    makes="same",
    examples={"On 3 May 2001 he won. That year he left.": "2001"},
)
def same_unit(unit: Grain) -> Meaning | None:
    return Same(unit) if unit.rank >= Grain.DAY.rank else None


@rule(
    "that [same] {name}",
    makes="turn_day",
    examples={"On 3 May 2001 he won. He left that summer.": "2001-SU"},
)
def same_name(name: Nearest) -> Meaning:
    return Turn(name.recurring, 0, Anchor.REFERENCE)


@rule(
    "the {unit}",
    "the full {unit}",
    "the (latest|reported) {unit}",
    makes="bare_same",
    examples={"Profit rose 3 percent in the quarter.": "2024-Q3"},
)
def the_unit(unit: Grain) -> Meaning | None:
    if unit is Grain.QUARTER:
        return Same(unit)
    return Shift(unit, 0) if unit in (Grain.WEEK, Grain.MONTH, Grain.YEAR) else None


@rule(
    "the {unit} (of|when) (the|a|an|his|her|its|their)",
    makes="bare_same",
    examples={"He came home in the year of the flood.": "XXXX"},
    ahead=2,
)
def unit_of_something(unit: Grain) -> Meaning | None:
    """Which one is meant is told by something that is no time."""
    return Vague(UNKNOWN[unit]) if unit in (Grain.WEEK, Grain.MONTH, Grain.YEAR) else None


@rule(
    "the (latest|reported|most recent) period",
    makes="same",
    examples={"Profit rose 3 percent in the latest period.": "2024-Q3"},
)
def latest_period() -> Meaning:
    return Same(Grain.QUARTER)


@rule(
    "the {years:year} (period|quarter|fiscal year)",
    makes="year_period",
    examples={"It lost 2 million in the 1988 period.": "1988"},
)
def period_of_year(years: Meaning) -> Meaning:
    return Counterpart(years)


@rule(
    "the (same|corresponding) period [of] {years}",
    makes="year_period",
    examples={"It lost 2 million in the same period last year.": "2023"},
)
def same_period_of_year(years: Meaning) -> Meaning:
    return Counterpart(years)
