"""One JSON document: articles, events, what could not be placed, notes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from timeline.exporters.options import ExportOptions
from timeline.model import ArticleSummary, Timeline, Unplaced
from timeline.table import to_record


def to_json(timeline: Timeline, options: ExportOptions) -> bytes:
    return b"".join(in_pieces(timeline, options))


def in_pieces(timeline: Timeline, _options: ExportOptions) -> Iterator[bytes]:
    """The document as it grows, laid out as `json` does with an indent of 1."""
    lists: dict[str, Iterable[object]] = {
        "articles": map(_article, timeline.articles),
        "events": map(to_record, timeline.events),
        "unplaced": map(_unplaced, timeline.unplaced),
        "notes": [*timeline.notes, *map(str, timeline.problems)],
    }
    yield b"{"
    for number, (name, items) in enumerate(lists.items()):
        yield f'{"," * bool(number)}\n "{name}": ['.encode()
        empty = True
        for item in items:
            yield f"{'' if empty else ','}\n{_laid_out(item)}".encode(errors="replace")
            empty = False
        yield b"]" if empty else b"\n ]"
    yield b"\n}\n"


def _laid_out(item: object) -> str:
    return "  " + json.dumps(item, ensure_ascii=False, indent=1).replace("\n", "\n  ")


def _article(article: ArticleSummary) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": article.published and article.published.isoformat(),
        "published_basis": article.published_basis,
    }


def _unplaced(left: Unplaced) -> dict[str, object]:
    return {
        "article": left.article,
        "char_start": left.char_start,
        "char_end": left.char_end,
        "text": left.text,
        "expression": left.expression,
        "reason": left.reason,
    }
