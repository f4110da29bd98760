"""TimelineJS 3: the JSON that Knight Lab's timeline reads."""

from __future__ import annotations

import json
from datetime import date
from html import escape

from timeline.exporters.html.listing import Reference, references
from timeline.exporters.moments import clock
from timeline.exporters.options import ExportOptions
from timeline.exporters.wording import say_date, visible
from timeline.model import Event, Status, Timeline
from timeline.times.interval import Grain


def to_timelinejs(timeline: Timeline, options: ExportOptions) -> bytes:
    """One slide an event; one with an open start stands where it ends, one without any day is left out."""
    sources = references(timeline)
    slides = [
        _slide(event, day, sources[event.article])
        for event in timeline.events
        if (day := event.start or event.end)
    ]
    title = {"title": {"text": {"headline": _html(options.title)}}} if options.title else {}
    document = title | {"events": slides}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def left_out(timeline: Timeline) -> str:
    """What TimelineJS can't show of the timeline; "" when it shows all of it."""
    count = sum(not (event.start or event.end) for event in timeline.events)
    return f"{count} of {len(timeline.events)} events are left out: they have no day" if count else ""


def _slide(event: Event, day: date, source: Reference) -> dict[str, object]:
    """Headline and text are HTML to TimelineJS."""
    start, end = _date(event, day), _date(event, event.end or day)
    slide: dict[str, object] = {
        "start_date": start,
        "display_date": _html(say_date(event)),
        "text": {"headline": _html(event.title), "text": f"<p>{_html(event.text)}</p><p>{_link(source)}</p>"},
        "unique_id": visible(event.id),
    }
    if end != start:
        slide["end_date"] = end
    if event.status is not Status.HAPPENED:
        slide["group"] = str(event.status)
    return slide


def _date(event: Event, day: date) -> dict[str, int]:
    """Year, month, day, hour, minute, as far as they are known."""
    found = {"year": day.year}
    if event.precision.rank < Grain.YEAR.rank:
        found["month"] = day.month
    if event.precision.rank < Grain.MONTH.rank:
        found["day"] = day.day
    known = clock(event) if event.start == event.end else None
    return found | ({"hour": known.start.hour, "minute": known.start.minute} if known else {})


def _link(source: Reference) -> str:
    name = _html(source.name)
    return f'<a href="{escape(source.link)}">{name}</a>' if source.link else name


def _html(text: str) -> str:
    return escape(visible(text))
