"""Articles from files, folders and standard input; one file per format, one line each in READERS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from timeline.model import Article, Problem


def read_articles(
    sources: Iterable[str | Path | Article],
    *,
    published: date | datetime | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Article | Problem]:
    """Articles in stable order; a source that can't be read becomes a Problem in its place."""
    yield from ()
