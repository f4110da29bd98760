"""One file per output format, one line each in EXPORTERS, keyed by the file's ending."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from stat import S_IMODE

from timeline.exporters import csv, ics, json, jsonl, timelinejs
from timeline.exporters.markdown import to_markdown
from timeline.exporters.options import ExportOptions, GroupBy
from timeline.exporters.parquet import to_parquet
from timeline.exporters.svg import to_svg
from timeline.exporters.xlsx import to_xlsx
from timeline.model import Timeline

__all__ = ["EXPORTERS", "LEFT_OUT", "ExportOptions", "Exporter", "GroupBy", "export", "save", "write"]

Exporter = Callable[[Timeline, ExportOptions], bytes]


def to_html(timeline: Timeline, options: ExportOptions) -> bytes:
    """The page; what it needs is imported when one is made."""
    from timeline.exporters.html.page import to_html

    return to_html(timeline, options)


EXPORTERS: dict[str, Exporter] = {
    "csv": csv.to_csv,
    "html": to_html,
    "ics": ics.to_ics,
    "json": json.to_json,
    "jsonl": jsonl.to_jsonl,
    "md": to_markdown,
    "parquet": to_parquet,
    "svg": to_svg,
    "timelinejs.json": timelinejs.to_timelinejs,
    "xlsx": to_xlsx,
}

ROW_BY_ROW: Mapping[str, Callable[[Timeline, ExportOptions], Iterator[bytes]]] = {
    "csv": csv.in_pieces,
    "json": json.in_pieces,
    "jsonl": jsonl.in_pieces,
}
"""Formats that are written as their rows come, so that a timeline of any length can be."""

LEFT_OUT: Mapping[str, Callable[[Timeline], str]] = {
    "ics": ics.left_out,
    "timelinejs.json": timelinejs.left_out,
}
"""What a format can't hold of a timeline, in one line for the person; "" when it holds everything."""


def export(timeline: Timeline, ending: str, options: ExportOptions) -> Iterator[bytes]:
    """The timeline in a format of EXPORTERS, in pieces."""
    if ending in ROW_BY_ROW:
        yield from ROW_BY_ROW[ending](timeline, options)
    else:
        held = {name: tuple(getattr(timeline, name)) for name in ("events", "unplaced", "articles")}
        yield EXPORTERS[ending](replace(timeline, **held), options)


def write(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file whole or not at all: a reader sees the old content or the new. Raises OSError.

    A link is followed, and an old file's permissions are kept; what is not an ordinary file (a device, a
    pipe) is written to directly. A process that is killed leaves at most `.NAME.xxxxxxxx.part` beside it.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            file.writelines(pieces)
        return
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            if target.exists():
                part.chmod(S_IMODE(target.stat().st_mode))
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def save(timeline: Timeline, path: Path, ending: str, options: ExportOptions) -> None:
    """Write the timeline in a format of EXPORTERS, and beside a page what it loads. Raises OSError."""
    write(path, export(timeline, ending, options))
    if ending == "html" and options.plotlyjs == "directory" and not options.static:
        from timeline.exporters.html.chart import BESIDE, plotly_source

        write(path.with_name(BESIDE), [plotly_source().encode()])
