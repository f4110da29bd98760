"""English rules by what they mean."""

from __future__ import annotations

from timeline.languages.en.rules import (
    clock,
    counted,
    date_ranges,
    dates,
    days,
    decades,
    durations,
    holidays,
    modifiers,
    numbers,
    numeric_dates,
    parts_of_day,
    quarters,
    seasons,
    sets,
    talked_about,
    turns,
    vague,
    weeks,
    windows,
    years,
)
from timeline.times.grammar import Kinds

MODULES = (
    *(numbers, years, dates, numeric_dates, date_ranges, holidays, days, counted, turns, talked_about),
    *(weeks, quarters, seasons, decades, clock, parts_of_day, durations, windows, sets, modifiers, vague),
)

KINDS: Kinds = {
    "count": ("count", "amount"),
    "hundreds": ("hundreds", "count", "amount"),
    # days
    "weekday_day": ("weekday_day", "name", "day", "point"),
    "monthday": ("monthday", "dated_day", "day", "point"),
    "day_and_year": ("day_and_year", "dated_day", "day", "point"),
    "the_monthday": ("dated_day", "day", "point"),
    "full_day": ("dated_day", "day", "point"),
    "holiday_day": ("name", "day", "point"),
    "some_day": ("day", "point"),
    "counted_day": ("counted_day", "day"),
    "turn_day": ("day", "span", "point"),
    # stretches of the calendar
    "monthly": ("monthly", "name", "span", "point"),
    "full_month": ("full_month", "span", "point"),
    "year": ("year", "years", "span", "point"),
    "spelled_year": ("spelled_year", "years", "span", "point"),
    "named_year": ("years", "span", "point"),
    "half": ("half", "span"),
    "quarter": ("quarter", "span"),
    "quarter_code": ("quarter_code", "span"),
    "season_name": ("season_name", "name", "span"),
    "weekend": ("weekend", "name", "span"),
    "decade": ("decade", "span", "point"),
    "stretch": ("span", "point"),
    "year_period": ("span",),
    "days_range": ("days_range",),
    "years_range": ("years_range", "span"),
    # counted from somewhere
    "ago": ("ago", "years", "span", "point"),
    "earlier": ("earlier", "span", "point"),
    "later": ("later", "span", "point"),
    "shifted": ("shifted", "change"),
    "pointed": ("pointed", "change"),
    "turn_unit": ("turn_unit", "years", "span", "point"),
    "following": ("following", "years", "span", "point"),
    "same": ("same", "years", "span", "point"),
    # times of day and lengths
    "clock": ("clock", "point"),
    "clock_of_day": ("clock_of_day", "point"),
    "part_of_day": ("part_of_day", "point"),
    "distance": ("distance", "length"),
    "bare_units": ("bare_units", "length"),
    "adjective_length": ("length",),
}
"""The slots that each kind of result fits, where it is not just its own."""
