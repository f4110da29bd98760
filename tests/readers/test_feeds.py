"""RSS and Atom files; nothing is fetched."""

from __future__ import annotations

import datetime as dt
import socket
from pathlib import Path

import pytest

from tests.readers.reading import one, problem, read, save
from timeline import Article, read_articles
from timeline.model import PublishedBasis

SENTENCE = "It opened on Sunday."


def rss(*items: str) -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        "<channel><title>Valley &amp;amp; Courier</title><link>https://courier.example/</link>"
        f"{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>"
    )


def atom(*entries: str) -> str:
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Echo</title><id>urn:f</id>'
        "<updated>2024-11-02T00:00:00Z</updated>"
        f"{''.join(f'<entry>{entry}</entry>' for entry in entries)}</feed>"
    )


@pytest.mark.parametrize("ending", ["rss", "xml"])
def test_an_entry_of_rss(tmp_path: Path, ending: str) -> None:
    item = (
        "<title>Bridge &amp;lt;closes&amp;gt;</title><link>https://courier.example/bridge</link>"
        "<guid isPermaLink='false'>b-1</guid><pubDate>Mon, 28 Oct 2024 23:30:00 -0500</pubDate>"
        "<description>Short.</description><content:encoded><![CDATA[<p>The council closed the bridge "
        "on Thurs&shy;day.</p><p>It reopens &amp; stays.</p><ul><li>one</li></ul><script>x</script>]]>"
        "</content:encoded>"
    )
    assert one(save(tmp_path / f"a.{ending}", rss(item))) == Article(
        id="b-1",
        text="The council closed the bridge on Thursday.\n\nIt reopens & stays.\n\n- one",
        title="Bridge <closes>",
        published=dt.datetime.fromisoformat("2024-10-28T23:30:00-05:00"),
        published_basis=PublishedBasis.METADATA,
        source="Valley & Courier",
        url="https://courier.example/bridge",
    )


@pytest.mark.parametrize("ending", ["atom", "xml"])
def test_an_entry_of_atom(tmp_path: Path, ending: str) -> None:
    entry = (
        "<id>urn:1</id><title>One</title><link href='https://echo.example/1'/>"
        "<published>2024-10-28T10:00:00+02:00</published><updated>2024-10-30T10:00:00Z</updated>"
        f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>{SENTENCE}</p></div></content>"
    )
    article = one(save(tmp_path / f"a.{ending}", atom(entry)))
    assert (article.id, article.text, article.url) == ("urn:1", SENTENCE, "https://echo.example/1")
    assert article.published == dt.datetime.fromisoformat("2024-10-28T10:00:00+02:00")
    assert article.warnings == ()


def test_the_day_an_entry_was_changed_is_a_guess(tmp_path: Path) -> None:
    entry = "<id>urn:1</id><title>One</title><updated>2024-10-30T10:00:00Z</updated>"
    article = one(save(tmp_path / "a.atom", atom(f"{entry}<summary>{SENTENCE}</summary>")))
    assert (str(article.published)[:10], article.published_basis) == ("2024-10-30", PublishedBasis.GUESS)
    assert "guess" in article.warnings[0]
    assert article.url == ""


def test_each_entry_has_a_date_of_its_own_or_none(tmp_path: Path) -> None:
    items = (
        f"<description>{SENTENCE}</description><pubDate>28 Oct 2024 10:00 GMT</pubDate>",
        f"<description>{SENTENCE}</description><pubDate>once upon a time</pubDate>",
        f"<description>{SENTENCE}</description><link>https://courier.example/2024/10/26/x</link>",
    )
    found = read(save(tmp_path / "2020-01-01.rss", rss(*items)))
    assert [str(article.published)[:10] for article in found] == ["2024-10-28", "None", "2024-10-26"]
    assert [article.id for article in found[:2]] == ["2020-01-01.rss:1", "2020-01-01.rss:2"]


def test_rdf_with_dublin_core(tmp_path: Path) -> None:
    feed = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://x.example/"><title>F</title></channel>'
        f'<item rdf:about="https://x.example/1"><title>T</title><description>{SENTENCE}</description>'
        "<dc:date>2024-10-28T10:00:00+01:00</dc:date></item></rdf:RDF>"
    )
    article = one(save(tmp_path / "a.xml", feed))
    assert (str(article.published)[:10], article.published_basis) == ("2024-10-28", PublishedBasis.METADATA)


def test_a_title_alone_is_the_text(tmp_path: Path) -> None:
    assert one(save(tmp_path / "a.rss", rss(f"<title>{SENTENCE}</title>"))).text == SENTENCE


def test_an_entry_with_nothing_in_it_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.rss", rss("<link>https://x.example</link>", f"<description>{SENTENCE}</description>")
    )
    bad, good = read_articles([path])
    assert str(bad) == f"{path}:1: no text in this entry"
    assert isinstance(good, Article)


def test_plain_text_with_signs_that_look_like_markup(tmp_path: Path) -> None:
    item = "<description>a &lt; b &amp; c opened on Sunday</description>"
    assert one(save(tmp_path / "a.rss", rss(item))).text == "a < b & c opened on Sunday"


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("something asked for the network")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    outside = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e SYSTEM "http://evil.example/e">]>'
    body = rss(f"<description>{SENTENCE} &e;</description>").partition("?>")[2]
    assert SENTENCE in one(save(tmp_path / "a.rss", outside + body)).text
    assert problem(save(tmp_path / "b.rss", "http://evil.example/feed")) == "no RSS or Atom feed in it"


def test_entities_that_multiply_are_not_unfolded(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    outside = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ten signs.">{entities}]>'
    body = rss(f"<description>{SENTENCE} &e9;</description>").partition("?>")[2]
    for found in read_articles([save(tmp_path / "a.rss", outside + body)]):
        assert not isinstance(found, Article) or len(found.text) < 10_000


@pytest.mark.parametrize("content", ["", "<note><a>x</a></note>", "text", "\0\1", "<rss", "{}"])
def test_what_is_no_feed(tmp_path: Path, content: str) -> None:
    assert problem(save(tmp_path / "a.xml", content)) == "no RSS or Atom feed in it"
