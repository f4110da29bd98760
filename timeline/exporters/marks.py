"""What the picture shows of an event, in calendar days: a dot, a bar as long as the doubt or the range."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from timeline.exporters.options import GroupBy
from timeline.exporters.wording import visible
from timeline.model import Basis, Event, Relation, Status, Timeline
from timeline.times.interval import Grain
from timeline.times.timex import parse_value

_GROUPS_SHOWN = 8
_ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """Positions are days since 1 January 1970, with a fraction.

    `at` is where the dot stands; `bar` is [first, last): a `pale` one is doubt, any other a stated range.
    A `hollow` dot says that the day itself is not known. A side that fades is open: the event began
    earlier, or goes on.
    """

    at: float
    bar: tuple[float, float] | None
    pale: bool
    hollow: bool
    fades_left: bool
    fades_right: bool


def mark(event: Event) -> Mark | None:
    """None for an event with no day at all. Dates that others give for it are doubt about its own."""
    found = _own_mark(event)
    others = [known for value in event.contested if (known := parse_value(value))]
    if found is None or not others:
        return found
    first, last = found.bar or (found.at // 1, found.at // 1 + 1)
    first = min(first, *(_day_number(other.first_day) for other in others))
    last = max(last, *(_day_number(other.last_day) + 1 for other in others))
    return replace(found, bar=(first, last), pale=True)


def _own_mark(event: Event) -> Mark | None:
    first = _day_number(event.start) if event.start else None
    last = _day_number(event.end) + 1 if event.end else None
    if first is None:
        return None if last is None else _open_start(event, last)
    if last is None:
        return _open_end(event, first)
    if last - first > 1:
        return _bar(event, first, last)
    hollow = event.approximate or event.relation is not Relation.AT
    return Mark(_moment(event, first), None, False, hollow, _fades_left(event), _goes_on(event))


def _open_start(event: Event, last: float) -> Mark:
    return Mark(last - 0.5, None, False, True, True, _goes_on(event))


def _open_end(event: Event, first: float) -> Mark:
    """What began then and has gone on is known to have lasted until it was told."""
    told = _day_number(event.published) if event.published else first
    bar = (first, told) if event.relation is Relation.SINCE and told > first else None
    hollow = event.precision.rank > Grain.DAY.rank or event.relation is Relation.AFTER
    return Mark(first, bar, False, hollow, False, True)


def _bar(event: Event, first: float, last: float) -> Mark:
    coarse = event.precision.rank > Grain.DAY.rank
    pale = event.approximate or (coarse and "/" not in event.date) or event.relation is not Relation.AT
    pale = pale and event.relation is not Relation.SINCE
    at = last - 0.5 if event.relation in (Relation.BEFORE, Relation.UNTIL, Relation.BY) else first
    return Mark(at, (first, last), pale, pale or coarse, _fades_left(event), _goes_on(event))


def _fades_left(event: Event) -> bool:
    return event.relation in (Relation.BEFORE, Relation.BY)


def _goes_on(event: Event) -> bool:
    return event.status is Status.ONGOING


def _moment(event: Event, day: float) -> float:
    """Noon for a day, else the time of day that is known."""
    known = parse_value(event.date) if event.precision.rank < Grain.DAY.rank else None
    seconds = (known.start - known.start.replace(hour=0, minute=0, second=0)).seconds if known else 43200
    return day + seconds / 86400


def _day_number(day: date | datetime) -> float:
    return float(day.toordinal() - date(1970, 1, 1).toordinal())


def label(event: Event) -> str:
    return ("~ " if event.approximate else "") + visible(event.title)


def grouped(events: Iterable[Event], by: GroupBy) -> list[tuple[str, list[Event]]]:
    """Events by group, largest first; the small ones together as the last. An event of several actors
    stands in the group of each. One nameless group when there is nothing to tell apart."""
    groups: dict[str, list[Event]] = {}
    for event in events:
        for name in _group_names(event, by):
            groups.setdefault(name, []).append(event)
    if len(groups) < 2:
        return [("", next(iter(groups.values()), []))]
    named = sorted(((n, g) for n, g in groups.items() if n), key=lambda group: (-len(group[1]), group[0]))
    shown, small = named[:_GROUPS_SHOWN], named[_GROUPS_SHOWN:]
    there = {id(event) for _, group in shown for event in group}
    rest = {id(event): event for _, group in small for event in group if id(event) not in there}
    rest |= {id(event): event for event in groups.get("", [])}
    return [*shown, *([("Others", list(rest.values()))] if rest else [])]


def _group_names(event: Event, by: GroupBy) -> tuple[str, ...]:
    match by:
        case GroupBy.ACTOR:
            return event.actors or ("",)
        case GroupBy.SOURCE:
            return (event.source or event.article,)
        case GroupBy.NONE:
            return ("",)


def worth_drawing(events: Sequence[Event]) -> list[Event]:
    """All, or those that the text dates when there are enough of them."""
    dated = [event for event in events if event.basis is not Basis.PUBLISHED]
    return dated if len(dated) >= _ENOUGH else list(events)


def shape(event: Event) -> str:
    """The dot's form: the status, so that it can be told without colour; "assumed" when nothing dates it."""
    return "assumed" if event.basis is Basis.PUBLISHED else str(event.status)


def publication_days(timeline: Timeline) -> tuple[float, ...]:
    return tuple(sorted({_day_number(a.published) for a in timeline.articles if a.published}))
