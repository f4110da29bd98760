"""Spreadsheet, Markdown, iCalendar, TimelineJS and Parquet, each read with a reader of that format."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Component
from markdown_it import MarkdownIt
from markdown_it.token import Token
from openpyxl.worksheet.worksheet import Worksheet

from tests.made import event, month, timeline, year
from timeline.exporters import EXPORTERS, LEFT_OUT, ExportOptions
from timeline.model import Relation, Status, Timeline
from timeline.table import COLUMNS
from timeline.times.interval import Grain

HOSTILE = [
    "=1+1",
    "=HYPERLINK(\"http://evil.example\")",
    "@SUM(A1)",
    "http://evil.example/click",
    "<r><t>rich</t></r>",
    "<script>alert(1)</script>",
    "![x](http://evil.example/x.png) [y](javascript:alert(1)) https://evil.example <b>z</b> `code`",
    "a | b || c \\| d *e* ~~f~~ $g$ {{ h }} &lt; #1",
    "BEGIN:VEVENT\r\nSUMMARY:injected\r\nEND:VEVENT",
    "nul \0 bell \7 surrogate \ud800 bidi \u202e end",
    "_x0041_",
]  # fmt: skip


moment = dt.datetime.fromisoformat


def export(ending: str, made: Timeline, **options: Any) -> bytes:
    return EXPORTERS[ending](made, ExportOptions(**options))


@pytest.mark.parametrize("ending", ["xlsx", "md", "ics", "timelinejs.json", "parquet"])
def test_the_same_timeline_gives_the_same_bytes_and_nothing_is_no_error(ending: str) -> None:
    made = timeline(event(title="Ä"), month("2024-08"), event(start=None, end=None))
    assert export(ending, made) == export(ending, made)
    assert export(ending, timeline())


class TestXlsx:
    def sheet(self, made: Timeline) -> Worksheet:
        sheet = openpyxl.load_workbook(io.BytesIO(export("xlsx", made))).active
        assert isinstance(sheet, Worksheet)
        return sheet

    def cells(self, made: Timeline) -> dict[str, Any]:
        """The first row below the head, by column."""
        head, first = self.sheet(made).iter_rows(max_row=2)
        return {str(name.value): cell for name, cell in zip(head, first, strict=True)}

    def test_columns_and_values(self) -> None:
        cells = self.cells(timeline(event(actors=("A", "B"), confidence=0.25, approximate=True)))
        assert list(cells) == list(COLUMNS)
        assert cells["actors"].value == "A; B"
        assert (cells["confidence"].value, cells["sources"].value) == (0.25, 1)
        assert cells["approximate"].value is True

    def test_days_are_days_and_the_date_keeps_its_precision_as_text(self) -> None:
        cells = self.cells(timeline(month("2024-08", published=moment("2024-10-28T10:15"))))
        assert (cells["start"].value, cells["end"].value) == (
            moment("2024-08-01"),
            moment("2024-08-31"),
        )
        assert (cells["start"].is_date, cells["start"].number_format) == (True, "yyyy-mm-dd")
        assert cells["published"].value == moment("2024-10-28T10:15")
        assert (cells["date"].value, cells["date"].number_format) == ("2024-08", "@")

    @pytest.mark.parametrize("day", ["0001-01-01", "1066-10-14", "1900-02-28"])
    def test_days_that_spreadsheets_number_differently_are_text(self, day: str) -> None:
        assert self.cells(timeline(event(day)))["start"].value == day

    def test_a_time_with_a_zone_is_text_because_a_cell_has_none(self) -> None:
        published = dt.datetime(2024, 10, 28, 10, 15, tzinfo=dt.UTC)
        assert self.cells(timeline(event(published=published)))["published"].value == published.isoformat()

    def test_what_is_open_is_empty(self) -> None:
        assert self.cells(timeline(event(end=None, relation=Relation.SINCE)))["end"].value is None

    def test_the_head_stays_in_sight_and_titles_have_room(self) -> None:
        sheet = self.sheet(timeline(event()))
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == "A1:W2"
        widths = [sheet.column_dimensions[letter].width for letter in ("G", "M")]
        assert widths[0] > 2 * widths[1]

    @pytest.mark.parametrize("text", HOSTILE)
    def test_text_stays_text(self, text: str) -> None:
        cells = self.cells(timeline(event(title=text, actors=(text,), extra={"desk": text})))
        for name in ("title", "actors", "desk"):
            assert cells[name].data_type == "s"
            assert cells[name].hyperlink is None
        shown = re.sub("[\0\7\ud800]", "\ufffd", text.replace("\r\n", "\n"))
        assert cells["title"].value.rstrip().replace("_x005F_", "_") == shown

    def test_a_text_longer_than_a_cell_is_cut_and_shows_it(self) -> None:
        title = self.cells(timeline(event(title="x" * 40_000)))["title"].value
        assert (len(title), title[-2:]) == (32_767, "x…")

    @settings(deadline=None)
    @given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1))
    def test_any_text_comes_back(self, text: str) -> None:
        assert self.cells(timeline(event(title=text)))["title"].value == text


class TestMarkdown:
    def tokens(self, text: str) -> list[Token]:
        return MarkdownIt("gfm-like").parse(text)

    def cells(self, made: Timeline) -> list[list[Token]]:
        """The content of each cell, the head first."""
        tokens = self.tokens(export("md", made).decode())
        return [token.children or [] for token in tokens if token.type == "inline"]

    def words(self, cell: list[Token]) -> str:
        return "".join(token.content for token in cell)

    def test_a_table_of_dates_as_people_say_them(self) -> None:
        made = timeline(event(title="The bridge opens", status=Status.EXPECTED, expression="Thursday"))
        words = [self.words(cell) for cell in self.cells(made)]
        assert words[:4] == ["Date", "Event", "Dated by", "Source"]
        assert words[4:7] == ["Thursday 24 October 2024", "The bridge opens (expected)", "Thursday"]
        assert "Valley Courier" in words[7]

    def test_a_title_only_when_there_is_one(self) -> None:
        titled = self.tokens(export("md", timeline(event()), title="Flood *2024*").decode())
        assert [token.type for token in titled[:2]] == ["heading_open", "inline"]
        assert titled[1].children
        assert self.words(titled[1].children) == "Flood *2024*"
        assert self.tokens(export("md", timeline(event())).decode())[0].type == "table_open"

    @pytest.mark.parametrize("text", HOSTILE)
    def test_every_cell_is_text_and_stays_a_cell(self, text: str) -> None:
        made = timeline(event(title=text, expression=text, source=text, article=text, url=""))
        cells = self.cells(made)
        assert len(cells) == 8
        assert {token.type for cell in cells for token in cell} <= {"text", "text_special"}
        assert self.words(cells[5]) == " ".join(
            re.sub("[\0\7\ud800]", "\ufffd", text).replace("\u202e", "").split()
        )

    @pytest.mark.parametrize("address", ["https://example.org/a|b_(c)?d=*e*", "http://example.org/"])
    def test_a_web_address_is_a_link(self, address: str) -> None:
        (link,) = (t for t in self.cells(timeline(event(url=address)))[7] if t.type == "link_open")
        assert str(link.attrs["href"]).replace("%7C", "|") == address

    @pytest.mark.parametrize("address", ["javascript:alert(1)", "https://a b", "data:text/html,x", "/x"])
    def test_no_other_address_is(self, address: str) -> None:
        assert "link_open" not in {t.type for t in self.cells(timeline(event(url=address, article="b")))[7]}


class TestCalendar:
    def entries(self, made: Timeline) -> list[Component]:
        return Calendar.from_ical(export("ics", made)).walk("VEVENT")

    def times(self, made: Timeline) -> tuple[object, object]:
        (entry,) = self.entries(made)
        return entry.decoded("dtstart"), entry.decoded("dtend", None)

    def test_a_day_is_an_all_day_event_that_ends_before_the_next(self) -> None:
        assert self.times(timeline(event("2024-02-29"))) == (dt.date(2024, 2, 29), dt.date(2024, 3, 1))

    def test_a_range_ends_after_its_last_day(self) -> None:
        made = timeline(event("2024-10-24", "2024-10-27", date="2024-10-24/2024-10-27"))
        assert self.times(made) == (dt.date(2024, 10, 24), dt.date(2024, 10, 28))

    def test_a_time_of_day_has_no_zone(self) -> None:
        made = timeline(event(date="2024-10-24T17:30", precision=Grain.MINUTE))
        assert self.times(made) == (moment("2024-10-24T17:30"), moment("2024-10-24T17:31"))

    def test_a_part_of_day_is_not_made_an_hour(self) -> None:
        made = timeline(event(date="2024-10-24TEV", precision=Grain.PART_OF_DAY))
        assert self.times(made) == (dt.date(2024, 10, 24), dt.date(2024, 10, 25))

    @pytest.mark.parametrize("day", ["0001-01-01", "1066-10-14", "9999-12-31"])
    def test_any_year(self, day: str) -> None:
        assert self.times(timeline(event(day)))[0] == dt.date.fromisoformat(day)

    def test_what_has_no_day_is_left_out_and_that_is_said(self) -> None:
        made = timeline(event(), month("2024-08"), year("2019"), event(end=None), event(start=None))
        assert len(self.entries(made)) == 1
        said = LEFT_OUT["ics"](made)
        assert said.startswith("4 of 5 events are left out")
        written = export("ics", made).replace(b"\r\n ", b"").decode()
        escaped = said.replace(",", "\\,")
        assert f"\r\nX-WR-CALDESC:{escaped}\r\n" in written
        assert LEFT_OUT["ics"](timeline(event())) == ""

    def test_every_entry_has_what_the_standard_asks_for_and_where_it_is_from(self) -> None:
        made = timeline(event(id="e1", published=dt.date(2024, 10, 28)), event(id="e2", published=None))
        first, second = self.entries(made)
        assert (first["uid"], second["uid"]) == ("e1@timeline", "e2@timeline")
        assert first.decoded("dtstamp") == dt.datetime(2024, 10, 28, tzinfo=dt.UTC)
        assert second.decoded("dtstamp")
        assert first["url"] == "https://example.org/bridge"
        assert "The council closed the old bridge on Thursday." in str(first["description"])
        assert "Valley Courier" in str(first["description"])

    def test_what_is_not_certain_is_tentative(self) -> None:
        entries = self.entries(timeline(*(event(status=status) for status in Status)))
        assert [str(e["status"]) for e in entries] == ["CONFIRMED"] * 2 + ["TENTATIVE"] * 3

    @pytest.mark.parametrize("text", HOSTILE)
    def test_text_adds_no_entry_and_no_property(self, text: str) -> None:
        made = timeline(event(title=text, text=text, url=text, source=text, article=text))
        written = export("ics", made, title=text)
        (entry,) = Calendar.from_ical(written).walk("VEVENT")
        assert entry["summary"] == " ".join(
            re.sub("[\0\7\ud800]", "\ufffd", text).replace("\u202e", "").split()
        )
        assert all(len(line) <= 75 for line in written.split(b"\r\n"))
        assert written.count(b"\r\nBEGIN:") == 1
        assert not re.search(rb"[\0\7]", written)


class TestTimelineJs:
    def document(self, made: Timeline, **options: Any) -> dict[str, Any]:
        found = json.loads(export("timelinejs.json", made, **options))
        assert isinstance(found, dict)
        return found

    def slide(self, made: Timeline) -> dict[str, Any]:
        (slide,) = self.document(made)["events"]
        assert isinstance(slide, dict)
        return slide

    def test_every_slide_has_what_timelinejs_asks_for(self) -> None:
        made = timeline(event(), month("2024-08", status=Status.EXPECTED), year("2019"), event("0001-01-01"))
        document = self.document(made, title="Flood")
        assert document["title"] == {"text": {"headline": "Flood"}}
        assert len({slide["unique_id"] for slide in document["events"]}) == 4
        for slide in document["events"]:
            assert slide.keys() <= {"start_date", "end_date", "display_date", "text", "unique_id", "group"}
            assert slide["text"].keys() == {"headline", "text"}
            for day in filter(None, (slide["start_date"], slide.get("end_date"))):
                assert list(day) == ["year", "month", "day", "hour", "minute"][: len(day)]
                assert all(type(number) is int for number in day.values())

    @pytest.mark.parametrize(
        ("made", "start", "end", "said"),
        [
            (event(), {"year": 2024, "month": 10, "day": 24}, None, "Thursday 24 October 2024"),
            (month("2024-08"), {"year": 2024, "month": 8}, None, "August 2024"),
            (year("2019"), {"year": 2019}, None, "2019"),
            (
                event("1990-01-01", "1999-12-31", date="199", precision=Grain.DECADE),
                {"year": 1990},
                {"year": 1999},
                "1990s",
            ),
            (
                event("2024-10-24", "2024-10-27", date="2024-10-24/2024-10-27"),
                {"year": 2024, "month": 10, "day": 24},
                {"year": 2024, "month": 10, "day": 27},
                "24–27 October 2024",
            ),
            (
                event(date="2024-10-24T17:30", precision=Grain.MINUTE),
                {"year": 2024, "month": 10, "day": 24, "hour": 17, "minute": 30},
                None,
                "Thursday 24 October 2024, 17:30",
            ),
            (
                event(start=None, relation=Relation.BEFORE),
                {"year": 2024, "month": 10, "day": 24},
                None,
                "before 24 October 2024",
            ),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_no_date_is_finer_than_it_is_known(
        self, made: Any, start: dict[str, int], end: dict[str, int] | None, said: str
    ) -> None:
        slide = self.slide(timeline(made))
        assert (slide["start_date"], slide.get("end_date"), slide["display_date"]) == (start, end, said)

    def test_what_has_no_day_is_left_out_and_that_is_said(self) -> None:
        made = timeline(event(), event(start=None, end=None))
        assert len(self.document(made)["events"]) == 1
        assert LEFT_OUT["timelinejs.json"](made).startswith("1 of 2 events are left out")
        assert LEFT_OUT["timelinejs.json"](timeline(event())) == ""

    @pytest.mark.parametrize("text", HOSTILE)
    def test_text_is_never_markup(self, text: str) -> None:
        made = timeline(event(title=text, text=text, source=text, article=text, url=text, id=text))
        slide = self.slide(made)
        tags = re.findall(r"<([^ >]*)", slide["text"]["headline"] + slide["text"]["text"])
        assert [tag for tag in tags if tag not in ("p", "/p", "a", "/a")] == []
        assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', slide["text"]["text"]))


class TestParquet:
    def test_types_and_values(self, tmp_path: Path) -> None:
        path = tmp_path / "a.parquet"
        made = timeline(
            event("1066-10-14", actors=("A", "B")), month("2024-08", extra={"desk": "north"}, end=None)
        )
        path.write_bytes(export("parquet", made))
        table = pyarrow.parquet.read_table(path)
        assert table.column_names == [*COLUMNS, "desk"]
        types = {field.name: str(field.type) for field in table.schema}
        assert (types["start"], types["approximate"], types["actors"]) == (
            "date32[day]",
            "bool",
            "list<element: string>",
        )
        assert (types["char_start"], types["confidence"], types["desk"]) == ("int64", "double", "string")
        first, second = table.to_pylist()
        assert (first["start"], first["actors"], first["desk"]) == (dt.date(1066, 10, 14), ["A", "B"], None)
        assert (second["end"], second["desk"]) == (None, "north")

    @pytest.mark.parametrize("text", HOSTILE)
    def test_text_comes_back(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "a.parquet"
        path.write_bytes(export("parquet", timeline(event(title=text))))
        (row,) = pyarrow.parquet.read_table(path).to_pylist()
        assert row["title"] == text.replace("\ud800", "?")
