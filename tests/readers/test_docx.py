"""Word documents, written by python-docx and LibreOffice."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.conftest import Convert
from tests.readers import documents
from tests.readers.reading import one, problem
from tests.readers.reading import save as save_bytes
from timeline import build
from timeline.model import PublishedBasis


def test_paragraphs_items_and_title(tmp_path: Path) -> None:
    article = one(documents.save(documents.bridge(), tmp_path / "a.docx"))
    assert article.text.split("\n\n") == [
        "Old bridge closed",
        documents.DATE_LINE,
        "Day 1 of the closure",
        documents.CLOSED,
        documents.WARNED.replace("\xad", ""),
        "The ferry runs until Friday.",
        "- The north pier opened on 4 June 1948",
        "- The south pier opened in 1951",
    ]
    assert (article.id, article.title) == ("a.docx", "Old bridge closed")


def test_the_date_line_dates_it_and_not_the_day_the_file_was_made(tmp_path: Path) -> None:
    document = documents.bridge()
    document.core_properties.created = dt.datetime(2019, 1, 1)  # noqa: DTZ001
    article = one(documents.save(document, tmp_path / "a.docx"))
    assert (article.published, article.published_basis) == (dt.date(2024, 10, 28), PublishedBasis.DATE_LINE)
    plain = docx.Document()
    plain.core_properties.created = dt.datetime(2019, 1, 1)  # noqa: DTZ001
    plain.add_paragraph("It opened on Sunday.")
    assert one(documents.save(plain, tmp_path / "b.docx")).published is None
    assert one(documents.save(plain, tmp_path / "2024-10-28 b.docx")).published == dt.date(2024, 10, 28)


def test_a_row_of_a_table_is_a_line(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for row, (day, told) in enumerate(
        (("4 June 1948", "The bridge opened."), ("24 October 2024", "It closed."))
    ):
        table.cell(row, 0).text, table.cell(row, 1).text = day, told
    path = documents.save(document, tmp_path / "a.docx")
    assert one(path).text == "4 June 1948\tThe bridge opened.\n\n24 October 2024\tIt closed."
    assert [event.date for event in build([path]).events] == ["1948-06-04", "2024-10-24"]


def test_changes_count_as_accepted_and_forms_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.element.body.insert(
        0,
        parse_xml(
            f'<w:p {nsdecls("w")}><w:r><w:t xml:space="preserve">It </w:t></w:r>'
            '<w:ins w:id="1" w:author="a"><w:r><w:t>opened</w:t></w:r></w:ins>'
            '<w:del w:id="2" w:author="a"><w:r><w:delText>closed</w:delText></w:r></w:del>'
            "<w:r><w:tab/><w:t>on</w:t><w:br/><w:t>Sun</w:t><w:softHyphen/><w:t>day</w:t></w:r></w:p>"
        ),
    )
    document.element.body.insert(
        1,
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent>"
            "<w:p><w:r><w:t>By hand</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    assert one(documents.save(document, tmp_path / "a.docx")).text == "It opened on\nSunday\n\nBy hand"


def test_as_libreoffice_saves_it(tmp_path: Path, convert: Convert) -> None:
    path = documents.save(documents.bridge(), tmp_path / "a.docx")
    again = convert([path], "docx:MS Word 2007 XML") / "a.docx"
    assert one(again).text == one(path).text


def test_notes_stand_at_the_end(tmp_path: Path, convert: Convert) -> None:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text")
    )
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>It opened in 1951.</text:p></text:note-body></text:note>"
    )
    path = save_bytes(
        tmp_path / "a.fodt",
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.text"><office:body>'
        f"<office:text><text:p>It closed.{note} The ferry runs.</text:p></office:text></office:body>"
        "</office:document>",
    )
    article = one(convert([path], "docx:MS Word 2007 XML") / "a.docx")
    assert article.text == "It closed.[1] The ferry runs.\n\n- It opened in 1951."


class TestWhatCanNotBeRead:
    def test_another_kind_of_file(self, tmp_path: Path) -> None:
        assert problem(save_bytes(tmp_path / "a.docx", "text")) == "not an Office document, or damaged"
        with zipfile.ZipFile(tmp_path / "b.docx", "w") as archive:
            archive.writestr("a.txt", "text")
        assert problem(tmp_path / "b.docx") == "not a Word document, or damaged"

    def test_half_of_one(self, tmp_path: Path) -> None:
        data = documents.save(documents.bridge(), tmp_path / "a.docx").read_bytes()
        assert problem(save_bytes(tmp_path / "b.docx", data[: len(data) // 2])).endswith("damaged")

    @pytest.mark.parametrize(
        ("inside", "what"),
        [
            ("EncryptedPackage", "is encrypted; save it without a password"),
            ("WordDocument", "a document of before 2007; save it anew"),
        ],
    )
    def test_older_containers(self, tmp_path: Path, inside: str, what: str) -> None:
        content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + inside.encode("utf-16-le")
        assert problem(save_bytes(tmp_path / "a.docx", content)) == what

    def test_one_that_unpacks_to_more_than_any_text(self, tmp_path: Path) -> None:
        path = documents.save(documents.bridge(), tmp_path / "a.docx")
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/footnotes.xml", b" " * 30_000_000)
        assert path.stat().st_size < 100_000
        assert problem(path) == "unpacks to 30 MB, more than 20"

    def test_nothing_in_it(self, tmp_path: Path) -> None:
        assert problem(documents.save(docx.Document(), tmp_path / "a.docx")) == "no text in it"
