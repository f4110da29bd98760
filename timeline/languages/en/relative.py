"""English rules for times counted from the publication date or from the date the text is talking about."""

from __future__ import annotations

from timeline.languages.en.numbers import Amount
from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import (
    Anchor,
    Holiday,
    Length,
    Meaning,
    Month,
    Nearest,
    Recurring,
    Same,
    Season,
    Shift,
    Turn,
    Vague,
    Weekday,
    Weekend,
    Window,
    Within,
)


@rule("today", makes="deictic_day", examples={"He resigned today.": "2024-10-28"})
def today() -> Meaning:
    return Shift(Grain.DAY, 0, Anchor.NOW)


@rule("yesterday", makes="deictic_day", examples={"He resigned yesterday.": "2024-10-27"})
def yesterday() -> Meaning:
    return Shift(Grain.DAY, -1, Anchor.NOW)


@rule("tomorrow", makes="deictic_day", examples={"He will resign tomorrow.": "2024-10-29"})
def tomorrow() -> Meaning:
    return Shift(Grain.DAY, 1, Anchor.NOW)


@rule(
    "the day before yesterday",
    makes="deictic_day",
    examples={"He resigned the day before yesterday.": "2024-10-26"},
)
def before_yesterday() -> Meaning:
    return Shift(Grain.DAY, -2)


@rule(
    "the day after tomorrow",
    makes="deictic_day",
    examples={"He will resign the day after tomorrow.": "2024-10-30"},
)
def after_tomorrow() -> Meaning:
    return Shift(Grain.DAY, 2)


@rule(
    "{amount} [full|whole|long|short] {units}",
    "{amount} [full|whole|long|short] {units:unit}",
    "(a|an|one) {units:unit}",
    makes="distance",
    examples={"He resigned two days ago.": "2024-10-26"},
)
def distance(units: Grain, amount: Amount = (1,)) -> Length | None:
    if units is Grain.QUARTER and amount[0] is not None and amount[0] > 400:
        return None
    return Length(((amount[0], units),))


@rule("(a|one) fortnight", makes="distance", examples={"He resigned a fortnight ago.": "2024-W42"})
def one_fortnight() -> Length:
    return Length(((2, Grain.WEEK),))


@rule(
    "half a {unit}",
    "half an {unit}",
    "a half {unit}",
    makes="distance",
    examples={"It took half an hour.": "PT30M"},
)
def half_distance(unit: Grain) -> Length:
    return Length(((0.5, unit),))


@rule("{units}", makes="bare_units", examples={"He resigned weeks ago.": "PAST_REF"})
def vague_distance(units: Grain) -> Length:
    return Length(((None, units),))


def _counted(length: Length, direction: int, anchor: Anchor, origin: Meaning | None = None) -> Meaning | None:
    """The unit that lies the length away; PAST_REF or FUTURE_REF where the length is vague."""
    ((count, unit),) = length.parts
    if unit is Grain.CENTURY and count is not None:
        count, unit = count * 100, Grain.YEAR
    if count is None:
        return Vague("PAST_REF" if direction < 0 else "FUTURE_REF") if origin is None else None
    if count != int(count):
        finer = {Grain.YEAR: (Grain.MONTH, 12), Grain.DECADE: (Grain.YEAR, 10), Grain.DAY: (Grain.HOUR, 24)}
        finer |= {
            Grain.CENTURY: (Grain.YEAR, 100),
            Grain.HOUR: (Grain.MINUTE, 60),
            Grain.WEEK: (Grain.DAY, 7),
        }
        if unit not in finer:
            return None
        unit, factor = finer[unit]
        count = round(count * factor)
    return Shift(unit, direction * int(count), anchor, origin)


@rule(
    "a quarter of (a|an) {unit}",
    makes="distance",
    examples={"They waited a quarter of an hour.": "PT15M"},
)
def quarter_of_unit(unit: Grain) -> Length:
    return Length(((0.25, unit),))


@rule(
    "{distance} ago",
    "{distance:bare_units} ago",
    "{distance} back",
    makes="ago",
    examples={
        "He resigned two days ago.": "2024-10-26",
        "He resigned three weeks ago.": "2024-W41",
        "He resigned six months ago.": "2024-04",
        "He resigned a year ago.": "2023",
        "He resigned ages and years ago.": "PAST_REF",
    },
)
def ago(distance: Length) -> Meaning | None:
    return _counted(distance, -1, Anchor.NOW)


@rule(
    "{distance} from now",
    "{distance} hence",
    makes="ago",
    examples={"It will open two years from now.": "2026"},
)
def from_now(distance: Length) -> Meaning | None:
    return _counted(distance, 1, Anchor.NOW)


@rule(
    "{ago} {weekday}",
    "{ago} [on] {weekday}",
    makes="ago",
    examples={"He resigned a year ago Saturday.": "2023-10-26"},
)
def ago_on_weekday(ago: Meaning, weekday: int) -> Meaning | None:
    if isinstance(ago, Shift):
        return Shift(ago.unit, ago.count, ago.anchor, Nearest(Weekday(weekday)))
    return None


@rule("{ago} today", makes="ago", examples={"He resigned a year ago today.": "2023-10-28"})
def ago_today(ago: Meaning) -> Meaning | None:
    return Shift(ago.unit, ago.count, ago.anchor, Shift(Grain.DAY, 0)) if isinstance(ago, Shift) else None


@rule("{ago} this {unit}", makes="ago", examples={"He resigned a year ago this month.": "2023-10"})
def ago_this(ago: Meaning, unit: Grain) -> Meaning | None:
    if isinstance(ago, Shift) and unit.rank <= ago.unit.rank:
        return Shift(ago.unit, ago.count, ago.anchor, Shift(unit, 0))
    return None


@rule(
    "{distance} (earlier|before|previously|beforehand)",
    "{distance:bare_units} (earlier|before|previously|beforehand)",
    makes="earlier",
    examples={"In May 2001 he won. He had begun two years earlier.": "1999"},
)
def earlier(distance: Length) -> Meaning | None:
    return _counted(distance, -1, Anchor.REFERENCE)


@rule(
    "{distance} (later|after|afterwards|afterward|thereafter)",
    "{distance:bare_units} (later|afterwards|afterward|thereafter)",
    makes="later",
    examples={"In May 2001 he won. Two years later he lost.": "2003"},
)
def later(distance: Length) -> Meaning | None:
    return _counted(distance, 1, Anchor.REFERENCE)


@rule(
    "{distance} (before|prior to|earlier than) {point}",
    makes="counted_day",
    examples={
        "He resigned two days before Christmas 2023.": "2023-12-23",
    },
)
def before_point(point: Meaning, distance: Length) -> Meaning | None:
    return _counted(distance, -1, Anchor.PUBLISHED, point)


@rule(
    "{distance} (after|from|following|past) {point}",
    makes="counted_day",
    examples={
        "He resigned two days after Christmas 2023.": "2023-12-27",
        "He will be back a week from Tuesday.": "2024-11-05",
    },
)
def after_point(point: Meaning, distance: Length) -> Meaning | None:
    return _counted(distance, 1, Anchor.PUBLISHED, point)


@rule(
    "the {unit} (before|prior to|preceding) {point}",
    makes="counted_day",
    examples={
        "He left the day before Easter 2019.": "2019-04-20",
        "They met in the week before Christmas 2019.": "2019-W51",
    },
)
def unit_before_point(unit: Grain, point: Meaning) -> Meaning | None:
    return _neighbour(unit, -1, point)


@rule(
    "the {unit} (after|following) {point}",
    makes="counted_day",
    examples={"He left the day after Easter 2019.": "2019-04-22"},
)
def unit_after_point(unit: Grain, point: Meaning) -> Meaning | None:
    return _neighbour(unit, 1, point)


def _neighbour(unit: Grain, count: int, point: Meaning) -> Meaning | None:
    """The whole unit next to the one that holds a time: "the week before Christmas"."""
    if unit.rank < Grain.DAY.rank:
        return None
    return Shift(unit, count, origin=Shift(unit, 0, origin=point))


@rule(
    "{weekday} week",
    "a week on {weekday}",
    makes="counted_day",
    examples={"He will resign Monday week.": "2024-11-11"},
)
def weekday_week(weekday: int) -> Meaning:
    return Shift(Grain.DAY, 7, Anchor.PUBLISHED, Turn(Weekday(weekday), 1))


@rule("{weekday} fortnight", makes="counted_day", examples={"He will resign Monday fortnight.": "2024-11-18"})
def weekday_fortnight(weekday: int) -> Meaning:
    return Shift(Grain.DAY, 14, Anchor.PUBLISHED, Turn(Weekday(weekday), 1))


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


@rule(
    "(a|one) {unit} (earlier|before)",
    "the {unit} (ago|earlier)",
    "{unit}-(ago|earlier)",
    "the {unit}-(ago|earlier) (period|quarter)",
    "{unit}-(ago|earlier) (period|quarter)",
    makes="earlier",
    examples={"In May 2001 profit fell from the year-earlier period.": "2000"},
)
def unit_earlier(unit: Grain) -> Meaning:
    return Shift(unit, -1, Anchor.REFERENCE)


@rule(
    "[the] (last|past|previous|preceding) {distance}",
    "[the] (last|past|previous|preceding) {distance:bare_units}",
    "these (last|past) {distance}",
    makes="window",
    examples={"It grew over the past 48 hours.": "PT48H", "It grew in the past few weeks.": "PXW"},
)
def past_window(distance: Length) -> Meaning:
    return Window(distance, -1)


@rule("[the] past {unit}", makes="window", examples={"It grew over the past decade.": "P10Y"})
def past_unit(unit: Grain) -> Meaning:
    return Window(Length(((1, unit),)), -1)


@rule(
    "[the] (next|coming|following) {distance}",
    "[the] (following) {distance:bare_units}",
    makes="window",
    examples={"It will grow over the next two years.": "P2Y", "It will grow in the next few days.": "PXD"},
)
def coming_window(distance: Length) -> Meaning:
    return Window(distance, 1)


@rule(
    "the (opening|first|final|closing|initial|latest) {distance}",
    "[the] {ordinal} {distance}",
    makes="length",
    examples={"It grew in the first nine months.": "P9M"},
)
def edge_length(distance: Length, ordinal: int = 1) -> Meaning | None:
    return distance if ordinal == 1 else None


@rule(
    "recent {units}",
    "(the|these) recent {units}",
    makes="vague",
    examples={"It grew in recent years.": "PAST_REF"},
)
def recent_units(units: Grain) -> Meaning:
    del units
    return Vague("PAST_REF")


@rule(
    "[the] (coming|future) {units}",
    "[the] {units} (ahead|to come)",
    "[the] next {units}",
    makes="vague",
    examples={"It will grow in the coming months.": "FUTURE_REF"},
)
def coming_units(units: Grain) -> Meaning:
    del units
    return Vague("FUTURE_REF")
