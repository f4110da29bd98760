"""English rules for units and names that are pointed to: "last week", "next Friday", "that year"."""

from __future__ import annotations

from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import (
    Anchor,
    Holiday,
    Meaning,
    Month,
    Nearest,
    Recurring,
    Same,
    Season,
    Shift,
    Turn,
    Weekday,
    Weekend,
    Within,
)


@rule(
    "{change:shifted} {unit}",
    "{change:pointed} {unit}",
    "the {change:shifted} {unit}",
    makes="turn_unit",
    examples={
        "He resigned last week.": "2024-W43",
        "He will resign next month.": "2024-11",
        "He resigned this year.": "2024",
    },
)
def turn_of_unit(unit: Grain, change: int) -> Meaning | None:
    if unit is Grain.DAY:
        return Same(unit) if change == 0 else Shift(unit, change, Anchor.REFERENCE)
    return Shift(unit, change) if unit.rank > Grain.DAY.rank else None


@rule("the {unit} after next", makes="turn_unit", examples={"It will move the year after next.": "2026"})
def unit_after_next(unit: Grain) -> Meaning | None:
    return Shift(unit, 2) if unit.rank > Grain.DAY.rank else None


@rule("the {unit} before last", makes="turn_unit", examples={"It moved the year before last.": "2022"})
def unit_before_last(unit: Grain) -> Meaning | None:
    return Shift(unit, -2) if unit.rank > Grain.DAY.rank else None


@rule(
    "the [very] (next|following|subsequent|ensuing) {unit}",
    "(the|this) {unit} (after|afterwards|following)",
    "(following|subsequent) {unit}",
    makes="following",
    examples={"On 3 May 2001 he won. The following day he left.": "2001-05-04"},
)
def the_following_unit(unit: Grain) -> Meaning | None:
    return Shift(unit, 1, Anchor.REFERENCE) if unit.rank >= Grain.DAY.rank else None


@rule(
    "the (previous|preceding|prior) {unit}",
    "(previous|preceding|prior) {unit}",
    "the {unit} (before|earlier|previously)",
    makes="following",
    examples={"On 3 May 2001 he won. The previous day he had left.": "2001-05-02"},
)
def the_previous_unit(unit: Grain) -> Meaning | None:
    return Shift(unit, -1, Anchor.REFERENCE) if unit.rank >= Grain.DAY.rank else None


def _named(weekday: int | None, month: int | None, season: str | None, holiday: str | None) -> Recurring:
    if weekday is not None:
        return Weekday(weekday)
    if month is not None:
        return Month(month)
    if season is not None:
        return Season(season)
    return Holiday(holiday) if holiday is not None else Weekend()


@rule(
    "{change} {weekday}",
    "{change} {month}",
    "{change} {season}",
    "{change} weekend",
    "{change} {holiday}",
    "{change} {day:monthday}",
    makes="turn_day",
    examples={
        "He resigned last Friday.": "2024-10-25",
        "He resigned last March.": "2024-03",
        "He resigned last summer.": "2024-SU",
        "He will resign next Easter.": "2025-04-20",
        "He resigned last weekend.": "2024-W43-WE",
    },
)
def turn_of_name(
    change: int,
    weekday: int | None = None,
    month: int | None = None,
    season: str | None = None,
    holiday: str | None = None,
    day: Nearest | None = None,
) -> Meaning:
    return Turn(day.recurring if day else _named(weekday, month, season, holiday), change)


@rule(
    "the (following|next) {weekday}",
    "the (following|next) {month}",
    "the (following|next) {season}",
    "the (following|next) weekend",
    "the (following|next) {holiday}",
    "{weekday:weekday} after",
    makes="turn_day",
    examples={"On 3 May 2001 he won. The following Monday he left.": "2001-05-07"},
)
def the_following_name(
    weekday: int | None = None,
    month: int | None = None,
    season: str | None = None,
    holiday: str | None = None,
) -> Meaning:
    return Turn(_named(weekday, month, season, holiday), 1, Anchor.REFERENCE)


@rule(
    "the (previous|preceding|last) {weekday}",
    "the (previous|preceding|last) {month}",
    "the (previous|preceding|last) {season}",
    "the (previous|preceding|last) weekend",
    "the (previous|preceding|last) {holiday}",
    makes="turn_day",
    examples={"On 3 May 2001 he won. The previous Monday he had left.": "2001-04-30"},
)
def the_previous_name(
    weekday: int | None = None,
    month: int | None = None,
    season: str | None = None,
    holiday: str | None = None,
) -> Meaning:
    return Turn(_named(weekday, month, season, holiday), -1, Anchor.REFERENCE)


@rule(
    "the {weekday} (after|following) {day}",
    "the {season} (after|following) {day:span}",
    makes="turn_day",
    examples={"The sales began on the Friday after Thanksgiving 2023.": "2023-11-24"},
)
def name_after(day: Meaning, weekday: int | None = None, season: str | None = None) -> Meaning:
    return Turn(_named(weekday, None, season, None), 1, Anchor.PUBLISHED, day)


@rule(
    "the {weekday} (before|preceding) {day}",
    makes="turn_day",
    examples={"They married on the Sunday before Christmas 2022.": "2022-12-18"},
)
def name_before(day: Meaning, weekday: int) -> Meaning:
    return Turn(Weekday(weekday), -1, Anchor.PUBLISHED, day)


@rule(
    "the {weekday} before last",
    "the {season} before last",
    "the weekend before last",
    makes="turn_day",
    examples={"It burned the Friday before last.": "2024-10-18"},
)
def name_before_last(weekday: int | None = None, season: str | None = None) -> Meaning:
    return Turn(_named(weekday, None, season, None), -2)


@rule(
    "the {change:shifted} {season}",
    "the {change:shifted} weekend",
    makes="turn_day",
    examples={"Gas will be rationed in the coming winter.": "2024-WI"},
)
def the_turn_of_name(change: int, season: str | None = None) -> Meaning | None:
    return Turn(_named(None, None, season, None), change) if change >= 0 else None


@rule(
    "{weekday} (of|,) {week:turn_unit}",
    "{weekday} {week:turn_unit}",
    makes="turn_day",
    examples={"He resigned on Friday of last week.": "2024-10-25"},
)
def weekday_of_week(weekday: int, week: Meaning) -> Meaning | None:
    return Within(Weekday(weekday), week) if isinstance(week, Shift) and week.unit is Grain.WEEK else None


@rule(
    "(that|the) same {unit}",
    "that [very] {unit}",
    makes="same",
    examples={"On 3 May 2001 he won. That year he left.": "2001"},
)
def same_unit(unit: Grain) -> Meaning | None:
    return Same(unit) if unit.rank >= Grain.DAY.rank else None


@rule(
    "that {weekday}",
    "that same {weekday}",
    "that {season}",
    "that same {season}",
    "that {month}",
    "that same {month}",
    "that [same] weekend",
    makes="same_name",
    examples={"On 3 May 2001 he won. He left that summer.": "2001-SU"},
)
def same_name(weekday: int | None = None, month: int | None = None, season: str | None = None) -> Meaning:
    return Turn(_named(weekday, month, season, None), 0, Anchor.REFERENCE)


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
    return Shift(unit, 0) if unit in (Grain.MONTH, Grain.YEAR, Grain.WEEK) else None


@rule(
    "the (latest|reported|most recent) period",
    makes="same",
    examples={"Profit rose 3 percent in the latest period.": "2024-Q3"},
)
def latest_period() -> Meaning:
    return Same(Grain.QUARTER)
