"""Excel workbooks: the first sheet, its first row the head."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from timeline.exporters.csv import unguard
from timeline.exporters.xlsx import MOST_ROWS
from timeline.model import Problem
from timeline.readers.archive import DAMAGED, check_archive
from timeline.tables.rows import Row, named_rows

_MOST_BYTES, _MOST_COLUMNS = 200_000_000, 500

Cells = tuple[object, ...]


def read_xlsx(stream: BinaryIO, where: str) -> Iterator[Row | Problem]:
    """A formula counts as the value that the spreadsheet last saw."""
    check_archive(stream, _MOST_BYTES)
    try:
        head, rows = _read(stream)
    except DAMAGED as error:
        raise ValueError("not an Excel workbook, or damaged") from error
    yield from named_rows(head, enumerate(rows, 2), where)


def _read(stream: BinaryIO) -> tuple[Cells, list[Cells]]:
    """The head, and the rows below it as far as the head reaches."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = load_workbook(stream, read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()
        first = sheet.iter_rows(max_row=1, max_col=_MOST_COLUMNS, values_only=True)
        head = next(first, ())
        while head and head[-1] is None:
            head = head[:-1]
        below = sheet.iter_rows(min_row=2, max_row=MOST_ROWS, max_col=len(head), values_only=True)
        return head, [tuple(map(_unescaped, cells)) for cells in islice(below, MOST_ROWS)] if head else []


def _unescaped(cell: object) -> object:
    """Workbooks write `_x0041_`, when a text has it, as `_x005F_x0041_`."""
    return unguard(cell.replace("_x005F_", "_")) if isinstance(cell, str) else cell
