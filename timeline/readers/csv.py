"""Comma-separated values: one article a row, with the fields of `records.FIELDS` for columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.readers.encoding import open_text
from timeline.readers.origin import Origin
from timeline.readers.records import check_columns, column_name, read_record
from timeline.readers.separated import read_rows


def read_csv(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """A row at a time, so that a table may be larger than memory; the first row names the columns."""
    text, warning = open_text(stream)
    names: tuple[str, ...] | None = None
    for row in read_rows(text, origin.where):
        if isinstance(row, Problem):
            yield row
            continue
        line, cells = row
        if not any(map(str.strip, cells)):
            continue
        if names is None:
            names = tuple(map(column_name, cells))
            check_columns(names, origin)
        else:
            yield _read_row(names, cells, line, origin, warning)
            warning = ""


def _read_row(
    names: Sequence[str], cells: Sequence[str], line: int, origin: Origin, warning: str
) -> Article | Problem:
    where = f"{origin.where}:{line}"
    if any(map(str.strip, cells[len(names) :])):
        what = f"{len(cells)} cells, but {len(names)} columns"
        return Problem(where, what, "put text with commas between quotes")
    value = dict(zip(names, cells, strict=False))
    return read_record(value, where, line, origin, warning)
