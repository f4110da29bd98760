"""From a meaning and a context to a stretch of the calendar, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from timeline.times import interval as calendar
from timeline.times.interval import Grain, Interval, OutOfCalendarError
from timeline.times.meaning import (
    Absolute,
    Anchor,
    CenturyBC,
    Counterpart,
    DayOfMonth,
    Length,
    Meaning,
    Modified,
    MonthDay,
    Nearest,
    Nth,
    NumericDate,
    Quarter,
    Recurring,
    Same,
    Shift,
    Span,
    Turn,
    Weekday,
    Window,
    Within,
    Year,
)
from timeline.times.recurring import cycle_of, occurrence, turn, within


class Outlook(StrEnum):
    """Where the clause looks: back ("resigned in May"), probably back (the verb stands further off), forward ("will meet"),
    or it doesn't say."""

    PAST = "past"
    LIKELY_PAST = "likely past"
    FUTURE = "future"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against.

    `published` is the publication date, local to the article; None when unknown. `reference` is the time the text is
    talking about and `reference_words` are the words that set it. `day` is the day it is talking about, as long as that is
    plain. `narrative` says that the text tells of a time other than its publication, so that dates without a year and
    "that summer" go by the reference; `framed` says the same of the paragraph, since it (or, `under_heading`, the heading above it)
    named a year of its own, `frame` where it named just the year. `antiquity` is the year before Christ (0 is 1 BC) it is talking about. `day_first` decides 03/04/2024 where the article doesn't; None: nobody knows.
    """

    published: datetime | None = None
    reference: Interval | None = None
    reference_words: str = ""
    day: Interval | None = None
    outlook: Outlook = Outlook.OPEN
    narrative: bool = False
    framed: bool = False
    frame: Interval | None = None
    antiquity: int | None = None
    under_heading: bool = False
    day_first: bool | None = None


class UnresolvedError(Exception):
    """Carries, in plain words, why a meaning has no place in the calendar."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """An interval and, in plain words, what it was counted from ("" when from nothing)."""

    interval: Interval
    anchor: str = ""


NO_PUBLICATION_DATE = "the article has no publication date to count from"


def resolve(meaning: Meaning, context: Context) -> Anchored:
    """The stretch of the calendar that is meant; UnresolvedError where there is none or it can't be known."""
    try:
        return _resolve(meaning, context)
    except OutOfCalendarError as error:
        raise UnresolvedError(str(error)) from None


def _resolve(meaning: Meaning, context: Context) -> Anchored:
    match meaning:
        case Absolute(interval):
            return Anchored(interval)
        case Year(number):
            if number < 1:
                raise UnresolvedError("before the year 1")
            return Anchored(calendar.months(number, 1, 12, Grain.YEAR))
        case CenturyBC():
            raise UnresolvedError("before the year 1")
        case NumericDate():
            return Anchored(_numeric_date(meaning, context))
        case Modified(inner, _):
            return _resolve(inner, context)
        case Nearest(recurring):
            return _nearest(recurring, context)
        case Turn():
            return _turn(meaning, context)
        case Within(recurring, container):
            return _within(recurring, container, context)
        case Shift():
            return _shift(meaning, context)
        case Same(unit):
            return _same(unit, context)
        case Counterpart(year):
            return _counterpart(year, context)
        case Nth():
            return _nth(meaning, context)
        case Span(first, last):
            return _span(first, last, context)
        case Window():
            return _window(meaning, context)
        case _:
            raise UnresolvedError("")


def _base(anchor: Anchor, context: Context) -> tuple[Interval, str]:
    """What to count from, and its name."""
    if anchor is Anchor.REFERENCE and context.reference:
        return context.reference, f"{context.reference_words!r} in the text"
    if context.published:
        name = f"published {context.published.date().isoformat()}"
        return calendar.unit_at(Grain.DAY, context.published), name
    raise UnresolvedError(NO_PUBLICATION_DATE)


def _numeric_date(meaning: NumericDate, context: Context) -> Interval:
    if context.day_first:
        return calendar.day(meaning.year, meaning.second, meaning.first)
    return calendar.day(meaning.year, meaning.first, meaning.second)


def _nearest(recurring: Recurring, context: Context) -> Anchored:
    if context.reference and _carries(recurring, context):
        base, name = _base(Anchor.REFERENCE, context)
        found = _in_frame(recurring, context) or _onward(recurring, base)
    elif cycle_of(recurring) is Grain.DAY:
        base, name = _current_day(context)
        found = occurrence(recurring, base.start)
    elif (
        isinstance(recurring, DayOfMonth)
        and context.reference
        and context.reference.grain.rank <= Grain.MONTH.rank
    ):
        base, name = _base(Anchor.REFERENCE, context)
        found = occurrence(recurring, base.start)
    else:
        base, name = _base(Anchor.PUBLISHED, context)
        found = _by_outlook(recurring, base, context.outlook)
    if found is None:
        raise UnresolvedError("no such day is near")
    return Anchored(found, name)


def _carries(recurring: Recurring, context: Context) -> bool:
    """Whether the year (for a weekday: the week) is that of the time the text is talking about."""
    if cycle_of(recurring) is Grain.DAY or context.reference is None:
        return False
    if cycle_of(recurring) is Grain.WEEK and context.reference.grain.rank > Grain.DAY.rank:
        return False
    return context.narrative or (context.framed and context.outlook is not Outlook.FUTURE)


def _in_frame(recurring: Recurring, context: Context) -> Interval | None:
    """The occurrence in the year that the paragraph or the heading named, as long as the text is in that year."""
    frame, reference = context.frame, context.reference
    if (
        not (context.framed and frame and reference and frame.contains(reference))
        or cycle_of(recurring) is not Grain.YEAR
    ):
        return None
    return occurrence(recurring, frame.start)


def _current_day(context: Context) -> tuple[Interval, str]:
    if context.day:
        return context.day, f"{context.reference_words!r} in the text"
    return _base(Anchor.PUBLISHED, context)


def _around(recurring: Recurring, moment: datetime, reach: int = 1) -> list[Interval]:
    """The occurrences in the cycles around a moment, in order."""
    found = []
    for count in range(-reach, reach + 1):
        try:
            found.append(
                occurrence(
                    recurring, calendar.shift(_cycle_start(recurring, moment), cycle_of(recurring), count)
                )
            )
        except OutOfCalendarError:
            continue
    return [interval for interval in found if interval]


def _cycle_start(recurring: Recurring, moment: datetime) -> datetime:
    return calendar.unit_at(cycle_of(recurring), moment).start


def _onward(recurring: Recurring, base: Interval) -> Interval | None:
    """In a narrative: the occurrence inside the time talked about, else the one that lies nearest in the same or the
    next cycle; a story goes on, and steps back by months only, not by a year."""
    inside = occurrence(recurring, _cycle_start(recurring, base.start))
    if inside and base.contains(inside):
        return inside
    candidates = _around(recurring, base.start, reach=4 if recurring == MonthDay(2, 29) else 1)
    return min(candidates, key=lambda c: _detour(c.start - base.start), default=None)


def _detour(distance: timedelta) -> timedelta:
    """How far a story would have to jump: a step back counts two and a half times."""
    return distance if distance >= timedelta(0) else -2.5 * distance


def _by_outlook(recurring: Recurring, base: Interval, outlook: Outlook) -> Interval | None:
    candidates = _around(recurring, base.start, reach=8 if recurring == MonthDay(2, 29) else 2)
    past = next((c for c in reversed(candidates) if c.start <= base.start), None)
    future = next((c for c in candidates if c.end > base.start), None)
    nearest = min(candidates, key=lambda c: (_distance(c, base), c.start), default=None)
    if isinstance(recurring, Quarter) and past and _distance(past, base) < timedelta(days=92):
        return past
    if outlook is Outlook.PAST or (outlook is Outlook.OPEN and isinstance(recurring, Weekday)):
        return past
    if outlook is Outlook.LIKELY_PAST:
        return nearest if past and nearest and _far_nearer(nearest, past, base) else past
    return future if outlook is Outlook.FUTURE else nearest


def _far_nearer(one: Interval, other: Interval, base: Interval) -> bool:
    """Whether a time is near and the other most of a year away: "to holders of record Nov. 16", said on Oct. 30."""
    return _distance(other, base) > timedelta(days=240) and _distance(one, base) < timedelta(days=75)


def _distance(candidate: Interval, base: Interval) -> timedelta:
    if candidate.contains(base):
        return timedelta(0)
    return min(abs(candidate.start - base.start), abs(base.start - candidate.end))


def _turn(meaning: Turn, context: Context) -> Anchored:
    if meaning.origin is not None:
        origin = _resolve(meaning.origin, context)
        base, name = origin.interval, origin.anchor
    else:
        base, name = _base(Anchor.REFERENCE if context.narrative else meaning.anchor, context)
    found = turn(meaning.recurring, meaning.count, base)
    if found is None:
        raise UnresolvedError("no such day is near")
    return Anchored(found, name)


def _within(recurring: Recurring, container: Meaning, context: Context) -> Anchored:
    if (
        isinstance(recurring, Weekday)
        and isinstance(container, Nearest)
        and isinstance(container.recurring, MonthDay)
    ):
        return _weekday_of_date(recurring, container.recurring, context)
    outer = _resolve(container, context)
    found = within(recurring, outer.interval)
    if found is None:
        raise UnresolvedError("no such time inside the one it belongs to")
    return Anchored(found, outer.anchor)


def _weekday_of_date(weekday: Weekday, day: MonthDay, context: Context) -> Anchored:
    """The year in which the day falls on the weekday, if one is near; else as without the weekday."""
    plain = _nearest(day, context)
    fitting = [c for c in _around(day, plain.interval.start, reach=3) if c.start.weekday() == weekday.number]
    best = min(fitting, key=lambda c: abs(c.start - plain.interval.start), default=plain.interval)
    return Anchored(best, plain.anchor)


def _shift(meaning: Shift, context: Context) -> Anchored:
    if meaning.origin is not None:
        origin = _resolve(meaning.origin, context)
        return Anchored(_away(origin.interval, meaning), origin.anchor)
    anchor = meaning.anchor
    if context.narrative and anchor is Anchor.PUBLISHED and meaning.unit.rank > Grain.DAY.rank:
        anchor = Anchor.REFERENCE
    if meaning.unit is Grain.YEAR and anchor is Anchor.NOW and _in_quarters(context):
        anchor = Anchor.REFERENCE
    base, name = _base(anchor, context)
    if meaning.unit.rank < Grain.DAY.rank:
        return Anchored(_clock_shift(meaning, base, context), name)
    if base.grain.rank > meaning.unit.rank and anchor is Anchor.REFERENCE:
        raise UnresolvedError(f"the text names no {meaning.unit} to count from")
    moment = calendar.shift(base.start, meaning.unit, meaning.count)
    grain = meaning.unit
    if (
        anchor is Anchor.REFERENCE
        and meaning.unit is Grain.YEAR
        and base.grain in (Grain.QUARTER, Grain.HALF)
    ):
        grain = base.grain
    return Anchored(calendar.unit_at(grain, moment), name)


def _in_quarters(context: Context) -> bool:
    """Whether the text is talking about a recent quarter, so that "a year ago" means that quarter of the year before."""
    reference, published = context.reference, context.published
    return bool(
        reference
        and published
        and reference.grain is Grain.QUARTER
        and abs((published - reference.start).days) < 300
    )


def _clock_shift(meaning: Shift, base: Interval, context: Context) -> Interval:
    if meaning.anchor is Anchor.NOW and context.published and context.published.time() != datetime.min.time():
        moment = context.published
    elif base.grain.rank < Grain.PART_OF_DAY.rank:
        moment = base.start
    else:
        raise UnresolvedError("the text names no time of day to count from")
    grain = min(base.grain, meaning.unit, key=lambda g: g.rank)
    return calendar.unit_at(grain, calendar.shift(moment, meaning.unit, meaning.count))


def _away(origin: Interval, meaning: Shift) -> Interval:
    """`count` units from a named time; as precise as the finer of the two."""
    if meaning.count == 0:
        return calendar.unit_at(meaning.unit, origin.start)
    grain = min(origin.grain, meaning.unit, key=lambda g: g.rank)
    edge = origin.start
    if meaning.count > 0 and origin.grain.rank > meaning.unit.rank:
        edge = calendar.unit_at(grain, origin.end - timedelta(microseconds=1)).start
    return calendar.unit_at(
        Grain.DAY if grain is Grain.PART_OF_DAY else grain, calendar.shift(edge, meaning.unit, meaning.count)
    )


def _same(unit: Grain, context: Context) -> Anchored:
    reference = context.reference
    if (
        reference
        and reference.grain.rank <= unit.rank
        and (unit is not Grain.QUARTER or _by_quarters(reference, context))
    ):
        base, name = _base(Anchor.REFERENCE, context)
        return Anchored(calendar.unit_at(unit, base.start), name)
    if context.day and unit.rank == Grain.DAY.rank:
        return Anchored(context.day, f"{context.reference_words!r} in the text")
    base, name = _base(Anchor.PUBLISHED, context)
    if unit is Grain.QUARTER:
        return Anchored(calendar.unit_at(unit, calendar.shift(base.start, unit, -1)), name)
    if reference:
        raise UnresolvedError(f"the text names no {unit} that could be meant")
    return Anchored(calendar.unit_at(unit, base.start), name)


def _by_quarters(reference: Interval, context: Context) -> bool:
    """Whether a time names a quarter for "the quarter": a day or a month of news does not."""
    return context.narrative or reference.grain is Grain.QUARTER


def _counterpart(year: Meaning, context: Context) -> Anchored:
    outer, reference = _resolve(year, context), context.reference
    if reference is None or reference.grain not in (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.SEASON):
        return outer
    distance = outer.interval.start.year - reference.start.year
    moved = calendar.shift(reference.start, Grain.YEAR, distance)
    return Anchored(calendar.unit_at(reference.grain, moved), f"{context.reference_words!r} in the text")


def _nth(meaning: Nth, context: Context) -> Anchored:
    outer = _resolve(meaning.container, context)
    found = _nth_of(meaning, outer.interval)
    if found.start >= outer.interval.end or found.end <= outer.interval.start:
        raise UnresolvedError("it has no such part")
    return Anchored(found, outer.anchor)


def _nth_of(meaning: Nth, outer: Interval) -> Interval:
    step = meaning.number - 1 if meaning.number > 0 else meaning.number + 1
    edge = outer.start if meaning.number > 0 else outer.end - timedelta(microseconds=1)
    if isinstance(meaning.unit, Grain):
        return calendar.unit_at(meaning.unit, calendar.shift(edge, meaning.unit, step))
    days = (
        (meaning.unit.number - edge.weekday()) % 7
        if meaning.number > 0
        else -((edge.weekday() - meaning.unit.number) % 7)
    )
    return calendar.unit_at(Grain.DAY, calendar.after(edge, timedelta(days=days + 7 * step)))


def _span(first: Meaning, last: Meaning, context: Context) -> Anchored:
    begin, end = _resolve(first, context), _resolve(last, context)
    if end.interval.end <= begin.interval.start:
        raise UnresolvedError("it ends before it begins")
    grain = min(begin.interval.grain, end.interval.grain, key=lambda g: g.rank)
    return Anchored(Interval(begin.interval.start, end.interval.end, grain), begin.anchor)


def _window(meaning: Window, context: Context) -> Anchored:
    base, name = _base(Anchor.REFERENCE if context.narrative else meaning.anchor, context)
    edge = base.end if meaning.direction < 0 else base.start
    other = edge
    for count, unit in meaning.length.parts:
        if count is None or unit.rank < Grain.DAY.rank:
            raise UnresolvedError("")
        other = calendar.shift(other, unit, meaning.direction * int(count))
    return Anchored(Interval(min(edge, other), max(edge, other), _coarsest(meaning.length)), name)


def _coarsest(length: Length) -> Grain:
    return max((unit for _, unit in length.parts), key=lambda unit: unit.rank)


def as_moment(published: date | datetime | None) -> datetime | None:
    """A publication date as local midnight or local time, without its zone."""
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    return datetime(published.year, published.month, published.day)  # noqa: DTZ001
