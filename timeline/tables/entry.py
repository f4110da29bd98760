"""One row of a table as an event: what is missing gets a sensible value, what is wrong is named."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from timeline.model import Basis, Event, Problem, Status
from timeline.table import COLUMNS
from timeline.tables import cells
from timeline.tables.rows import Row
from timeline.tables.when import read_when

ADDED = "added-"
"""What the ids of events begin with that a person wrote into a table."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event, and what a person should know about how its row was read."""

    event: Event
    notes: tuple[str, ...] = ()


def read_entry(row: Row, article: str) -> Entry | Problem:
    """`article` names where an event comes from that names no article itself."""
    try:
        return _entry(row, article)
    except cells.CellError as error:
        return Problem(row.where, str(error), error.remedy)


def _entry(row: Row, article: str) -> Entry:
    texts = {name: row.cells.get(name, "").strip() for name in COLUMNS}
    when = read_when(texts)
    basis = cells.choice(texts, "basis", Basis.STATED)
    title = texts["title"] or texts["text"]
    if not title:
        raise cells.CellError("title", "empty", "say in a few words what happened")
    event = Event(
        id=texts["id"],
        date=when.value,
        start=when.start,
        end=when.end,
        precision=when.precision,
        relation=when.relation,
        approximate=when.approximate,
        title=title,
        text=row.cells.get("text", ""),
        expression=row.cells.get("expression", ""),
        basis=basis,
        status=cells.choice(texts, "status", Status.HAPPENED),
        actors=cells.names(texts, "actors"),
        contested=cells.names(texts, "contested"),
        mentions=row.mentions,
        sources=cells.whole(texts, "sources", 1),
        confidence=cells.share(texts, "confidence"),
        article=texts["article"] or article,
        source=texts["source"],
        url=texts["url"],
        published=cells.published(texts, "published"),
        char_start=cells.whole(texts, "char_start", 0),
        char_end=cells.whole(texts, "char_end", 0),
        rule=texts["rule"],
        why=f"as {article} says" if basis is Basis.STATED and not texts["expression"] else "",
        extra={name: cell for name, cell in row.cells.items() if name not in COLUMNS and cell.strip()},
    )
    event = event if event.id else replace(event, id=_identity(event))
    return Entry(event, tuple(f"{row.where}: {note}" for note in when.notes))


def _identity(event: Event) -> str:
    told = "\x1f".join((event.date, event.title, event.text, event.article))
    return ADDED + hashlib.blake2b(told.encode(errors="replace"), digest_size=6).hexdigest()
