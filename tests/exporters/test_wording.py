"""Times in the words a person would use."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.made import event, month, year
from timeline.exporters.wording import say_date, say_known, say_overall, say_span, visible
from timeline.model import Basis, Event, Relation
from timeline.times.interval import Grain

DAY = "2024-10-24"


def of_value(value: str, precision: Grain, **changes: Any) -> Event:
    return event(DAY, date=value, precision=precision, **changes)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (event(DAY), "Thursday 24 October 2024"),
        (month("2024-08"), "August 2024"),
        (year("1066"), "1066"),
        (of_value("199", Grain.DECADE), "1990s"),
        (of_value("18", Grain.CENTURY), "19th century"),
        (of_value("20", Grain.CENTURY), "21st century"),
        (of_value("2024-W43", Grain.WEEK), "week of 21 October 2024"),
        (of_value("2024-W43-WE", Grain.WEEKEND), "weekend of 26–27 October 2024"),
        (of_value("2024-Q3", Grain.QUARTER), "third quarter of 2024"),
        (of_value("2024-H1", Grain.HALF), "first half of 2024"),
        (of_value("2024-SU", Grain.SEASON), "summer 2024"),
        (of_value("2024-10-24T17:30", Grain.MINUTE), "Thursday 24 October 2024, 17:30"),
        (of_value("2024-10-24T17", Grain.HOUR), "Thursday 24 October 2024, 17:00"),
        (of_value("2024-10-24TEV", Grain.PART_OF_DAY), "Thursday 24 October 2024, evening"),
        (event("2024-11-03", "2024-11-09", date="2024-11-03/2024-11-09"), "3–9 November 2024"),
        (event("2024-10-28", "2024-11-03", date="2024-10-28/2024-11-03"), "28 October – 3 November 2024"),
        (year("2019", date="2019/2021", end=dt.date(2021, 12, 31)), "2019 – 2021"),
        (month("2024-08", relation=Relation.SINCE, end=None), "since August 2024"),
        (event(DAY, start=None, relation=Relation.BEFORE), "before 24 October 2024"),
        (event(DAY, relation=Relation.BY, start=None), "by 24 October 2024"),
        (event(DAY, approximate=True), "about 24 October 2024"),
        (month("2024-08", relation=Relation.AFTER, approximate=True), "after about August 2024"),
        (of_value("PXW", Grain.WEEK, start=None), "weeks before 24 October 2024"),
        (of_value("P3M", Grain.MONTH, approximate=True, start=None), "about 3 months before 24 October 2024"),
        (
            event(DAY, start=None, relation=Relation.UNTIL, approximate=True, expression="weeks"),
            "weeks before 24 October 2024",
        ),
        (event(DAY, start=None, relation=Relation.UNTIL, expression="Thursday"), "until 24 October 2024"),
        (of_value("2024-02-30", Grain.DAY), "Thursday 24 October 2024"),
        (event(date="soon", start=None, end=None), "soon"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_date_is_said_as_a_person_says_it(told: Event, words: str) -> None:
    assert say_date(told) == words


def test_a_span_says_nothing_twice() -> None:
    start = dt.date(2024, 10, 24)
    assert say_span(start, start) == "Thursday 24 October 2024"
    assert say_span(start, dt.date(2025, 1, 2)) == "24 October 2024 – 2 January 2025"


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ("2024-10-30", "24–30 October 2024"),
        ("2025-03-01", "October 2024 – March 2025"),
        ("2031-01-01", "2024–2031"),
    ],
)
def test_the_whole_span_is_no_finer_than_its_length_asks_for(last: str, words: str) -> None:
    assert say_overall(dt.date(2024, 10, 24), dt.date.fromisoformat(last)) == words


def test_how_a_date_is_known_is_said_with_rules_in_plain_words() -> None:
    why = "“1983” read as 1983 by rule year_in_digits"
    assert say_known(event(why=why)) == "Stated: “1983”, by the rule “year in digits”."
    why = "“It opened.”: “Sunday” read as 2019-05-19TMO by rule weekday, counted from published 2019-05-22"
    assert say_known(event(why=why)) == (
        "Stated: “Sunday” read as 19 May 2019, morning by the rule “weekday”, "
        "counted from publication on 22 May 2019."
    )
    assert say_known(event(why="", expression="Thursday")) == "Stated: “Thursday”."
    assert say_known(event(why="carried on: x", basis=Basis.CARRIED)) == "Carried on: x."
    assert "publication date is assumed" in say_known(event(why="", basis=Basis.PUBLISHED))


def test_characters_that_hide_or_turn_the_text_are_not_shown() -> None:
    assert visible("a\u202eb\u2066c\x00d\x9be\ud800f\tg\nh") == "abc\ufffdd\ufffde\ufffdf\tg\nh"
    assert visible("שלום עולם, 你好, é") == "שלום עולם, 你好, é"
