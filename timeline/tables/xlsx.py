"""Excel workbooks: the first sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from timeline.model import Problem
from timeline.readers.workbook import read_workbook
from timeline.tables.rows import Row, is_head, named_rows


def read_xlsx(stream: BinaryIO, where: str) -> Iterator[Row | Problem]:
    yield from named_rows(enumerate(read_workbook(stream, is_head), 1), where)
