"""JSON Lines: one article a line, with the fields of FIELDS."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.readers.encoding import decode, marked_encoding
from timeline.readers.origin import Origin
from timeline.readers.published import find_published

FIELDS = ("id", "title", "text", "published", "source", "url")


def read_jsonl(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """One article or Problem a line, read as it is asked for; `text` is the string as given."""
    first = stream.readline()
    if marked_encoding(first) in ("", "utf-8"):
        yield from read_lines(chain((first,), stream), origin)
    else:
        text, _ = decode(first + stream.read())
        yield from read_lines(io.BytesIO(text.encode("utf-8", "surrogatepass")), origin)


def read_lines(lines: Iterable[bytes], origin: Origin) -> Iterator[Article | Problem]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read_line(line, origin, number)


def _read_line(line: bytes, origin: Origin, number: int) -> Article | Problem:
    where = f"{origin.where}:{number}"
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
    return _article(value, origin, number, warning)


def _article(value: Mapping[str, object], origin: Origin, number: int, warning: str) -> Article | Problem:
    where = f"{origin.where}:{number}"
    names = {name: origin.columns.get(name, name) for name in FIELDS}
    text = value.get(names["text"])
    if not isinstance(text, str):
        return Problem(where, f'no text in a field "{names["text"]}"', "--column text=NAME names another")
    if not text.strip():
        return Problem(where, "no text in it")
    fields = {name: _scalar(value.get(names[name])) for name in FIELDS}
    found = find_published(origin.published, field=fields["published"], address=fields["url"], text=text)
    return Article(
        id=fields["id"] or f"{origin.id}:{number}",
        text=text,
        title=fields["title"],
        published=found.published,
        published_basis=found.basis,
        source=fields["source"],
        url=fields["url"],
        warnings=tuple(filter(None, (warning, *found.warnings))),
    )


def _scalar(value: object) -> str:
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
