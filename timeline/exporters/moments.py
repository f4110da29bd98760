"""Events whose time of day is known."""

from __future__ import annotations

from timeline.model import Event, Relation
from timeline.times.interval import Grain, Interval
from timeline.times.timex import parse_value


def clock(event: Event) -> Interval | None:
    """When an event was, if that is known to the hour or finer; local to the event."""
    known = parse_value(event.date) if event.relation is Relation.AT else None
    return known if known and known.grain.rank <= Grain.HOUR.rank else None
