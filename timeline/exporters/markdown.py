"""A Markdown table, to paste into a wiki, an issue or a note."""

from __future__ import annotations

import re

from timeline.exporters.html.listing import Reference, references
from timeline.exporters.options import ExportOptions
from timeline.exporters.wording import one_line, say_date
from timeline.model import Basis, Event, Status, Timeline

_HEAD = ("Date", "Event", "Dated by", "Source")
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|&~$]|:(?=//)")


def to_markdown(timeline: Timeline, options: ExportOptions) -> bytes:
    """One row an event; what comes from an article is escaped, and stays in its cell."""
    sources = {name: _link(reference) for name, reference in references(timeline).items()}
    rows = [
        _HEAD,
        ("---",) * len(_HEAD),
        *(_cells(event, sources[event.article]) for event in timeline.events),
    ]
    title = f"# {_escape(options.title)}\n\n" if options.title else ""
    return (title + "".join(f"| {' | '.join(row)} |\n" for row in rows)).encode(errors="replace")


def _cells(event: Event, source: str) -> tuple[str, ...]:
    status = "" if event.status is Status.HAPPENED else f" ({event.status})"
    dated = "*assumed*" if event.basis is Basis.PUBLISHED else _escape(event.expression)
    return _escape(say_date(event)), _escape(event.title) + status, dated, source


def _link(reference: Reference) -> str:
    name = _escape(reference.name)
    return f"[{name}](<{reference.link.replace('|', '%7C')}>)" if reference.link else name


def _escape(text: str) -> str:
    """The text on one line, with nothing in it that Markdown, or a template around it, takes for its own."""
    return _MARKUP.sub(r"\\\g<0>", one_line(text))
