"""Corrections that survive a rebuild."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.made import event, month, timeline
from timeline import Article, build
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.model import Basis, Event, Mention, Timeline
from timeline.tables import read_tables
from timeline.tables.edits import Edited, apply_edits

Rows = list[dict[str, str]]

OPENS = event("2024-10-24", id="e1", title="It opens", text="It opened on Thursday.", actors=("The mayor",))
CLOSES = event("2024-10-25", id="e2", title="It closes", text="It closed on Friday.")
BREAKS = month("2024-08", id="e3", title="It breaks", text="It broke in August.", article="other.md")
MADE = timeline(OPENS, CLOSES, BREAKS)


def rows_of(made: Timeline) -> Rows:
    text = EXPORTERS["csv"](made, ExportOptions()).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def save(path: Path, rows: Rows) -> Path:
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)
    return path


def edited(tmp_path: Path, change: Callable[[Rows], object], made: Timeline = MADE) -> Edited:
    """What becomes of `made` when a person changes the table of MADE like this."""
    rows = rows_of(MADE)
    change(rows)
    return apply_edits(made, [save(tmp_path / "edits.csv", rows)])


def counts(found: Edited) -> tuple[int, int, int]:
    return found.changed, found.removed, found.added


def events(found: Edited) -> dict[str, Event]:
    return {e.id: e for e in found.timeline.events}


def moved(e: Event) -> Event:
    """The event after its article was changed somewhere before it."""
    return replace(e, id=f"new{e.id}", char_start=e.char_start + 9, char_end=e.char_end + 9)


def test_a_table_that_nobody_touched_changes_nothing(tmp_path: Path) -> None:
    found = edited(tmp_path, lambda _: None)
    assert found == Edited(MADE, 0, 0, 0)


class TestChanged:
    def test_cells_replace_what_was_found(self, tmp_path: Path) -> None:
        found = edited(
            tmp_path, lambda rows: rows[1].update(title="Opened at last", status="denied", actors="")
        )
        after = events(found)["e1"]
        assert (after.title, after.status, after.actors) == ("Opened at last", "denied", ())
        assert (after.text, after.date, after.why) == (OPENS.text, OPENS.date, OPENS.why)
        assert counts(found) == (1, 0, 0)

    def test_a_date_is_then_known_from_the_table(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda rows: rows[1].update(date="2024-10-23"))
        after = events(found)["e1"]
        assert str(after.start) == str(after.end) == "2024-10-23"
        assert (after.basis, after.confidence) == (Basis.STATED, 1)
        assert after.why == "edits.csv says so, in place of 2024-10-24"
        assert found.timeline.notes == ()

    def test_the_order_follows_the_dates(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda rows: rows[2].update(date="2024-01-01"))
        assert [e.id for e in found.timeline.events] == ["e2", "e3", "e1"]

    def test_days_that_the_date_does_not_cover_are_said_not_to_count(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda rows: rows[1].update(start="2024-10-20"))
        assert events(found)["e1"] == OPENS
        assert "start is 2024-10-24" in found.timeline.notes[0]

    def test_an_empty_cell_leaves_what_was_found(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda rows: rows[1].update(title="", date="", status="", text=""))
        assert counts(found) == (0, 0, 0)

    def test_where_an_event_comes_from_is_not_corrected(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda rows: rows[1].update(char_start="99", sources="7", rule="mine"))
        assert counts(found) == (0, 0, 0)

    def test_a_few_columns_are_enough_and_then_nothing_is_removed(self, tmp_path: Path) -> None:
        path = save(tmp_path / "few.csv", [{"id": "e1", "title": "Opened at last"}])
        found = apply_edits(MADE, [path])
        assert (events(found)["e1"].title, counts(found)) == ("Opened at last", (1, 0, 0))

    def test_new_columns_are_kept(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda rows: rows[1].update(desk="north"))
        assert events(found)["e1"].extra == {"desk": "north"}

    def test_a_cell_that_can_not_be_understood_leaves_the_event_and_is_named(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda rows: rows[1].update(date="some day"))
        assert events(found)["e1"] == OPENS
        (problem,) = found.timeline.problems
        assert problem.where == f"{tmp_path}/edits.csv:3"
        assert 'column "date"' in problem.what

    def test_a_telling_that_was_merged_is_found_by_its_own_id(self, tmp_path: Path) -> None:
        telling = Mention("e1", "bridge.md", OPENS.text, 0, 22, OPENS.date, "", "")
        face = event("2024-10-24", id="e9", title="The opening", article="new.md", mentions=(telling,))
        found = edited(
            tmp_path, lambda rows: rows[1].update(title="Opened at last"), timeline(face, CLOSES, BREAKS)
        )
        assert events(found)["e9"].title == "Opened at last"


class TestRemoved:
    def test_a_deleted_row_is_a_removed_event(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda rows: rows.pop(1))
        assert list(events(found)) == ["e3", "e2"]
        assert counts(found) == (0, 1, 0)

    def test_events_of_other_articles_stay(self, tmp_path: Path) -> None:
        new = event(id="e4", article="new.md")
        found = edited(tmp_path, lambda _: None, timeline(*MADE.events, new))
        assert "e4" in events(found)

    def test_an_event_merged_with_what_was_removed_stays_removed(self, tmp_path: Path) -> None:
        telling = Mention("e1", "bridge.md", OPENS.text, 0, 22, OPENS.date, "", "")
        face = event("2024-10-24", id="e9", article="new.md", mentions=(telling,))
        found = edited(tmp_path, lambda rows: rows.pop(1), timeline(face, CLOSES, BREAKS))
        assert "e9" not in events(found)


class TestAdded:
    def test_a_row_without_an_id(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda rows: rows.append({"date": "2024-09", "title": "Ours"}))
        (added,) = (e for e in found.timeline.events if e.title == "Ours")
        assert (added.article, counts(found)) == ("edits.csv", (0, 0, 1))
        assert [article.id for article in found.timeline.articles][-1] == "edits.csv"

    def test_it_is_added_once_however_often_the_table_is_written_again(self, tmp_path: Path) -> None:
        first = edited(tmp_path, lambda rows: rows.append({"date": "2024-09", "title": "Ours"}))
        path = tmp_path / "again.csv"
        path.write_bytes(EXPORTERS["csv"](first.timeline, ExportOptions()))
        again = apply_edits(MADE, [path])
        assert (counts(again), again.timeline.notes) == ((0, 0, 1), ())
        assert [e.title for e in again.timeline.events] == [e.title for e in read_tables([path]).events]

    def test_a_bad_one_is_named(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda rows: rows.append({"date": "never", "title": "Ours"}))
        assert found.timeline.problems[0].where == f"{tmp_path}/edits.csv:5"


class TestGone:
    def test_is_listed_and_not_shown(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda _: None, timeline(CLOSES, BREAKS))
        assert found.timeline.notes == (
            f"{tmp_path}/edits.csv:3: its event is gone: 2024-10-24 It opens",
            "bridge.md has changed since its events were edited; none of them is removed",
        )
        assert list(events(found)) == ["e3", "e2"]

    def test_rows_of_an_article_that_is_not_read_are_one_line(self, tmp_path: Path) -> None:
        found = edited(tmp_path, lambda _: None, timeline(BREAKS))
        assert found.timeline.notes == (
            "edits.csv: 2 rows of bridge.md not used; it is not among the articles",
        )

    def test_a_sentence_that_moved_keeps_its_correction(self, tmp_path: Path) -> None:
        made = timeline(moved(OPENS), moved(CLOSES), BREAKS)
        found = edited(tmp_path, lambda rows: rows[1].update(title="Opened at last"), made)
        assert events(found)["newe1"].title == "Opened at last"
        assert counts(found) == (1, 0, 0)

    def test_nothing_is_removed_from_an_article_that_changed(self, tmp_path: Path) -> None:
        made = timeline(moved(OPENS), moved(CLOSES), BREAKS)
        found = edited(tmp_path, lambda rows: rows.pop(1), made)
        assert counts(found) == (0, 0, 0)
        assert found.timeline.notes == (
            "bridge.md has changed since its events were edited; none of them is removed",
        )

    def test_two_events_of_one_sentence_are_not_mistaken_for_each_other(self, tmp_path: Path) -> None:
        twin = replace(moved(OPENS), id="twin", title="It is painted")
        made = timeline(moved(OPENS), twin, CLOSES, BREAKS)
        found = edited(tmp_path, lambda rows: rows[1].update(title="Opened at last"), made)
        assert counts(found) == (0, 0, 0)
        assert "its event is gone: 2024-10-24 Opened at last" in found.timeline.notes[0]


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl", "xlsx", "parquet"])
def test_every_kind_of_table(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"edits.{ending}"
    path.write_bytes(
        EXPORTERS[ending](timeline(replace(OPENS, title="Opened at last"), CLOSES), ExportOptions())
    )
    found = apply_edits(MADE, [path])
    assert (counts(found), events(found)["e1"].title) == ((1, 0, 0), "Opened at last")


def test_no_spreadsheet_takes_an_id_for_a_number() -> None:
    text = "".join(f"It opened on {day} May 2024. " for day in range(1, 29))
    ids = [e.id for e in build([Article("a", text)]).events]
    assert len(ids) == 28
    assert [one for one in ids if not one[0].isalpha()] == []
