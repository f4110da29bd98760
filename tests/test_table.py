"""The event table: its order, its rows, its DataFrame."""

from __future__ import annotations

import datetime as dt
from random import Random

import pytest

from tests.made import event, month, timeline, year
from timeline.model import Event, Relation
from timeline.table import COLUMNS, order, to_dataframe, to_rows
from timeline.times.interval import Grain


def dates(events: tuple[Event, ...]) -> list[str]:
    return [e.date for e in events]


EVENING = event("2024-01-01", date="2024-01-01TEV", precision=Grain.PART_OF_DAY)
IN_ORDER = [
    year("2023"),
    event("2023-12-31"),
    event("2024-01-01", "2024-12-31", date="2024", precision=Grain.YEAR),
    month("2024-01"),
    event("2024-01-01"),
    event("2024-01-01", date="2024-01-01T00:30", precision=Grain.MINUTE),
    event("2024-01-01", date="2024-01-01T08", precision=Grain.HOUR),
    event("2024-01-01", date="2024-01-01T17:30", precision=Grain.MINUTE),
    EVENING,
    event("2024-01-02"),
]


@pytest.mark.parametrize("seed", range(5))
def test_coarse_before_fine_then_by_time_of_day(seed: int) -> None:
    shuffled = Random(seed).sample(IN_ORDER, len(IN_ORDER))
    assert dates(order(shuffled)) == dates(tuple(IN_ORDER))


def test_events_at_the_same_time_keep_the_order_of_the_text() -> None:
    told = [event(title=title) for title in "cab"]
    assert [e.title for e in order(told)] == list("cab")


def test_an_open_start_stands_where_it_ends() -> None:
    before = event("2024-10-23", start=None, relation=Relation.BEFORE, title="before")
    told = order([event("2024-10-24", title="after"), before, event("2024-10-01", title="first")])
    assert [e.title for e in told] == ["first", "before", "after"]


def test_an_event_without_any_day_comes_last() -> None:
    nowhere = event(start=None, end=None, title="nowhere")
    assert order([nowhere, event("9999-12-30")])[-1].title == "nowhere"


def test_rows_have_the_columns_in_order_and_json_values() -> None:
    (row,) = to_rows(timeline(event(actors=("A", "B"), end=None, relation=Relation.SINCE)))
    assert list(row) == list(COLUMNS)
    assert (row["start"], row["end"], row["relation"]) == ("2024-10-24", None, "since")
    assert row["actors"] == ["A", "B"]
    assert row["published"] == "2024-10-28"


def test_columns_that_are_not_ours_come_last_and_never_replace_ours() -> None:
    (row,) = to_rows(timeline(event(extra={"desk": "north", "title": "not this one"})))
    assert list(row) == [*COLUMNS, "desk"]
    assert row["title"] != "not this one"


def test_dataframe_has_the_same_columns_and_holds_any_year() -> None:
    frame = to_dataframe(timeline(event("1066-10-14"), event("2024-10-24", end=None), year("9999")))
    assert list(frame.columns) == list(COLUMNS)
    assert [day.date() for day in frame["start"]][:2] == [dt.date(1066, 10, 14), dt.date(2024, 10, 24)]
    assert frame["end"].isna().tolist() == [False, True, False]
    assert frame["actors"][0] == ["The council"]


def test_dataframe_of_nothing_still_has_its_columns() -> None:
    assert list(timeline().to_dataframe().columns) == list(COLUMNS)
