"""JSON Lines: one event a line, named as the table's columns are."""

from __future__ import annotations

import json

from timeline.exporters.options import ExportOptions
from timeline.model import Timeline
from timeline.table import to_records


def to_jsonl(timeline: Timeline, _options: ExportOptions) -> bytes:
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in to_records(timeline))
    return "".join(lines).encode(errors="replace")
