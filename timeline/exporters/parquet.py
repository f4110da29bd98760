"""Apache Parquet: the event table with typed columns."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from timeline.exporters.options import ExportOptions
from timeline.extras import require
from timeline.model import Timeline
from timeline.table import COLUMNS, column_names, to_rows


def to_parquet(timeline: Timeline, _options: ExportOptions) -> bytes:
    """`start` and `end` are dates, `actors` and `contested` lists; columns that are not ours are text."""
    require("parquet")
    import pyarrow as pa
    from pyarrow import parquet

    types = {
        "start": pa.date32(),
        "end": pa.date32(),
        "approximate": pa.bool_(),
        "actors": pa.list_(pa.string()),
        "contested": pa.list_(pa.string()),
        "sources": pa.int64(),
        "confidence": pa.float64(),
        "char_start": pa.int64(),
        "char_end": pa.int64(),
    }
    rows = to_rows(timeline)
    names = column_names(rows)
    schema = pa.schema(
        pa.field(name, types.get(name, pa.string()), metadata={"meaning": COLUMNS.get(name, "")})
        for name in map(_text, names)
    )
    columns = [
        pa.array([_value(name, row.get(name)) for row in rows], field.type)
        for name, field in zip(names, schema, strict=True)
    ]
    out = BytesIO()
    parquet.write_table(pa.table(columns, schema=schema), out, compression="zstd")
    return out.getvalue()


def _value(name: str, value: object) -> object:
    match value:
        case str() if name in ("start", "end"):
            return date.fromisoformat(value)
        case str():
            return _text(value)
        case list():
            return [_text(item) for item in value]
        case _:
            return value


def _text(text: str) -> str:
    return text.encode(errors="replace").decode()
