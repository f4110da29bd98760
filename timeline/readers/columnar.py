"""Apache Parquet, a batch of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from timeline.extras import require

_BATCH = 256


def read_columnar(stream: BinaryIO) -> Iterator[tuple[int, Mapping[str, object]]]:
    """Rows with their number, from 1. ValueError when this is no Parquet."""
    require("parquet")
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    number = 0
    try:
        for batch in ParquetFile(stream).iter_batches(_BATCH):
            for row in batch.to_pylist():
                number += 1
                yield number, row
    except ArrowException as error:
        raise ValueError("not a Parquet file, or damaged") from error
