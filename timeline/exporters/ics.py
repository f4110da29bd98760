"""iCalendar: events of a day, a time or a stretch of days, for a calendar program."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from timeline.exporters.html.listing import Reference, references
from timeline.exporters.moments import clock
from timeline.exporters.options import ExportOptions
from timeline.exporters.wording import one_line, say_known, visible
from timeline.extras import require
from timeline.model import Event, Status, Timeline
from timeline.times.interval import Grain

if TYPE_CHECKING:
    import icalendar

_LINE_END = re.compile("\r\n?")
_UNKNOWN_STAMP = datetime(1970, 1, 1, tzinfo=UTC)


def to_ics(timeline: Timeline, options: ExportOptions) -> bytes:
    """Clock times are local to the event, without a zone; days and stretches of days are all-day events."""
    require("ics")
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", "-//timeline//EN")
    calendar.add("version", "2.0")
    if options.title:
        calendar.add("x-wr-calname", vText(one_line(options.title)))
    if left := left_out(timeline):
        calendar.add("x-wr-caldesc", vText(left))
    sources = references(timeline)
    for event in timeline.events:
        if days := _days(event):
            calendar.add_component(_entry(event, days, sources[event.article]))
    written: bytes = calendar.to_ical()
    return written


def left_out(timeline: Timeline) -> str:
    """What a calendar can't hold of the timeline, in a line; "" when it holds all of it."""
    events = timeline.events
    count = sum(_days(event) is None for event in events)
    why = "their date is coarser than a day, or open to one side"
    return f"{count} of {len(events)} events are left out: {why}" if count else ""


def _days(event: Event) -> tuple[date, date] | None:
    """The first and last day of what belongs into a calendar."""
    if event.precision.rank > Grain.DAY.rank or event.start is None or event.end is None:
        return None
    return event.start, event.end


def _entry(event: Event, days: tuple[date, date], source: Reference) -> icalendar.Event:
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{one_line(event.id)}@timeline")
    entry.add("dtstamp", _stamp(event))
    for name, moment in _times(event, days):
        entry.add(name, moment)
    entry.add("summary", one_line(event.title))
    known = "\n\n".join(filter(None, [event.text, say_known(event), source.name]))
    entry.add("description", _LINE_END.sub("\n", visible(known)))
    entry.add("status", "CONFIRMED" if event.status in (Status.HAPPENED, Status.ONGOING) else "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [str(event.status)])
    if source.link:
        entry.add("url", source.link)
    return entry


def _times(event: Event, days: tuple[date, date]) -> list[tuple[str, date | datetime]]:
    """The start, and the end, which no longer belongs to the event."""
    if known := clock(event):
        return [("dtstart", known.start), ("dtend", known.end)]
    first, last = days
    return [("dtstart", first), *([("dtend", last + timedelta(1))] if last < date.max else [])]


def _stamp(event: Event) -> datetime:
    """A calendar asks when an entry was made: when the article was, so that the same input gives the same."""
    match event.published:
        case datetime() as moment:
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        case date() as day:
            return datetime.combine(day, time(), UTC)
        case _:
            return _UNKNOWN_STAMP
