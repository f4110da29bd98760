"""What tests of readers share."""

from __future__ import annotations

from pathlib import Path

from timeline import Article, read_articles
from timeline.model import Problem


def read(path: Path, **columns: str) -> list[Article]:
    """All articles of a file that has nothing wrong in it."""
    found = list(read_articles([path], columns=columns))
    assert [result for result in found if isinstance(result, Problem)] == []
    return [result for result in found if isinstance(result, Article)]


def one(path: Path, **columns: str) -> Article:
    (article,) = read(path, **columns)
    return article


def problem(path: Path, **columns: str) -> str:
    """What is wrong with a file, without its name."""
    (found,) = read_articles([path], columns=columns)
    assert isinstance(found, Problem), found
    return str(found).removeprefix(f"{path}: ").removeprefix(str(path))


def save(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
