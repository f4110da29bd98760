"""Timelines made by hand, for tests of what is done with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import count
from typing import Any

from timeline.model import (
    ArticleSummary,
    Basis,
    Event,
    PublishedBasis,
    Relation,
    Status,
    Timeline,
    Unplaced,
)
from timeline.table import order
from timeline.times.interval import Grain

PUBLISHED = dt.date(2024, 10, 28)

_PLAIN = Event(
    id="e0",
    date="2024-10-24",
    start=dt.date(2024, 10, 24),
    end=dt.date(2024, 10, 24),
    precision=Grain.DAY,
    relation=Relation.AT,
    approximate=False,
    title="The council closes the old bridge",
    text="The council closed the old bridge on Thursday.",
    expression="Thursday",
    basis=Basis.STATED,
    status=Status.HAPPENED,
    actors=("The council",),
    sources=1,
    confidence=0.9,
    article="bridge.md",
    source="Valley Courier",
    url="https://example.org/bridge",
    published=PUBLISHED,
    char_start=0,
    char_end=46,
    rule="weekday",
    why="“Thursday”, counted from publication on 2024-10-28",
)
_numbers = count()


def event(day: str = "2024-10-24", until: str = "", **changes: Any) -> Event:
    """A plain event from `day` to `until` (that day alone when ""), with the changes asked for."""
    start = dt.date.fromisoformat(day)
    made = replace(
        _PLAIN, id=f"e{next(_numbers)}", date=day, start=start, end=dt.date.fromisoformat(until or day)
    )
    return replace(made, **changes)


def month(value: str, **changes: Any) -> Event:
    """An event known to the month: "2024-08"."""
    first = dt.date.fromisoformat(f"{value}-01")
    last = (first + dt.timedelta(31)).replace(day=1) - dt.timedelta(1)
    return event(str(first), str(last), **{"date": value, "precision": Grain.MONTH} | changes)


def year(value: str, **changes: Any) -> Event:
    """An event known to the year: "2019"."""
    return event(f"{value}-01-01", f"{value}-12-31", **{"date": value, "precision": Grain.YEAR} | changes)


def timeline(*events: Event, unplaced: tuple[Unplaced, ...] = ()) -> Timeline:
    """The timeline of these events, with an article for each that they name."""
    articles = {e.article: e for e in events}
    return Timeline(
        events=order(events),
        unplaced=unplaced,
        articles=tuple(
            ArticleSummary(e.article, "", e.source, e.url, e.published, PublishedBasis.FIELD)
            for e in articles.values()
        ),
    )
