"""Apache Parquet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from timeline.model import Problem
from timeline.readers.columnar import read_columnar
from timeline.tables.rows import Row, named_row


def read_parquet(stream: BinaryIO, where: str) -> Iterator[Row | Problem]:
    for number, value in read_columnar(stream):
        yield named_row(value, f"{where}:{number}")
