"""JSON: our own document, or a list of events."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import BinaryIO

from timeline.model import ArticleSummary, Problem, PublishedBasis, Unplaced
from timeline.readers.encoding import decode
from timeline.readers.limits import read_whole
from timeline.readers.published import parse_published
from timeline.tables.rows import Row, as_text, named_row, offset


def read_json(stream: BinaryIO, where: str) -> Iterator[Row | ArticleSummary | Unplaced | Problem]:
    """Events are numbered from 1; of our own document also the articles and what was not placed."""
    text, _ = decode(read_whole(stream))
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        what = f"not valid JSON: {error.msg} at column {error.colno}"
        yield Problem(f"{where}:{error.lineno}", what, "correct the line")
        return
    events = document.get("events") if isinstance(document, dict) else document
    if not isinstance(events, list):
        raise ValueError('no events in it; give a list of them, or {"events": [ … ]}')
    for number, event in enumerate(events, 1):
        if isinstance(event, dict):
            yield named_row(event, f"{where}:{number}")
        else:
            yield Problem(f"{where}:{number}", "not a JSON object", 'give {"date": "…", "title": "…"}')
    if isinstance(document, dict):
        yield from map(_article, _objects(document.get("articles")))
        yield from map(_unplaced, _objects(document.get("unplaced")))


def _objects(found: object) -> list[Mapping[str, object]]:
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def _article(found: Mapping[str, object]) -> ArticleSummary:
    text = {name: as_text(found.get(name)) for name in ("id", "title", "source", "url")}
    basis = as_text(found.get("published_basis"))
    return ArticleSummary(
        **text,
        published=_published(as_text(found.get("published"))),
        published_basis=PublishedBasis(basis) if basis in list(PublishedBasis) else None,
    )


def _published(written: str) -> date | None:
    try:
        return parse_published(written)
    except ValueError:
        return None


def _unplaced(found: Mapping[str, object]) -> Unplaced:
    texts = {name: as_text(found.get(name)) for name in ("article", "text", "expression", "reason")}
    start, end = offset(found.get("char_start")), offset(found.get("char_end"))
    return Unplaced(**texts, char_start=start, char_end=end)
