"""The sample articles and their expected timelines."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.expected import ARTICLES, DATA, DATED, READ, Expected, compare, expected_rows
from tests.made import event
from timeline import Article, Event, read_articles
from timeline.model import Basis, Relation, Status
from timeline.times.interval import Grain
from timeline.times.timex import parse_value

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ONE_DAY = dt.timedelta(days=1)


def read(path: Path) -> Article:
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    return article


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture
def article(path: Path) -> Article:
    return read(path)


@pytest.fixture
def rows(path: Path, article: Article) -> tuple[Expected, ...]:
    return expected_rows(path, article.text)


def test_there_are_at_least_eight_sample_articles() -> None:
    assert len(ARTICLES) >= 8


def test_every_expected_timeline_belongs_to_an_article() -> None:
    assert {file.stem for file in (DATA / "expected").iterdir()} == {path.stem for path in ARTICLES}


def test_an_article_says_where_it_comes_from(article: Article) -> None:
    assert article.title
    assert article.published
    assert article.source
    assert article.url.startswith("https://example.org/")
    assert not article.warnings


def test_an_article_has_the_length_of_a_news_story(article: Article) -> None:
    assert 300 <= len(article.text.split()) <= 900


def test_words_stand_once_in_the_article_and_in_its_order(
    rows: tuple[Expected, ...], article: Article
) -> None:
    assert [row.words for row in rows if article.text.count(row.words) != 1] == []
    assert [row.start for row in rows] == sorted(row.start for row in rows)


def test_expressions_are_the_articles_own(rows: tuple[Expected, ...], article: Article) -> None:
    assert [row.words for row in rows if row.columns["expression"] not in article.text] == []


def test_an_expression_is_given_unless_nothing_is_stated(rows: tuple[Expected, ...]) -> None:
    for row in rows:
        assert bool(row.columns["expression"]) == (row.columns["basis"] != Basis.PUBLISHED), row.words


def test_titles_are_short_and_in_the_articles_words(rows: tuple[Expected, ...], article: Article) -> None:
    known = words_of(article.text)
    for row in rows:
        title = row.columns["title"]
        assert 0 < len(title) <= 90, title
        assert words_of(title) <= known, title


def words_of(text: str) -> set[str]:
    return {word.strip(".'").removesuffix("'s") for word in re.findall(r"[\w'&.-]+", text.lower())}


def test_actors_stand_in_the_article(rows: tuple[Expected, ...], article: Article) -> None:
    for row in rows:
        for actor in filter(None, row.columns["actors"].split("; ")):
            assert actor in article.text, row.words


def test_columns_hold_words_of_the_event_table(rows: tuple[Expected, ...]) -> None:
    for row in rows:
        assert Basis(row.columns["basis"])
        assert Status(row.columns["status"])
        assert row.columns["approximate"] in ("true", "false"), row.words


def test_days_and_precision_agree_with_the_date(rows: tuple[Expected, ...]) -> None:
    for row in rows:
        start, end, precision = days_of(row)
        assert row.columns["precision"] == precision, row.words
        assert row.columns["end"] == end, row.words
        if row.columns["relation"] == Relation.UNTIL and row.columns["start"]:
            assert row.columns["approximate"] == "true", row.words
            assert row.columns["start"] <= end, row.words
        else:
            assert row.columns["start"] == start, row.words


def days_of(row: Expected) -> tuple[str, str, str]:
    """The start, end and precision that a row's date and relation mean."""
    interval = parse_value(row.columns["date"])
    assert interval, row.words
    first, last, grain = interval.first_day, interval.last_day, interval.grain
    within_a_day = grain.rank < Grain.DAY.rank
    if grain is Grain.MINUTE and first == last and interval.start.minute == 0 and interval.start.hour != 12:
        grain = Grain.MINUTE if "/" in row.columns["date"] else Grain.HOUR
    match Relation(row.columns["relation"]):
        case Relation.AT:
            return str(first), str(last), grain
        case Relation.SINCE:
            return str(first), "", grain
        case Relation.UNTIL | Relation.BY:
            return "", str(last), grain
        case Relation.BEFORE:
            return "", str(last if within_a_day else first - ONE_DAY), grain
        case Relation.AFTER:
            return str(first if within_a_day else last + ONE_DAY), "", grain


def test_nothing_stated_means_the_day_of_publication(rows: tuple[Expected, ...], article: Article) -> None:
    for row in rows:
        if row.columns["basis"] == Basis.PUBLISHED:
            assert row.columns["date"] == str(article.published)[:10], row.words


def test_weekdays_in_expressions_are_those_of_the_dates(rows: tuple[Expected, ...]) -> None:
    for row in rows:
        named = [name for name in WEEKDAYS if name in row.columns["expression"]]
        day = re.match(r"\d{4}-\d\d-\d\d", row.columns["date"])
        if row.stated and len(named) == 1 and day:
            assert dt.date.fromisoformat(day[0]).weekday() == WEEKDAYS.index(named[0]), row.words


def test_dates_written_with_their_weekday_are_right(article: Article) -> None:
    weekday, month = "|".join(WEEKDAYS), "|".join(MONTHS)
    pattern = rf"({weekday}),? (\d\d?) ({month})(?: (\d{{4}}))?"
    assert article.published
    for name, day, month_name, year in re.findall(pattern, article.text):
        years = [int(year)] if year else [article.published.year, article.published.year - 1]
        written = [dt.date(one, MONTHS.index(month_name) + 1, int(day)) for one in years]
        assert WEEKDAYS.index(name) in [one.weekday() for one in written], (name, day, month_name)


# The comparison itself


def test_a_timeline_as_expected_has_no_difference(path: Path, rows: tuple[Expected, ...]) -> None:
    assert compare(path.stem, rows, [as_event(row) for row in rows]).difference((*DATED, *READ)) == ""


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"date": "2001-02-03"}, "date"),
        ({"start": dt.date(2001, 2, 3)}, "start"),
        ({"end": None}, "end"),
        ({"precision": Grain.CENTURY}, "precision"),
        ({"relation": Relation.AFTER}, "relation"),
        ({"approximate": True}, "approximate"),
        ({"expression": "yesterday"}, "expression"),
        ({"basis": Basis.PUBLISHED}, "basis"),
        ({"status": Status.DENIED}, "status"),
        ({"actors": ("Nobody",)}, "actors"),
        ({"title": "Something else altogether"}, "title"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_cell_is_named(change: dict[str, Any], column: str) -> None:
    rows = sample_rows()
    events = [as_event(row) for row in rows]
    compared = compare("flood", rows, [replace(events[0], **change), *events[1:]])
    difference = compared.difference((*DATED, *READ)).splitlines()
    assert difference[0] == "flood"
    assert len(difference) == 2
    assert f"“{rows[0].words}” {column}: expected" in difference[1]
    assert compared.share(column) == (len(rows) - 1, len(rows))


def test_a_missing_event_is_named() -> None:
    rows = sample_rows()
    compared = compare("flood", rows, [as_event(row) for row in rows[1:]])
    assert f"“{rows[0].words}”: no event" in compared.difference(DATED)
    assert compared.share("date") == (len(rows) - 1, len(rows))


def test_an_event_nobody_expects_is_named_when_its_date_is_stated() -> None:
    rows = sample_rows()
    events = [as_event(row) for row in rows]
    extra = event("2019-05-20", title="A dog barked", char_start=0, char_end=1)
    assert "A dog barked" in compare("flood", rows, [*events, extra]).difference(DATED)
    assumed = replace(extra, basis=Basis.PUBLISHED)
    assert compare("flood", rows, [*events, assumed]).difference(DATED) == ""


def test_the_smallest_clause_around_the_words_tells_them() -> None:
    rows = sample_rows()
    events = [as_event(row) for row in rows]
    whole = event("1999-01-01", char_start=0, char_end=10_000, basis=Basis.PUBLISHED)
    assert compare("flood", rows, [whole, *events]).difference(DATED) == ""


def sample_rows() -> tuple[Expected, ...]:
    sample = DATA / "articles" / "river-lenn-flood.md"
    return expected_rows(sample, read(sample).text)


def as_event(row: Expected) -> Event:
    """The event that a row describes, its clause no more than its words."""
    cells = row.columns
    return event(
        date=cells["date"],
        start=dt.date.fromisoformat(cells["start"]) if cells["start"] else None,
        end=dt.date.fromisoformat(cells["end"]) if cells["end"] else None,
        precision=Grain(cells["precision"]),
        relation=Relation(cells["relation"]),
        approximate=cells["approximate"] == "true",
        expression=cells["expression"],
        basis=Basis(cells["basis"]),
        status=Status(cells["status"]),
        actors=tuple(filter(None, cells["actors"].split("; "))),
        title=cells["title"],
        char_start=row.start,
        char_end=row.end,
    )
