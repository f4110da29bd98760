"""TIMEX3 type, value and modifier of a meaning, resolved or not."""

from __future__ import annotations

from datetime import timedelta, tzinfo

from timeline.times.interval import Grain, Interval
from timeline.times.meaning import (
    Absolute,
    CenturyBC,
    Clock,
    DayOfMonth,
    Half,
    Holiday,
    Length,
    Meaning,
    Modified,
    Month,
    MonthDay,
    Nearest,
    Nth,
    NumericDate,
    PartOfDay,
    Quarter,
    Recurring,
    Repeats,
    Same,
    Season,
    Shift,
    Turn,
    Vague,
    Weekday,
    Weekend,
    Window,
    Within,
    Year,
)
from timeline.times.named_days import FIXED
from timeline.times.timex import value_of

_LETTERS = {
    Grain.SECOND: ("T", "S", 1), Grain.MINUTE: ("T", "M", 1), Grain.HOUR: ("T", "H", 1),
    Grain.DAY: ("", "D", 1), Grain.WEEK: ("", "W", 1), Grain.MONTH: ("", "M", 1), Grain.QUARTER: ("", "M", 3),
    Grain.YEAR: ("", "Y", 1), Grain.DECADE: ("", "Y", 10), Grain.CENTURY: ("", "Y", 100),
}  # fmt: skip
"""Unit to its place in a duration value: after the T or not, letter, how many of that letter's unit."""

_VAGUE_LETTERS = {Grain.DECADE: "DE", Grain.CENTURY: "CE", Grain.QUARTER: "Q"}

_FINER = {
    Grain.YEAR: (Grain.MONTH, 12), Grain.DECADE: (Grain.YEAR, 10), Grain.CENTURY: (Grain.YEAR, 100),
    Grain.HOUR: (Grain.MINUTE, 60), Grain.MINUTE: (Grain.SECOND, 60),
}  # fmt: skip

UNKNOWN = {
    Grain.SECOND: "XXXX-XX-XXTXX:XX:XX", Grain.MINUTE: "XXXX-XX-XXTXX:XX", Grain.HOUR: "XXXX-XX-XXTXX",
    Grain.PART_OF_DAY: "XXXX-XX-XXTXX", Grain.DAY: "XXXX-XX-XX", Grain.WEEKEND: "XXXX-WXX-WE",
    Grain.WEEK: "XXXX-WXX", Grain.MONTH: "XXXX-XX", Grain.QUARTER: "XXXX-QX", Grain.SEASON: "XXXX-XX",
    Grain.HALF: "XXXX-HX", Grain.YEAR: "XXXX", Grain.DECADE: "XXX", Grain.CENTURY: "XX",
}  # fmt: skip
"""The value of a unit that nobody knows which it is."""


def mod_of(meaning: Meaning) -> str:
    """The outermost modifier."""
    return meaning.mod if isinstance(meaning, Modified) else ""


def type_of(meaning: Meaning, interval: Interval | None) -> str:
    match meaning:
        case Modified(inner, _):
            return type_of(inner, interval)
        case Length() | Window():
            return "DURATION"
        case Repeats():
            return "SET"
        case Nearest(Clock() | PartOfDay()) | Within(Clock() | PartOfDay(), _):
            return "TIME"
        case Shift(unit=unit) if unit.rank < Grain.DAY.rank:
            return "TIME"
        case Vague(reference) if reference.startswith(f"{UNKNOWN[Grain.DAY]}T"):
            return "TIME"
        case _:
            return "TIME" if interval and interval.grain.rank < Grain.DAY.rank else "DATE"


def value_of_meaning(meaning: Meaning, interval: Interval | None) -> str:
    """The interval's value; what is known of it where there is no interval or the meaning names none."""
    match meaning:
        case Modified(inner, _):
            return value_of_meaning(inner, interval)
        case Length():
            return duration(meaning)
        case Window(length=length):
            return duration(length)
        case Repeats(what, _, _):
            return duration(what) if isinstance(what, Length) else pattern(what)
        case Vague(reference):
            return reference
        case Within(Clock(zone=tzinfo() as zone), Absolute()) if interval:
            return value_of(interval) + ((zone.tzname(None) or "").removeprefix("UTC") or "Z")
        case Within(Clock(hour=24), _) if interval:
            return f"{(interval.start - timedelta(days=1)).date()}T24:00"
    return value_of(interval) if interval else _unresolved(meaning)


def duration(length: Length) -> str:
    """P3M, PT2H30M, P10Y; PXW where the count is vague, PXX where the unit is too."""
    parts = [piece for count, unit in length.parts for piece in _pieces(count, unit)]
    if parts == [("T", "X", "S")]:
        return "PXX"
    days = "".join(count + letter for clock, count, letter in parts if not clock)
    hours = "".join(count + letter for clock, count, letter in parts if clock)
    return "P" + days + ("T" + hours if hours else "")


def _pieces(count: float | None, unit: Grain) -> list[tuple[str, str, str]]:
    clock, letter, factor = _LETTERS[unit]
    if count is None:
        return [(clock, "X", _VAGUE_LETTERS.get(unit, letter))]
    count *= factor
    if count == int(count):
        return [(clock, str(int(count)), letter)]
    if unit in _FINER:
        finer, size = _FINER[unit]
        rest = (count - int(count)) * (size if factor == 1 else 12)
        if abs(rest - round(rest)) < 1e-6:
            whole = [(clock, str(int(count)), letter)] if int(count) else []
            return whole + _pieces(round(rest), finer if factor == 1 else Grain.MONTH)
    return [(clock, f"{count:g}", letter)]


def pattern(recurring: Recurring | Within) -> str:
    """What a recurring time looks like in any year: XXXX-WXX-2, XXXX-07, XXXX-XX-XXTNI."""
    match recurring:
        case Weekday(number):
            return f"XXXX-WXX-{number + 1}"
        case Weekend():
            return "XXXX-WXX-WE"
        case Month(number):
            return f"XXXX-{number:02d}"
        case MonthDay(month, day):
            return f"XXXX-{month:02d}-{day:02d}"
        case DayOfMonth(day):
            return f"XXXX-XX-{day:02d}"
        case Season(code):
            return f"XXXX-{code}"
        case Quarter(number):
            return f"XXXX-Q{number}"
        case Half(number):
            return f"XXXX-H{number}"
        case Holiday(key):
            return "XXXX-{:02d}-{:02d}".format(*FIXED[key]) if key in FIXED else "XXXX-XX-XX"
        case PartOfDay(code):
            return f"XXXX-XX-XXT{code}"
        case Clock(hour, minute, _, _):
            return f"XXXX-XX-XXT{hour:02d}:{minute or 0:02d}"
        case Within(Weekday(), Nearest(MonthDay()) | NumericDate() as date):
            return _unresolved(date)
        case Within(inner, container):
            outer = _unresolved(container)
            return outer + pattern(inner).removeprefix("XXXX-XX-XX").removeprefix("XXXX")


def _unresolved(meaning: Meaning) -> str:
    match meaning:
        case NumericDate(year=year):
            return f"{year:04d}-XX-XX" if year is not None else UNKNOWN[Grain.DAY]
        case Year(number):
            return f"BC{1 - number:04d}" if number < 1 else f"{number:04d}"
        case CenturyBC(number):
            return f"BC{number - 1:02d}"
        case Nearest(recurring) | Turn(recurring, _, _, None):
            return pattern(recurring)
        case Within():
            return pattern(meaning)
        case Shift(unit=unit, origin=None) | Same(unit):
            return UNKNOWN[unit]
        case Nth(unit=unit):
            return UNKNOWN[unit if isinstance(unit, Grain) else Grain.DAY]
        case Modified(inner, _):
            return _unresolved(inner)
        case _:
            return "XXXX-XX-XX"
