"""Tables of articles: CSV as people and programs write it, and Parquet."""

from __future__ import annotations

import csv
import datetime as dt
import io
import tracemalloc
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet
import pytest

from tests.made import event, timeline
from tests.readers.reading import one, problem, read, save
from timeline import Article, read_articles
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.model import Problem, PublishedBasis

DAY = dt.date(2024, 10, 28)
TEXT = 'Die Brücke, "alt",\r\nschloss am Donnerstag.\n\n— Ende'
EVERY = {
    "id": "n1",
    "title": "River; rises",
    "text": TEXT,
    "published": "2024-10-28",
    "source": "The Echo",
    "url": "https://echo.example/1",
}


def table(path: Path, *rows: dict[str, str], mark: str = ",", encoding: str = "utf-8") -> Path:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=mark)
    writer.writeheader()
    writer.writerows(rows)
    return save(path, out.getvalue().encode(encoding))


def parquet(path: Path, **columns: list[Any]) -> Path:
    pyarrow.parquet.write_table(pa.table(columns), path)
    return path


class TestCsv:
    @pytest.mark.parametrize(("ending", "mark"), [("csv", ","), ("csv", ";"), ("csv", "\t"), ("tsv", "\t")])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_every_field(self, tmp_path: Path, ending: str, mark: str, encoding: str) -> None:
        assert one(table(tmp_path / f"a.{ending}", EVERY, mark=mark, encoding=encoding)) == Article(
            id="n1",
            title="River; rises",
            text=TEXT,
            published=DAY,
            published_basis=PublishedBasis.FIELD,
            source="The Echo",
            url="https://echo.example/1",
        )

    def test_as_european_excel_saves_it(self, tmp_path: Path) -> None:
        rows = [
            {"Text": "Die Brücke schloss", "Date": "28.10.2024", "": ""},
            {"Text": "Später", "Date": "", "": ""},
        ]
        first, second = read(table(tmp_path / "a.csv", *rows, mark=";", encoding="cp1252"))
        assert (first.text, first.published) == ("Die Brücke schloss", DAY)
        assert first.warnings == ("not in UTF-8; read as cp1252",)
        assert (second.text, second.warnings) == ("Später", ())

    def test_without_an_id_the_file_and_line_are_the_id(self, tmp_path: Path) -> None:
        path = save(tmp_path / "a.csv", 'text\n"One.\nTwo."\n\nThree.\n')
        assert [article.id for article in read(path)] == ["a.csv:2", "a.csv:5"]

    def test_other_names_for_the_columns(self, tmp_path: Path) -> None:
        path = table(
            tmp_path / "a.csv", {"Body": "One.", "text": "no", "when": "28 octobre 2024", "key": "7"}
        )
        article = one(path, text="Body", published="when", id="key")
        assert (article.text, article.published, article.id) == ("One.", DAY, "7")

    def test_a_text_larger_than_most_programs_allow(self, tmp_path: Path) -> None:
        text = "It opened on Sunday. " * 50_000
        assert one(table(tmp_path / "a.csv", {"text": text})).text == text

    def test_rows_come_one_by_one(self, tmp_path: Path) -> None:
        path = table(tmp_path / "a.csv", *({"text": f"{number} {'x' * 10_000}"} for number in range(2_000)))
        tracemalloc.start()
        count = sum(isinstance(article, Article) for article in read_articles([path]))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert count == 2_000
        assert most < path.stat().st_size / 3

    def test_bad_rows_are_named_and_the_others_read(self, tmp_path: Path) -> None:
        path = save(tmp_path / "a.csv", 'text,title\nOne.,a\n ,b\nTwo.,c,d\n"x"y,z\nFour.\n')
        found = list(read_articles([path]))
        assert [str(bad).removeprefix(str(path)) for bad in found if isinstance(bad, Problem)] == [
            ":3: no text in it",
            ":4: 3 cells, but 2 columns; put text with commas between quotes",
            ":5: not valid CSV: ',' expected after '\"'; correct the quotes around its cells",
        ]
        assert [article.text for article in found if isinstance(article, Article)] == ["One.", "Four."]

    def test_a_quote_that_is_never_closed(self, tmp_path: Path) -> None:
        path = save(tmp_path / "a.csv", 'text\nOne.\n"Two.\nThree.\n')
        good, bad = read_articles([path])
        assert isinstance(good, Article)
        assert str(bad).startswith(f"{path}:3: not valid CSV")


class TestParquet:
    def test_every_field(self, tmp_path: Path) -> None:
        path = parquet(tmp_path / "a.parquet", **{name: [value] for name, value in EVERY.items()}, n=[1])
        assert one(path) == one(table(tmp_path / "b.csv", EVERY))

    @pytest.mark.parametrize(
        ("value", "published"),
        [
            (DAY, DAY),
            (dt.datetime(2024, 10, 28), DAY),  # noqa: DTZ001
            (
                dt.datetime(2024, 10, 28, 10, 15, tzinfo=dt.UTC),
                dt.datetime(2024, 10, 28, 10, 15, tzinfo=dt.UTC),
            ),
            ("28 October 2024", DAY),
            (None, None),
        ],
    )
    def test_dates_of_every_type(self, tmp_path: Path, value: object, published: object) -> None:
        assert one(parquet(tmp_path / "a.parquet", text=["One."], date=[value])).published == published

    def test_ids_that_are_numbers_and_other_names(self, tmp_path: Path) -> None:
        path = parquet(tmp_path / "a.parquet", id=[7, None], body=["One.", "Two."])
        assert [article.id for article in read(path, text="body")] == ["7", "a.parquet:2"]

    def test_a_row_without_text_is_named(self, tmp_path: Path) -> None:
        path = parquet(tmp_path / "a.parquet", text=["One.", None, "Three."])
        assert [str(bad) for bad in read_articles([path]) if isinstance(bad, Problem)] == [
            f'{path}:2: no text in a field "text"; --column text=NAME names another'
        ]

    def test_what_is_none(self, tmp_path: Path) -> None:
        assert problem(save(tmp_path / "a.parquet", "PAR1")) == "not a Parquet file, or damaged"


class TestColumns:
    def test_a_table_without_the_text_says_what_it_has(self, tmp_path: Path) -> None:
        said = 'no column "text"; its columns are a, b; --column text=NAME names another'
        assert problem(save(tmp_path / "a.csv", "a,b\n1,2\n")) == said
        assert problem(parquet(tmp_path / "a.parquet", a=[1], b=[2])) == said

    def test_a_name_that_no_column_has(self, tmp_path: Path) -> None:
        path = save(tmp_path / "a.csv", "text\nOne.\n")
        assert problem(path, text="body").startswith('no column "body"; its columns are text')

    @pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
    def test_an_event_table_is_no_article(self, tmp_path: Path, ending: str) -> None:
        data = EXPORTERS[ending](timeline(event(), event()), ExportOptions())
        path = save(tmp_path / f"a.{ending}", data)
        assert problem(path) == "an event table, not articles; use timeline render"

    def test_an_event_table_that_a_person_wrote(self, tmp_path: Path) -> None:
        said = problem(save(tmp_path / "a.csv", "date,title\n2024,It opens\n"))
        assert said == "an event table, not articles; use timeline render"


class TestWorkbooks:
    @staticmethod
    def workbook(path: Path, *rows: list[object]) -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in rows:
            sheet.append(row)
        book.save(path)
        return path

    def test_an_article_a_row_below_a_title(self, tmp_path: Path) -> None:
        path = self.workbook(
            tmp_path / "a.xlsx",
            ["What we have read", None],
            ["Title", "body", "Published", "id"],
            ["Bridge", TEXT, DAY, 7],
            [None, None, None, None],
            [None, "It opened.", "28 October 2024", None],
        )
        first, second = read_articles([path], columns={"text": "body"})
        assert isinstance(first, Article)
        assert isinstance(second, Article)
        assert (first.title, first.published, first.id) == ("Bridge", DAY, "7")
        assert first.text == TEXT
        assert (second.published, second.id) == (DAY, "a.xlsx:5")

    def test_a_row_without_text_is_named(self, tmp_path: Path) -> None:
        path = self.workbook(tmp_path / "a.xlsx", ["text"], [12], ["It opened."])
        bad, good = read_articles([path])
        assert str(bad).startswith(f"{path}:2: no text in a field")
        assert isinstance(good, Article)

    def test_a_table_without_texts_says_which_columns_it_has(self, tmp_path: Path) -> None:
        path = self.workbook(tmp_path / "a.xlsx", ["Sheet of mine"], ["body", "when"], ["It opened.", "1999"])
        assert 'no column "text"; its columns are body, when; --column text=NAME' in problem(path)

    def test_an_event_table_is_none_of_articles(self, tmp_path: Path) -> None:
        path = save(tmp_path / "a.xlsx", EXPORTERS["xlsx"](timeline(event()), ExportOptions()))
        assert "use timeline render" in problem(path)

    def test_what_is_no_workbook(self, tmp_path: Path) -> None:
        assert "damaged" in problem(save(tmp_path / "a.xlsx", b"PK\x03\x04 nothing"))
