"""The event table: its columns, its order, and its rows; the only place with pandas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from timeline.times.interval import Grain

if TYPE_CHECKING:
    import pandas as pd

    from timeline.model import Event, Timeline

COLUMNS: dict[str, str] = {
    "date": "TIMEX3 value, as precise as the text allows",
    "start": "first day covered, ISO date, inclusive; empty when open",
    "end": "last day covered, ISO date, inclusive; empty when open",
    "precision": "how precisely the date is known: minute, day, month, year, …",
    "relation": "how the event lies to `date`: at, since, until, before, after, by",
    "approximate": "true for “about”, “early”, “late”, “weeks ago”",
    "title": "a short line that reads as a headline",
    "text": "the sentence, verbatim",
    "expression": "the words that date it, verbatim",
    "basis": "stated, carried (an earlier sentence says so) or published (the publication date is assumed)",
    "status": "happened, ongoing, expected, denied, possible",
    "actors": "who, as named in the sentence",
    "sources": "how many articles tell it; copies of one text count once",
    "contested": "other dates that articles give for it",
    "confidence": "0 to 1",
    "article": "the article's id, else its file's name",
    "source": "who published the article",
    "url": "where the article stands",
    "published": "the article's publication date, ISO, with time and zone when known",
    "char_start": "first code point of the event's clause in the article's text",
    "char_end": "code point after the clause's last",
    "rule": "the rule that recognised the expression",
    "id": "stable: the same article gives the same id again",
}

_CLOCK = re.compile(r"T(\d\d)(?::?(\d\d))?(?::?(\d\d))?")
_PART_OF_DAY = {"TMO": 6, "TMI": 12, "TAF": 12, "TEV": 18, "TNI": 21}


def order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events by time, coarse before fine where they start together, else as given.

    An event with an open start stands where it ends; one with no day at all comes last.
    """
    return tuple(sorted(events, key=in_time))


def in_time(event: Event) -> tuple[date, int, int]:
    """What `order` orders events by."""
    day = event.start or event.end or date.max
    return (
        day,
        second_of_day(event.date) if event.precision.rank < Grain.DAY.rank else 0,
        -event.precision.rank,
    )


def second_of_day(value: str) -> int:
    """Where in its day a TIMEX3 value lies: 0 for a day or anything coarser, 18:00 for an evening."""
    if clock := _CLOCK.search(value):
        hour, minute, second = (int(part or 0) for part in clock.groups())
        return hour * 3600 + minute * 60 + second
    return next((3600 * hour for part, hour in _PART_OF_DAY.items() if part in value), 0)


def to_rows(timeline: Timeline) -> list[dict[str, object]]:
    """One dict an event, in the columns' order, then the columns of its own; values as JSON has them."""
    return [to_row(event) for event in timeline.events]


def to_record(event: Event) -> dict[str, object]:
    """The row, and what no cell can hold: the places that tell the event, where some were merged."""
    row = to_row(event)
    if event.mentions:
        row["mentions"] = [asdict(mention) for mention in event.mentions]
    return row


def to_row(event: Event) -> dict[str, object]:
    row: dict[str, object] = {name: getattr(event, name) for name in COLUMNS}
    for name in ("start", "end", "published"):
        day = row[name]
        row[name] = day.isoformat() if isinstance(day, date) else None
    for name in ("precision", "relation", "basis", "status"):
        row[name] = str(row[name])
    row["actors"], row["contested"] = list(event.actors), list(event.contested)
    return row | {name: value for name, value in event.extra.items() if name not in COLUMNS}


def column_names(rows: Iterable[Mapping[str, object]]) -> list[str]:
    """The table's columns, then those that only some rows have, in the order they first appear."""
    return list(dict.fromkeys([*COLUMNS, *(name for row in rows for name in row)]))


def to_dataframe(timeline: Timeline) -> pd.DataFrame:
    """The event table; `start` and `end` are datetime64[s], so that any year fits; `actors` are lists."""
    import pandas as pd

    rows = to_rows(timeline)
    frame = pd.DataFrame(rows, columns=column_names(rows))
    for name in ("start", "end"):
        frame[name] = pd.Series([getattr(event, name) for event in timeline.events], dtype="datetime64[s]")
    return frame
