"""Which of the times that come again is meant: every policy about past and future.

"On Thursday", "in August", "in the spring": the tense of the clause decides, unless the text is a story,
which goes on from the time it has reached.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import lru_cache

from timeline.times import interval as calendar
from timeline.times.context import Anchored, Context, Outlook, UnresolvedError, base, in_text
from timeline.times.interval import Grain, Interval, OutOfCalendarError
from timeline.times.meaning import Anchor, DayOfMonth, MonthDay, Quarter, Recurring, Weekday
from timeline.times.recurring import cycle_of, occurrence

_QUARTER = timedelta(days=92)
_MOST_OF_A_YEAR = timedelta(days=240)
_NEAR = timedelta(days=75)
_NOON, _EVENING, _MORNING = 12, 18, 9
"""The first hours of an afternoon and of an evening, and the one that ends an early morning."""
_STEP_BACK = 2.5
"""How much longer than a step on a step back feels in a story."""


def nearest(recurring: Recurring, context: Context) -> Anchored:
    """The occurrence that is meant; UnresolvedError where none is near."""
    if _carries(recurring, context):
        if framed := _in_frame(recurring, context):
            return framed
        start = base(Anchor.REFERENCE, context)
        found = _onward(recurring, start.interval, context.outlook)
    elif cycle_of(recurring) is Grain.DAY:
        start = _current_day(context)
        found = occurrence(recurring, start.interval.start)
        if found and _over_night(found, context):
            found = occurrence(recurring, start.interval.end)
    elif _in_known_month(recurring, context):
        start = base(Anchor.REFERENCE, context)
        found = occurrence(recurring, start.interval.start)
    else:
        start = base(Anchor.PUBLISHED, context)
        found = _by_outlook(recurring, start.interval, context.outlook)
    if found is None:
        raise UnresolvedError("no such day is near")
    return Anchored(found, start.anchor)


def weekday_of_date(weekday: Weekday, day: MonthDay, context: Context) -> Anchored:
    """The year in which the day falls on the weekday, if one is near; else as without the weekday."""
    plain = nearest(day, context)
    fitting = [c for c in _around(day, plain.interval.start, 3) if c.start.weekday() == weekday.number]
    best = min(fitting, key=lambda c: abs(c.start - plain.interval.start), default=plain.interval)
    return Anchored(best, plain.anchor)


def _carries(recurring: Recurring, context: Context) -> bool:
    """Whether the year (for a weekday: the week) is that of the time the text is talking about."""
    cycle = cycle_of(recurring)
    if cycle is Grain.DAY or context.reference is None:
        return False
    if cycle is Grain.WEEK and not _knows_week(context):
        return False
    if context.outlook is Outlook.FUTURE and context.published:
        return False
    return context.narrative or context.frame is not None


def _knows_week(context: Context) -> bool:
    """Whether weekdays go by the time the text is talking about."""
    reference = context.reference
    by_days = reference is not None and reference.grain.rank <= Grain.DAY.rank
    return by_days and (context.narrative or (context.frame is not None and context.frame.by_weekday))


def _in_known_month(recurring: Recurring, context: Context) -> bool:
    """Whether the text has just named the month of "the 17th"."""
    reference = context.reference
    return (
        isinstance(recurring, DayOfMonth)
        and reference is not None
        and reference.grain.rank <= Grain.MONTH.rank
    )


def _current_day(context: Context) -> Anchored:
    """The day the text is talking about; what lies ahead in news is of the day announced, else of today."""
    ahead, published = context.ahead, context.published
    if context.outlook is Outlook.FUTURE and published and not context.narrative:
        if ahead and ahead.grain.rank <= Grain.DAY.rank:
            return Anchored(calendar.unit_at(Grain.DAY, ahead.start), f"{context.ahead_words!r} in the text")
        if context.day and context.day.end <= published:
            return base(Anchor.PUBLISHED, context)
    if context.day:
        return Anchored(context.day, in_text(context))
    return base(Anchor.REFERENCE if context.antiquity is not None else Anchor.PUBLISHED, context)


def _over_night(found: Interval, context: Context) -> bool:
    """Whether a time of the morning follows one of the evening, midnight one of the afternoon, or noon a
    night: "left at 10 p.m. and came at 4 a.m."."""
    reference, published = context.reference, context.published
    if reference is None:
        return False
    noon = found.start.time() == time(_NOON) and reference.grain is Grain.PART_OF_DAY
    if (reference.grain is Grain.PART_OF_DAY) is not (found.grain is Grain.PART_OF_DAY) and not noon:
        return False
    if reference.grain.rank > Grain.PART_OF_DAY.rank:
        return False
    first = _NOON if found.start.time() == time.min else _EVENING
    evening = reference.start.hour >= first and (noon or found.start.hour < _MORNING)
    next_day = found.start + timedelta(days=1)
    return evening and (published is None or next_day.date() <= published.date())


def _in_frame(recurring: Recurring, context: Context) -> Anchored | None:
    """The occurrence in the year the paragraph or its heading named, as long as the text is in that year."""
    frame, reference = context.frame, context.reference
    if frame is None or frame.year is None or reference is None or not frame.year.contains(reference):
        return None
    if cycle_of(recurring) is not Grain.YEAR:
        return None
    found = occurrence(recurring, frame.year.start)
    return Anchored(found, f"{frame.words!r} in the text") if found else None


def _onward(recurring: Recurring, start: Interval, outlook: Outlook) -> Interval | None:
    """The occurrence inside the time a story talks about, else the one a short step from there.

    A story goes on, and steps back by months, hardly ever by a year, still less to what "would" come.
    """
    inside = occurrence(recurring, _cycle_start(recurring, start.start))
    if inside and start.contains(inside):
        return inside
    candidates = _around(recurring, start.start, reach=4 if recurring == MonthDay(2, 29) else 1)
    back = 2 * _STEP_BACK if outlook is Outlook.FUTURE_IN_PAST else _STEP_BACK
    return min(candidates, key=lambda c: _step(c.start - start.start, back), default=None)


def _step(distance: timedelta, back: float) -> timedelta:
    return distance if distance >= timedelta(0) else -back * distance


def _by_outlook(recurring: Recurring, today: Interval, outlook: Outlook) -> Interval | None:
    candidates = _around(recurring, today.start, reach=8 if recurring == MonthDay(2, 29) else 2)
    past = next((c for c in reversed(candidates) if c.start <= today.start), None)
    future = next((c for c in candidates if c.end > today.start), None)
    closest = min(candidates, key=lambda c: (_distance(c, today), c.start), default=None)
    if isinstance(recurring, Quarter) and past and _distance(past, today) < _QUARTER:
        return past
    if outlook is Outlook.PAST or (outlook is Outlook.OPEN and isinstance(recurring, Weekday)):
        return past
    if outlook is Outlook.LIKELY_PAST:
        return closest if past and closest and _far_nearer(closest, past, today) else past
    if outlook is Outlook.FUTURE_IN_PAST and past and future and cycle_of(recurring) is Grain.YEAR:
        return past if _far_nearer(past, future, today) else future
    return future if outlook in (Outlook.FUTURE, Outlook.FUTURE_IN_PAST) else closest


def _far_nearer(one: Interval, other: Interval, today: Interval) -> bool:
    """Whether one is near and the other most of a year away: "holders of record Nov. 16", said in October."""
    return _distance(other, today) > _MOST_OF_A_YEAR and _distance(one, today) < _NEAR


def _distance(candidate: Interval, today: Interval) -> timedelta:
    if candidate.contains(today):
        return timedelta(0)
    return min(abs(candidate.start - today.start), abs(today.start - candidate.end))


def _around(recurring: Recurring, moment: datetime, reach: int) -> tuple[Interval, ...]:
    """The occurrences in the cycles around a moment, in order."""
    return _around_cycle(recurring, _cycle_start(recurring, moment), reach)


@lru_cache(4096)
def _around_cycle(recurring: Recurring, start: datetime, reach: int) -> tuple[Interval, ...]:
    found = []
    for count in range(-reach, reach + 1):
        try:
            found.append(occurrence(recurring, calendar.shift(start, cycle_of(recurring), count)))
        except OutOfCalendarError:
            continue
    return tuple(interval for interval in found if interval)


def _cycle_start(recurring: Recurring, moment: datetime) -> datetime:
    return calendar.unit_at(cycle_of(recurring), moment).start
