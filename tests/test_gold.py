"""Scores on gold that is not ours to ship: checked where it lies beside the checkout, as ../shared/eval.

The floors in gold_floors.json rise freely and fall only on purpose.
"""

from __future__ import annotations

import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from timeline import Article, build, find_times

EVAL = Path(__file__).parents[2] / "shared" / "eval"
FLOORS: dict[str, dict[str, dict[str, float]]] = json.loads(
    (Path(__file__).parent / "gold_floors.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    path = EVAL / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None or not path.exists():
        pytest.skip("no gold beside the checkout")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", FLOORS["times"])
def test_time_expressions_stay_above_their_floors(scorer: ModuleType, name: str) -> None:
    gold = scorer.rows(EVAL / "gold" / f"{name}.jsonl")
    found = {str(row["id"]): list(_times(row)) for row in gold}
    score = scorer.score_times(gold, defaultdict(list, found), 0)
    reached = {measure: score[measure]["f1"] for measure in FLOORS["times"][name]}
    assert not _below(reached, FLOORS["times"][name]), reached


@pytest.mark.parametrize("name", FLOORS["events"])
def test_dates_of_events_stay_above_their_floors(scorer: ModuleType, name: str) -> None:
    gold = scorer.rows(EVAL / "gold" / f"{name}.jsonl")
    found = {str(row["id"]): list(_events(row)) for row in gold}
    score = scorer.score_events(gold, defaultdict(list, found), 0)
    reached = {measure: score[measure] for measure in FLOORS["events"][name]}
    assert not _below(reached, FLOORS["events"][name]), reached


def _below(reached: dict[str, float], floors: dict[str, float]) -> list[str]:
    return [measure for measure, floor in floors.items() if reached[measure] < floor]


def _times(row: dict[str, Any]) -> Iterator[dict[str, object]]:
    for time in find_times(row["text"], published=date.fromisoformat(row["published"][:10])):
        yield {"start": time.start, "end": time.end, "type": time.type, "value": time.value}


def _events(row: dict[str, Any]) -> Iterator[dict[str, object]]:
    article = Article(row["id"], row["text"], published=date.fromisoformat(row["published"][:10]))
    for event in build([article]).events:
        yield {"start": event.char_start, "end": event.char_end, "date": event.date}
