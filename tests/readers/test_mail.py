"""Mails, written by the standard library: whose words are dated by what."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.readers.reading import one, problem, read, save
from timeline import Article, build, read_articles
from timeline.model import PublishedBasis
from timeline.readers.quoting import read_letters

SENT = dt.datetime.fromisoformat("2024-10-31T18:05:00+01:00")
OWN = "The bridge closed on Tuesday."
THEIRS = "It opens on Friday."


def mail(body: str, html: str = "", subject: str = "The bridge", **how: Any) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = '"Ann Müller" <ann@echo.example>'
    message["To"] = "desk@echo.example"
    message["Subject"] = subject
    message["Date"] = SENT
    message.set_content(body, **how)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def write(tmp_path: Path, message: EmailMessage) -> Path:
    return save(tmp_path / "a.eml", message.as_bytes())


def of(tmp_path: Path, body: str, html: str = "", **how: Any) -> Article:
    return one(write(tmp_path, mail(body, html, **how)))


class TestHead:
    def test_who_when_and_about_what(self, tmp_path: Path) -> None:
        article = of(tmp_path, OWN, subject="Brücke gesperrt – «Hochwasser»")
        assert article == Article(
            id="a.eml",
            text=OWN,
            title="Brücke gesperrt – «Hochwasser»",
            published=SENT,
            published_basis=PublishedBasis.METADATA,
            source="Ann Müller",
        )

    def test_what_it_says_counts_from_the_day_it_was_sent(self, tmp_path: Path) -> None:
        (event,) = build([write(tmp_path, mail(OWN))]).events
        assert event.date == "2024-10-29"

    def test_an_address_without_a_name_and_a_head_without_a_date(self, tmp_path: Path) -> None:
        article = one(save(tmp_path / "a.eml", f"From: ann@echo.example\nSubject: x\n\n{OWN}"))
        assert (article.source, article.published) == ("ann@echo.example", None)


class TestBody:
    @pytest.mark.parametrize("encoding", ["7bit", "quoted-printable", "base64"])
    def test_encodings(self, tmp_path: Path, encoding: str) -> None:
        text = OWN if encoding == "7bit" else f"Die Brücke schloss – am Dienstag.\n\n{OWN}"
        assert of(tmp_path, text, cte=encoding).text == text

    def test_an_old_charset(self, tmp_path: Path) -> None:
        message = mail("")
        message.set_content("Köln: “closed”", charset="cp1252", cte="quoted-printable")
        assert one(write(tmp_path, message)).text == "Köln: “closed”"

    def test_lines_that_flow(self, tmp_path: Path) -> None:
        text = "The bridge which was shut by the council of \nthe town opened.\n \nNo more.\n> q \n> r\n"
        article = of(tmp_path, text, params={"format": "flowed"})
        assert article.text.splitlines()[0].endswith("council of the town opened.")
        assert article.text.endswith("No more.")

    def test_the_page_when_there_is_no_text(self, tmp_path: Path) -> None:
        page = (
            "<html><head><style>p {}</style></head><body><p style='display: none'>Preview</p>"
            "<table><tr><td><h1>Bridge</h1><p>It closed on <b>Tues</b>day&nbsp;&ndash; for&shy;ever."
            "<br>So they say.</p></td></tr></table><ul><li>one<li><p>two</p></ul></body></html>"
        )
        article = of(tmp_path, "This mail is to be read as HTML.", page)
        assert article.text == "Bridge\n\nIt closed on Tuesday – forever.\nSo they say.\n\n- one\n\n- two"

    def test_text_is_taken_before_the_page(self, tmp_path: Path) -> None:
        text = f"{OWN} {THEIRS} " * 10
        assert of(tmp_path, text, f"<p>{text}</p><p>Unsubscribe</p>").text == text.strip()

    def test_attachments_are_named(self, tmp_path: Path) -> None:
        message = mail(OWN)
        message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="Größe.pdf")
        message.add_attachment("Other text on Sunday.", filename="notes.txt")
        article = one(write(tmp_path, message))
        assert article.text == OWN
        assert article.warnings == (
            'the attachment "Größe.pdf" is not read; save it to read it',
            'the attachment "notes.txt" is not read; save it to read it',
        )


GMAIL = "On Mon, Oct 28, 2024 at 9:15 AM Bob Sample <bob@echo.example> wrote:"
OUTLOOK = "From: Bob Sample\nSent: Monday, October 28, 2024 9:15 AM\nTo: Ann\nSubject: bridge"


class TestQuotes:
    """What someone else wrote on another day is no event of this one."""

    @pytest.mark.parametrize(
        ("body", "lines"),
        [
            pytest.param(f"{OWN}\n\n{GMAIL}\n\n> {THEIRS}\n>> On Sunday.\n", 2, id="marked"),
            pytest.param(f"{OWN}\n\n{GMAIL[:40]}\n{GMAIL[41:]}\n\n> {THEIRS}\n", 1, id="said on two lines"),
            pytest.param(f"{OWN}\n\n{GMAIL}\n\n{THEIRS}\n", 2, id="unmarked"),
            pytest.param(f"{OWN}\n\n> {THEIRS}\n", 1, id="marked, by nobody"),
            pytest.param(f"{OWN}\n\nAm Mo., 28. Okt. 2024 um 09:15 schrieb Bob:\n> {THEIRS}", 1, id="German"),
            pytest.param(
                f"{OWN}\n\n2024-10-28 9:15 GMT, Bob <b@echo.example>:\n> {THEIRS}", 1, id="other words"
            ),
            pytest.param(f"{OWN}\n\n{OUTLOOK}\n\n{THEIRS}\n", 5, id="under a head"),
            pytest.param(f"{OWN}\n\n-----Original Message-----\n{OUTLOOK}\n\n{THEIRS}", 5, id="under a line"),
        ],
    )
    def test_are_left_out_and_that_is_said(self, tmp_path: Path, body: str, lines: int) -> None:
        article = of(tmp_path, body)
        assert article.text == OWN
        assert article.warnings == (f"what it quotes is left out: {lines} line{'s' * (lines > 1)}",)

    def test_answers_between_them_stay(self, tmp_path: Path) -> None:
        body = f"{GMAIL}\n> {THEIRS}\n\nNo, on Monday.\n\n> Why?\n\n{OWN}\n"
        assert of(tmp_path, body).text.split("\n\n") == ["No, on Monday.", OWN]

    def test_in_a_page(self, tmp_path: Path) -> None:
        said = GMAIL.replace("<", "&lt;")
        page = (
            f"<div>{OWN}</div><div class='gmail_quote'><div class='gmail_attr'>{said}<br></div>"
            f"<blockquote class='gmail_quote'><p>{THEIRS}</p>Bob<br>Sample</blockquote></div>"
        )
        assert of(tmp_path, "", page).text == OWN

    def test_a_quotation_in_a_page_is_the_writers_own(self, tmp_path: Path) -> None:
        page = f"<p>{OWN}</p><blockquote>“{THEIRS}”</blockquote>"
        assert of(tmp_path, "", page).text == f"{OWN}\n\n“{THEIRS}”"

    @pytest.mark.parametrize(
        "text",
        [
            "On Monday he wrote: it opens.",
            "From: the mayor\nThe bridge closed.",
            "x > y and -- so on",
            "Subject: bridges\nDate: Friday\nThey opened.",
            "He wrote on 3 May 2024:\nIt opens.",
        ],
    )
    def test_what_only_looks_like_one(self, tmp_path: Path, text: str) -> None:
        article = of(tmp_path, text)
        assert (article.text, article.warnings) == (text, ())

    @pytest.mark.parametrize("mark", ["-- ", "--"])
    def test_signatures_are_left_out(self, tmp_path: Path, mark: str) -> None:
        assert of(tmp_path, f"{OWN}\n\n{mark}\nAnn Müller\nSince 1 May 1999\n").text == OWN


class TestForwarded:
    """A letter that is passed on is an article of its own, dated by its own head."""

    @pytest.mark.parametrize(
        "passed_on",
        [
            pytest.param(
                "---------- Forwarded message ---------\nFrom: Bob Sample <bob@echo.example>\n"
                f"Date: Mon, Oct 28, 2024 at 9:15 AM\nSubject: bridge\nTo: Ann\n\n\n{THEIRS}\n",
                id="Gmail",
            ),
            pytest.param(
                "-------- Forwarded Message --------\nSubject: \tbridge\nDate: \tMon, 28 Oct 2024 09:15:00\n"
                f"From: \tBob Sample <bob@echo.example>\nTo: \tAnn\n\n{THEIRS}\n",
                id="Thunderbird",
            ),
            pytest.param(
                "Begin forwarded message:\n\n> From: Bob Sample <bob@echo.example>\n> Subject: bridge\n"
                f"> Date: 28 October 2024 at 09:15:00\n> To: Ann\n> \n> {THEIRS}\n",
                id="Apple",
            ),
            pytest.param(f"{OUTLOOK}\n\n{THEIRS}\n", id="Outlook"),
        ],
    )
    def test_in_the_text(self, tmp_path: Path, passed_on: str) -> None:
        own, theirs = read(write(tmp_path, mail(f"{OWN}\n\n{passed_on}", subject="Fwd: bridge")))
        assert (own.id, own.text, own.published) == ("a.eml", OWN, SENT)
        assert (theirs.id, theirs.text, theirs.title) == ("a.eml:2", THEIRS, "bridge")
        assert theirs.published == dt.datetime(2024, 10, 28, 9, 15)  # noqa: DTZ001
        assert theirs.source.startswith("Bob Sample")

    def test_without_a_word_of_ones_own(self, tmp_path: Path) -> None:
        article = of(tmp_path, f"{OUTLOOK}\n\n{THEIRS}\n", subject="FW: bridge")
        assert (article.id, article.text) == ("a.eml", THEIRS)

    def test_without_a_date_it_has_none(self, tmp_path: Path) -> None:
        body = f"{OWN}\n\n--- Forwarded message ---\n\n{THEIRS}"
        _, theirs = read(write(tmp_path, mail(body)))
        assert (theirs.text, theirs.published) == (THEIRS, None)

    def test_as_an_attachment(self, tmp_path: Path) -> None:
        inside, message = mail(THEIRS, subject="Inside"), mail(OWN)
        inside.replace_header("Date", dt.datetime(2024, 10, 21, 10, tzinfo=dt.UTC))
        message.add_attachment(inside)
        own, theirs = read(write(tmp_path, message))
        assert (own.text, own.warnings) == (OWN, ())
        assert (theirs.text, theirs.title) == (THEIRS, "Inside")
        assert theirs.published == dt.datetime(2024, 10, 21, 10, tzinfo=dt.UTC)


class TestWhatCanNotBeRead:
    @pytest.mark.parametrize("content", ["Just a text.\n", "", "{}", "\0\0\0"])
    def test_another_kind_of_file(self, tmp_path: Path, content: str) -> None:
        assert problem(save(tmp_path / "a.eml", content)).startswith("not a mail")

    def test_a_mail_without_text(self, tmp_path: Path) -> None:
        assert problem(write(tmp_path, mail(" \n"))) == "no article in it"

    def test_mails_in_mails_without_end(self, tmp_path: Path) -> None:
        content = "From: a\nContent-Type: message/rfc822\n\n" * 2000 + OWN
        assert len(list(read_articles([save(tmp_path / "a.eml", content)]))) == 1

    @settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.binary(),
        st.sampled_from(["text/plain", "text/html", "multipart/mixed; boundary=x", "x", "message/rfc822"]),
    )
    def test_any_content(self, tmp_path: Path, content: bytes, kind: str) -> None:
        head = f'From: a\nContent-Type: {kind}\n\n--x\nContent-Type: text/html; charset="\xff"\n\n'
        list(read_articles([save(tmp_path / "a.eml", head.encode("latin-1") + content)]))


@given(
    st.lists(
        st.sampled_from([OWN, "", f"> {THEIRS}", GMAIL, "-- ", *OUTLOOK.splitlines(), "Forwarded message:"])
    )
)
def test_no_line_is_lost_or_made_up(lines: list[str]) -> None:
    letters = list(read_letters("\n".join(lines)))
    assert sum(letter.text.count(OWN) for letter in letters) <= lines.count(OWN)
    assert letters[0].head is None
    assert all(letter.quoted >= 0 for letter in letters)
