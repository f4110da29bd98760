"""PDF documents, made by LibreOffice and printed by Chromium."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import Convert
from tests.readers import documents
from tests.readers.reading import one, problem, save
from timeline import Article, read_articles
from timeline.model import PublishedBasis

WHOLE = [text.replace("\xad", "") for text in documents.PARAGRAPHS]
PASSWORD = (
    'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
    '"DocumentOpenPassword":{"type":"string","value":"secret"}}'
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, convert: Convert) -> Path:
    """A folder with plain.pdf, columns.pdf, pages.pdf and scan.pdf."""
    folder = tmp_path_factory.mktemp("documents")
    samples = {
        "plain": documents.bridge(),
        "columns": documents.bridge(times=6, columns=2, justified=True),
        "pages": documents.bridge(times=12, running=True),
        "scan": documents.scan(),
    }
    return convert([documents.save(it, folder / f"{name}.docx") for name, it in samples.items()], "pdf")


def blocks(path: Path) -> list[str]:
    return one(path).text.split("\n\n")


def test_lines_become_paragraphs(made: Path) -> None:
    assert blocks(made / "plain.pdf") == [
        "Old bridge closed",
        documents.DATE_LINE,
        "Day 1 of the closure",
        *WHOLE,
        "• The north pier opened on 4 June 1948",
        "• The south pier opened in 1951",
    ]


def test_the_date_line_dates_it_and_not_the_day_the_file_was_made(made: Path) -> None:
    article = one(made / "plain.pdf")
    assert (article.published, article.published_basis) == (dt.date(2024, 10, 28), PublishedBasis.DATE_LINE)


def test_words_broken_between_lines_and_columns(made: Path) -> None:
    found = blocks(made / "columns.pdf")
    assert [found.count(text) for text in WHOLE] == [6, 6, 6]
    assert len(found) == 2 + 6 * 6


def test_what_stands_on_every_page_comes_once_and_interrupts_nothing(made: Path) -> None:
    found = blocks(made / "pages.pdf")
    assert [found.count(text) for text in WHOLE] == [12, 12, 12]
    assert (found[0], found[-1]) == ("The Valley Courier Bridges", "Page 1")
    assert len(found) == 2 + 2 + 12 * 6


def test_a_scanned_document_is_named_as_such(made: Path) -> None:
    assert problem(made / "scan.pdf") == (
        "a scanned document: its pages are pictures, without text; run it through OCR first"
    )


def test_with_a_password(tmp_path: Path, convert: Convert) -> None:
    folder = convert([documents.save(documents.bridge(), tmp_path / "a.docx")], PASSWORD)
    assert problem(folder / "a.pdf") == "is encrypted; save it without a password"


def test_a_page_printed_by_a_browser(tmp_path: Path, browser: Browser) -> None:
    address = "http://echo.example/2024/10/28/flood"
    told = (
        "The river rose by two metres on Sunday night, and by the morning the lower town was under water. "
        * 9
    )
    page = browser.new_page()
    page.route("**/*", lambda route: route.fulfill(body=f"<title>River</title><p>{told}<p>{told * 5}"))
    page.goto(address)
    margin = {"top": "20mm", "bottom": "20mm", "left": "15mm", "right": "15mm"}
    printed = page.pdf(display_header_footer=True, height="100mm", margin=margin)  # type: ignore[arg-type]
    page.close()
    article = one(save(tmp_path / "a.pdf", printed))
    assert article.text.replace("\n\n", " ") == (told * 6).strip()
    assert (article.url, article.published) == (address, dt.date(2024, 10, 28))


class TestWhatCanNotBeRead:
    def test_another_kind_of_file(self, tmp_path: Path) -> None:
        assert problem(save(tmp_path / "a.pdf", "text")) == "not a PDF document, or damaged"

    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
    def test_a_part_of_one(self, tmp_path: Path, made: Path, share: float) -> None:
        """What can be mended is read."""
        data = (made / "plain.pdf").read_bytes()
        (found,) = read_articles([save(tmp_path / "a.pdf", data[: int(share * len(data))])])
        assert isinstance(found, Article) or found.what in ("not a PDF document, or damaged", "no text in it")
