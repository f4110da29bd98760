"""Comma-separated values as spreadsheets write them: also with semicolons or tabs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TextIO

from timeline.model import Problem
from timeline.readers.limits import MOST_BYTES

_FIRST_LINES = 10
_DELIMITERS = ",;\t"


def read_rows(text: TextIO, where: str) -> Iterator[tuple[int, list[str]] | Problem]:
    """Each row with the line it begins on, the head first; a broken one as a Problem in its place.

    `text` keeps its line ends. A row is read as it is asked for; ValueError when it is beyond all measure.
    """
    csv.field_size_limit(MOST_BYTES)
    rest = _lines(text)
    first = list(islice(rest, _FIRST_LINES))
    if not first:
        return
    reader = csv.reader(chain(first, rest), delimiter=_delimiter(first), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader, None)
        except csv.Error as error:
            yield Problem(f"{where}:{line}", f"not valid CSV: {error}", "correct the quotes around its cells")
            continue
        if record is None:
            return
        yield line, record


def _delimiter(lines: Iterable[str]) -> str:
    """What separates most cells in the first line that has several."""
    for line in lines:
        cells = {mark: len(next(csv.reader([line], delimiter=mark), ())) for mark in _DELIMITERS}
        if max(cells.values()) > 1:
            return max(_DELIMITERS, key=lambda mark: cells[mark])
    return _DELIMITERS[0]


def _lines(text: TextIO) -> Iterator[str]:
    while line := text.readline(MOST_BYTES + 1):
        if len(line) > MOST_BYTES:
            raise ValueError(f"a line of more than {MOST_BYTES // 1_000_000} MB")
        yield line
