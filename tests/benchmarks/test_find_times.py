"""Speed of finding time expressions, beside dateparser's search on the same texts in the same run.

`make bench` runs these. The texts are TimeBank and AQUAINT where they lie beside the checkout, else the
samples.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from timeline import find_times, read_articles
from timeline.model import Article

ROOT = Path(__file__).parents[2]
GOLD = [ROOT.parent / "shared" / "eval" / "gold" / f"{name}.jsonl" for name in ("timebank", "aquaint")]
SAMPLE = 20
"""Articles that dateparser is given; it is slow."""

Benchmark = Any


@pytest.fixture(scope="module")
def texts() -> list[str]:
    if all(path.exists() for path in GOLD):
        lines = [line for path in GOLD for line in path.read_text(encoding="utf-8").splitlines()]
        found = [json.loads(line)["text"] for line in lines]
    else:
        read = read_articles([ROOT / "data" / "articles"])
        found = [article.text for article in read if isinstance(article, Article)]
    find_times(found[0])
    return found


@pytest.mark.benchmark(group="a sample of articles")
def test_find_times_on_a_sample(benchmark: Benchmark, texts: list[str]) -> None:
    benchmark(lambda: [find_times(text) for text in texts[:SAMPLE]])


@pytest.mark.benchmark(group="a sample of articles")
def test_dateparser_on_the_sample(benchmark: Benchmark, texts: list[str]) -> None:
    from dateparser.search import search_dates

    benchmark.pedantic(lambda: [search_dates(text, languages=["en"]) for text in texts[:SAMPLE]], rounds=1)


@pytest.mark.benchmark(group="all articles")
def test_find_times_on_all(benchmark: Benchmark, texts: list[str]) -> None:
    benchmark(lambda: [find_times(text) for text in texts])


@pytest.mark.benchmark(group="one text, once, four and sixteen times over")
@pytest.mark.parametrize("times", [1, 4, 16])
def test_time_grows_with_length(benchmark: Benchmark, texts: list[str], times: int) -> None:
    text = "\n\n".join([max(texts, key=len)] * times)
    benchmark(lambda: find_times(text))
