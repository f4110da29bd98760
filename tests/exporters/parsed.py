"""What a parser of each format must find in an export whatever its texts: our parts and no others."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from xml.etree import ElementTree

import openpyxl
import pyarrow.parquet
from icalendar import Calendar
from lxml import etree
from markdown_it import MarkdownIt

from tests import samples
from tests.made import timeline
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.exporters.csv import unguard
from timeline.model import Timeline
from timeline.table import column_names, to_rows

PICTURE = frozenset(("svg", "defs", "linearGradient", "stop", "rect", "path", "text", "g", "title", "desc"))
CELL = frozenset(("text", "text_special", "link_open", "link_close", "em_open", "em_close"))
_MOST_SCRIPTS = 3
SAFE_LINK = re.compile(r"https?://|#|data:image/svg\+xml;base64,|$", re.IGNORECASE)


class _Tags(HTMLParser):
    """Every tag of a page, with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def html(data: bytes, _made: Timeline) -> None:
    """No tag that no page has, and as many scripts, whether read by a lax parser or a laxer one."""
    tags = _Tags()
    tags.feed(data.decode("utf-8"))
    tags.close()
    tree = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    elements = [(str(e.tag), dict(e.attrib)) for e in tree.iter(etree.Element)]
    for found in (tags.found, elements):
        harmless(found)
        assert {tag for tag, _ in found} <= _page_tags(), {tag for tag, _ in found} - _page_tags()
        assert sum(tag == "script" for tag, _ in found) <= _MOST_SCRIPTS
    for script in tree.iter("script"):
        if script.get("type") == "application/json":
            json.loads(script.text or "")


@cache
def _page_tags() -> set[str]:
    """The tags of pages in which no text attacks anybody."""
    tags = _Tags()
    for made in (samples.eight(), samples.many(60), timeline()):
        for options in (ExportOptions(static=True, title="A"), ExportOptions(embed=True), ExportOptions()):
            tags.feed(EXPORTERS["html"](made, replace(options, plotlyjs="none")).decode())
            tags.reset()
    return {tag for tag, _ in tags.found}


def harmless(tags: Sequence[tuple[str, dict[str, str | None]]]) -> None:
    """Nothing that runs or loads anything."""
    for tag, attributes in tags:
        assert not [name for name in attributes if name.startswith("on") or name == "srcdoc"]
        for name in ("href", "src", "action", "xlink:href"):
            assert SAFE_LINK.match(attributes.get(name) or ""), (tag, attributes)


def svg(data: bytes, _made: Timeline) -> None:
    tree = ElementTree.fromstring(data)
    assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= PICTURE
    names = {name for element in tree.iter() for name in element.attrib}
    assert not [name for name in names if name.startswith("on") or name.endswith("href")]


def csv_table(data: bytes, made: Timeline) -> None:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    wanted = to_rows(made)
    names = column_names(wanted)
    assert [list(map(unguard, rows[0])), len(rows)] == [list(map(_written, names)), 1 + len(wanted)]
    for row, event in zip(rows[1:], wanted, strict=True):
        assert len(row) == len(names)
        for cell, name in zip(row, names, strict=True):
            value = event.get(name)
            if isinstance(value, str):
                assert unguard(cell) == _written(value)
            assert not re.match(r"[=+\-@\t\r\n\0＝＋－＠]", cell) or isinstance(value, int | float), cell


def _written(text: str) -> str:
    return text.encode(errors="replace").decode()


def lines(data: bytes, made: Timeline) -> None:
    found = data.decode("utf-8").split("\n")
    assert [json.loads(line)["id"] for line in found[:-1]] == [_written(e.id) for e in made.events]
    assert found[-1] == ""


def document(data: bytes, made: Timeline) -> None:
    found = json.loads(data)
    assert [event["title"] for event in found["events"]] == [_written(e.title) for e in made.events]


def markdown(data: bytes, made: Timeline) -> None:
    tokens = MarkdownIt("gfm-like").parse(data.decode("utf-8"))
    assert sum(token.type == "tr_open" for token in tokens) == 1 + len(made.events)
    assert sum(token.type == "td_open" for token in tokens) == 4 * len(made.events)
    for token in tokens:
        assert token.type not in ("html_block", "code_block", "fence", "paragraph_open"), token
        for child in token.children or []:
            assert child.type in CELL, child
            assert re.match(r"(?i:https?://|mailto:)|$", str(child.attrs.get("href", "")))


def calendar(data: bytes, made: Timeline) -> None:
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]", data)
    found = Calendar.from_ical(data)
    assert {part.name for part in found.walk()} <= {"VCALENDAR", "VEVENT"}
    assert len(found.walk("VEVENT")) <= len(made.events)
    own = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "CATEGORIES"}
    for entry in found.walk("VEVENT"):
        assert set(entry) <= own | {"URL"}
        assert re.match("https?://", entry.get("URL", "http://"), re.IGNORECASE)


def slides(data: bytes, made: Timeline) -> None:
    found = json.loads(data)
    assert len(found["events"]) <= len(made.events)
    for slide in found["events"]:
        for text in (slide["text"]["headline"], slide["text"]["text"], slide["display_date"]):
            tags = _Tags()
            tags.feed(text)
            tags.close()
            harmless(tags.found)
            assert {tag for tag, _ in tags.found} <= {"p", "a"}


def workbook(data: bytes, made: Timeline) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "b"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert sheet.max_row == 1 + len(made.events)


def columns(data: bytes, made: Timeline) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(data))
    assert table.column("title").to_pylist() == [_written(event.title) for event in made.events]


CHECKS: dict[str, Callable[[bytes, Timeline], None]] = {
    "csv": csv_table,
    "html": html,
    "ics": calendar,
    "json": document,
    "jsonl": lines,
    "md": markdown,
    "parquet": columns,
    "svg": svg,
    "timelinejs.json": slides,
    "xlsx": workbook,
}
