"""One JSON document: articles, events, what could not be placed, notes."""

from __future__ import annotations

import json

from timeline.exporters.options import ExportOptions
from timeline.model import ArticleSummary, Timeline, Unplaced
from timeline.table import to_records


def to_json(timeline: Timeline, _options: ExportOptions) -> bytes:
    document = {
        "articles": [_article(article) for article in timeline.articles],
        "events": to_records(timeline),
        "unplaced": [_unplaced(left) for left in timeline.unplaced],
        "notes": [*timeline.notes, *map(str, timeline.problems)],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


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
