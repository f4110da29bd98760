"""The page as a reader without JavaScript has it, read by an HTML parser."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

import pytest
from lxml import html

from tests.made import event, month, timeline, year
from tests.samples import eight, many
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.model import Basis, Mention, Problem, Timeline


def page(made: Timeline, **options: Any) -> html.HtmlElement:
    return html.document_fromstring(EXPORTERS["html"](made, ExportOptions(plotlyjs="none", **options)))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def headings(made: Timeline) -> list[str]:
    return [words(heading) for heading in page(made).cssselect(".tl-list h3")]


def items(made: Timeline) -> list[html.HtmlElement]:
    return list(page(made).cssselect(".tl-list li"))


def test_every_event_is_there_in_order_with_date_title_sentence_and_article() -> None:
    made = eight()
    found = items(made)
    assert len(found) == 8
    for item, told in zip(found, made.events, strict=True):
        assert told.title in words(item.cssselect("summary")[0])
        assert item.cssselect("blockquote")[0].text_content() == told.text
    assert words(found[0].cssselect("summary span")[0]) == "since August 2024"
    articles = page(made).cssselect(".tl-articles li")
    assert [words(article) for article in articles] == [
        "bridge.md, Valley Courier, published 28 October 2024",
        "ferry.md, Harbour Times, published 28 October 2024",
    ]
    number = found[6].cssselect("a")[0]
    assert (words(number), number.get("href")) == ("article 2", "#" + articles[1].get("id"))


def test_head_says_span_events_articles_and_what_is_not_placed() -> None:
    tree = page(eight())
    assert words(tree.cssselect("h1")[0]) == "Timeline of 2 articles"
    assert words(tree.cssselect("header p")[0]) == (
        "August – November 2024 · 8 events from 2 articles · 1 not placed"
    )
    assert words(page(eight(), title="Old & new").cssselect("title")[0]) == "Old & new"


def test_the_dating_words_are_marked_in_the_sentence() -> None:
    (item,) = items(timeline(event(text="Thursdays aside, it opened on Thursday.", expression="Thursday")))
    (mark,) = item.cssselect("mark")
    assert (mark.text, mark.tail) == ("Thursday", ".")


def test_words_of_another_sentence_are_not_marked() -> None:
    (item,) = items(timeline(event(basis=Basis.CARRIED)))
    assert item.cssselect("mark") == []


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("2024-10-20", ["Tuesday 1 October 2024", "Sunday 20 October 2024"]),
        ("2025-02-20", ["October 2024", "February 2025"]),
        ("2034-10-20", ["2024", "2034"]),
    ],
)
def test_groups_are_days_months_or_years_as_the_span_demands(last: str, expected: list[str]) -> None:
    assert headings(timeline(event("2024-10-01"), event(last))) == expected


def test_a_coarse_date_heads_its_own_group() -> None:
    made = timeline(event("2024-01-01"), month("2024-01"), year("2024"), event("2024-12-30"))
    assert headings(made) == ["2024", "January 2024", "December 2024"]
    short = timeline(month("2024-10"), event("2024-10-01"))
    assert headings(short) == ["October 2024", "Tuesday 1 October 2024"]


def test_what_is_not_placed_has_its_section_with_the_reason() -> None:
    section = page(eight()).cssselect("#timeline-unplaced")[0].getparent()
    assert "“in the past”: names no day (bridge.md)" in words(section)


def test_notes_and_unread_input_are_told() -> None:
    made = Timeline((), notes=("a.md: no publication date",), problems=(Problem("b.pdf", "not text"),))
    assert "a.md: no publication date Not read: b.pdf: not text" in words(page(made))


def test_a_timeline_without_events_says_so() -> None:
    tree = page(timeline())
    assert "No events were found." in words(tree)
    assert tree.cssselect("script") == []


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " https://example.org",
        "data:text/html,x",
        "//example.org",
        "https://example.org/\u0000",
        'https://example.org/"onclick="x',
        "https:\\example.org",
        "ftp://example.org",
        "",
    ],
)
def test_only_web_addresses_become_links(address: str) -> None:
    links = page(timeline(event(url=address))).cssselect(".tl-articles a")
    assert links == []


def test_web_addresses_become_links() -> None:
    (link,) = page(timeline(event(url="HTTPS://example.org/a?b=c&d"))).cssselect(".tl-articles a")
    assert link.get("href") == "HTTPS://example.org/a?b=c&d"


def test_columns_of_their_own_are_shown() -> None:
    (item,) = items(timeline(event(extra={"desk": "north"})))
    assert "desk: north" in words(item)


def test_every_id_is_there_once_whatever_the_events_are_called() -> None:
    made = timeline(*(event(id=name) for name in ("a", "a", "a-1", "", '"><b>', "ä", "ö")))
    ids = [element.get("id") for element in page(made).cssselect("[id]")]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[\w-]+", name, re.ASCII) for name in ids)


def hashes(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_allows_the_pages_own_scripts_and_nothing_else() -> None:
    tree = html.document_fromstring(EXPORTERS["html"](eight(), ExportOptions()))
    policy = tree.cssselect("meta[http-equiv]")[0].get("content") or ""
    rules = {name: what for name, _, what in (rule.partition(" ") for rule in policy.split("; "))}
    scripts = [script.text or "" for script in tree.cssselect("script:not([type='application/json'])")]
    assert len(scripts) == 2
    assert set(rules["script-src"].split()) == set(map(hashes, scripts))
    assert rules["style-src"].split() == [hashes(style.text or "") for style in tree.cssselect("style")]
    assert rules["default-src"] == "'none'"


def test_the_same_timeline_gives_the_same_bytes() -> None:
    made = many(50)
    for options in (ExportOptions(), ExportOptions(embed=True), ExportOptions(static=True)):
        assert EXPORTERS["html"](made, options) == EXPORTERS["html"](made, options)


def test_what_others_tell_of_an_event_stands_with_it() -> None:
    mentions = (
        Mention("e0", "bridge.md", "It closed on Thursday.", 0, 5, "2024-10-24", "", ""),
        Mention("e1", "ferry.md", "It closed on Wednesday.", 0, 5, "2024-10-23", "Harbour Times", ""),
        Mention("e2", "inn.md", "It closed.", 0, 5, "2024-10-24", "", "https://example.org/inn"),
    )
    made = timeline(event(sources=3, mentions=mentions, contested=("2024-10-23",)))
    (item,) = items(made)
    assert [words(tag) for tag in item.cssselect("summary small")] == [
        "3 articles",
        "also dated 23 October 2024",
    ]
    told = [words(line) for line in item.cssselect("p") if "Also" in words(line)]
    assert told == [
        "Also told by article 2, dated 23 October 2024: “It closed on Wednesday.”",
        "Also told by article 3: “It closed.”",
    ]
    static = words(page(made, static=True))
    assert "Also told by ferry.md, Harbour Times, dated 23 October 2024: “It closed on Wednesday.”" in static
