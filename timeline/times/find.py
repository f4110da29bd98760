"""From a text to its resolved time expressions."""

from __future__ import annotations

from datetime import date, datetime

from timeline.model import Sentence, TimeExpression


def find_times(
    text: str,
    *,
    published: date | datetime | None = None,
    sentences: tuple[Sentence, ...] | None = None,
) -> tuple[TimeExpression, ...]:
    """Every time expression of a text, in order, without overlap."""
    return ()
