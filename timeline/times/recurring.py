"""Where things that come again fall: in a cycle, inside another time, counted from a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from timeline.times import interval as calendar
from timeline.times.interval import SEASONS, Grain, Interval, OutOfCalendarError
from timeline.times.meaning import (
    Clock,
    DayOfMonth,
    Half,
    Holiday,
    Month,
    MonthDay,
    Nth,
    PartOfDay,
    Quarter,
    Recurring,
    Season,
    Weekday,
    Weekend,
)
from timeline.times.named_days import named_day


def cycle_of(recurring: Recurring) -> Grain:
    """The unit of the calendar in which it comes once."""
    match recurring:
        case Weekday() | Weekend():
            return Grain.WEEK
        case DayOfMonth():
            return Grain.MONTH
        case PartOfDay() | Clock():
            return Grain.DAY
        case _:
            return Grain.YEAR


def occurrence(recurring: Recurring, cycle: datetime) -> Interval | None:
    """The occurrence in the cycle that starts at `cycle`; None where that cycle has none (29 February)."""
    year = cycle.year
    match recurring:
        case Weekday(number):
            return calendar.unit_at(Grain.DAY, calendar.after(cycle, timedelta(days=number)))
        case Weekend():
            return calendar.unit_at(Grain.WEEKEND, cycle)
        case Month(number):
            return calendar.months(year, number, 1, Grain.MONTH)
        case MonthDay(month, day):
            return _day(year, month, day)
        case DayOfMonth(day):
            return _day(year, cycle.month, day)
        case Season(code):
            return calendar.months(year, 3 + 3 * SEASONS.index(code), 3, Grain.SEASON)
        case Quarter(number):
            return calendar.months(year, 3 * number - 2, 3, Grain.QUARTER)
        case Half(number):
            return calendar.months(year, 6 * number - 5, 6, Grain.HALF)
        case Holiday(key):
            return named_day(key, year)
        case PartOfDay(code):
            return calendar.part_of_day(cycle, code)
        case Clock():
            return _clock(recurring, cycle)


def _day(year: int, month: int, day: int) -> Interval | None:
    try:
        return calendar.day(year, month, day)
    except ValueError:
        return None


def _clock(clock: Clock, midnight: datetime) -> Interval:
    grain = Grain.MINUTE if clock.second is None else Grain.SECOND
    distance = timedelta(hours=clock.hour, minutes=clock.minute or 0, seconds=clock.second or 0)
    return calendar.unit_at(grain, calendar.after(midnight, distance))


def within(recurring: Recurring, outer: Interval) -> Interval | None:
    """The one occurrence inside another time; None where there is none, or more than one."""
    cycle = cycle_of(recurring)
    if isinstance(recurring, Weekday) and outer.grain is Grain.DAY:
        return outer
    if cycle is Grain.DAY and outer.grain.rank > Grain.DAY.rank:
        return None
    if outer.grain.rank > cycle.rank and outer.grain is not Grain.SEASON:
        return None
    start = calendar.unit_at(cycle, outer.start).start
    for count in (0, 1):
        found = occurrence(recurring, calendar.shift(start, cycle, count))
        if (
            found
            and found.end > outer.start
            and (found.start < outer.end or (found.start == outer.end and _ends_day(recurring)))
        ):
            return found
    return None


def _ends_day(recurring: Recurring) -> bool:
    return isinstance(recurring, Clock) and recurring.hour == 24


def turn(recurring: Recurring, count: int, base: Interval) -> Interval | None:
    """The occurrence `count` turns from a day: -1 the last before, 0 that of its cycle, 1 the first after."""
    cycle = cycle_of(recurring)
    start = calendar.unit_at(cycle, base.start).start
    if count == 0:
        return _containing(recurring, base) or occurrence(recurring, start)
    found = []
    for offset in range(min(-3, count - 2), 3):
        try:
            found.append(occurrence(recurring, calendar.shift(start, cycle, offset)))
        except OutOfCalendarError:
            continue
    if count < 0:
        past = [f for f in found if f and f.end <= base.start]
        return past[count] if len(past) >= -count else None
    return min((f for f in found if f and f.start >= base.end), key=lambda f: f.start, default=None)


def _containing(recurring: Recurring, base: Interval) -> Interval | None:
    """The occurrence that holds the day but began in the cycle before ("this winter" in January)."""
    cycle = cycle_of(recurring)
    start = calendar.unit_at(cycle, base.start).start
    try:
        before = occurrence(recurring, calendar.shift(start, cycle, -1))
    except OutOfCalendarError:
        return None
    return before if before and before.contains(base) else None


def nth_of(meaning: Nth, outer: Interval) -> Interval:
    """A week belongs where its Thursday lies, as in ISO 8601; a weekend, where its Saturday does."""
    forward, unit = meaning.number > 0, meaning.unit
    step = meaning.number - 1 if forward else meaning.number + 1
    edge = outer.start if forward else outer.end - timedelta(microseconds=1)
    if unit in (Grain.WEEK, Grain.WEEKEND):
        middle = Weekday(3) if unit is Grain.WEEK else Weekday(5)
        return calendar.unit_at(unit, nth_of(replace(meaning, unit=middle), outer).start)
    if isinstance(unit, Grain):
        return calendar.unit_at(unit, calendar.shift(edge, unit, step))
    days = (unit.number - edge.weekday()) % 7 if forward else -((edge.weekday() - unit.number) % 7)
    return calendar.unit_at(Grain.DAY, calendar.after(edge, timedelta(days=days + 7 * step)))
