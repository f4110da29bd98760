"""Apache Parquet, a batch of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO

from timeline.extras import require

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

_BATCH = 64


def read_names(stream: BinaryIO) -> list[str]:
    """The names of the columns. ValueError when this is no Parquet."""
    return list(_open(stream).schema_arrow.names)


def read_columnar(
    stream: BinaryIO, names: list[str] | None = None
) -> Iterator[tuple[int, Mapping[str, object]]]:
    """Rows with their number, from 1, with all columns or those named. ValueError when this is no Parquet."""
    file = _open(stream)
    from pyarrow import ArrowException

    number = 0
    try:
        for batch in file.iter_batches(_BATCH, columns=names):
            for row in batch.to_pylist():
                number += 1
                yield number, row
    except (ArrowException, OSError, UnicodeError) as error:
        raise ValueError("not a Parquet file, or damaged") from error


def _open(stream: BinaryIO) -> ParquetFile:
    require("parquet")
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        return ParquetFile(stream)
    except (ArrowException, OSError, UnicodeError) as error:
        raise ValueError("not a Parquet file, or damaged") from error
