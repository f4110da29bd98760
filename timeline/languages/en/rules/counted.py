"""English rules for times that lie a length away from today, from the time talked about or a named one."""

from __future__ import annotations

from timeline.languages.en.rules.numbers import VAGUE, length
from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Anchor, Length, Meaning, Modified, Nearest, Shift, Vague, Weekday

_FINER = {
    Grain.DECADE: (Grain.YEAR, 10), Grain.YEAR: (Grain.MONTH, 12),
    Grain.WEEK: (Grain.DAY, 7), Grain.DAY: (Grain.HOUR, 24), Grain.HOUR: (Grain.MINUTE, 60),
}  # fmt: skip
_MOST_QUARTERS = 400
"""More quarters than that are coins or shares."""


@rule(
    "{amount} [full|whole|long|short] {units}",
    "{amount} [full|whole|long|short] {units:unit}",
    "(a|an|one) {units:unit}",
    makes="distance",
    examples={"It took two days.": "P2D", "It took a decade.": "P10Y", "It took several days.": "PXD"},
)
def distance(units: Grain, amount: float = 1) -> Length | None:
    if units is Grain.QUARTER and amount != VAGUE and amount > _MOST_QUARTERS:
        return None
    return length(amount, units)


@rule("(a|one) fortnight", makes="distance", examples={"It took a fortnight.": "P2W"})
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


@rule("a quarter of (a|an) {unit}", makes="distance", examples={"They waited a quarter of an hour.": "PT15M"})
def quarter_of_unit(unit: Grain) -> Length:
    return Length(((0.25, unit),))


@rule("{units}", makes="bare_units", examples={"It took weeks.": "PXW"})
def vague_distance(units: Grain) -> Length:
    return Length(((None, units),))


def _away(length: Length, direction: int, anchor: Anchor, origin: Meaning | None = None) -> Meaning | None:
    """The unit that lies the length away; PAST_REF or FUTURE_REF where the length is vague."""
    ((count, unit),) = length.parts
    if unit is Grain.CENTURY and count is not None:
        count, unit = count * 100, Grain.YEAR
    if count is None:
        return Vague("PAST_REF" if direction < 0 else "FUTURE_REF") if origin is None else None
    if count != int(count):
        if unit is Grain.MONTH:
            return Modified(Shift(unit, direction * int(count), anchor, origin), "APPROX")
        if unit not in _FINER:
            return None
        unit, factor = _FINER[unit]
        count = round(count * factor)
    return Shift(unit, direction * int(count), anchor, origin)


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
        "He resigned years ago.": "PAST_REF",
    },
)
def ago(distance: Length) -> Meaning | None:
    return _away(distance, -1, Anchor.NOW)


@rule(
    "{distance} from now",
    "{distance} hence",
    makes="ago",
    examples={"It will open two years from now.": "2026"},
)
def from_now(distance: Length) -> Meaning | None:
    return _away(distance, 1, Anchor.NOW)


@rule(
    "{ago} {weekday}",
    "{ago} [on] {weekday}",
    makes="ago",
    examples={"He resigned a year ago Saturday.": "2023-10-26"},
)
def ago_on_weekday(ago: Meaning, weekday: int) -> Meaning | None:
    return _ago_from(ago, Nearest(Weekday(weekday)))


@rule("{ago} today", makes="ago", examples={"He resigned a year ago today.": "2023-10-28"})
def ago_today(ago: Meaning) -> Meaning | None:
    return _ago_from(ago, Shift(Grain.DAY, 0))


@rule("{ago} this {unit}", makes="ago", examples={"He resigned a year ago this month.": "2023-10"})
def ago_this(ago: Meaning, unit: Grain) -> Meaning | None:
    if isinstance(ago, Shift) and unit.rank <= ago.unit.rank:
        return _ago_from(ago, Shift(unit, 0))
    return None


def _ago_from(ago: Meaning, origin: Meaning) -> Meaning | None:
    return Shift(ago.unit, ago.count, ago.anchor, origin) if isinstance(ago, Shift) else None


@rule(
    "{distance} (earlier|before|previously|beforehand)",
    "{distance:bare_units} (earlier|before|previously|beforehand)",
    makes="earlier",
    examples={"In May 2001 he won. He had begun two years earlier.": "1999"},
)
def earlier(distance: Length) -> Meaning | None:
    return _away(distance, -1, Anchor.REFERENCE)


@rule(
    "{distance} (later|after|afterwards|afterward|thereafter)",
    "{distance:bare_units} (later|afterwards|afterward|thereafter)",
    makes="later",
    examples={"In May 2001 he won. Two years later he lost.": "2003"},
)
def later(distance: Length) -> Meaning | None:
    return _away(distance, 1, Anchor.REFERENCE)


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
    "{distance} (before|prior to|earlier than) {point}",
    makes="counted_day",
    examples={"He resigned two days before Christmas 2023.": "2023-12-23"},
)
def before_point(point: Meaning, distance: Length) -> Meaning | None:
    return _away(distance, -1, Anchor.PUBLISHED, point)


@rule(
    "{distance} (after|from|following|past) {point}",
    makes="counted_day",
    examples={
        "He resigned two days after Christmas 2023.": "2023-12-27",
        "He will be back a week from Tuesday.": "2024-11-05",
    },
)
def after_point(point: Meaning, distance: Length) -> Meaning | None:
    return _away(distance, 1, Anchor.PUBLISHED, point)


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
