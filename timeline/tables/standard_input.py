"""A table from standard input: JSON or JSON Lines when it begins like one, else CSV."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from timeline.model import ArticleSummary, Problem, Unplaced
from timeline.readers.limits import read_whole
from timeline.tables.csv import read_csv
from timeline.tables.json import read_json
from timeline.tables.jsonl import read_jsonl
from timeline.tables.rows import Row


def read_standard_input(stream: BinaryIO, where: str) -> Iterator[Row | ArticleSummary | Unplaced | Problem]:
    data = read_whole(stream)
    start = data.removeprefix(BOM_UTF8).lstrip()
    if not start.startswith((b"{", b"[")):
        yield from read_csv(BytesIO(data), where)
    elif _is_event(start.partition(b"\n")[0]):
        yield from read_jsonl(BytesIO(data), where)
    else:
        yield from read_json(BytesIO(data), where)


def _is_event(line: bytes) -> bool:
    """Whether a line is a JSON object of its own, and not our whole document on one line."""
    try:
        value = json.loads(line)
    except ValueError:
        return False
    return isinstance(value, dict) and "events" not in value
