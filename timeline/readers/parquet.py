"""Apache Parquet: one article a row, with the fields of `records.FIELDS` for columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.readers.columnar import read_columnar, read_names
from timeline.readers.origin import Origin
from timeline.readers.records import FIELDS, check_columns, read_record


def read_parquet(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """A batch of rows at a time, of the columns that are asked for."""
    names = read_names(stream)
    check_columns(names, origin)
    wanted = {origin.columns.get(field, field) for field in FIELDS} | {"date"}
    for number, value in read_columnar(stream, [name for name in names if name in wanted]):
        yield read_record(value, f"{origin.where}:{number}", number, origin)
