"""Excel workbooks: one article a row of the first sheet, with the fields of `records.FIELDS` for columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.readers.origin import Origin
from timeline.readers.records import check_columns, column_name, read_record
from timeline.readers.workbook import Cells, read_workbook


def read_xlsx(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """What stands above the row with a column for the text, like a title, is passed over."""
    text = origin.columns.get("text", "text")
    names: tuple[str, ...] = ()
    rows = read_workbook(stream, lambda cells: text in _names(cells))
    for number, cells in enumerate(rows, 1):
        if names and any(cell is not None for cell in cells):
            yield read_record(
                dict(zip(names, cells, strict=False)), f"{origin.where}:{number}", number, origin
            )
        elif not names and text in _names(cells):
            names = _names(cells)
            check_columns(names, origin)
    if not names:
        check_columns(_names(max(rows, key=lambda cells: len(cells) - cells.count(None), default=())), origin)


def _names(cells: Cells) -> tuple[str, ...]:
    return tuple(column_name(str(cell)) if cell is not None else "" for cell in cells)
