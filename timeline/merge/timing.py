"""When an event may have been, and whether two of them may be one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from timeline.model import Basis, Event, Relation, Status
from timeline.times.interval import Grain
from timeline.times.timex import parse_value

_WEEK = 7
_SLACK = timedelta(hours=2)


class When(NamedTuple):
    """The days, as ordinals and both inclusive, on which an event may lie.

    `firm` when the article says so; else the days follow from an assumption (a date carried on, the day of
    publication, an open side) and may be wrong. `clock` is known where the time of day is.
    """

    first: int
    last: int
    firm: bool
    clock: tuple[datetime, datetime] | None = None


def when(event: Event) -> When | None:
    """None for an event without a day."""
    if event.basis is Basis.PUBLISHED and event.relation is Relation.AT and event.status is Status.HAPPENED:
        day = event.end or event.start
        return _loose(day.toordinal() - _WEEK, day.toordinal()) if day else None
    match event.relation:
        case Relation.AT if event.start and event.end:
            first, last = event.start.toordinal(), event.end.toordinal()
            if event.basis is Basis.CARRIED:
                return _loose(first - 1, last + 1)
            return When(first, last, event.basis is Basis.STATED, _clock(event))
        case Relation.AFTER if event.start:
            return _loose(event.start.toordinal(), event.start.toordinal() + _WEEK)
        case Relation.BEFORE if event.end:
            return _loose(event.end.toordinal() - _WEEK, event.end.toordinal())
    return _named(event)


def _named(event: Event) -> When | None:
    """The days that the date itself names: where what is told began ("since"), or ended ("until", "by")."""
    first, last = event.start or event.end, event.end or event.start
    named = parse_value(event.date)
    if named:
        first, last = named.first_day, named.last_day
    if first is None or last is None:
        return None
    firm = event.basis is Basis.STATED and event.relation in (Relation.SINCE, Relation.AT)
    return When(first.toordinal(), last.toordinal(), firm)


def _loose(first: int, last: int) -> When:
    return When(max(first, 1), min(last, date.max.toordinal()), False)


def _clock(event: Event) -> tuple[datetime, datetime] | None:
    if event.precision.rank >= Grain.DAY.rank:
        return None
    known = parse_value(event.date)
    return (known.start, known.end) if known else None


def meet(one: When, other: When) -> bool:
    """Whether both may lie on the same day, at the same time of it."""
    return one.first <= other.last and other.first <= one.last and not _apart(one, other)


def _apart(one: When, other: When) -> bool:
    if one.clock is None or other.clock is None:
        return False
    return one.clock[0] > other.clock[1] + _SLACK or other.clock[0] > one.clock[1] + _SLACK


@dataclass(frozen=True, slots=True)
class Crowd:
    """The first and last days of many events, each in order."""

    firsts: Sequence[int]
    lasts: Sequence[int]

    def around(self, day: When) -> int:
        """How many may lie on the same days."""
        return bisect_right(self.firsts, day.last) - bisect_left(self.lasts, day.first)


def crowd(days: Iterable[When | None]) -> Crowd:
    known = [day for day in days if day]
    return Crowd(sorted(day.first for day in known), sorted(day.last for day in known))
