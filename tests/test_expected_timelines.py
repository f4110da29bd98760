"""The program's timelines of the sample articles beside the expected ones."""

from __future__ import annotations

import pytest

from tests.data_report import comparisons, total
from tests.expected import Comparison

STATED_FLOORS = {"date": 0.83, "start": 0.84, "end": 0.83, "precision": 0.89, "relation": 0.93}
"""Share of the rows with a stated date that are right in a column; floors rise freely and fall on purpose."""

FLOORS = {
    "date": 0.82,
    "start": 0.82,
    "end": 0.81,
    "precision": 0.88,
    "relation": 0.92,
    "approximate": 0.93,
    "expression": 0.83,
    "basis": 0.9,
    "status": 0.9,
    "actors": 0.77,
    "title": 0.69,
}
"""Share of all rows that are right in a column."""

MOST_UNEXPECTED = 30
"""Events with a stated date that no expected row speaks of."""


@pytest.fixture(scope="module")
def found() -> tuple[Comparison, ...]:
    return comparisons()


@pytest.mark.parametrize("column", STATED_FLOORS)
def test_events_with_a_stated_date_are_placed(column: str, found: tuple[Comparison, ...]) -> None:
    require(column, STATED_FLOORS[column], found, stated=True)


@pytest.mark.parametrize("column", FLOORS)
def test_events_are_told(column: str, found: tuple[Comparison, ...]) -> None:
    require(column, FLOORS[column], found, stated=False)


def require(column: str, floor: float, found: tuple[Comparison, ...], *, stated: bool) -> None:
    right, rows = total(found, column, stated=stated)
    differences = [comparison.difference([column], stated=stated) for comparison in found]
    assert right / rows >= floor, f"{right} of {rows} right\n" + "\n".join(filter(None, differences))


def test_few_dated_events_are_made_up(found: tuple[Comparison, ...]) -> None:
    unexpected = [f"{one.article}: {event.date} {event.title}" for one in found for event in one.unexpected]
    assert len(unexpected) <= MOST_UNEXPECTED, "\n".join(unexpected)
