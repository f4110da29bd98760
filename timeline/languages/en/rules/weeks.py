"""English rules for weeks, weekends, and the nth unit or weekday of a longer time."""

from __future__ import annotations

from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Meaning, Nearest, Nth, Shift, Weekday, Weekend

_PARTS = (Grain.DAY, Grain.WEEK, Grain.MONTH)


@rule("[the] weekend", makes="weekend", examples={"He resigned over the weekend.": "2024-W43-WE"})
def weekend() -> Meaning:
    return Nearest(Weekend())


@rule(
    "[the] {unit} of {day:dated_day}",
    "[the] {unit} (beginning|starting|commencing|ending|ended) {day:dated_day}",
    makes="stretch",
    examples={"It began in the week of Oct. 14.": "2024-W42"},
)
def unit_of_day(unit: Grain, day: Meaning) -> Meaning | None:
    return Shift(unit, 0, origin=day) if unit is Grain.WEEK else None


@rule(
    "[the] weekend of {day:dated_day}",
    "[the] {day:monthday} weekend",
    makes="stretch",
    examples={"It began on the weekend of Oct. 12.": "2024-W41-WE"},
)
def weekend_of_day(day: Meaning) -> Meaning:
    return Shift(Grain.WEEKEND, 0, origin=day)


@rule(
    "[the] {ordinal} {unit} (of|in) {span}",
    makes="stretch",
    examples={"He resigned in the first week of May 2019.": "2019-W18"},
)
def nth_unit(ordinal: int, unit: Grain, span: Meaning) -> Meaning | None:
    return Nth(ordinal, unit, span) if unit in _PARTS else None


@rule(
    "[the] (last|final) {unit} (of|in) {span}",
    makes="stretch",
    examples={"He resigned on the last day of May 2019.": "2019-05-31"},
)
def last_unit(unit: Grain, span: Meaning) -> Meaning | None:
    return Nth(-1, unit, span) if unit in _PARTS else None


@rule(
    "[the] {ordinal} weekend (of|in) {span}",
    makes="stretch",
    examples={"It opens on the first weekend of May 2019.": "2019-W18-WE"},
)
def nth_weekend(ordinal: int, span: Meaning) -> Meaning:
    return Nth(ordinal, Grain.WEEKEND, span)


@rule(
    "[the] (last|final) weekend (of|in) {span}",
    makes="stretch",
    examples={"It shuts on the last weekend of May 2019.": "2019-W21-WE"},
)
def last_weekend(span: Meaning) -> Meaning:
    return Nth(-1, Grain.WEEKEND, span)


@rule(
    "[the] {ordinal} {weekday} (of|in) {span}",
    makes="stretch",
    examples={"It meets on the third Monday in January 2019.": "2019-01-21"},
)
def nth_weekday(ordinal: int, weekday: int, span: Meaning) -> Meaning:
    return Nth(ordinal, Weekday(weekday), span)


@rule(
    "[the] last {weekday} (of|in) {span}",
    makes="stretch",
    examples={"It meets on the last Friday of May 2019.": "2019-05-31"},
)
def last_weekday(weekday: int, span: Meaning) -> Meaning:
    return Nth(-1, Weekday(weekday), span)
