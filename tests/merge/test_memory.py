"""What merging keeps in memory does not grow with the number of articles."""

from __future__ import annotations

import tracemalloc
from importlib import import_module

import pytest

from tests.benchmarks.retold import retold
from timeline.merge import merged
from timeline.merge.face import place_in_text
from timeline.model import Event
from timeline.shelf import Shelf


def most(articles: int) -> int:
    """The most bytes in use while the events of so many articles are merged."""
    tracemalloc.start()
    try:
        events = Shelf[Event](place_in_text)
        events.extend(retold(articles))
        assert sum(len(event.mentions) for event in merged(events.filled())) == len(events)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_articles_are_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, held, few in (
        ("timeline.shelf", "HELD", 300),
        ("timeline.records", "_HELD", 1 << 14),
        ("timeline.merge.accounts", "_AT_HAND", 300),
        ("timeline.merge.clusters", "_AT_HAND", 1000),
    ):
        monkeypatch.setattr(import_module(module), held, few)
    most(20)
    assert most(160) < 2 * most(40)
