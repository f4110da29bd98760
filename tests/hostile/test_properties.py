"""What holds of any text, any file, any table and any event, however they came about."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.exporters.parsed import CHECKS
from tests.fuzz.targets import TARGETS
from tests.injections import ALL, everywhere
from tests.made import event, timeline
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.model import Basis, Event, Mention, Relation, Status
from timeline.table import COLUMNS
from timeline.tables import TABLES, read_tables
from timeline.times.interval import Grain

anything = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=100,
)
FOUND = Path(__file__).parent / "found"
texts = st.text(st.characters(codec=None), max_size=30)
words = st.sampled_from(
    "The council closed opened on Thursday in March 2024 since ago two weeks . , “ ” said \n \ud800 \0".split(
        " "
    )
)
days = st.none() | st.dates()


@pytest.mark.parametrize("kept", sorted(FOUND.glob("*/*")), ids=lambda path: path.name)
def test_what_fuzzing_found_stays_mended(kept: Path) -> None:
    """The folder names the target of tests/fuzz."""
    TARGETS[kept.parent.name](kept.read_bytes())


@pytest.mark.parametrize("text", ALL, ids=range(len(ALL)))
def test_every_format_holds_every_text_that_attacks(text: str) -> None:
    made = everywhere(text)
    for ending, check in CHECKS.items():
        check(EXPORTERS[ending](made, ExportOptions(title=text, plotlyjs="none")), made)


@anything
@given(st.lists(words | texts, max_size=12).map(" ".join))
@example("Curfew begins on 24 October 2024 at \ud890 nine \udc00, he said.")
def test_any_text_has_times_and_events(text: str) -> None:
    TARGETS["times"](b"\x0b\x47\x00" + text.encode("utf-8", "surrogatepass"))


@st.composite
def written_tables(draw: st.DrawFn) -> str:
    """A table with columns and cells of any text, some of them ours."""
    columns = draw(st.lists(st.sampled_from(list(COLUMNS)) | texts, min_size=1, max_size=6))
    ours = st.sampled_from(
        ["2024", "2024-10-24", "since 2014", "x", "yes", "0,5", "-1", "NaN", "=1", "1e999"]
    )
    rows = draw(st.lists(st.lists(ours | texts, max_size=7), max_size=4))
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in (columns, *rows)]
    return draw(st.sampled_from("\n \r\n \r".split(" "))).join(map(",".join, quoted))


@anything
@given(written_tables())
@example("date,title\n2024,\ud800")
def test_any_table_gives_events_or_named_problems(tmp_path: Path, table: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(table.encode("utf-8", "surrogatepass"))
    read = read_tables([path])
    assert read.events or read.problems
    assert all(found.where.startswith(str(path)) and found.what for found in read.problems)


@anything
@given(
    st.sampled_from([ending for ending in TABLES if "json" in ending]),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | texts,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(list(COLUMNS)) | texts, inner)
        ),
        max_leaves=8,
    ),
)
def test_any_json_gives_events_or_named_problems(tmp_path: Path, ending: str, value: object) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_text(json.dumps({"date": "2024", "title": "x", "events": [value], "extra": value}))
    read = read_tables([path])
    assert read.events or read.problems


@st.composite
def any_events(draw: st.DrawFn) -> Event:
    text = draw(st.lists(texts, min_size=8, max_size=8))
    mention = Mention(text[0], text[1], text[2], 0, 1, text[3], text[4], text[5])
    return event(
        id=text[0],
        date=draw(
            texts | st.sampled_from(["2024", "2024-10-24T17:30", "P3M", "199", "2024/2025", "0001-01-01"])
        ),
        start=draw(days),
        end=draw(days),
        precision=draw(st.sampled_from(Grain)),
        relation=draw(st.sampled_from(Relation)),
        approximate=draw(st.booleans()),
        title=text[1],
        text=text[2],
        expression=text[3],
        basis=draw(st.sampled_from(Basis)),
        status=draw(st.sampled_from(Status)),
        actors=tuple(draw(st.lists(texts, max_size=2))),
        confidence=draw(st.floats(0, 1)),
        article=text[4],
        source=text[5],
        url=text[6],
        published=draw(st.none() | st.dates() | st.datetimes(timezones=st.none() | st.just(dt.UTC))),
        rule=text[7],
        mentions=(mention, mention) if draw(st.booleans()) else (),
        contested=(text[3],) if draw(st.booleans()) else (),
        extra=draw(st.dictionaries(texts, texts, max_size=2)),
    )


@settings(anything, max_examples=25)
@given(st.lists(any_events(), max_size=3))
def test_any_events_go_into_every_format(events: list[Event]) -> None:
    made = timeline(*events)
    for ending, check in CHECKS.items():
        check(EXPORTERS[ending](made, ExportOptions(title="A", plotlyjs="none")), made)
