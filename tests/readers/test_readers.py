"""What the readers make of files, folders and standard input."""

from __future__ import annotations

import io
import json
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import Article, read_articles
from timeline.model import Problem, PublishedBasis
from timeline.readers import READERS, jsonl, limits

DAY = date(2024, 10, 28)
SENTENCE = "The river rose on Sunday night."


def one(path: Path | str, published: date | None = None) -> Article:
    (article,) = read_articles([path], published=published)
    assert isinstance(article, Article), article
    return article


def problem(path: Path | str) -> Problem:
    (found,) = read_articles([path])
    assert isinstance(found, Problem), found
    return found


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def ids(*sources: Path | str) -> list[str]:
    return [result.id if isinstance(result, Article) else str(result) for result in read_articles(sources)]


class TestPlainText:
    def test_text_is_exactly_the_file(self, tmp_path: Path) -> None:
        text = "  Erste Zeile\r\n\r\nzwei\tTabs \rdrei\u2028vier\n\n"
        article = one(write(tmp_path / "a.txt", text))
        assert (article.id, article.text, article.published, article.warnings) == ("a.txt", text, None, ())

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_unicode_with_and_without_a_mark(self, tmp_path: Path, encoding: str) -> None:
        text = "The café’s owner said so on Monday.\nŁódź, Köln, 東京."
        article = one(write(tmp_path / "a.txt", text.encode(encoding)))
        assert (article.text, article.warnings) == (text, ())

    @pytest.mark.parametrize(
        ("text", "encoding"),
        [
            ("The café’s owner said “it reopened on Monday” — after a £40 fine.", "cp1252"),
            ("Le président a été reçu à l’Élysée lundi, dit-on là-bas.", "cp1252"),
            ("Наводнение затронуло город в понедельник, сообщил мэр города.", "cp1251"),
            ("Powódź dotknęła Łódź w poniedziałek, powiedział burmistrz. Żaden nie ucierpiał.", "cp1250"),
        ],
    )
    def test_older_encodings_are_detected_and_said(self, tmp_path: Path, text: str, encoding: str) -> None:
        article = one(write(tmp_path / "a.txt", text.encode(encoding)))
        assert article.text == text
        assert article.warnings == (f"not in UTF-8; read as {encoding}",)

    def test_a_broken_character_does_not_change_the_rest(self, tmp_path: Path) -> None:
        text = "Ärger in Köln: die Fähre fährt nicht, und Jörg Müller grüßt."
        article = one(write(tmp_path / "a.txt", text.encode() + b" \xff\xfe ende"))
        assert article.text == text + " \ufffd\ufffd ende"
        assert "2 characters are not valid UTF-8" in article.warnings[0]

    def test_a_single_nul_is_kept(self, tmp_path: Path) -> None:
        text = SENTENCE * 10 + "\0" + SENTENCE * 10
        assert one(write(tmp_path / "a.txt", text)).text == text

    def test_the_option_gives_the_date(self, tmp_path: Path) -> None:
        article = one(write(tmp_path / "2019-01-01.txt", SENTENCE), published=DAY)
        assert (article.published, article.published_basis) == (DAY, PublishedBasis.OPTION)

    def test_the_file_time_is_never_the_date(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.txt", SENTENCE)
        os.utime(path, (1_000_000_000, 1_000_000_000))
        assert one(path).published is None


class TestMarkdown:
    def test_front_matter_and_a_body_whose_offsets_start_at_zero(self, tmp_path: Path) -> None:
        body = f"\n# River rises\r\n\n{SENTENCE}\n---\nafter a rule\n"
        front = (
            "---\ntitle: 'Flood: the night'\ndate: 2024-10-28\n"
            "source: The Echo\nurl: https://echo.example/1\nlanguage: en-GB\nid: f1\n---\n"
        )
        article = one(write(tmp_path / "a.md", front + body))
        assert article == Article(
            id="f1",
            text=body,
            title="Flood: the night",
            published=DAY,
            published_basis=PublishedBasis.FIELD,
            source="The Echo",
            url="https://echo.example/1",
            language="en-GB",
        )

    def test_windows_line_ends(self, tmp_path: Path) -> None:
        article = one(write(tmp_path / "a.md", f"---\r\ntitle: Flood\r\n---\r\n{SENTENCE}\r\n"))
        assert (article.title, article.text) == ("Flood", f"{SENTENCE}\r\n")

    def test_published_beats_date(self, tmp_path: Path) -> None:
        front = "---\ndate: 2024-10-30\npublished: 2024-10-28T10:15:00Z\n---\n"
        assert one(write(tmp_path / "a.md", front + SENTENCE)).published == datetime(
            2024, 10, 28, 10, 15, tzinfo=UTC
        )

    def test_without_front_matter_the_first_heading_is_the_title(self, tmp_path: Path) -> None:
        text = f"# River *rises* ##\n\n{SENTENCE}\n"
        article = one(write(tmp_path / "a.md", text))
        assert (article.title, article.text) == ("River *rises*", text)

    @pytest.mark.parametrize(
        "text",
        [
            f"---\n{SENTENCE}\n",
            f"---\n{SENTENCE}\n---\n{SENTENCE}\n",
            f"- - -\ntitle: x\n- - -\n{SENTENCE}\n",
            f"{SENTENCE}\n---\ntitle: x\n---\n",
        ],
    )
    def test_rules_that_are_no_front_matter(self, tmp_path: Path, text: str) -> None:
        article = one(write(tmp_path / "a.md", text))
        assert (article.text, article.title) == (text, "")

    @pytest.mark.parametrize(
        "front", ["title: [", "a: *b", "\ttitle: x", "title: " + "[" * 3000, "- " * 3000]
    )
    def test_broken_front_matter_is_a_warning(self, tmp_path: Path, front: str) -> None:
        article = one(write(tmp_path / "a.md", f"---\n{front}\n---\n{SENTENCE}"))
        assert article.text == SENTENCE
        assert "front matter" in article.warnings[0]

    def test_front_matter_that_holds_something_else_is_left_alone(self, tmp_path: Path) -> None:
        article = one(
            write(tmp_path / "a.md", f"---\ntitle: 2024\ndate: [1, 2]\ntags: {{a: b}}\n---\n{SENTENCE}")
        )
        assert (article.title, article.published, article.warnings) == ("2024", None, ())

    def test_an_unreadable_date_is_a_warning_and_not_a_lost_article(self, tmp_path: Path) -> None:
        article = one(write(tmp_path / "a.md", f"---\ndate: 2024-13-45\n---\n{SENTENCE}"))
        assert (article.text, article.published) == (SENTENCE, None)
        assert "2024-13-45" in article.warnings[0]


PARAGRAPHS = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The river rose by two metres on Sunday night, and by the morning the lower town stood under water.",
        "Four people were taken to hospital on Monday, the mayor told reporters outside the town hall.",
        "Shops along the quay are to stay shut until the pumps have done their work, she said.",
    )
)


def page(head: str = "", body: str = "", attributes: str = "") -> str:
    return (
        f"<!doctype html><html {attributes}><head><title>River rises | The Echo</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
        f"<article><h1>River rises</h1>{body}{PARAGRAPHS}</article>"
        "<footer>All rights reserved</footer></body></html>"
    )


class TestWebPages:
    def test_text_and_title_without_what_surrounds_them(self, tmp_path: Path) -> None:
        head = "<meta property='og:site_name' content='The Echo'><link rel='canonical' href='https://echo.example/1'>"
        article = one(write(tmp_path / "a.html", page(head)))
        assert article.title == "River rises"
        assert "Four people were taken to hospital on Monday" in article.text
        assert "Sport" not in article.text
        assert (article.id, article.source, article.url) == ("a.html", "The Echo", "https://echo.example/1")

    def test_soft_hyphens_are_gone(self, tmp_path: Path) -> None:
        body = "<p>The ferry was stop&shy;ped on Mon&shy;day, the har&shy;bour master told our reporter.</p>"
        article = one(write(tmp_path / "a.html", page(body=body)))
        assert "The ferry was stopped on Monday, the harbour master" in article.text

    def test_a_small_page_is_read_too(self, tmp_path: Path) -> None:
        assert one(write(tmp_path / "a.htm", f"<html><body><p>{SENTENCE}</p></body></html>")).text == SENTENCE

    def test_the_language_a_page_states(self, tmp_path: Path) -> None:
        page = f'<html lang="en-GB"><body><p>{SENTENCE}</p></body></html>'
        assert one(write(tmp_path / "a.html", page)).language == "en-GB"

    @pytest.mark.parametrize(
        ("head", "body"),
        [
            ('<meta property="article:published_time" content="2024-10-28">', ""),
            ('<meta name="date" content="28 October 2024">', ""),
            (
                '<script type="application/ld+json">'
                '{"@type":"NewsArticle","datePublished":"2024-10-28"}</script>',
                "",
            ),
            ("", '<time datetime="2024-10-28">28 Oct</time>'),
            (
                "",
                '<time class="entry-date" datetime="2024-10-28">28 Oct</time>'
                '<time datetime="2023-01-01">x</time>',
            ),
            (
                '<meta property="article:modified_time" content="2024-10-30">'
                '<meta property="article:published_time" content="2024-10-28">'
                '<link rel="canonical" href="https://echo.example/2024/10/29/flood">',
                "",
            ),
        ],
    )
    def test_the_date_that_the_markup_states(self, tmp_path: Path, head: str, body: str) -> None:
        article = one(write(tmp_path / "2019-01-01.html", page(head, body)))
        assert (article.published, article.published_basis) == (DAY, PublishedBasis.METADATA)
        assert article.warnings == ()

    def test_time_and_zone_of_the_markup_are_kept(self, tmp_path: Path) -> None:
        head = (
            '<script type="application/ld+json">{"dateModified":"2024-10-28T20:00:00+01:00",'
            '"datePublished":"2024-10-28T10:15:00+01:00","@type":"NewsArticle"}</script>'
        )
        published = one(write(tmp_path / "a.html", page(head))).published
        assert published is not None
        assert published.isoformat() == "2024-10-28T10:15:00+01:00"

    def test_the_day_it_was_changed_is_not_the_day_it_was_published(self, tmp_path: Path) -> None:
        head = (
            '<meta property="article:modified_time" content="2024-10-30">'
            '<link rel="canonical" href="https://echo.example/2024/10/28/flood">'
        )
        article = one(write(tmp_path / "a.html", page(head)))
        assert (article.published, article.published_basis) == (DAY, PublishedBasis.ADDRESS)

    def test_a_guess_is_said_to_be_one(self, tmp_path: Path) -> None:
        article = one(write(tmp_path / "a.html", page().replace("All rights reserved", "© 2019 The Echo")))
        assert (article.published, article.published_basis) == (date(2019, 1, 1), PublishedBasis.GUESS)
        assert "guess" in article.warnings[0]

    def test_a_page_without_a_date_has_none(self, tmp_path: Path) -> None:
        article = one(write(tmp_path / "a.html", page()))
        assert (article.published, article.published_basis, article.warnings) == (None, None, ())

    @pytest.mark.parametrize(
        "declaration",
        [
            '<meta charset="windows-1251">',
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        ],
    )
    def test_the_declared_encoding(self, tmp_path: Path, declaration: str) -> None:
        content = page(declaration, "<p>Мэр города сообщил об этом в понедельник, в 10 часов.</p>")
        article = one(write(tmp_path / "a.html", content.encode("windows-1251")))
        assert "Мэр города" in article.text

    def test_utf8_beats_a_wrong_declaration(self, tmp_path: Path) -> None:
        content = page(
            '<meta charset="iso-8859-1">', "<p>The café’s owner spoke on Monday to our reporter.</p>"
        )
        assert "café’s" in one(write(tmp_path / "a.html", content)).text

    def test_an_xml_declaration_does_no_harm(self, tmp_path: Path) -> None:
        content = "<?xml version='1.0' encoding='utf-8'?>" + page()
        assert "Four people" in one(write(tmp_path / "a.html", content)).text

    @pytest.mark.parametrize(
        "content", ["<div>" * 50_000 + "x", "<" * 50_000, "<html></html>", "<!--", "&#x110000;"]
    )
    def test_pages_with_nothing_to_read(self, tmp_path: Path, content: str) -> None:
        assert "no text" in problem(write(tmp_path / "a.html", content)).what

    def test_nothing_is_written_to_standard_error(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        list(read_articles([write(tmp_path / "a.html", "<html></html>"), write(tmp_path / "b.html", page())]))
        assert capfd.readouterr() == ("", "")


class TestLimits:
    """How much is read of one input; each limit is made small so that the test is quick."""

    def test_a_large_file_is_refused_and_the_others_are_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(limits, "MOST_BYTES", 1000)
        for name in ("a.txt", "b.md", "c.html"):
            write(tmp_path / name, SENTENCE * 100)
        write(tmp_path / "d.txt", SENTENCE)
        *large, good = read_articles([tmp_path])
        assert isinstance(good, Article)
        assert ["more than" in str(found) for found in large] == [True] * 3

    def test_a_long_line_is_refused_and_the_others_are_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(limits, "MOST_BYTES", 1000)
        monkeypatch.setattr(jsonl, "MOST_BYTES", 1000)
        lines = [json.dumps({"text": text}) for text in ("One.", "x" * 5_000_000, "x" * 2000, "Two.")]
        found = ids(write(tmp_path / "a.jsonl", "\n".join(lines)))
        assert [found[0], found[3]] == ["a.jsonl:1", "a.jsonl:4"]
        assert [where.partition(": a line of more than")[0] for where in found[1:3]] == [
            f"{tmp_path}/a.jsonl:2",
            f"{tmp_path}/a.jsonl:3",
        ]

    def test_a_long_text_is_refused_in_whatever_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(limits, "LONGEST_TEXT", 100)
        write(tmp_path / "a.txt", SENTENCE * 10)
        write(tmp_path / "b.jsonl", json.dumps({"text": SENTENCE * 10}))
        assert all("more than 100; split it" in where for where in ids(tmp_path))

    @pytest.mark.parametrize(
        ("content", "what"),
        [
            ("<a href=x>y</a>" * 150_000, "a page of 300,009 tags"),
            ("<p " + " ".join(f"a{n}=1" for n in range(6000)) + ">", "more than 5,000 attributes"),
            ("<p " + " ".join(f"a{n}" for n in range(6000)), "more than 5,000 attributes"),
            ("<p x='>' y='" + '\'a="<"/' * 6000, "more than 5,000 attributes"),
            ("<p y'=1 " + " ".join(f"a{n}=1" for n in range(6000)) + " z'=1>", "more than 5,000 attributes"),
        ],
        ids=["tags", "values", "names", "quotes", "quotes in names"],
    )
    def test_a_page_that_would_wear_its_parser_out(self, tmp_path: Path, content: str, what: str) -> None:
        assert what in problem(write(tmp_path / "a.html", f"<html><body>{content}</body>{PARAGRAPHS}")).what

    def test_a_page_with_a_long_tag_or_many_words_after_one_is_read(self, tmp_path: Path) -> None:
        picture = f"<img alt='{'word ' * 6000}' src='data:image/png;base64,{'A' * 100_000}'>"
        text = f"<p>{SENTENCE * 2000}</p>"
        assert SENTENCE in one(write(tmp_path / "a.html", page(body=picture + text))).text


class TestJsonLines:
    def test_every_field(self, tmp_path: Path) -> None:
        line = {
            "id": "n1",
            "title": "River rises",
            "text": "The river\r\nrose\u0000 \ud800.",
            "published": "2024-10-28T10:15:00Z",
            "source": "The Echo",
            "url": "https://echo.example/1",
            "language": "en-AU",
        }
        article = one(write(tmp_path / "a.jsonl", json.dumps(line) + "\n"))
        assert article == Article(
            id="n1",
            title="River rises",
            text="The river\r\nrose\u0000 \ud800.",
            published=datetime(2024, 10, 28, 10, 15, tzinfo=UTC),
            published_basis=PublishedBasis.FIELD,
            source="The Echo",
            url="https://echo.example/1",
            language="en-AU",
        )

    def test_without_an_id_the_file_and_line_are_the_id(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.ndjson", '\ufeff{"text": "One."}\n\n{"text": "Two.", "id": null}')
        assert ids(path) == ["a.ndjson:1", "a.ndjson:3"]

    def test_other_names_for_the_fields(self, tmp_path: Path) -> None:
        path = write(
            tmp_path / "a.jsonl", '{"key": 7, "body": "One.", "text": "no", "when": "28 octobre 2024"}'
        )
        (article,) = read_articles([path], columns={"id": "key", "text": "body", "published": "when"})
        assert isinstance(article, Article)
        assert (article.id, article.text, article.published) == ("7", "One.", DAY)

    def test_a_name_for_a_field_that_there_is_not(self) -> None:
        with pytest.raises(ValueError, match="body"):
            read_articles([], columns={"body": "text"})

    @pytest.mark.parametrize(
        ("line", "what"),
        [
            ('{"text": "One."', "not valid JSON"),
            ("One.", "not valid JSON"),
            ('["One."]', "not a JSON object"),
            ('{"title": "One."}', "no text"),
            ('{"text": ["One."]}', "no text"),
            ('{"text": " \\n"}', "no text"),
            ("[" * 100_000, "nested too deeply"),
            ("1" * 10_000, "digits"),
            ("\0\0\0\0", "binary"),
        ],
        ids=lambda value: value[:20],
    )
    def test_a_bad_line_is_named_and_the_others_are_read(self, tmp_path: Path, line: str, what: str) -> None:
        path = write(
            tmp_path / "a.jsonl", f'{{"id": "a", "text": "One."}}\n{line}\n{{"id": "b", "text": "Two."}}\n'
        )
        first, bad, last = read_articles([path])
        assert isinstance(bad, Problem)
        assert (bad.where, what in bad.what) == (f"{path}:2", True), bad
        assert [article.id for article in (first, last) if isinstance(article, Article)] == ["a", "b"]

    def test_an_unreadable_date_is_a_warning_and_not_a_lost_article(self, tmp_path: Path) -> None:
        article = one(write(tmp_path / "a.jsonl", '{"text": "One.", "published": "a while ago"}'))
        assert article.published is None
        assert "a while ago" in article.warnings[0]

    def test_the_address_can_give_the_date_but_not_the_name_of_the_file(self, tmp_path: Path) -> None:
        lines = '{"text": "One.", "url": "https://echo.example/2024/10/28/flood"}\n{"text": "Two."}'
        first, second = read_articles([write(tmp_path / "2020-01-01.jsonl", lines)])
        assert isinstance(first, Article)
        assert isinstance(second, Article)
        assert (first.published, second.published) == (DAY, None)

    def test_articles_come_one_by_one(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        write(path, b'{"text": "One."}\n' * 3)
        results = read_articles([path])
        next(results)
        with path.open("ab") as stream:
            stream.write(b'{"text": "Four.", "id": "4"}\n')
        assert [result.id for result in results if isinstance(result, Article)][-1] == "4"

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
    def test_other_unicode(self, tmp_path: Path, encoding: str) -> None:
        path = write(tmp_path / "a.jsonl", '{"text": "Köln."}\n{"text": "Łódź."}\n'.encode(encoding))
        texts = [article.text for article in read_articles([path]) if isinstance(article, Article)]
        assert texts == ["Köln.", "Łódź."]


class TestFolders:
    def test_in_the_order_of_paths_and_without_what_can_not_be_read(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a/z.md", "a/y.TXT", "c.jpg", ".hidden.txt", ".git/x.txt", "noending"):
            write(tmp_path / name, SENTENCE)
        assert ids(tmp_path) == ["y.TXT", "z.md", "b.txt"]

    def test_equal_names_are_told_apart_by_their_folder(self, tmp_path: Path) -> None:
        for name in ("x.txt", "a/x.txt", "a/b/x.txt", "a/y.txt"):
            write(tmp_path / name, SENTENCE)
        assert ids(tmp_path) == ["a/b/x.txt", "a/x.txt", "y.txt", "x.txt"]

    def test_equal_names_in_two_sources(self, tmp_path: Path) -> None:
        first, second = write(tmp_path / "a/x.txt", SENTENCE), write(tmp_path / "b/x.txt", SENTENCE)
        assert ids(first, second) == ["x.txt", str(second)]

    def test_a_file_named_twice_is_read_once(self, tmp_path: Path) -> None:
        path = write(tmp_path / "x.txt", SENTENCE)
        assert ids(path, tmp_path, f"{tmp_path}/../{tmp_path.name}/x.txt") == ["x.txt"]

    def test_a_folder_with_nothing_to_read(self, tmp_path: Path) -> None:
        write(tmp_path / "c.jpg", SENTENCE)
        assert "nothing to read in this folder" in problem(tmp_path).what

    def test_links_that_lead_in_circles(self, tmp_path: Path) -> None:
        write(tmp_path / "a/x.txt", SENTENCE)
        (tmp_path / "a/up").symlink_to(tmp_path)
        (tmp_path / "a/self").symlink_to(tmp_path / "a")
        assert ids(tmp_path) == ["x.txt"]

    def test_a_link_that_leads_nowhere(self, tmp_path: Path) -> None:
        write(tmp_path / "b.txt", SENTENCE)
        (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
        (tmp_path / "a.jpg").symlink_to(tmp_path / "gone.jpg")
        gone, good = ids(tmp_path)
        assert (gone, good) == (f"{tmp_path}/a.txt: no such file or directory", "b.txt")

    def test_one_bad_file_among_good_ones(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", SENTENCE)
        write(tmp_path / "b.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0")
        write(tmp_path / "c.txt", SENTENCE)
        first, bad, last = ids(tmp_path)
        assert (first, bad, last) == ("a.txt", f"{tmp_path}/b.txt: binary file, not text", "c.txt")

    def test_a_file_that_vanishes(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", SENTENCE)
        write(tmp_path / "b.txt", SENTENCE)
        results = read_articles([tmp_path])
        next(results)
        (tmp_path / "b.txt").unlink()
        assert [str(result) for result in results] == [f"{tmp_path}/b.txt: no such file or directory"]

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.txt")
        write(tmp_path / "b.txt", SENTENCE)
        pipe, good = ids(tmp_path)
        assert "not a regular file" in pipe
        assert good == "b.txt"

    def test_a_name_that_is_not_utf8(self, tmp_path: Path) -> None:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(SENTENCE)
        assert ids(tmp_path) == ["caf\ufffd.txt"]


class TestSingleSources:
    @pytest.mark.parametrize(
        ("name", "what"),
        [
            ("missing.txt", "no such file"),
            ("", "not a path"),
            ("a\0b.txt", "null"),
            ("x" * 5000 + ".txt", "too long"),
            ("/dev/null", "not a regular file"),
        ],
        ids=["missing", "empty", "nul", "long", "device"],
    )
    def test_what_is_no_file(self, name: str, what: str) -> None:
        assert what in problem(name).what

    @pytest.mark.parametrize("name", ["a.jpg", "a", "a.txt.gz"])
    def test_a_file_of_another_kind(self, tmp_path: Path, name: str) -> None:
        found = problem(write(tmp_path / name, SENTENCE))
        assert found.remedy == f"articles end in {' '.join(f'.{ending}' for ending in READERS)}"

    @pytest.mark.parametrize("ending", ["htm", "html", "md", "txt"])
    @pytest.mark.parametrize("content", ["", " \n\t\r\n", "\ufeff"])
    def test_an_empty_article(self, tmp_path: Path, ending: str, content: str) -> None:
        assert "no text" in problem(write(tmp_path / f"a.{ending}", content)).what

    @pytest.mark.parametrize("ending", READERS)
    @pytest.mark.parametrize("content", ["", "\n"])
    def test_an_empty_file(self, tmp_path: Path, ending: str, content: str) -> None:
        assert problem(write(tmp_path / f"a.{ending}", content)).what

    def test_a_file_that_may_not_be_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = write(tmp_path / "a.txt", SENTENCE)

        def refuse(self: Path, *_: str) -> None:
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr(Path, "open", refuse)
        assert str(problem(path)) == f"{path}: permission denied"

    def test_articles_pass_through(self) -> None:
        article = Article("a", SENTENCE)
        assert list(read_articles([article])) == [article]
        (dated,) = read_articles([article], published=DAY)
        assert isinstance(dated, Article)
        assert (dated.text, dated.published, dated.published_basis) == (SENTENCE, DAY, PublishedBasis.OPTION)

    def test_a_single_path_need_not_be_in_a_list(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.txt", SENTENCE)
        assert [result.id for result in read_articles(str(path)) if isinstance(result, Article)] == ["a.txt"]


class TestStandardInput:
    def read(self, monkeypatch: pytest.MonkeyPatch, content: str) -> list[Article | Problem]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
        return list(read_articles(["-"]))

    def test_plain_text(self, monkeypatch: pytest.MonkeyPatch) -> None:
        text = f"\n\r\n{SENTENCE}\n{{}}\n"
        assert self.read(monkeypatch, text) == [Article("standard input", text)]

    def test_json_lines(self, monkeypatch: pytest.MonkeyPatch) -> None:
        first, bad, last = self.read(monkeypatch, '\n {"text": "One."}\nTwo.\n{"text": "Three.", "id": "c"}')
        assert isinstance(first, Article)
        assert isinstance(last, Article)
        assert isinstance(bad, Problem)
        assert (first.id, bad.where, last.id) == ("standard input:2", "standard input:3", "c")

    def test_a_text_that_begins_with_a_brace(self, monkeypatch: pytest.MonkeyPatch) -> None:
        (article,) = self.read(monkeypatch, "{sic} the river rose")
        assert isinstance(article, Article)

    def test_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert [str(result) for result in self.read(monkeypatch, "")] == ["standard input: no text in it"]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(
    ending=st.sampled_from(sorted(READERS)),
    content=st.binary() | st.text().map(lambda text: text.encode("utf-8")),
)
def test_any_bytes_with_any_ending(tmp_path: Path, ending: str, content: bytes) -> None:
    for result in read_articles([write(tmp_path / f"a.{ending}", content)]):
        assert isinstance(result, Problem) or result.text.strip()


MARKUP = st.lists(
    st.sampled_from(
        [
            *(
                "---\n",
                "title: x\n",
                "date: ",
                "2024-10-28",
                "03/04/2024",
                "{",
                "}",
                '"text"',
                ":",
                "[",
                "]",
                ",",
                "\n",
            ),
            *(
                "<p>",
                "</p>",
                "<time datetime='",
                "'>",
                "<meta name='date' content='",
                "<script type='application/ld+json'>",
            ),
            *(
                "</script>",
                "<html>",
                "&",
                "\0",
                "\ud800",
                "é",
                "Oct 28, 2024 – ",
                "#",
                "<!--",
                "<title>",
                "a: &b [*b]",
            ),
        ]
    )
    | st.text(max_size=5)
).map("".join)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(ending=st.sampled_from(sorted(READERS)), content=MARKUP)
def test_anything_that_looks_like_markup(tmp_path: Path, ending: str, content: str) -> None:
    path = write(tmp_path / f"a.{ending}", content.encode("utf-8", "surrogatepass"))
    for result in read_articles([path]):
        assert isinstance(result, Problem) or result.text.strip()
