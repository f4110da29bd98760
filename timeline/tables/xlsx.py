"""Excel workbooks: the first sheet."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import BinaryIO

from timeline.exporters.csv import unguard
from timeline.exporters.xlsx import MOST_ROWS
from timeline.model import Problem
from timeline.readers.archive import DAMAGED, check_archive
from timeline.tables.rows import HEAD_WITHIN, Row, is_head, named_rows

_MOST_BYTES, _MOST_COLUMNS = 200_000_000, 500

Cells = tuple[object, ...]


def read_xlsx(stream: BinaryIO, where: str) -> Iterator[Row | Problem]:
    """A formula counts as the value that the spreadsheet last saw."""
    check_archive(stream, _MOST_BYTES)
    try:
        rows = _read(stream)
    except DAMAGED as error:
        raise ValueError("not an Excel workbook, or damaged") from error
    yield from named_rows(enumerate(rows, 1), where)


def _read(stream: BinaryIO) -> list[Cells]:
    """The rows, as far as the head reaches."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = load_workbook(stream, read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()
        first: list[Cells] = list(
            sheet.iter_rows(max_row=HEAD_WITHIN, max_col=_MOST_COLUMNS, values_only=True)
        )
        head = next(filter(is_head, first), ())
        while head and head[-1] is None:
            head = head[:-1]
        if not head:
            return first
        rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=len(head), values_only=True)
        return [tuple(map(_unescaped, cells)) for cells in rows]


def _unescaped(cell: object) -> object:
    """Workbooks write `_x0041_`, when a text has it, as `_x005F_x0041_`."""
    return unguard(cell.replace("_x005F_", "_")) if isinstance(cell, str) else cell
