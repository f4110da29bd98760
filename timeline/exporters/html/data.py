"""What the page's script needs beyond what stands in the list, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.exporters.html.listing import ID_CHARACTERS, Reference, parts
from timeline.exporters.marks import mark, publication_days, worth_drawing
from timeline.exporters.options import ExportOptions
from timeline.model import Event, Timeline
from timeline.table import column_names, to_rows

_IN_THE_LIST = ("title", "text")


def data(timeline: Timeline, options: ExportOptions, articles: Mapping[str, Reference]) -> str:
    """JSON that can stand in a script element: the table by columns, the marks, the options.

    A column that the script can read in the list of events or of `articles` is empty.
    """
    rows = to_rows(timeline)
    in_the_list = {*_IN_THE_LIST, *_in_the_page(timeline.events, articles)}
    for row, event in zip(rows, timeline.events, strict=True):
        if parts(event)[1]:
            row["expression"] = None
    document = {
        "columns": _shared(
            {
                name: {} if name in in_the_list else _packed([row.get(name) for row in rows])
                for name in column_names(rows)
            }
        ),
        "marks": [_mark(event) for event in timeline.events],
        "published": list(map(_short, publication_days(timeline))),
        "publicationLines": options.publication_lines,
        "groupBy": options.group_by,
        "hideAssumed": len(worth_drawing(timeline.events)) < len(rows),
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _in_the_page(events: Sequence[Event], articles: Mapping[str, Reference]) -> Iterator[str]:
    """The columns that say no more than the anchors of events and the links of their articles."""
    if len({event.id for event in events if ID_CHARACTERS.issuperset(event.id)}) == len(events):
        yield "id"
    if all(event.url == articles[event.article].link for event in events):
        yield "url"


def _packed(column: list[object]) -> list[object] | dict[str, list[Any]]:
    """The column, or if that is shorter each different value once and where; one alone stands everywhere."""
    keys = [json.dumps(value) for value in column]
    values = dict(zip(keys, column, strict=True))
    places = {key: place for place, key in enumerate(values)}
    packed: dict[str, list[Any]] = {"values": list(values.values())}
    if len(values) > 1:
        packed["at"] = [places[key] for key in keys]
    return packed if len(json.dumps(packed)) < len(json.dumps(column)) else column


def _shared(columns: dict[str, Any]) -> dict[str, Any]:
    """Columns whose values change where an earlier column's do, as those of one article, name that one."""
    known: dict[str, str] = {}
    for name, column in columns.items():
        if isinstance(column, dict) and "at" in column:
            first = known.setdefault(str(column["at"]), name)
            column["at"] = column["at"] if first == name else first
    return columns


def _mark(event: Event) -> list[object] | None:
    """[letters, dot], in days, then for a bar its last day, or first and last; letters as in `zip` below."""
    found = mark(event)
    if found is None:
        return None
    sides = zip("phlr", (found.pale, found.hollow, found.fades_left, found.fades_right), strict=True)
    letters = "".join(letter for letter, there in sides if there)
    bar = found.bar or ()
    return [letters, *map(_short, (found.at, *(bar[1:] if bar[:1] == (found.at,) else bar)))]


def _short(days: float) -> float:
    return int(days) if days == int(days) else round(days, 5)
