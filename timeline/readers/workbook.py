"""The rows of an Excel workbook: those of its first sheet."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from itertools import dropwhile
from typing import BinaryIO

from timeline.exporters.csv import unguard
from timeline.readers.archive import DAMAGED, check_archive

HEAD_WITHIN = 10
"""How many lines of a table may go before its columns are named."""
_MOST_BYTES, _MOST_COLUMNS, _MOST_ROWS = 200_000_000, 500, 1_048_576

Cells = tuple[object, ...]


def read_workbook(stream: BinaryIO, is_head: Callable[[Cells], bool]) -> list[Cells]:
    """The rows, as wide as the one that names the columns; without one, those that may go before it.

    A formula counts as the value that the spreadsheet last saw. ValueError when this is no workbook.
    """
    check_archive(stream, _MOST_BYTES)
    try:
        return _read(stream, is_head)
    except DAMAGED as error:
        raise ValueError("not an Excel workbook, or damaged") from error


def _read(stream: BinaryIO, is_head: Callable[[Cells], bool]) -> list[Cells]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = load_workbook(stream, read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()
        first: list[Cells] = list(
            sheet.iter_rows(max_row=HEAD_WITHIN, max_col=_MOST_COLUMNS, values_only=True)
        )
        head = next(filter(is_head, first), ())
        width = len(list(dropwhile(lambda cell: cell is None, reversed(head))))
        if not width:
            return first
        rows = sheet.iter_rows(max_row=_MOST_ROWS, max_col=width, values_only=True)
        return [tuple(map(_unescaped, cells)) for cells in rows]


def _unescaped(cell: object) -> object:
    """Workbooks write `_x0041_`, when a text has it, as `_x005F_x0041_`."""
    return unguard(cell.replace("_x005F_", "_")) if isinstance(cell, str) else cell
