"""Turn articles into a dated, ordered, sourced timeline, offline."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import Article, Event, TimeExpression, Timeline
    from timeline.pipeline import build
    from timeline.readers import read_articles
    from timeline.tables import read_tables
    from timeline.times.find import find_times

__all__ = [
    "Article",
    "Event",
    "TimeExpression",
    "Timeline",
    "build",
    "find_times",
    "read_articles",
    "read_tables",
]

_HOMES = {
    "Article": "timeline.model",
    "Event": "timeline.model",
    "TimeExpression": "timeline.model",
    "Timeline": "timeline.model",
    "build": "timeline.pipeline",
    "find_times": "timeline.times.find",
    "read_articles": "timeline.readers",
    "read_tables": "timeline.tables",
}


def __getattr__(name: str) -> object:
    """A public name, imported when it is first used, so that the command line starts at once."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
