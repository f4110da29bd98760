"""From an article's sentences and time expressions to its events."""

from __future__ import annotations

from timeline.model import Article, Event, Sentence, TimeExpression, Unplaced


def find_events(
    article: Article,
    sentences: tuple[Sentence, ...],
    times: tuple[TimeExpression, ...],
) -> tuple[tuple[Event, ...], tuple[Unplaced, ...]]:
    """The events of one article in text order, and what could not be placed."""
    return (), ()
