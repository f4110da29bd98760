"""Comma-separated values: our own, and what spreadsheets make of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from timeline.exporters.csv import unguard
from timeline.model import Problem
from timeline.readers.encoding import open_text
from timeline.readers.separated import read_rows
from timeline.tables.rows import Row, named_rows


def read_csv(stream: BinaryIO, where: str) -> Iterator[Row | Problem]:
    """The apostrophe before what a spreadsheet would run is taken off again."""
    text, _ = open_text(stream)
    lines: list[tuple[int, list[str]]] = []
    for record in read_rows(text, where):
        if isinstance(record, Problem):
            yield record
        else:
            lines.append((record[0], [unguard(cell) for cell in record[1]]))
    yield from named_rows(lines, where)
