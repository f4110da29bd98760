"""How long it takes to merge the events of many articles."""

from __future__ import annotations

from typing import Any

import pytest

from tests.benchmarks.retold import retold
from timeline.merge import merge_events


@pytest.mark.parametrize("articles", [200, 2000, 10_000])
def test_merging(benchmark: Any, articles: int, request: pytest.FixtureRequest) -> None:
    """Without --benchmark-enable only the smallest number runs, as a test that all mentions are kept."""
    if articles > 200 and request.config.getoption("benchmark_disable"):
        articles = 200
    told = list(retold(articles))
    merged = benchmark.pedantic(merge_events, (told,), rounds=1)
    assert sum(len(event.mentions) for event in merged) == len(told)
