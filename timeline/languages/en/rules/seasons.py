"""English rules for seasons."""

from __future__ import annotations

from timeline.times.grammar import rule
from timeline.times.meaning import Meaning, Nearest, Season, Span, Within


@rule("[the] {season}", makes="season_name", examples={"He resigned in the summer.": "2024-SU"})
def season(season: str) -> Meaning:
    return Nearest(Season(season))


@rule(
    "(this|the current) {season} season",
    makes="stretch",
    examples={"He played well this summer season.": "2024-SU"},
)
def season_season(season: str) -> Meaning:
    return Nearest(Season(season))


@rule(
    "[the] {season}[,] [of] {years}",
    "[the] {years} {season}",
    makes="stretch",
    examples={"He resigned in the summer of 2019.": "2019-SU", "He resigned in spring 2019.": "2019-SP"},
)
def season_of_year(season: str, years: Meaning) -> Meaning:
    return Within(Season(season), years)


@rule(
    "[the] {season} [of] {years:years_range}",
    makes="stretch",
    examples={"He resigned in the winter of 1994-95.": "1994-WI"},
)
def winter_of_two_years(season: str, years: Span) -> Meaning:
    return Within(Season(season), years.first)
