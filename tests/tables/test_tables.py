"""Event tables read back: as we wrote them, as people edited them, and as no one should have."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.made import event, month, timeline, year
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.extras import EXTRAS
from timeline.model import Basis, Event, Mention, Relation, Status, Timeline
from timeline.table import COLUMNS
from timeline.tables import TABLES, read_tables
from timeline.times.interval import Grain

WRITTEN = sorted(set(TABLES) & set(EXPORTERS))
TRICKY = 'Ümläut, "quotes"; a\nnew line, =1+1 and “more” | \' 東京'


moment = dt.datetime.fromisoformat


def save(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def export(path: Path, made: Timeline, **options: Any) -> Path:
    ending = path.suffix.removeprefix(".")
    return save(path, EXPORTERS[ending](made, ExportOptions(**options)))


def one(path: Path) -> Event:
    read = read_tables([path])
    assert read.problems == ()
    (found,) = read.events
    return found


def row(tmp_path: Path, **cells: str) -> Event:
    return one(table(tmp_path, **cells))


def table(tmp_path: Path, **cells: str) -> Path:
    given = {"date": "2024-10-24", "title": "It opens"} | cells
    return save(tmp_path / "t.jsonl", json.dumps(given))


SAMPLES = timeline(
    event(title=TRICKY, actors=("A", "B"), contested=("2024-10-23", "2024-10-22")),
    month("2024-08", approximate=True, status=Status.EXPECTED, basis=Basis.CARRIED),
    year("0987", published=None),
    event(end=None, relation=Relation.SINCE, published=moment("2024-10-28T10:15:00+00:00")),
    event("2024-10-23", date="2024-10-24", start=None, relation=Relation.BEFORE),
    event("2024-10-20", "2024-10-24", date="2024-10-24", relation=Relation.UNTIL, confidence=0.35),
    event("2024-10-24", date="2024-10-24T17:30", precision=Grain.MINUTE, sources=3),
    event("1990-01-01", "1999-12-31", date="199", precision=Grain.DECADE),
    event("1963-10-01", "2003-09-30", date="196/200", precision=Grain.DECADE),
    event("2024-10-24", "2024-10-27", date="2024-10-24/2024-10-27", extra={"desk": "north", "Ünit": "=2"}),
)  # fmt: skip


class TestRoundTrip:
    @pytest.mark.parametrize("ending", WRITTEN)
    def test_every_value_comes_back(self, tmp_path: Path, ending: str) -> None:
        read = read_tables([export(tmp_path / f"a.{ending}", SAMPLES)])
        assert (read.problems, read.notes) == ((), ())
        assert [replace(e, why="") for e in read.events] == [replace(e, why="") for e in SAMPLES.events]

    @pytest.mark.parametrize("ending", WRITTEN)
    def test_writing_again_changes_nothing(self, tmp_path: Path, ending: str) -> None:
        path = export(tmp_path / f"a.{ending}", timeline(*SAMPLES.events))
        again = export(tmp_path / f"b.{ending}", read_tables([path]))
        if ending != "json":
            assert again.read_bytes() == path.read_bytes()
        assert read_tables([again]).events == read_tables([path]).events

    @pytest.mark.parametrize("ending", ["json", "jsonl"])
    def test_the_places_that_tell_an_event(self, tmp_path: Path, ending: str) -> None:
        mention = Mention("e1", "a.md", "It opened.", 3, 12, "2024-10-24", "Echo", "https://example.org/a")
        assert one(export(tmp_path / f"a.{ending}", timeline(event(mentions=(mention,))))).mentions == (
            mention,
        )

    def test_our_json_brings_articles_and_what_was_not_placed(self, tmp_path: Path) -> None:
        made = timeline(event())
        read = read_tables([export(tmp_path / "a.json", made)])
        assert read.articles == made.articles

    @pytest.mark.parametrize("options", [{}, {"excel": True}])
    @settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        text=st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t")).filter(
            str.strip
        )
    )
    def test_any_text_in_csv(self, tmp_path: Path, options: dict[str, bool], text: str) -> None:
        path = export(tmp_path / "a.csv", timeline(event(text=text, extra={"desk": text})), **options)
        read = one(path)
        assert (read.text, read.extra) == (text, {"desk": text})


class TestAdded:
    """Rows that a person wrote by hand."""

    def test_a_date_and_a_title_are_enough(self, tmp_path: Path) -> None:
        added = one(save(tmp_path / "mine.csv", "date,title\n2024-08,Repairs begin\n"))
        assert (added.start, added.end) == (dt.date(2024, 8, 1), dt.date(2024, 8, 31))
        assert (added.precision, added.relation, added.approximate) == (Grain.MONTH, Relation.AT, False)
        assert (added.basis, added.status, added.confidence, added.sources) == (
            Basis.STATED, Status.HAPPENED, 1, 1,
        )  # fmt: skip
        assert (added.article, added.why) == ("mine.csv", "as mine.csv says")
        assert added.id

    def test_its_id_is_the_same_again_and_another_for_another(self, tmp_path: Path) -> None:
        first, again, other = (row(tmp_path, title=title).id for title in ("A", "A", "B"))
        assert first == again != other

    @pytest.mark.parametrize(
        ("written", "value", "start", "end", "relation"),
        [
            ("2024-10-24", "2024-10-24", "2024-10-24", "2024-10-24", "at"),
            ("2024", "2024", "2024-01-01", "2024-12-31", "at"),
            ("2024-W43", "2024-W43", "2024-10-21", "2024-10-27", "at"),
            ("2024-10-24 17:30", "2024-10-24T17:30", "2024-10-24", "2024-10-24", "at"),
            ("2024-10-24T17:30:00", "2024-10-24T17:30", "2024-10-24", "2024-10-24", "at"),
            ("2024-10-24T17:30+02:00", "2024-10-24T17:30+02:00", "2024-10-24", "2024-10-24", "at"),
            ("24 October 2024", "2024-10-24", "2024-10-24", "2024-10-24", "at"),
            ("24.10.2024", "2024-10-24", "2024-10-24", "2024-10-24", "at"),
            ("10/24/2024", "2024-10-24", "2024-10-24", "2024-10-24", "at"),
            ("24-Oct-24", "2024-10-24", "2024-10-24", "2024-10-24", "at"),
            ("24. Oktober 2024", "2024-10-24", "2024-10-24", "2024-10-24", "at"),
            ("10/2024", "2024-10", "2024-10-01", "2024-10-31", "at"),
            ("1939/45", "1939/1945", "1939-01-01", "1945-12-31", "at"),
            ("October 2024", "2024-10", "2024-10-01", "2024-10-31", "at"),
            ("24–27 October 2024", "2024-10-24/2024-10-27", "2024-10-24", "2024-10-27", "at"),
            ("summer 1871", "1871-SU", "1871-06-01", "1871-08-31", "at"),
            ("the 1990s", "199", "1990-01-01", "1999-12-31", "at"),
            ("since 2014", "2014", "2014-01-01", "None", "since"),
            ("before 24 October 2024", "2024-10-24", "None", "2024-10-23", "before"),
        ],
    )
    def test_dates_as_people_and_spreadsheets_write_them(
        self, tmp_path: Path, written: str, value: str, start: str, end: str, relation: str
    ) -> None:
        read = row(tmp_path, date=written)
        assert (read.date, str(read.start), str(read.end), read.relation) == (value, start, end, relation)

    def test_doubt_in_words(self, tmp_path: Path) -> None:
        assert [row(tmp_path, date=date).approximate for date in ("about 2019", "2019")] == [True, False]

    @pytest.mark.parametrize(
        ("written", "precision", "value"), [("987", "year", "0987"), ("5", "century", "05")]
    )
    def test_zeros_that_a_spreadsheet_took_away(
        self, tmp_path: Path, written: str, precision: str, value: str
    ) -> None:
        assert row(tmp_path, date=written, precision=precision).date == value

    def test_start_and_end_can_stand_for_a_date(self, tmp_path: Path) -> None:
        assert row(tmp_path, date="", start="2024-10-24", end="2024-10-27").date == "2024-10-24/2024-10-27"
        assert (
            row(tmp_path, date="", start="2024-10-01", end="2024-10-31", precision="month").date == "2024-10"
        )

    @pytest.mark.parametrize(
        "written", ["2024-13-01", "2024/31/10", "3/4/2024", "45589", "24.10.", "2024-02-30"]
    )
    def test_a_date_that_is_none_or_two_is_refused(self, tmp_path: Path, written: str) -> None:
        (problem,) = read_tables([table(tmp_path, date=written)]).problems
        assert problem.what.startswith(f'column "date": "{written}"')

    def test_a_date_in_no_words_we_know_stays_when_the_days_are_there(self, tmp_path: Path) -> None:
        read = row(tmp_path, date="Oct-24", start="2024-10-01", end="2024-10-31", precision="month")
        assert (read.date, read.start, read.precision) == ("Oct-24", dt.date(2024, 10, 1), Grain.MONTH)


class TestEdited:
    def test_a_changed_date_changes_the_days_and_that_is_said(self, tmp_path: Path) -> None:
        path = table(tmp_path, date="2024-10-25", start="2024-10-24", end="2024-10-24")
        read = read_tables([path])
        assert [(e.start, e.end) for e in read.events] == [(dt.date(2024, 10, 25),) * 2]
        assert read.notes == (
            f"{path}:1: start is 2024-10-25, as date 2024-10-25 says; 2024-10-24 is not used",
            f"{path}:1: end is 2024-10-25, as date 2024-10-25 says; 2024-10-24 is not used",
        )

    def test_an_open_side_can_be_closed(self, tmp_path: Path) -> None:
        assert row(tmp_path, date="2014", relation="since", end="2024-10-24").end == dt.date(2024, 10, 24)

    def test_columns_that_are_not_ours_are_kept_and_shown(self, tmp_path: Path) -> None:
        read = row(tmp_path, Desk="north", empty=" ")
        assert read.extra == {"Desk": "north"}
        page = EXPORTERS["html"](timeline(read), ExportOptions(static=True)).decode()
        assert "Desk: north" in page

    def test_words_in_any_case_and_flags_in_the_words_of_the_spreadsheet(self, tmp_path: Path) -> None:
        read = row(tmp_path, Status="EXPECTED", approximate="WAHR", confidence="0,5", sources="2.0")
        assert (read.status, read.approximate, read.confidence, read.sources) == ("expected", True, 0.5, 2)

    @pytest.mark.parametrize("mark", [",", ";", "\t"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_csv_as_spreadsheets_save_it(self, tmp_path: Path, mark: str, encoding: str) -> None:
        lines = [
            ["Date", " Title ", "note"],
            ["2024-10-24", '"Die Brücke\nfür ""alle"" schließt"', "Maß"],
            ["", "", ""],
        ]
        content = "\r\n".join(mark.join(line) for line in lines)
        read = one(save(tmp_path / "a.csv", content.encode(encoding)))
        assert (read.title, read.extra) == ('Die Brücke\nfür "alle" schließt', {"note": "Maß"})

    @pytest.mark.parametrize(
        "above",
        ["\n", ",,\n", "Our bridge\n", "Our bridge,,\n\n", "sep=,\n", '"Made by hand,\nlast year"\n'],
        ids=["nothing", "cells", "a title", "a joined cell", "a mark for Excel", "two lines"],
    )
    @pytest.mark.parametrize("mark", [",", ";"])
    def test_what_stands_above_the_head(self, tmp_path: Path, above: str, mark: str) -> None:
        content = f"{above}date,title\n2024-10-24,It opens\nnever,x\n".replace(",", mark)
        read = read_tables([save(tmp_path / "a.csv", content)])
        assert [e.title for e in read.events] == ["It opens"]
        assert [problem.where for problem in read.problems] == [f"{tmp_path}/a.csv:{content.count(chr(10))}"]

    def test_a_joined_cell_above_the_head_of_a_workbook(self, tmp_path: Path) -> None:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet["A1"] = "Our bridge"
        sheet.merge_cells("A1:F1")
        for row in (["title", "date", None, None, None], ["It opens", moment("2024-10-24")], ["x", "never"]):
            sheet.append(row)
        book.save(tmp_path / "a.xlsx")
        read = read_tables([tmp_path / "a.xlsx"])
        assert [(e.title, e.date) for e in read.events] == [("It opens", "2024-10-24")]
        assert [problem.where for problem in read.problems] == [f"{tmp_path}/a.xlsx:4"]

    def test_workbooks_as_people_fill_them(self, tmp_path: Path) -> None:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.append(["date", "title", None, "approximate", "rank", "at"])
        sheet.append([moment("2024-10-24"), "a _x005F_ b", "x", True, 2.5, moment("2024-01-01T09:30")])
        sheet.append([None, None, None])
        sheet.append([2019, "a year", None, None, 3])
        book.save(tmp_path / "a.xlsx")
        first, second = read_tables([tmp_path / "a.xlsx"]).events
        assert (first.date, second.date) == ("2019", "2024-10-24")
        assert (second.approximate, second.extra) == (True, {"rank": "2.5", "at": "2024-01-01T09:30"})
        assert first.extra == {"rank": "3"}

    def test_several_tables_are_one_timeline(self, tmp_path: Path) -> None:
        first, second, third = event("2024-10-26"), event("2024-10-24"), event("2024-10-25")
        paths = [
            export(tmp_path / "a.csv", timeline(first, second)),
            export(tmp_path / "b.jsonl", timeline(third, first)),
        ]
        read = read_tables(paths)
        assert [e.id for e in read.events] == [second.id, third.id, first.id]
        assert read.notes == ()
        assert [e.id for e in read_tables(tmp_path).events] == [second.id, third.id, first.id]

    def test_one_id_for_two_different_rows_keeps_both_and_is_said(self, tmp_path: Path) -> None:
        made = event(id="e1")
        paths = [
            export(tmp_path / "a.csv", timeline(made)),
            export(tmp_path / "b.csv", timeline(replace(made, title="B"))),
        ]
        read = read_tables(paths)
        assert len(read.events) == 2
        assert read.notes == ("e1 stands in the tables more than once, each time different",)


class TestBadRows:
    @pytest.mark.parametrize(
        ("column", "cell", "what"),
        [
            ("date", "some day", "names no day"),
            ("date", "Thursday", "names no day"),
            ("date", "", "empty"),
            ("date", "03/04/2024", "2024-04-03 or 2024-03-04"),
            ("date", "2024-13-45", "names no day"),
            ("start", "someday", "not a full date"),
            ("end", "2024-02-30", "not a full date"),
            ("title", " ", "empty"),
            ("precision", "fortnight", "use second, minute"),
            ("relation", "near", "use at, since"),
            ("status", "perhaps", "use happened"),
            ("basis", "guessed", "use stated"),
            ("approximate", "maybe", "use true or false"),
            ("confidence", "1.5", "not between 0 and 1"),
            ("confidence", "high", "not a number"),
            ("sources", "0", "whole number"),
            ("char_start", "-1", "whole number"),
            ("published", "last week", "not a full date"),
        ],
    )  # fmt: skip
    def test_is_named_by_line_and_column_and_the_others_are_read(
        self, tmp_path: Path, column: str, cell: str, what: str
    ) -> None:
        names = list(dict.fromkeys(["date", "title", column]))
        good = {"date": "2024-10-24", "title": "It opens"}
        bad = {"date": "2024", "title": "x"} | {column: cell}
        if column == "precision":
            bad |= {"date": ""}
            names.append("start")
            bad["start"] = "2024-10-24"
        lines = [
            names,
            *([f'"{cells.get(name, "")}"' for name in names] for cells in (good, bad, good | {"title": "B"})),
        ]
        path = save(tmp_path / "a.csv", "\n".join(",".join(line) for line in lines))
        read = read_tables([path])
        assert [e.title for e in read.events] == ["It opens", "B"]
        (problem,) = read.problems
        assert (problem.where, f'column "{column}"' in problem.what) == (f"{path}:3", True), problem
        assert what in str(problem)

    def test_the_line_is_that_of_the_file_and_the_row_that_of_the_sheet(self, tmp_path: Path) -> None:
        lines = 'date,title\n2024,"two\nlines"\nnever,x\n'
        assert read_tables([save(tmp_path / "a.csv", lines)]).problems[0].where == f"{tmp_path}/a.csv:4"
        book = openpyxl.Workbook()
        assert book.active is not None
        for cells in (["date", "title"], ["2024", "two\nlines"], ["never", "x"]):
            book.active.append(cells)
        book.save(tmp_path / "a.xlsx")
        assert read_tables([tmp_path / "a.xlsx"]).problems[0].where == f"{tmp_path}/a.xlsx:3"

    @pytest.mark.parametrize(
        ("content", "line", "what"),
        [
            ('date,title\n2024,"a"b\n2025,c\n', ":2", "not valid CSV"),
            ("date,title\n2024,a,b\n", ":2", "3 cells, but 2 columns"),
            ("date,title,Title\n2024,a,b\n", "", 'two columns "title"'),
            ("when,what\n2024,a\n", "", 'no column "date"'),
            ("date,title\n", "", "no events in it"),
            ("", "", "no events in it"),
            ("\0\1\2\3", "", "binary"),
        ],
    )
    def test_csv_that_is_none(self, tmp_path: Path, content: str, line: str, what: str) -> None:
        path = save(tmp_path / "a.csv", content)
        problem = read_tables([path]).problems[0]
        assert (problem.where, what in problem.what) == (f"{path}{line}", True), problem

    @pytest.mark.parametrize(
        ("content", "line", "what"),
        [
            ('{"events": [\n{]}', ":2", "not valid JSON"),
            ("{}", "", "no events"),
            ('{"events": {}}', "", "no events"),
            ('[{"date": "2024", "title": "x"}, 3]', ":2", "not a JSON object"),
            ("[" * 100_000, "", "nested too deeply"),
            ("[" + "9" * 10_000 + "]", "", "digits"),
        ],
        ids=lambda value: value[:12],
    )
    def test_json_that_is_none(self, tmp_path: Path, content: str, line: str, what: str) -> None:
        path = save(tmp_path / "a.json", content)
        problem = read_tables([path]).problems[0]
        assert (problem.where, what in problem.what) == (f"{path}{line}", True), problem

    def test_json_with_articles_of_every_shape(self, tmp_path: Path) -> None:
        document = {
            "events": [{"date": "2024", "title": "x", "mentions": [3, {"id": []}], "actors": {"a": 1}}],
            "articles": [3, {}, {"id": "a", "published": "never", "published_basis": "x"}],
            "unplaced": [None, {"char_start": "x"}],
        }
        read = read_tables([save(tmp_path / "a.json", json.dumps(document))])
        assert (len(read.events), len(read.unplaced), read.problems) == (1, 1, ())
        assert read.articles[1].published is None

    def test_what_is_no_table(self, tmp_path: Path) -> None:
        read = read_tables([tmp_path / "none.csv", save(tmp_path / "a.txt", "x")])
        known = "tables end in .csv .json .jsonl .ndjson .parquet .tsv .xlsx"
        assert [str(problem) for problem in read.problems] == [
            f"{tmp_path}/none.csv: no such file or directory",
            f"{tmp_path}/a.txt: not a table that can be read; {known}",
        ]

    def test_without_the_extra(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = export(tmp_path / "a.parquet", timeline(event()))
        monkeypatch.setitem(sys.modules, EXTRAS["parquet"].package, None)
        assert "pip install pyarrow" in read_tables([path]).problems[0].what

    @settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
    @given(
        ending=st.sampled_from(sorted(TABLES)),
        content=st.binary() | st.text(st.sampled_from("date,title\n\"2024;'{}[]:\t\r=1")).map(str.encode),
    )
    def test_any_bytes_with_any_ending(self, tmp_path: Path, ending: str, content: bytes) -> None:
        read = read_tables([save(tmp_path / f"a.{ending}", content)])
        assert read.events or read.problems


class TestStandardInput:
    @pytest.mark.parametrize("ending", ["csv", "json", "jsonl"])
    def test_is_recognised(self, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
        data = EXPORTERS[ending](timeline(event(title="A"), event(title="B")), ExportOptions(excel=True))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert [e.title for e in read_tables(["-"]).events] == ["A", "B"]

    def test_a_problem_names_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"date,title\nnever,x\n")))
        assert read_tables(["-"]).problems[0].where == "standard input:2"


def test_every_column_can_be_left_out_and_none_is_lost(tmp_path: Path) -> None:
    whole = json.loads(EXPORTERS["jsonl"](timeline(event(article="t.jsonl")), ExportOptions()))
    for name in COLUMNS:
        if name != "date":
            assert row(
                tmp_path, **{key: cell for key, cell in whole.items() if key not in (name, "title")}
            ).title
