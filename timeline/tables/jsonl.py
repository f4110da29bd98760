"""JSON Lines: one event a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from timeline.model import Problem
from timeline.readers.jsonl import read_objects
from timeline.readers.limits import read_lines
from timeline.tables.rows import Row, named_row


def read_jsonl(stream: BinaryIO, where: str) -> Iterator[Row | Problem]:
    for line in read_objects(read_lines(stream), where):
        yield line if isinstance(line, Problem) else named_row(line.value, f"{where}:{line.number}")
