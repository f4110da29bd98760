"""The rows of `timeline dates`: one a time expression, written as they come."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping

from timeline.exporters.csv import guard
from timeline.exporters.timeml import to_timeml
from timeline.model import Article, TimeExpression

Dated = tuple[Article, tuple[TimeExpression, ...]]

COLUMNS: Mapping[str, str] = {
    "article": "the article's id, else its file's name",
    "char_start": "first code point of the expression in the article's text",
    "char_end": "code point after its last",
    "text": "the expression, verbatim",
    "type": "DATE, TIME, DURATION or SET, as in TIMEX3",
    "value": "TIMEX3 value",
    "mod": "TIMEX3 modifier: APPROX, START, MID, END, …; empty when there is none",
    "start": "first day covered, ISO date, inclusive; empty when it names no days",
    "end": "last day covered, ISO date, inclusive; empty when it names no days",
    "precision": "how precisely the time is known: minute, day, month, year, …",
    "relation": "at, since, until, before, after or by",
    "rule": "the rule that recognised it",
}


def to_row(article: Article, expression: TimeExpression) -> dict[str, object]:
    interval = expression.interval
    return {
        "article": article.id,
        "char_start": expression.start,
        "char_end": expression.end,
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "start": interval.first_day.isoformat() if interval else None,
        "end": interval.last_day.isoformat() if interval else None,
        "precision": str(expression.precision) if expression.precision else None,
        "relation": str(expression.relation),
        "rule": expression.rule,
    }


def to_jsonl(dated: Iterable[Dated]) -> Iterator[bytes]:
    """The columns, and in plain words what the value was counted from and why there is none."""
    for article, expressions in dated:
        for expression in expressions:
            row = to_row(article, expression) | {"anchor": expression.anchor, "reason": expression.reason}
            yield (json.dumps(row, ensure_ascii=False) + "\n").encode(errors="replace")


def to_csv(dated: Iterable[Dated]) -> Iterator[bytes]:
    yield _csv_line(COLUMNS)
    for article, expressions in dated:
        for expression in expressions:
            cells = to_row(article, expression).values()
            yield _csv_line(guard(cell) if isinstance(cell, str) else cell for cell in cells)


def _csv_line(cells: Iterable[object]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue().encode(errors="replace")


FORMATS = {"csv": to_csv, "jsonl": to_jsonl, "timeml": to_timeml}
