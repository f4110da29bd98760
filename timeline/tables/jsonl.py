"""JSON Lines: one event a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.model import Problem
from timeline.readers.jsonl import read_objects
from timeline.tables.rows import Row, named_row


def read_jsonl(lines: Iterable[bytes], where: str) -> Iterator[Row | Problem]:
    for line in read_objects(lines, where):
        yield line if isinstance(line, Problem) else named_row(line.value, f"{where}:{line.number}")
