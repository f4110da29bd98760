"""From a meaning and a context to a stretch of the calendar, or the reason why there is none."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.times import interval as calendar
from timeline.times.context import Anchored, Context, Outlook, UnresolvedError, base, in_text
from timeline.times.interval import Grain, Interval, OutOfCalendarError
from timeline.times.meaning import (
    Absolute,
    Anchor,
    CenturyBC,
    Counterpart,
    Decade,
    Length,
    Meaning,
    Modified,
    MonthDay,
    Nearest,
    Nth,
    NumericDate,
    Recurring,
    Same,
    Shift,
    ShortYear,
    Span,
    Turn,
    Vague,
    Weekday,
    Window,
    Within,
    Year,
)
from timeline.times.nearest import nearest, weekday_of_date
from timeline.times.recurring import nth_of, turn, within


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
        case Decade(number):
            return _decade(number, context)
        case Year() | CenturyBC():
            return Anchored(_year(meaning))
        case ShortYear(number):
            return _short_year(number, context)
        case NumericDate():
            raise UnresolvedError(_two_readings(meaning))
        case Modified(inner, _):
            return _resolve(inner, context)
        case Nearest(recurring):
            return nearest(recurring, context)
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
        case Vague(reference) if reference.startswith("X"):
            raise UnresolvedError("it is counted from something that is no date")
        case _:
            raise UnresolvedError("")


def _year(meaning: Year | CenturyBC) -> Interval:
    if isinstance(meaning, CenturyBC) or meaning.number < 1:
        raise UnresolvedError("before the year 1")
    return calendar.months(meaning.number, 1, 12, Grain.YEAR)


def _two_readings(date: NumericDate) -> str:
    one, other = date.first, date.second
    year = "XXXX" if date.year is None else date.year
    return f"it can be {year}-{one:02d}-{other:02d} or {year}-{other:02d}-{one:02d}, and nothing says which"


def _short_year(number: int, context: Context) -> Anchored:
    """In a story, the year with these last digits that is nearest to the time it has reached."""
    if not context.reference or not (context.narrative or context.frame):
        return Anchored(_year(Year(number)))
    start = base(Anchor.REFERENCE, context)
    told = start.interval.start.year
    return Anchored(_year(Year(number + 100 * round((told - number) / 100))), start.anchor)


def _decade(number: int, context: Context) -> Anchored:
    """The last such decade to have begun before the time talked about, or five years before publication."""
    if context.reference and (context.narrative or context.frame):
        start = base(Anchor.REFERENCE, context)
        year = start.interval.start.year
    else:
        start = base(Anchor.PUBLISHED, context)
        year = start.interval.start.year - 5
    first = year // 100 * 100 + number * 10
    first -= 100 if first > year else 0
    return Anchored(calendar.months(first, 1, 120, Grain.DECADE), start.anchor)


def _anchor(anchor: Anchor, count: int, context: Context) -> Anchor:
    """In a narrative "this year" is the year it tells of; "last year" stays that of whoever is speaking."""
    if anchor is Anchor.PUBLISHED and count == 0 and (context.narrative or not context.published):
        return Anchor.REFERENCE
    return anchor


def _turn(meaning: Turn, context: Context) -> Anchored:
    if meaning.origin is not None:
        start = _resolve(meaning.origin, context)
    else:
        start = base(_anchor(meaning.anchor, meaning.count, context), context)
    found = turn(meaning.recurring, meaning.count, start.interval)
    if found and _still_ahead(meaning, found, context):
        found = turn(meaning.recurring, -1, base(Anchor.PUBLISHED, context).interval)
    if found is None:
        raise UnresolvedError("no such day is near")
    if _is_tomorrow(meaning, found, start.interval):
        found = calendar.unit_at(Grain.DAY, calendar.shift(found.start, Grain.WEEK, 1))
    return Anchored(found, start.anchor)


def _still_ahead(meaning: Turn, found: Interval, context: Context) -> bool:
    """Whether "that October" would lie ahead though it is told as past: the text names a later year."""
    told = meaning.anchor is Anchor.REFERENCE and meaning.count == 0 and meaning.origin is None
    past = context.outlook in (Outlook.PAST, Outlook.LIKELY_PAST)
    return told and past and context.published is not None and found.start > context.published


def _is_tomorrow(meaning: Turn, found: Interval, today: Interval) -> bool:
    """Whether a day has a nearer name than "next Thursday", so that the one after it is meant."""
    from_today = meaning.anchor is Anchor.PUBLISHED and meaning.origin is None
    return from_today and isinstance(meaning.recurring, Weekday) and found.start == today.end


def _within(recurring: Recurring, container: Meaning, context: Context) -> Anchored:
    match recurring, container:
        case Weekday(), Nearest(MonthDay() as day):
            return weekday_of_date(recurring, day, context)
    outer = _resolve(container, context)
    found = within(recurring, outer.interval)
    if found is None:
        raise UnresolvedError("no such time inside the one it belongs to")
    return Anchored(found, outer.anchor)


def _shift(meaning: Shift, context: Context) -> Anchored:
    if meaning.origin is not None:
        origin = _resolve(meaning.origin, context)
        return Anchored(_away(origin.interval, meaning), origin.anchor)
    anchor = meaning.anchor
    if meaning.unit.rank > Grain.DAY.rank:
        anchor = _anchor(anchor, meaning.count, context)
    if meaning.unit is Grain.YEAR and anchor is Anchor.NOW and _in_quarters(context):
        anchor = Anchor.REFERENCE
    start = base(anchor, context)
    if (
        anchor is Anchor.REFERENCE
        and meaning.unit is Grain.DAY
        and start.interval.grain.rank > Grain.DAY.rank
    ):
        start = Anchored(context.day, "the last day named in the text") if context.day else start
    if meaning.unit.rank < Grain.DAY.rank:
        return Anchored(_clock_shift(meaning, start.interval, context), start.anchor)
    grain = meaning.unit
    if anchor is Anchor.REFERENCE:
        if start.interval.grain.rank > grain.rank:
            raise UnresolvedError(f"the text names no {grain} to count from")
        if grain is Grain.YEAR and start.interval.grain in (Grain.QUARTER, Grain.HALF):
            grain = start.interval.grain
    moment = calendar.shift(start.interval.start, meaning.unit, meaning.count)
    return Anchored(calendar.unit_at(grain, moment), start.anchor)


def _in_quarters(context: Context) -> bool:
    """Whether the text is talking about a recent quarter: "a year ago" is that quarter of the year before."""
    reference, published = context.reference, context.published
    if not reference or not published or reference.grain is not Grain.QUARTER:
        return False
    return abs((published - reference.start).days) < 300


def _clock_shift(meaning: Shift, start: Interval, context: Context) -> Interval:
    published = context.published
    if meaning.anchor is Anchor.NOW and published and published.time() != datetime.min.time():
        moment = published
    elif start.grain.rank < Grain.PART_OF_DAY.rank:
        moment = start.start
    else:
        raise UnresolvedError("the text names no time of day to count from")
    grain = min(start.grain, meaning.unit, key=lambda g: g.rank)
    return calendar.unit_at(grain, calendar.shift(moment, meaning.unit, meaning.count))


def _away(origin: Interval, meaning: Shift) -> Interval:
    """`count` units from a named time; as precise as the finer of the two."""
    if meaning.count == 0:
        return calendar.unit_at(meaning.unit, origin.start)
    grain = min(origin.grain, meaning.unit, key=lambda g: g.rank)
    edge = origin.start
    if meaning.count > 0 and origin.grain.rank > meaning.unit.rank:
        edge = calendar.unit_at(grain, origin.end - timedelta(microseconds=1)).start
    moment = calendar.shift(edge, meaning.unit, meaning.count)
    return calendar.unit_at(Grain.DAY if grain is Grain.PART_OF_DAY else grain, moment)


def _same(unit: Grain, context: Context) -> Anchored:
    reference, ahead = context.reference, context.ahead
    if ahead and unit is Grain.DAY and ahead.grain.rank <= unit.rank and context.outlook is Outlook.FUTURE:
        return Anchored(calendar.unit_at(unit, ahead.start), f"{context.ahead_words!r} in the text")
    if reference and reference.grain.rank <= unit.rank and _names(unit, reference, context):
        return Anchored(calendar.unit_at(unit, reference.start), in_text(context))
    if context.day and unit is Grain.DAY:
        return Anchored(context.day, in_text(context))
    today = base(Anchor.REFERENCE if context.antiquity is not None else Anchor.PUBLISHED, context)
    moment = today.interval.start
    if unit is Grain.QUARTER:
        moment = calendar.shift(moment, unit, -1)
    elif reference:
        raise UnresolvedError(f"the text names no {unit} that could be meant")
    return Anchored(calendar.unit_at(unit, moment), today.anchor)


def _names(unit: Grain, reference: Interval, context: Context) -> bool:
    """Whether a time says which unit is meant: a day or a month of news names no quarter."""
    return unit is not Grain.QUARTER or context.narrative or reference.grain is Grain.QUARTER


def _counterpart(year: Meaning, context: Context) -> Anchored:
    outer, reference = _resolve(year, context), context.reference
    if reference is None or reference.grain not in (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.SEASON):
        return outer
    distance = outer.interval.start.year - reference.start.year
    moved = calendar.shift(reference.start, Grain.YEAR, distance)
    return Anchored(calendar.unit_at(reference.grain, moved), in_text(context))


def _nth(meaning: Nth, context: Context) -> Anchored:
    outer = _resolve(meaning.container, context)
    found = nth_of(meaning, outer.interval)
    if found.start >= outer.interval.end or found.end <= outer.interval.start:
        raise UnresolvedError("it has no such part")
    return Anchored(found, outer.anchor)


def _span(first: Meaning, last: Meaning, context: Context) -> Anchored:
    begin, end = _resolve(first, context), _resolve(last, context).interval
    if end.end <= begin.interval.start:
        raise UnresolvedError("it ends before it begins")
    grain = min(begin.interval.grain, end.grain, key=lambda g: g.rank)
    return Anchored(Interval(begin.interval.start, end.end, grain), begin.anchor)


def _window(meaning: Window, context: Context) -> Anchored:
    if meaning.origin is not None:
        start = _resolve(meaning.origin, context)
    else:
        start = base(Anchor.REFERENCE if context.narrative else meaning.anchor, context)
    edge = start.interval.end if meaning.direction < 0 else start.interval.start
    other = edge
    for count, unit in meaning.length.parts:
        if not count or unit.rank < Grain.DAY.rank:
            raise UnresolvedError("")
        other = calendar.shift(other, unit, meaning.direction * int(count))
    interval = Interval(min(edge, other), max(edge, other), _coarsest(meaning.length))
    return Anchored(interval, start.anchor)


def _coarsest(length: Length) -> Grain:
    return max((unit for _, unit in length.parts), key=lambda unit: unit.rank)
