"""Comma-separated values, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re

from timeline.exporters.options import ExportOptions
from timeline.model import Timeline
from timeline.table import column_names, to_rows

_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0＝＋－＠]")


def to_csv(timeline: Timeline, options: ExportOptions) -> bytes:
    rows = to_rows(timeline)
    names = column_names(rows)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([_cell(name, raw=options.raw) for name in names])
    writer.writerows([_cell(row.get(name), raw=options.raw) for name in names] for row in rows)
    return out.getvalue().encode("utf-8-sig" if options.excel else "utf-8", errors="replace")


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
