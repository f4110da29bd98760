"""English rules for today and the days around it."""

from __future__ import annotations

from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Anchor, Meaning, Shift, Turn, Weekday


@rule("today", makes="some_day", examples={"He resigned today.": "2024-10-28"})
def today() -> Meaning:
    return Shift(Grain.DAY, 0, Anchor.NOW)


@rule("yesterday", makes="some_day", examples={"He resigned yesterday.": "2024-10-27"})
def yesterday() -> Meaning:
    return Shift(Grain.DAY, -1, Anchor.NOW)


@rule("tomorrow", makes="some_day", examples={"He will resign tomorrow.": "2024-10-29"})
def tomorrow() -> Meaning:
    return Shift(Grain.DAY, 1, Anchor.NOW)


@rule(
    "the day before yesterday",
    makes="some_day",
    examples={"He resigned the day before yesterday.": "2024-10-26"},
)
def before_yesterday() -> Meaning:
    return Shift(Grain.DAY, -2)


@rule(
    "the day after tomorrow",
    makes="some_day",
    examples={"He will resign the day after tomorrow.": "2024-10-30"},
)
def after_tomorrow() -> Meaning:
    return Shift(Grain.DAY, 2)


@rule(
    "a week today",
    "a week from today",
    makes="counted_day",
    examples={"He will resign a week today.": "2024-11-04"},
)
def week_today() -> Meaning:
    return Shift(Grain.DAY, 7, Anchor.NOW)


@rule(
    "a week tomorrow",
    "tomorrow week",
    "a week from tomorrow",
    makes="counted_day",
    examples={"He will resign a week tomorrow.": "2024-11-05"},
)
def week_tomorrow() -> Meaning:
    return Shift(Grain.DAY, 8, Anchor.NOW)


@rule(
    "tomorrow fortnight",
    "a fortnight tomorrow",
    makes="counted_day",
    examples={"He will resign tomorrow fortnight.": "2024-11-12"},
)
def fortnight_tomorrow() -> Meaning:
    return Shift(Grain.DAY, 15, Anchor.NOW)


@rule(
    "{weekday} week",
    "a week on {weekday}",
    makes="counted_day",
    examples={"He will resign Monday week.": "2024-11-11"},
)
def weekday_week(weekday: int) -> Meaning:
    return Shift(Grain.DAY, 7, Anchor.PUBLISHED, Turn(Weekday(weekday), 1, Anchor.NOW))


@rule("{weekday} fortnight", makes="counted_day", examples={"He will resign Monday fortnight.": "2024-11-18"})
def weekday_fortnight(weekday: int) -> Meaning:
    return Shift(Grain.DAY, 14, Anchor.PUBLISHED, Turn(Weekday(weekday), 1, Anchor.NOW))
