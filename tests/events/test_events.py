"""What is true of the events of any text."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.test_sentences import cases
from tests.expected import ARTICLES
from timeline import read_articles
from timeline.model import Article, Event, Relation, Timeline
from timeline.pipeline import assemble

DAY = date(2024, 10, 28)

PIECES = st.sampled_from(
    [
        *(
            "The mayor",
            "resigned",
            "said",
            "that",
            "on Friday",
            "in 2019",
            "“",
            "”",
            "(",
            ")",
            '"',
            ",",
            ".",
            "–",
            ";",
        ),
        *(
            "and",
            "since",
            "after",
            "had been",
            "will",
            "not",
            "Ana Reis",
            "she",
            "it",
            "which",
            "to sell",
            "closed",
        ),
        *(
            "the August",
            "floods",
            "for weeks",
            "\n\n",
            "\n",
            "'s",
            "no",
            "would",
            "by",
            "who",
            "…",
            "\x00",
            "é",
        ),
        *("🜁", "two days later"),
    ]
)


def told(text: str, published: date | None = DAY) -> Timeline:
    return assemble([Article("made", text, published=published)])


@pytest.fixture(scope="module")
def events() -> tuple[tuple[str, Event], ...]:
    """Every event of the test sentences and of the sample articles, with its article's text."""
    articles = [Article(str(number), case.text, published=DAY) for number, case in enumerate(cases())]
    articles += [item for item in read_articles(ARTICLES) if isinstance(item, Article)]
    return tuple((article.text, event) for article in articles for event in assemble([article]).events)


def test_titles_fit_on_a_line(events: tuple[tuple[str, Event], ...]) -> None:
    assert not [event.title for _, event in events if not fits(event.title)]


def test_titles_have_whole_brackets_and_quotations(events: tuple[tuple[str, Event], ...]) -> None:
    assert not [event.title for _, event in events if not balanced(event.title)]


def test_titles_end_with_a_word(events: tuple[tuple[str, Event], ...]) -> None:
    assert not [event.title for _, event in events if not re.search(r"[\w%)\]”\"’'!?.]$", event.title)]
    assert not [event.title for _, event in events if re.search(r" [,.;:]|,,|  ", event.title)]


def test_titles_use_the_article_s_words(events: tuple[tuple[str, Event], ...]) -> None:
    for text, event in events:
        strange = words(event.title) - words(text)
        assert not strange, f"{event.title}: {strange}"


def test_titles_are_no_fragments(events: tuple[tuple[str, Event], ...]) -> None:
    """None begins with what follows a lost word, or ends before what must follow."""
    begun = r"(?:Least|Nor|Than|Which|’s|'s|[a-z])\b"
    ended = r"\b(?:a|an|the|and|or|of|were|will|would|could|which|who|whose)$"
    titles = [event.title for _, event in events]
    assert not [title for title in titles if re.match(begun, title)]
    assert not [title for title in titles if re.search(ended, title)]


def test_titles_leave_out_the_date(events: tuple[tuple[str, Event], ...]) -> None:
    """Unless it is what they speak of: "Saturday is quiet", "the last was in 1953", "ships of the 1950s"."""
    dated = [event for _, event in events if event.basis == "stated"]
    assert not [
        event.title
        for event in dated
        if re.search(rf"\b{re.escape(event.expression)}\b(?! (?:is|was)\b)", event.title)
        and not re.search(rf"\b(?:was|be|to|of)(?: in)? {re.escape(event.expression)}$", event.title)
    ]


def test_every_event_says_why_it_has_its_date(events: tuple[tuple[str, Event], ...]) -> None:
    for _, event in events:
        assert event.rule in event.why
        assert event.why.startswith("“")
        assert event.basis != "carried" or "carried" in event.why or event.rule


def test_days_follow_from_date_and_relation(events: tuple[tuple[str, Event], ...]) -> None:
    for _, event in events:
        open_start = event.relation in (Relation.BEFORE, Relation.BY)
        open_end = event.relation in (Relation.SINCE, Relation.AFTER)
        assert (event.start is None) >= open_start, event
        assert (event.end is None) == open_end, event
        assert event.start is None or event.end is None or event.start <= event.end, event


def test_ids_are_unique_and_the_same_again(events: tuple[tuple[str, Event], ...]) -> None:
    counts = Counter((event.article, event.id) for _, event in events)
    assert max(counts.values()) == 1
    text = "The mayor resigned on Friday. The mayor resigned on Friday."
    assert [event.id for event in told(text).events] == [event.id for event in told(text).events]


def test_without_a_publication_date_no_day_is_made_up() -> None:
    timeline = told("A tanker ran aground on Friday. Its owner paid. The port opened in 1931.", None)
    assert [event.date for event in timeline.events] == ["1931"]
    assert {item.expression for item in timeline.unplaced} == {"Friday", ""}


@pytest.mark.parametrize(
    "unit", ["said on Friday, ", "said that ", "which said ", "“ Word said ", "( he said ", "after it said "]
)
def test_a_sentence_without_end_is_read(unit: str) -> None:
    text = "The mayor " + unit * 1500
    assert all(fits(event.title) and event.char_end <= len(text) for event in told(text).events)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from([DAY, None]))
def test_any_text_gives_events_inside_it(pieces: list[str], published: date | None) -> None:
    text = " ".join(pieces)
    timeline = told(text, published)
    assert timeline == told(text, published)
    for event in timeline.events:
        assert 0 <= event.char_start < event.char_end <= len(text)
        assert fits(event.title)
        assert balanced(event.title)


def fits(title: str) -> bool:
    return 0 < len(title) <= 90 and "\n" not in title


def balanced(title: str) -> bool:
    """Whether every bracket and quotation mark has its partner; apostrophes count for none."""
    pairs = {")": "(", "]": "[", "”": "“", "»": "«"}
    open_marks: list[str] = []
    for mark in title:
        if mark in pairs.values():
            open_marks.append(mark)
        elif mark in pairs and (not open_marks or open_marks.pop() != pairs[mark]):
            return False
    return not open_marks and title.count('"') % 2 == 0


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def test_an_hour_without_a_day_is_less_sure_than_one_with_it() -> None:
    def sureness(text: str) -> float:
        article = Article("flood", text, published=date(2024, 10, 28))
        return min(event.confidence for event in assemble([article]).events)

    assert sureness("The alarm went off at two in the morning.") < 0.9
    assert sureness("The alarm went off at two in the morning on Sunday.") >= 0.9
