"""JSON Lines: one event a line, named as the table's columns are."""

from __future__ import annotations

import json
from collections.abc import Iterator

from timeline.exporters.options import ExportOptions
from timeline.model import Timeline
from timeline.table import to_record


def to_jsonl(timeline: Timeline, options: ExportOptions) -> bytes:
    return b"".join(in_pieces(timeline, options))


def in_pieces(timeline: Timeline, _options: ExportOptions) -> Iterator[bytes]:
    """The file line by line."""
    for event in timeline.events:
        yield (json.dumps(to_record(event), ensure_ascii=False) + "\n").encode(errors="replace")
