"""Rows of a table as text, whatever the table was kept in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import chain, islice
from math import isnan

from timeline.model import Mention, Problem
from timeline.readers.workbook import HEAD_WITHIN
from timeline.table import COLUMNS

_NEEDED = frozenset(("date", "start", "end", "id"))


@dataclass(frozen=True, slots=True)
class Row:
    """`where` is "path:line" (in a workbook the row); `cells` has text for every column of the table.

    `mentions` are there when the table can hold them: in JSON and JSON Lines.
    """

    where: str
    cells: Mapping[str, str]
    mentions: tuple[Mention, ...] = ()


def named_rows(lines: Iterable[tuple[int, Sequence[object]]], where: str) -> Iterator[Row | Problem]:
    """The rows below the head; what stands above it, like a title, is passed over.

    Our columns are known in any case of letters; those without a name are not read.
    """
    rest = iter(lines)
    first = list(islice(rest, HEAD_WITHIN))
    place = next((place for place, (_, cells) in enumerate(first) if is_head(cells)), None)
    if place is None:
        if first:
            yield Problem(where, 'no column "date"', 'name the columns in the first line: "date", "title"')
        return
    names = [_name(as_text(cell)) for cell in first[place][1]]
    if twice := next((name for name in names if name and names.count(name) > 1), ""):
        yield Problem(where, f'two columns "{twice}"', "rename or delete one")
        return
    for number, cells in chain(first[place + 1 :], rest):
        texts = [as_text(cell) for cell in cells]
        if any(map(str.strip, texts[len(names) :])):
            what = f"{len(texts)} cells, but {len(names)} columns"
            yield Problem(f"{where}:{number}", what, "put text with commas between quotes")
        elif any(map(str.strip, texts)):
            row = {name: "" for name in names if name} | {
                name: text for name, text in zip(names, texts, strict=False) if name
            }
            yield Row(f"{where}:{number}", row)


def is_head(cells: Sequence[object]) -> bool:
    """Whether a row names columns of ours without which there is no event."""
    return not _NEEDED.isdisjoint(_name(as_text(cell)) for cell in cells)


def named_row(value: Mapping[str, object], where: str) -> Row:
    """A row whose cells bring their names."""
    cells = {_name(name): as_text(cell) for name, cell in value.items() if name != "mentions"}
    return Row(where, cells, _mentions(value.get("mentions")))


def _mentions(found: object) -> tuple[Mention, ...]:
    items = found if isinstance(found, list) else []
    return tuple(_mention(item) for item in items if isinstance(item, dict))


def _mention(found: Mapping[str, object]) -> Mention:
    texts = {name: as_text(found.get(name)) for name in ("id", "article", "text", "date", "source", "url")}
    return Mention(
        **texts, char_start=offset(found.get("char_start")), char_end=offset(found.get("char_end"))
    )


def offset(found: object) -> int:
    return found if isinstance(found, int) else 0


def _name(written: str) -> str:
    name = " ".join(written.split())
    return name.lower() if name.lower() in COLUMNS else name


def as_text(value: object) -> str:
    """What a cell holds, as our own CSV writes it."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return str(value).lower()
        case float():
            return "" if isnan(value) else f"{value:.0f}" if value.is_integer() else str(value)
        case datetime():
            return value.date().isoformat() if value.time() == time() else _clock(value)
        case date():
            return value.isoformat()
        case list() | tuple():
            return "; ".join(map(as_text, value))
        case dict():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def _clock(moment: datetime) -> str:
    return moment.isoformat(timespec="auto" if moment.second or moment.microsecond else "minutes")
