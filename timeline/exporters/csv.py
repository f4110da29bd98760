"""Comma-separated values, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from timeline.exporters.options import ExportOptions
from timeline.model import Timeline
from timeline.table import column_names, to_row

_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0＝＋－＠]")
_PIECE = 1 << 16


def to_csv(timeline: Timeline, options: ExportOptions) -> bytes:
    return b"".join(in_pieces(timeline, options))


def in_pieces(timeline: Timeline, options: ExportOptions) -> Iterator[bytes]:
    """The file as it grows, some rows at a time."""
    names = column_names(event.extra for event in timeline.events)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    out.write("\ufeff" if options.excel else "")
    writer.writerow([_cell(name, raw=options.raw) for name in names])
    for event in timeline.events:
        row = to_row(event)
        writer.writerow([_cell(row.get(name), raw=options.raw) for name in names])
        if out.tell() > _PIECE:
            yield out.getvalue().encode(errors="replace")
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode(errors="replace")


def guard(cell: str) -> str:
    """The cell with an apostrophe before anything a spreadsheet would run; `unguard` takes it off again."""
    return "'" + cell if _FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _cell(value: object, *, raw: bool) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            text = "; ".join(value)
        case _:
            text = str(value)
    return text if raw or not isinstance(value, str | list) else guard(text)
