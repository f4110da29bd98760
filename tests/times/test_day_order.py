"""03/04/2024: which number is the day, and when nobody can tell."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import Article, TimeExpression, build, find_times

AMBIGUOUS = "The shop closed on 03/04/2024."
APRIL, MARCH = "2024-04-03", "2024-03-04"


def found(text: str, day_first: bool | None = None, likely_day_first: bool | None = None) -> TimeExpression:
    return find_times(text, day_first=day_first, likely_day_first=likely_day_first)[0]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("28/10/2024", "2024-10-28"),
        ("10/28/2024", "2024-10-28"),
        ("05/05/2024", "2024-05-05"),
        ("29-02-2024", "2024-02-29"),
        ("Monday, 03/04/2024", MARCH),
        ("Wednesday 03/04/2024", APRIL),
    ],
)
@pytest.mark.parametrize(
    "order", [{}, {"day_first": True}, {"day_first": False}, {"likely_day_first": False}]
)
def test_what_has_one_reading_is_certain(written: str, value: str, order: dict[str, bool]) -> None:
    time = found(f"The shop closed on {written}.", **order)
    assert (time.value, time.mod, time.text) == (value, "", written)


@pytest.mark.parametrize("written", ["31/11/2024", "13/13/2024", "02/30/2024", "30/02/2024", "0/5/2024"])
def test_what_has_no_reading_is_no_date(written: str) -> None:
    assert find_times(f"The shop closed on {written}.", day_first=True) == ()


@pytest.mark.parametrize(("day_first", "value"), [(True, APRIL), (False, MARCH)])
def test_the_person_decides(day_first: bool, value: str) -> None:
    time = found(f"{AMBIGUOUS} It had opened on 28/10/2019.", day_first=day_first)
    assert (time.value, time.mod) == (value, "")


@pytest.mark.parametrize(("other", "value"), [("28/10/2019", APRIL), ("10/28/2019", MARCH)])
def test_another_date_of_the_text_shows_the_order(other: str, value: str) -> None:
    time = found(f"{AMBIGUOUS} It had opened on {other}.", likely_day_first=value == MARCH)
    assert (time.value, time.mod) == (value, "APPROX")


def test_dates_that_show_both_orders_show_none() -> None:
    time = found(f"{AMBIGUOUS} It had opened on 28/10/2019 and burned on 10/28/2020.")
    assert time.interval is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the morning of 03/04/2024", f"{APRIL}TMO"),
        ("two days after 03/04/2024", "2024-04-05"),
        ("early 03/04/2024", APRIL),
    ],
)
def test_the_order_holds_inside_longer_expressions(words: str, value: str) -> None:
    assert found(f"The shop closed on {words}.", day_first=True).value == value
    assert found(f"The shop closed on {words}.", likely_day_first=True).approximate


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({"language": "en-GB"}, APRIL),
        ({"language": "en_US"}, MARCH),
        ({"language": "en", "url": "https://news.example.co.uk/flood"}, APRIL),
        ({"url": "https://www.example.gov/notice"}, MARCH),
        ({"language": "en-US", "url": "https://www.example.ie"}, MARCH),
    ],
)
def test_where_an_article_comes_from_decides_with_doubt(about: dict[str, str], expected: str) -> None:
    (event,) = build([Article("one", AMBIGUOUS, published=date(2024, 10, 28), **about)]).events  # type: ignore[arg-type]
    assert (event.date, event.approximate) == (expected, True)


@pytest.mark.parametrize(
    "about", [{}, {"url": "https://example.com"}, {"url": "http://[", "language": "en-"}]
)
def test_where_nothing_decides_both_readings_are_told(about: dict[str, str]) -> None:
    timeline = build([Article("one", AMBIGUOUS, published=date(2024, 10, 28), **about)])  # type: ignore[arg-type]
    (left,) = timeline.unplaced
    assert (timeline.events, left.expression) == ((), "03/04/2024")
    assert "2024-03-04 or 2024-04-03" in left.reason


@pytest.mark.parametrize(("day_first", "value"), [(True, "2024-11-09"), (False, "2025-09-11")])
def test_nine_and_eleven_of_no_year_are_a_day_in_the_order_asked_for(day_first: bool, value: str) -> None:
    text = "The meeting is on 9/11."
    published = date(2024, 10, 28)
    assert find_times(text, published=published, day_first=day_first)[0].value == value
    likely = find_times(text, published=published, likely_day_first=day_first)[0]
    assert (likely.value, likely.approximate) == (value, True)
    assert "or" in find_times(text, published=published)[0].reason
