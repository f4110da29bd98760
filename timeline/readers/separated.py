"""Comma-separated values as spreadsheets write them: also with semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.model import Problem

if TYPE_CHECKING:
    from _csv import Reader

_DELIMITERS = ",;\t"


def read_records(text: str, where: str) -> Iterator[tuple[int, list[str]] | Problem]:
    """Each record with the line it begins on, the head first; a broken one as a Problem in its place."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = _reader(text, max(_DELIMITERS, key=lambda delimiter: _columns(text, delimiter)))
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


def _reader(text: str, delimiter: str) -> Reader:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _columns(text: str, delimiter: str) -> int:
    """How many columns the head has with this delimiter."""
    try:
        return len(next(_reader(text, delimiter), ()))
    except csv.Error:
        return 0
