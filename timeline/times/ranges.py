"""Ranges as TimeML wants them: two expressions, one for each end, which belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from datetime import datetime, timedelta

from timeline.model import Relation, TimeExpression
from timeline.times.candidates import Candidate
from timeline.times.interval import Grain, Interval
from timeline.times.meaning import Meaning, Nearest, Span, Weekday, Within
from timeline.times.recurring import cycle_of, turn
from timeline.times.timex import value_of
from timeline.times.tokens import Tokens

_SIGNS = frozenset("-/&")
_YEAR = timedelta(days=366)


def split_ranges(tokens: Tokens, candidates: Iterable[Candidate], joints: Set[str]) -> Iterator[Candidate]:
    """Each candidate that names both ends of a range as two; the others as they are.

    `joints` are the words that may stand between the ends.
    """
    for found in candidates:
        ends = _ends(found.meaning)
        joint = _joint(tokens, found, joints) if ends else None
        if ends is None or joint is None:
            yield found
            continue
        yield replace(found, last=joint, meaning=ends[0], side="first")
        yield replace(found, first=joint + 1, meaning=ends[1], side="last")


def _ends(meaning: Meaning) -> tuple[Meaning, Meaning] | None:
    match meaning:
        case Span(first, last):
            return first, last
        case Within(recurring, Span(first, last)):
            return Within(recurring, first), Within(recurring, last)
        case _:
            return None


def _joint(tokens: Tokens, found: Candidate, joints: Set[str]) -> int | None:
    """The piece between the two ends; a word rather than a sign ("Aug-3 to Aug-5")."""
    inside = range(found.first + 1, found.last - 1)
    word = next((i for i in inside if tokens.word(i) in joints), None)
    return word if word is not None else next((i for i in inside if tokens.word(i) in _SIGNS), None)


def bound(
    first: TimeExpression, last: TimeExpression, published: datetime | None
) -> tuple[TimeExpression, TimeExpression]:
    """The two ends of a range: what happens lies since the first and until the last, which comes after it.

    Without a preposition the ends must be named alike: "a change Friday to December's figures" is no range.
    """
    alike = first.relation is Relation.SINCE or first.precision is last.precision
    if not alike or not {first.type, last.type} <= {"DATE", "TIME"}:
        return first, last
    first, last = _in_order(first, last, published)
    return replace(first, relation=Relation.SINCE), replace(last, relation=Relation.UNTIL)


def before_next(first: TimeExpression, following: TimeExpression, published: datetime) -> TimeExpression:
    """The first of a series of weekdays, which is not the day of publication if the next lies before that:
    "met on Monday, Tuesday and Thursday"."""
    match first.meaning, following.meaning, first.interval, following.interval:
        case Nearest(Weekday() as day), Nearest(Weekday()), Interval() as one, Interval() as other:
            today = one.first_day == published.date() and other.start < one.start
            earlier = turn(day, -1, other) if today else None
            return _moved(first, earlier) if earlier else first
    return first


def _in_order(
    first: TimeExpression, last: TimeExpression, published: datetime | None
) -> tuple[TimeExpression, TimeExpression]:
    """An end without a year or week of its own is the next after the other, or, of what is over, the last
    before it: "from Thursday to Tuesday", "from November to March"."""
    if first.interval is None or last.interval is None:
        return first, last
    after = _turned(last.meaning, 1, first.interval)
    if after is None or timedelta(0) <= last.interval.start - first.interval.start <= _YEAR:
        return first, last
    if published and first.interval.start <= published < after.start:
        before = _turned(first.meaning, -1, last.interval)
        if before:
            return _moved(first, before), last
    return first, _moved(last, after)


def _turned(meaning: Meaning, count: int, base: Interval) -> Interval | None:
    match meaning:
        case Nearest(recurring) if cycle_of(recurring) is not Grain.DAY:
            return turn(recurring, count, base)
        case _:
            return None


def _moved(expression: TimeExpression, interval: Interval) -> TimeExpression:
    return replace(expression, interval=interval, value=value_of(interval))
