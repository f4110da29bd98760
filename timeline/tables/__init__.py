"""Event tables that people edit or write, read back; one file per format, one line each in TABLES."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from timeline.model import ArticleSummary, Event, Problem, Timeline, Unplaced
from timeline.readers import STANDARD_INPUT
from timeline.readers.sources import list_files, printable, problem
from timeline.table import order
from timeline.tables.csv import read_csv
from timeline.tables.entry import Entry, read_entry
from timeline.tables.json import read_json
from timeline.tables.jsonl import read_jsonl
from timeline.tables.parquet import read_parquet
from timeline.tables.rows import Row
from timeline.tables.standard_input import read_standard_input
from timeline.tables.xlsx import read_xlsx

Item = Row | ArticleSummary | Unplaced | Problem
TableReader = Callable[[BinaryIO, str], Iterator[Item]]

TABLES: Mapping[str, TableReader] = {
    "csv": read_csv,
    "json": read_json,
    "jsonl": read_jsonl,
    "ndjson": read_jsonl,
    "parquet": read_parquet,
    "tsv": read_csv,
    "xlsx": read_xlsx,
}


def read_tables(sources: Iterable[str | Path] | str | Path) -> Timeline:
    """One timeline of event tables: files, folders of them, or "-" for standard input (CSV or JSON).

    `date` and `title` are enough of a row. A row that comes again as it was counts once; what can't be read
    is in `problems`, named by table, line and column.
    """
    events: list[Event] = []
    articles: dict[str, ArticleSummary] = {}
    unplaced: list[Unplaced] = []
    notes: list[str] = []
    problems: list[Problem] = []
    for table, item in read_items([sources] if isinstance(sources, str | Path) else sources):
        found = read_entry(item, table) if isinstance(item, Row) else item
        match found:
            case Problem():
                problems.append(found)
            case ArticleSummary():
                articles.setdefault(found.id, found)
            case Unplaced():
                unplaced.append(found)
            case Entry():
                events.append(found.event)
                notes += found.notes
    once, again = _once(events)
    for event in once:
        articles.setdefault(event.article, summary_of(event))
    notes += [f"{event.id} stands in the tables more than once, each time different" for event in again]
    return Timeline(order(once), tuple(unplaced), tuple(articles.values()), tuple(notes), tuple(problems))


def read_items(sources: Iterable[str | Path]) -> Iterator[tuple[str, Item]]:
    """Each row of the tables, and what else they hold, with the name of its table."""
    for source in sources:
        if str(source) == "-":
            yield from _read(read_standard_input, sys.stdin.buffer, STANDARD_INPUT, STANDARD_INPUT)
            continue
        for file in list_files(str(source), TABLES):
            if isinstance(file, Problem):
                yield str(source), file
            else:
                yield from _read_file(file.path, file.id)


def _read_file(path: Path, name: str) -> Iterator[tuple[str, Item]]:
    where = printable(path)
    reader = TABLES.get(path.suffix.lower().removeprefix("."))
    if reader is None:
        known = " ".join(f".{ending}" for ending in TABLES)
        yield name, Problem(where, "not a table that can be read", f"tables end in {known}")
        return
    try:
        with path.open("rb") as stream:
            yield from _read(reader, stream, where, name)
    except OSError as error:
        yield name, problem(path, error)


def _read(reader: TableReader, stream: BinaryIO, where: str, name: str) -> Iterator[tuple[str, Item]]:
    empty = True
    try:
        for item in reader(stream, where):
            empty = False
            yield name, item
    except (OSError, ValueError) as error:
        yield name, problem(where, error)
    except RecursionError:
        yield name, Problem(where, "nested too deeply")
    else:
        if empty:
            yield name, Problem(where, "no events in it")


def _once(events: Iterable[Event]) -> tuple[list[Event], list[Event]]:
    """The events without those that only repeat one, and those that repeat an id for something else."""
    known: dict[str, list[Event]] = {}
    once, again = [], []
    for event in events:
        same_id = known.setdefault(event.id, [])
        if event in same_id:
            continue
        if same_id:
            again.append(event)
        same_id.append(event)
        once.append(event)
    return once, again


def summary_of(event: Event) -> ArticleSummary:
    """What an event says of its article."""
    return ArticleSummary(event.article, "", event.source, event.url, event.published, None)
