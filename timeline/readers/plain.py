"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.readers.encoding import decode
from timeline.readers.origin import Origin
from timeline.readers.published import find_published


def read_plain(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    text, warning = decode(stream.read())
    found = find_published(origin.published, file_name=origin.file_name, text=text)
    yield Article(
        id=origin.id,
        text=text,
        published=found.published,
        published_basis=found.basis,
        warnings=tuple(filter(None, (warning, *found.warnings))),
    )
