"""Tables that went through LibreOffice, and were worked on there as people do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.conftest import Convert
from tests.made import event, timeline
from tests.tables.test_tables import SAMPLES, export
from timeline.model import Event, Timeline
from timeline.tables import read_tables
from timeline.tables.edits import apply_edits

CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1"
"""Commas, double quotes, UTF-8, from the first line, cells as they are shown."""
FROM_CSV = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"

HOSTILE = (
    "=1+1",
    "'=1+1",
    "@mayor: “closed”",
    "-5 degrees\nin the\n\nnight",
    "+1",
    "'quoted' — it said",
)
MADE = timeline(
    *SAMPLES.events,
    *(
        event("2024-10-2" + str(number), title=text, text=text, id=f"h{number}")
        for number, text in enumerate(HOSTILE)
    ),
)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory, convert: Convert) -> Path:
    """Our CSV (a) and workbook (b), opened and saved as .ods, opened again and saved as both."""
    folder = tmp_path_factory.mktemp("ours")
    first = convert([export(folder / "a.csv", MADE)], "ods", FROM_CSV) / "a.ods"
    second = convert([export(folder / "b.xlsx", MADE)], "ods") / "b.ods"
    workbooks = convert([first, second], "xlsx")
    for path in convert([first, second], CSV).iterdir():
        path.replace(workbooks / path.name)
    return workbooks


def plain(events: Iterable[Event]) -> list[Event]:
    return [replace(one, why="") for one in events]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "b.csv", "b.xlsx"])
def test_every_date_sign_and_line_break_is_kept(saved: Path, name: str) -> None:
    read = read_tables([saved / name])
    assert read.problems == ()
    assert plain(read.events) == plain(MADE.events)


@pytest.mark.parametrize("name", ["a.csv", "b.csv", "b.xlsx"])
def test_nothing_is_said_about_a_table_that_nobody_changed(saved: Path, name: str) -> None:
    assert read_tables([saved / name]).notes == ()


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "b.csv", "b.xlsx"])
def test_laid_over_what_it_was_made_from_it_changes_nothing(saved: Path, name: str) -> None:
    found = apply_edits(MADE, [saved / name])
    assert (found.changed, found.removed, found.added) == (0, 0, 0)
    assert plain(found.timeline.events) == plain(MADE.events)


OPENS = event("2024-10-24", id="e1", title="It opens", text="It opened on Thursday.")
CLOSES = event("2024-10-25", id="e2", title="It closes", text="It closed on Friday.")
BURNS = event("2024-10-26", id="e3", title="It burns", text="It burned on Saturday.")
Change = Callable[[Worksheet, dict[str, int]], object]
BRIDGE = timeline(OPENS, CLOSES, BURNS)


def edited(path: Path, change: Change, made: Timeline = BRIDGE) -> Path:
    """Our workbook after a person's change; `change` gets the sheet and the number of each column."""
    book = openpyxl.load_workbook(export(path, made))
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    change(sheet, {str(cell.value): number for number, cell in enumerate(sheet[1], 1)})
    book.save(path)
    return path


class TestWorkedOn:
    @pytest.fixture(scope="class")
    def table(self, tmp_path_factory: pytest.TempPathFactory, convert: Convert) -> Path:
        """A changed title, a deleted row, one added with date and title alone, columns moved; as CSV."""

        def change(sheet: Worksheet, columns: dict[str, int]) -> None:
            sheet.cell(2, columns["title"]).value = 'Endlich "offen", für alle\nund immer'
            sheet.delete_rows(3)
            sheet.cell(4, columns["date"]).value = dt.date(2024, 11, 2)
            sheet.cell(4, columns["date"]).number_format = "dd.mm.yyyy"
            sheet.cell(4, columns["title"]).value = "Nachtrag"
            sheet.move_range(f"A1:A{sheet.max_row}", cols=len(columns) + 2)
            sheet.delete_cols(1)

        path = edited(tmp_path_factory.mktemp("edited") / "a.xlsx", change)
        return convert([path], CSV) / "a.csv"

    def test_shown(self, table: Path) -> None:
        read = read_tables([table])
        assert (read.problems, read.notes) == ((), ())
        assert [(e.date, e.title) for e in read.events] == [
            ("2024-10-24", 'Endlich "offen", für alle\nund immer'),
            ("2024-10-26", "It burns"),
            ("2024-11-02", "Nachtrag"),
        ]

    def test_laid_over_the_timeline(self, table: Path) -> None:
        found = apply_edits(BRIDGE, [table])
        assert (found.changed, found.removed, found.added) == (1, 1, 1)
        assert found.timeline.problems == ()

    def test_laid_over_it_twice(self, table: Path) -> None:
        once = apply_edits(BRIDGE, [table]).timeline
        again = apply_edits(once, [table])
        assert (again.changed, again.removed, again.added) == (0, 0, 0)
        assert again.timeline.events == once.events


class TestDatesAsTheyAreShown:
    FORMATS = (
        "yyyy-mm-dd",
        "dd.mm.yyyy",
        "mm/dd/yyyy",
        "mm/dd/yy",
        "d mmmm yyyy",
        "dddd, d mmmm yyyy",
        "d-mmm-yy",
    )

    @pytest.fixture(scope="class")
    def tables(self, tmp_path_factory: pytest.TempPathFactory, convert: Convert) -> Path:
        """A file for each format: 24 October 2024 typed as a day and shown in that format, then 3 April."""
        folder = tmp_path_factory.mktemp("formats")

        def shown(form: str) -> Change:
            def change(sheet: Worksheet, columns: dict[str, int]) -> None:
                for row, day in ((2, dt.date(2024, 10, 24)), (3, dt.date(2024, 4, 3))):
                    for column in (columns["date"], columns["start"], columns["end"]):
                        sheet.cell(row, column).value, sheet.cell(row, column).number_format = day, form

            return change

        paths = [
            edited(folder / f"{number}.xlsx", shown(form), timeline(OPENS, CLOSES))
            for number, form in enumerate(self.FORMATS)
        ]
        return convert(paths, CSV)

    @pytest.mark.parametrize("form", FORMATS)
    def test_are_understood_or_refused_by_name(self, tables: Path, form: str) -> None:
        path = tables / f"{self.FORMATS.index(form)}.csv"
        read = read_tables([path])
        days = ["2024-10-24"] if "mm/dd" in form else ["2024-04-03", "2024-10-24"]
        assert [e.date for e in read.events] == days
        assert [problem.where for problem in read.problems] == ([f"{path}:3"] if "mm/dd" in form else [])
        assert all('column "' in problem.what and "2024-04-03" in problem.what for problem in read.problems)


def test_numbers_and_fractions_stay_text_in_a_workbook(tmp_path: Path, convert: Convert) -> None:
    """In CSV no program can tell the text 00123 from a number."""
    made = timeline(event(title="00123", text="1/2", expression="3.10"))
    again = convert([convert([export(tmp_path / "a.xlsx", made)], "ods") / "a.ods"], "xlsx") / "a.xlsx"
    assert plain(read_tables([again]).events) == plain(made.events)
