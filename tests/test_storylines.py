"""The events about somebody, of a span, the most important."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.made import event, month, timeline
from timeline.model import Basis, Timeline
from timeline.select import about, read_choice, top, within


def telling(text: str) -> Timeline:
    return timeline(event(title=text, text=text, actors=()))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("Rutte", "the ministers of Rutte’s cabinet met"),
        ("Rutte's", "Rutte met the ministers"),
        ("miners'", "a miner was saved"),
        ("North Korea", "North Korean troops arrived"),
        ("north-korea", "North Korea sent troops"),
        ("ferries", "a ferry burned"),
        ("ferry", "two ferries burned"),
        ("churches", "the church burned"),
        ("houses", "a house burned"),
        ("firemen", "one fireman was hurt"),
        ("fireman", "two firemen were hurt"),
        ("flood", "flooding began"),
        ("Malaga", "the port of Málaga closed"),
        ("Málaga", "the port of Malaga closed"),
        ("US", "the US closed its embassy"),
    ],
)
def test_a_subject_is_found_in_other_forms(asked: str, text: str) -> None:
    assert about(telling(text), [asked]).events


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("US", "tell us more"),
        ("Rutte", "Rutteville was flooded"),
        ("North Korea", "North and South Korea met"),
        ("port", "the report appeared"),
        ("news", "a new bridge opened"),
        ("bus", "business was slow"),
    ],
)
def test_a_subject_is_not_found_in_other_words(asked: str, text: str) -> None:
    assert not about(telling(text), [asked]).events


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        ("2024-10-25", "", 1),
        ("2024-10-24", "2024-10-24", 2),
        ("", "2024-10", 3),
        ("2024", "2024", 3),
        ("2024-11", "", 0),
        ("", "2024-09", 0),
    ],
)
def test_a_span_keeps_what_may_lie_in_it(first: str, last: str, kept: int) -> None:
    choice = read_choice("", 0.0, "", first, last, None)
    whole = timeline(event("2024-10-20"), event("2024-10-24"), month("2024-10"))
    assert len(choice.apply(whole)[0].events) == kept


def test_an_open_event_lies_in_all_that_follows() -> None:
    since = timeline(event("2024-10-24", end=None))
    assert within(since, dt.date(2024, 12, 1), None).events
    assert not within(since, None, dt.date(2024, 10, 1)).events


RANKED = timeline(
    event("2024-10-20", title="told by three", sources=3, actors=()),
    event("2024-10-21", title="assumed", basis=Basis.PUBLISHED, actors=("Mayor Holt",)),
    event("2024-10-22", title="about many", actors=("Jana Reiss",)),
    event("2024-10-23", title="about many too", actors=("Jana Reiss",)),
    event("2024-10-24", title="about one", actors=("Mayor Holt",)),
)


@pytest.mark.parametrize(
    ("count", "titles"),
    [
        (1, ["told by three"]),
        (3, ["told by three", "about many", "about many too"]),
        (4, ["told by three", "about many", "about many too", "about one"]),
        (9, [one.title for one in RANKED.events]),
    ],
)
def test_the_most_told_then_the_stated_then_the_central_come_first(count: int, titles: list[str]) -> None:
    assert [one.title for one in top(RANKED, count).events] == titles


def test_what_is_left_out_is_counted() -> None:
    chosen, left = read_choice("", 0.0, "Reiss, Holt", "2024-10-22", "", 1).apply(RANKED)
    assert len(chosen.events) == 1
    assert left == "1 not about Reiss or Holt, 1 before 2024-10-22, 2 not among the top 1"
