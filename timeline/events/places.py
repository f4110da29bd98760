"""Places in time: an event's date, what it covers, and how we know."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from enum import Enum, auto
from typing import NamedTuple

from timeline.model import Basis, Relation, TimeExpression
from timeline.times import interval as calendar
from timeline.times.interval import Grain, Interval, OutOfCalendarError
from timeline.times.meaning import Nearest
from timeline.times.timex import value_of


class Ground(Enum):
    """How a place was come by."""

    STATED = auto()
    """its own words say it"""
    COUNTED = auto()
    """its own words say it, counted from another date of the text"""
    CLAUSE = auto()
    """another clause of the sentence says it"""
    TENSE = auto()
    """before another happening, by its tense"""
    SAME_SUBJECT = auto()
    """the last date of the same subject"""
    NEWS = auto()
    """the day of the news"""
    PARAGRAPH = auto()
    """the last date of the paragraph"""
    PUBLISHED = auto()


class Place(NamedTuple):
    """Where something lies in time.

    `value` is the event table's date; `first` and `last` are the days that it covers itself; `start` and
    `end` those that the event may cover, given its `relation` to the date, None where open. `why` says in
    plain words where the date comes from.
    """

    value: str
    first: date
    last: date
    precision: Grain
    relation: Relation
    approximate: bool
    basis: Basis
    ground: Ground
    expression: str
    rule: str
    why: str
    read_as: str = ""
    """how its expression was understood, however it came to hold here"""
    since: date | None = None
    """the first day, where a stated length gives it"""

    @property
    def start(self) -> date | None:
        if self.since:
            return self.since
        match self.relation:
            case Relation.AT | Relation.SINCE:
                return self.first
            case Relation.AFTER:
                return _next_day(self.last)
            case _:
                return None

    @property
    def end(self) -> date | None:
        match self.relation:
            case Relation.AT | Relation.UNTIL | Relation.BY:
                return self.last
            case Relation.BEFORE:
                return _day_before(self.first)
            case _:
                return None


def _next_day(day: date) -> date | None:
    return day + timedelta(days=1) if day < date.max else None


def _day_before(day: date) -> date | None:
    return day - timedelta(days=1) if day > date.min else None


def stated(times: tuple[TimeExpression, ...], relation: Relation, words: str = "") -> Place | None:
    """The place that a resolved expression names, or two that bound a range; None if it names no stretch.

    `words` are those of a range as the article has them.
    """
    span = times[0].interval
    if span is None:
        return None
    name = times[0].value
    if len(times) > 1 and times[1].interval:
        grain = max(span.grain, times[1].interval.grain, key=lambda grain: grain.rank)
        span = Interval(span.start, times[1].interval.end, grain)
        name = f"{name}/{times[1].value}"
    elif not name[:1].isdigit():
        name = value_of(span)
    return Place(
        name,
        span.first_day,
        span.last_day,
        span.grain,
        relation,
        any(time.approximate for time in times),
        Basis.STATED,
        Ground.COUNTED if _counted(times[0]) else Ground.STATED,
        words or times[0].text,
        times[0].rule,
        "",
        " and ".join(_read_as(time) for time in times),
    )


def _counted(time: TimeExpression) -> bool:
    """Whether an expression was counted from something other than the publication date, or is an hour
    without a day."""
    if isinstance(time.meaning, Nearest) and time.interval and time.interval.grain.rank < Grain.DAY.rank:
        return True
    return bool(time.anchor) and not time.anchor.startswith("published")


def _read_as(time: TimeExpression) -> str:
    anchor = f", counted from {time.anchor}" if time.anchor else ""
    return f"“{time.text}” read as {time.value} by rule {time.rule}{anchor}"


def counted(interval: Interval, words: str, origin: Place) -> Place:
    """The place that `words` name, counted from what the article told at `origin`."""
    return Place(
        value_of(interval),
        interval.first_day,
        interval.last_day,
        interval.grain,
        Relation.AT,
        origin.approximate,
        Basis.STATED,
        Ground.COUNTED,
        words,
        "counted_from_event",
        "",
        f"“{words}” read as {value_of(interval)} by rule counted_from_event, counted from {origin.value}",
    )


def counted_since(origin: Place, words: str) -> Place:
    """The place of what has gone on since what the article told at `origin`, which `words` recall."""
    why = f"“{words}” recalls what is dated {origin.value}"
    place = derived(origin, Relation.SINCE, Basis.STATED, Ground.COUNTED, why)
    return place._replace(expression=words)


def published(day: date | datetime, relation: Relation = Relation.AT) -> Place:
    """The publication date, assumed."""
    day = day.date() if isinstance(day, datetime) else day
    return Place(
        day.isoformat(),
        day,
        day,
        Grain.DAY,
        relation,
        False,
        Basis.PUBLISHED,
        Ground.PUBLISHED,
        "",
        "",
        "no date is stated; the publication date is assumed",
    )


def derived(place: Place, relation: Relation, basis: Basis, ground: Ground, why: str) -> Place:
    """The same date for something else that lies to it as `relation` says; what is carried is known to the
    day."""
    if place.basis is Basis.PUBLISHED:
        basis, ground = Basis.PUBLISHED, Ground.PUBLISHED
    finer = basis is Basis.CARRIED and place.precision.rank < Grain.DAY.rank
    return place._replace(
        value=place.first.isoformat() if finer else place.value,
        precision=Grain.DAY if finer else place.precision,
        approximate=place.approximate and place.precision.rank > Grain.DAY.rank,
        relation=relation,
        basis=basis,
        ground=ground,
        why=why,
        since=None,
    )


_LENGTH = re.compile(r"P(T?)(\d+)([DWMYH])")
_UNITS = {"D": Grain.DAY, "W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}


def lasting(place: Place, time: TimeExpression) -> Place:
    """What went on for the length `time` names, up to `place`."""
    return place._replace(
        relation=Relation.UNTIL,
        approximate=True,
        basis=Basis.STATED,
        expression=time.text,
        rule=time.rule,
        since=_moved(place.last, time.value, -1),
        why=f"it went on for “{time.text}” up to {place.value}",
        read_as=_read_as(time),
    )


def beginning(place: Place, time: TimeExpression) -> Place | None:
    """What went on for the length `time` names, from `place`; None if the length is vague."""
    after = _moved(place.first, time.value, 1)
    if after is None or after <= place.first:
        return None
    last = after - timedelta(days=1)
    return place._replace(
        value=f"{place.first.isoformat()}/{last.isoformat()}",
        last=last,
        precision=Grain.DAY,
        relation=Relation.AT,
        approximate=True,
        basis=Basis.CARRIED,
        why=f"it went on for “{time.text}” from {place.value}",
    )


def ahead(now: Place, time: TimeExpression, relation: Relation) -> Place | None:
    """What is to come the length `time` names after `now`; None if the length is vague, or `now` for it."""
    match = _LENGTH.fullmatch(time.value)
    after = _moved(now.last, time.value, 1)
    grain = _UNITS.get(match[3]) if match else None
    if after is None or grain is None or now.precision.rank > grain.rank:
        return None
    span = calendar.unit_at(grain, datetime.combine(after, datetime.min.time()))
    place = counted(span, time.text, now)
    read_as = f"“{time.text}” read as {place.value} by rule {time.rule}, counted from {now.value}"
    return place._replace(relation=relation, rule=time.rule, read_as=read_as)


def _moved(day: date, value: str, direction: int) -> date | None:
    """`day` moved by a TIMEX3 duration; None where that is vague or shorter than a day."""
    match = _LENGTH.fullmatch(value)
    if not match or match[1] or match[3] not in _UNITS:
        return None
    try:
        moment = calendar.shift(
            datetime.combine(day, datetime.min.time()), _UNITS[match[3]], direction * int(match[2])
        )
    except OutOfCalendarError:
        return None
    return moment.date()
