"""CSV, JSON and JSON Lines, and writing files."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest

from tests.injections import FORMULAS
from tests.made import event, month, timeline
from timeline.exporters import EXPORTERS, ExportOptions, write
from timeline.exporters.csv import guard, unguard
from timeline.model import Unplaced
from timeline.table import COLUMNS

HOSTILE = [*FORMULAS, "'=1", "''-2", "'quoted'", "plain", ""]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_reads_back_with_the_same_values() -> None:
    title = 'Umlauts "äöü", a\nnew line; and “quotes”'
    (row,) = rows(timeline(month("2024-08", title=title, actors=("A", "B"), end=None)).to_csv())
    assert list(row) == list(COLUMNS)
    assert row["title"] == title
    assert (row["start"], row["end"], row["approximate"]) == ("2024-08-01", "", "false")
    assert row["actors"] == "A; B"


@pytest.mark.parametrize("cell", HOSTILE)
def test_no_cell_is_a_formula_and_none_loses_its_text(cell: str) -> None:
    (row,) = rows(timeline(event(title=cell, actors=(cell,), extra={"desk": cell})).to_csv())
    for written in (row["title"], row["actors"], row["desk"]):
        assert not written.startswith(tuple("=+-@\t\r\n\0＝＋－＠"))
        assert unguard(written) == cell


def test_raw_csv_leaves_cells_alone() -> None:
    (row,) = rows(timeline(event(title="=1+1")).to_csv(ExportOptions(raw=True)))
    assert row["title"] == "=1+1"


def test_only_what_a_spreadsheet_runs_is_guarded() -> None:
    assert [guard(cell) for cell in ("a=b", "'tis", " -x")] == ["a=b", "'tis", " -x"]


def test_byte_order_mark_only_when_asked() -> None:
    made = timeline(event())
    assert not EXPORTERS["csv"](made, ExportOptions()).startswith(b"\xef\xbb\xbf")
    assert EXPORTERS["csv"](made, ExportOptions(excel=True)).startswith(b"\xef\xbb\xbf")


def test_json_has_articles_events_unplaced_and_notes() -> None:
    left = Unplaced("bridge.md", 3, 9, "It opens soon.", "soon", "names no date")
    document = json.loads(timeline(event(), unplaced=(left,)).to_json())
    assert list(document) == ["articles", "events", "unplaced", "notes"]
    assert list(document["events"][0]) == list(COLUMNS)
    assert document["articles"][0]["published"] == "2024-10-28"
    assert document["unplaced"][0]["reason"] == "names no date"


def test_json_lines_are_one_event_each_whatever_is_in_the_text() -> None:
    made = timeline(event(text="two\nlines\u2028and a half \ud800"), event())
    lines = EXPORTERS["jsonl"](made, ExportOptions()).decode().split("\n")
    assert [list(json.loads(line)) for line in lines[:-1]] == [list(COLUMNS)] * 2
    assert lines[-1] == ""


def test_written_files_replace_the_old_and_are_readable_as_any_new_file(tmp_path: Path) -> None:
    target, ordinary = tmp_path / "out.csv", tmp_path / "ordinary"
    target.write_text("old")
    ordinary.touch()
    write(target, [b"new"])
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode == ordinary.stat().st_mode
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ordinary", "out.csv"]


def test_a_failed_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "out.csv"
    target.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write(target, [b"new"])
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]
    assert target.read_text() == "old"


def test_a_link_keeps_pointing_to_what_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.touch()
    link.symlink_to(real)
    write(link, [b"new"])
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_devices_are_written_to() -> None:
    write(Path("/dev/null"), [b"new"])
    assert not Path("/dev/null").is_file()
