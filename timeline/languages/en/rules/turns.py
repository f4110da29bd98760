"""English rules for last, this, next: units of the calendar and names counted by turns."""

from __future__ import annotations

from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import (
    Anchor,
    Meaning,
    Nearest,
    Same,
    Season,
    Shift,
    Turn,
    Weekday,
    Weekend,
    Within,
)

_MOST_NAMES = 60
"""More Fridays than that nobody counts back."""


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


@rule(
    "this time {change:shifted} {unit}",
    "this time {change:pointed} {unit}",
    makes="turn_unit",
    examples={"He was free this time last year.": "2023"},
)
def this_time_of_another(unit: Grain, change: int) -> Meaning | None:
    """About a year, or a week, from now; as precise as the unit that is named."""
    return Shift(unit, change) if change and unit.rank > Grain.DAY.rank else None


@rule(
    "{change} {name}",
    "{change} {name:monthday}",
    makes="turn_day",
    examples={
        "He resigned last Friday.": "2024-10-25",
        "He resigned last March.": "2024-03",
        "He resigned last summer.": "2024-SU",
        "He will resign next Easter.": "2025-04-20",
        "He resigned last weekend.": "2024-W43-WE",
    },
)
def turn_of_name(change: int, name: Nearest) -> Meaning:
    return Turn(name.recurring, change)


@rule(
    "{count} {weekdays} (ago|back)",
    "{count} {season:seasons} (ago|back)",
    "{count} weekends (ago|back)",
    makes="turn_day",
    examples={"He resigned three Fridays ago.": "2024-10-11", "He resigned two summers ago.": "2023-SU"},
)
def names_ago(count: float, weekdays: int | None = None, season: str = "") -> Meaning | None:
    if not isinstance(count, int) or count > _MOST_NAMES:
        return None
    if weekdays is not None:
        return Turn(Weekday(weekdays), -count)
    return Turn(Season(season) if season else Weekend(), -count)


@rule(
    "the {change:shifted} {name:season_name}",
    "the {change:shifted} {name:weekend}",
    makes="turn_day",
    examples={"Gas will be rationed in the coming winter.": "2024-WI"},
)
def the_turn_of_name(change: int, name: Nearest) -> Meaning | None:
    return Turn(name.recurring, change) if change >= 0 else None


@rule(
    "the (following|next) {name}",
    "{name:weekday_day} after",
    makes="turn_day",
    examples={"On 3 May 2001 he won. The following Monday he left.": "2001-05-07"},
)
def the_following_name(name: Nearest) -> Meaning:
    return Turn(name.recurring, 1, Anchor.REFERENCE)


@rule(
    "the (previous|preceding|last) {name}",
    makes="turn_day",
    examples={"On 3 May 2001 he won. The previous Monday he had left.": "2001-04-30"},
)
def the_previous_name(name: Nearest) -> Meaning:
    return Turn(name.recurring, -1, Anchor.REFERENCE)


@rule(
    "the {weekday} (after|following) {day}",
    "the {season} (after|following) {day:span}",
    makes="turn_day",
    examples={"The sales began on the Friday after Thanksgiving 2023.": "2023-11-24"},
)
def name_after(day: Meaning, weekday: int = 0, season: str = "") -> Meaning:
    return Turn(Season(season) if season else Weekday(weekday), 1, Anchor.PUBLISHED, day)


@rule(
    "the {weekday} (before|preceding) {day}",
    makes="turn_day",
    examples={"They married on the Sunday before Christmas 2022.": "2022-12-18"},
)
def name_before(day: Meaning, weekday: int) -> Meaning:
    return Turn(Weekday(weekday), -1, Anchor.PUBLISHED, day)


@rule(
    "the {name:weekday_day} before last",
    "the {name:season_name} before last",
    "the {name:weekend} before last",
    makes="turn_day",
    examples={"It burned the Friday before last.": "2024-10-18"},
)
def name_before_last(name: Nearest) -> Meaning:
    return Turn(name.recurring, -2)


@rule(
    "{weekday} (of|,) {week:turn_unit}",
    "{weekday} {week:turn_unit}",
    makes="turn_day",
    examples={"He resigned on Friday of last week.": "2024-10-25"},
)
def weekday_of_week(weekday: int, week: Meaning) -> Meaning | None:
    return Within(Weekday(weekday), week) if isinstance(week, Shift) and week.unit is Grain.WEEK else None
