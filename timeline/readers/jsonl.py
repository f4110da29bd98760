"""JSON Lines: one article a line, with the fields of `records.FIELDS`."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.readers.encoding import decode, marked_encoding
from timeline.readers.limits import MOST_BYTES, join, read_lines
from timeline.readers.origin import Origin
from timeline.readers.records import check_not_events, read_record


def read_jsonl(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """One article or Problem a line, read as it is asked for; `text` is the string as given."""
    return read_articles(read_lines(stream), origin)


def read_articles(lines: Iterable[bytes], origin: Origin) -> Iterator[Article | Problem]:
    for line in read_objects(lines, origin.where):
        if isinstance(line, Problem):
            yield line
            continue
        check_not_events(line.value)
        where = f"{origin.where}:{line.number}"
        yield read_record(line.value, where, line.number, origin, line.warning)


@dataclass(frozen=True, slots=True)
class Line:
    """The JSON object on a line; a warning when the line had to be mended to read it."""

    number: int
    value: Mapping[str, object]
    warning: str


def read_objects(lines: Iterable[bytes], where: str) -> Iterator[Line | Problem]:
    """The object on each line, or what is wrong with it, read as it is asked for."""
    rest = iter(lines)
    first = next(rest, b"")
    if marked_encoding(first) not in ("", "utf-8"):
        text, _ = decode(join(chain((first,), rest)))
        first, rest = b"", io.BytesIO(text.encode("utf-8", "surrogatepass"))
    for number, line in enumerate(chain(filter(None, (first,)), rest), 1):
        if line.strip():
            yield _read_line(line, where, number)


def _read_line(line: bytes, path: str, number: int) -> Line | Problem:
    where = f"{path}:{number}"
    if len(line) > MOST_BYTES:
        return Problem(where, f"a line of more than {MOST_BYTES // 1_000_000} MB")
    try:
        text, warning = decode(line)
        value = json.loads(text)
    except json.JSONDecodeError as error:
        return Problem(where, f"not valid JSON: {error.msg} at column {error.colno}", "correct the line")
    except ValueError as error:
        return Problem(where, str(error), "correct the line")
    except RecursionError:
        return Problem(where, "JSON nested too deeply", "correct the line")
    if not isinstance(value, dict):
        return Problem(where, "not a JSON object", 'give {"text": "…"} on each line')
    return Line(number, value, warning)
