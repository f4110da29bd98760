"""How many articles there are to read, as far as it can be known without reading them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from timeline.model import Problem
from timeline.readers import READERS, STREAMED
from timeline.readers.sources import list_files

_BLOCK = 1 << 20


def count_articles(sources: Iterable[str]) -> int | None:
    """Lines of files that have an article a line, and other files; None with standard input among them."""
    total = 0
    for source in sources:
        if source == "-":
            return None
        for file in list_files(source, READERS):
            if not isinstance(file, Problem):
                total += _count_in(file.path)
    return total


def _count_in(path: Path) -> int:
    if path.suffix.lower().removeprefix(".") not in STREAMED:
        return 1
    lines, last = 0, b"\n"
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                lines += block.count(b"\n")
                last = block[-1:]
    except OSError:
        return 0
    return lines + (last != b"\n")
