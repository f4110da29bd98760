"""An Excel workbook: the event table on one sheet, days as days, text as text."""

from __future__ import annotations

import re
from datetime import date, datetime
from io import BytesIO

from timeline.exporters.csv import guard
from timeline.exporters.options import ExportOptions
from timeline.model import Timeline
from timeline.table import column_names, to_rows

MOST_ROWS, LONGEST_TEXT = 1_048_576, 32_767

_FIRST_DAY = date(1900, 3, 1)
"""Before it Excel, which has a 29 February 1900, and other programs number days differently."""
_DAYS = ("start", "end", "published")
_WIDTHS = {
    "date": 17, "start": 11, "end": 11, "precision": 11, "title": 60, "text": 80, "expression": 20,
    "actors": 30, "source": 20, "url": 30, "article": 24, "published": 16,
}  # fmt: skip
_FORMATS = ("@", "yyyy-mm-dd", "yyyy-mm-dd hh:mm")
_NOT_IN_XML = dict.fromkeys(
    [*(code for code in range(32) if code not in (9, 10)), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd"
)


def to_xlsx(timeline: Timeline, _options: ExportOptions) -> bytes:
    """ValueError when there are more events than a sheet has rows."""
    from xlsxwriter import Workbook

    rows = to_rows(timeline)
    if len(rows) >= MOST_ROWS:
        raise ValueError(f"{len(rows)} events are more than the {MOST_ROWS} rows of a sheet")
    names = column_names(rows)
    out = BytesIO()
    book = Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001
    sheet = book.add_worksheet("events")
    head = book.add_format({"bold": True})
    text, day, moment = (book.add_format({"num_format": form, "align": "left"}) for form in _FORMATS)
    for column, name in enumerate(names):
        sheet.set_column(column, column, _WIDTHS.get(name, 12), text if name == "date" else None)
        sheet.write_string(0, column, _text(name), head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(names) - 1)
    for number, row in enumerate(rows, 1):
        for column, name in enumerate(names):
            value = row.get(name)
            match _moment(name, value) or value:
                case None | "":
                    pass
                case bool() as yes:
                    sheet.write_boolean(number, column, yes)
                case int() | float() as figure:
                    sheet.write_number(number, column, figure)
                case datetime() as written:
                    sheet.write_datetime(number, column, written, moment if "T" in str(value) else day)
                case list() as several:
                    sheet.write_string(number, column, _text("; ".join(several)))
                case _:
                    form = text if name == "date" else None
                    sheet.write_string(number, column, _text(str(value)), form)
    book.close()
    return out.getvalue()


def _moment(name: str, value: object) -> datetime | None:
    """A day, or a time without a zone, that every program shows as the same."""
    if name not in _DAYS or not isinstance(value, str):
        return None
    moment = datetime.fromisoformat(value)
    return moment if moment.date() >= _FIRST_DAY and moment.tzinfo is None else None


def _text(text: str) -> str:
    """Text as a cell can hold it; a writer that would take `<r>…</r>` for markup sees a space after it.

    No cell is a formula here, but an apostrophe before what looks like one is doubled: `read_xlsx` takes one
    off, because a spreadsheet that opens our CSV keeps those of `guard`.
    """
    text = guard(text) if text.startswith("'") else text
    lines = re.sub(r"\r\n?", "\n", text).translate(_NOT_IN_XML)
    shown = lines if len(lines) <= LONGEST_TEXT else f"{lines[: LONGEST_TEXT - 1]}…"
    return f"{shown} " if shown.endswith("</r>") else shown
