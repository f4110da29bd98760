"""English: words, rules by meaning, and what only looks like a time."""

from __future__ import annotations

from functools import cache

from timeline.languages.en import (
    clock,
    date_ranges,
    dates,
    decades,
    durations,
    modifiers,
    numbers,
    numeric_dates,
    periods,
    quarters,
    relative,
    sets,
    traps,
    traps_of_numbers,
    turns,
    vague,
    windows,
    years,
)
from timeline.languages.en.lexicon import lexicon
from timeline.times.candidates import Trap
from timeline.times.grammar import Grammar, Kinds, collect, compile_grammar

RULES = (
    numbers, years, dates, numeric_dates, date_ranges, periods, quarters, decades, relative, turns, windows,
    clock, durations, sets, modifiers, vague,
)  # fmt: skip
TRAPS = (traps, traps_of_numbers)

KINDS: Kinds = {
    "shifted": ("shifted", "change"),
    "pointed": ("pointed", "change"),
    "weekday_day": ("weekday_day", "day", "point"),
    "monthly": ("monthly", "span", "point"),
    "year": ("year", "years", "span", "point"),
    "spelled_year": ("spelled_year", "years", "span", "point"),
    "named_year": ("years", "span", "point"),
    "monthday": ("monthday", "dated_day", "day", "point"),
    "hundreds": ("hundreds", "count"),
    "day_and_year": ("day_and_year", "dated_day", "day", "point"),
    "clock": ("clock", "point"),
    "clock_of_day": ("clock_of_day", "point"),
    "the_monthday": ("dated_day", "day", "point"),
    "full_day": ("dated_day", "day", "point"),
    "day_of_some_month": ("day", "point"),
    "holiday_day": ("day", "point"),
    "deictic_day": ("day", "point"),
    "full_month": ("full_month", "span", "point"),
    "days_range": ("days_range",),
    "years_range": ("years_range", "span"),
    "half": ("half", "span"),
    "full_half": ("span", "point"),
    "quarter": ("quarter", "span"),
    "quarter_code": ("quarter_code", "span"),
    "full_quarter": ("span", "point"),
    "fiscal_year": ("years", "span", "point"),
    "season_name": ("season_name", "span"),
    "full_season": ("span", "point"),
    "weekend": ("weekend", "span"),
    "unit_of_day": ("span", "point"),
    "nth": ("span", "point"),
    "decade": ("decade", "span", "point"),
    "century": ("span", "point"),
    "year_period": ("span",),
    "ago": ("ago", "years", "span", "point"),
    "earlier": ("earlier", "span", "point"),
    "later": ("later", "span", "point"),
    "counted_day": ("day", "point"),
    "turn_unit": ("turn_unit", "years", "span", "point"),
    "following": ("following", "years", "span", "point"),
    "turn_day": ("day", "span", "point"),
    "same": ("same", "years", "span", "point"),
    "same_name": ("day", "span", "point"),
    "part_of_day": ("part_of_day", "point"),
    "edged": ("edged",),
    "adjective_length": ("length",),
}
"""Which slots each kind of result fits, where it is not just its own."""


@cache
def grammar() -> Grammar:
    return compile_grammar(lexicon(), collect(RULES), KINDS)


@cache
def trap_list() -> tuple[Trap, ...]:
    return tuple(value for module in TRAPS for value in vars(module).values() if isinstance(value, Trap))
