"""Corrections that survive a rebuild: a table that a person edited, laid over what the articles say now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.model import Basis, Event, Problem, Timeline
from timeline.table import order, to_rows
from timeline.tables import read_items, summary_of
from timeline.tables.entry import ADDED, Entry, read_entry
from timeline.tables.rows import Row, as_text

_OF_THE_ARTICLE = frozenset(
    ("id", "article", "sources", "contested", "published", "char_start", "char_end", "rule")
)
"""Columns that say where an event comes from; they are not corrected."""
_MAY_BE_EMPTIED = frozenset(("actors", "source", "url"))
_DATED_BY = ("date", "relation")
_FOLLOWING = ("start", "end", "precision")


@dataclass(frozen=True, slots=True)
class Edited:
    """A timeline with the corrections in it, and how many events these changed, removed and added."""

    timeline: Timeline
    changed: int
    removed: int
    added: int


@dataclass(frozen=True, slots=True)
class _Edit:
    """A row, and the table it stands in."""

    table: str
    row: Row

    def cell(self, name: str) -> str:
        return self.row.cells.get(name, "").strip()

    @property
    def is_new(self) -> bool:
        return not self.cell("id") or self.cell("id").startswith(ADDED)


@dataclass(frozen=True, slots=True)
class _Match:
    """Edits by the place of their event, those whose event is gone, and the articles that have changed."""

    edits: Mapping[int, _Edit]
    gone: tuple[_Edit, ...]
    unsure: frozenset[str]


def apply_edits(timeline: Timeline, tables: Iterable[str | Path]) -> Edited:
    """The timeline as the tables correct it.

    A row is laid over the event with its `id`, else over the event of its article with its sentence and
    dating words. A row without an id is added. An event without a row is removed when its article stands in
    the column `article`, unless rows of that article have lost their events: then the article has changed,
    and what the table lacks may be new. `notes` name the rows whose event is gone.
    """
    items = list(read_items(tables))
    problems = [item for _, item in items if isinstance(item, Problem)]
    edits = [_Edit(table, item) for table, item in items if isinstance(item, Row)]
    asked = [edit for edit in edits if not edit.is_new]
    match = _match(timeline.events, asked)
    covered = {edit.cell("article") for edit in asked} - {""}
    kept: list[Event] = []
    entries: list[Entry | Problem] = []
    changed = 0
    for place, event in enumerate(timeline.events):
        if edit := match.edits.get(place):
            entries.append(found := _corrected(event, edit))
            kept.append(found.event if isinstance(found, Entry) else event)
            changed += kept[-1] != event
        elif not _is_removed(event, covered, match.unsure):
            kept.append(event)
    removed = len(timeline.events) - len(kept)
    new = [read_entry(edit.row, edit.table) for edit in edits if edit.is_new]
    known = {event.id for event in timeline.events}
    added = {
        entry.event.id: entry.event
        for entry in new
        if isinstance(entry, Entry) and entry.event.id not in known
    }
    entries += new
    articles = {article.id: article for article in timeline.articles}
    lost = _lost(match, frozenset(articles))
    for event in added.values():
        articles.setdefault(event.article, summary_of(event))
    made = replace(
        timeline,
        events=order([*kept, *added.values()]),
        articles=tuple(articles.values()),
        notes=(*timeline.notes, *_notes(entries), *lost),
        problems=(*timeline.problems, *problems, *(entry for entry in entries if isinstance(entry, Problem))),
    )
    return Edited(made, changed, removed, len(added))


def _match(events: Sequence[Event], edits: Sequence[_Edit]) -> _Match:
    known = _by_id(events, edits)
    rest = _without(edits, known)
    moved = _by_sentence(events, known, rest)
    gone = _without(rest, moved)
    return _Match(known | moved, gone, frozenset(edit.cell("article") for edit in (*moved.values(), *gone)))


def _without(edits: Iterable[_Edit], matched: Mapping[int, _Edit]) -> tuple[_Edit, ...]:
    taken = {id(edit) for edit in matched.values()}
    return tuple(edit for edit in edits if id(edit) not in taken)


def _by_id(events: Sequence[Event], edits: Sequence[_Edit]) -> dict[int, _Edit]:
    """An event of several mentions is known by the id of each; a row with its own id goes first."""
    told = {mention.id: place for place, event in enumerate(events) for mention in event.mentions}
    own = {event.id: place for place, event in enumerate(events)}
    found: dict[int, _Edit] = {}
    for places in (own, told):
        for edit in edits:
            if (place := places.get(edit.cell("id"))) is not None:
                found.setdefault(place, edit)
    return found


def _by_sentence(
    events: Sequence[Event], known: Mapping[int, _Edit], edits: Iterable[_Edit]
) -> dict[int, _Edit]:
    """Rows whose id is gone because the text before changed; only where none is mistaken for another."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, event in enumerate(events):
        if place not in known:
            places[event.article, event.text.strip(), event.expression.strip()].append(place)
    rows: defaultdict[tuple[str, ...], list[_Edit]] = defaultdict(list)
    for edit in edits:
        if edit.cell("text"):
            rows[edit.cell("article"), edit.cell("text"), edit.cell("expression")].append(edit)
    return {places[key][0]: found[0] for key, found in rows.items() if len(found) == len(places[key]) == 1}


def _is_removed(event: Event, covered: Set[str], unsure: Set[str]) -> bool:
    told_by = {event.article, *(mention.article for mention in event.mentions)}
    return bool(told_by & covered) and not told_by & unsure


def _corrected(event: Event, edit: _Edit) -> Entry | Problem:
    """The event with what the row says differently; a date that a person gave is stated and certain.

    The year 0987 that a spreadsheet made 987 is no other date.
    """
    (row,) = to_rows(Timeline((event,)))
    found = {name: as_text(cell) for name, cell in row.items()}
    given = {
        name: cell
        for name, cell in edit.row.cells.items()
        if name not in _OF_THE_ARTICLE and (cell.strip() or name in _MAY_BE_EMPTIED)
    }
    laid = found | given
    if laid["date"].strip().zfill(len(found["date"])) == found["date"]:
        laid["date"] = found["date"]
    if any(laid[name] != found[name] for name in _DATED_BY):
        laid |= {name: "" for name in _FOLLOWING if laid[name] == found[name]}
    entry = read_entry(Row(edit.row.where, laid, event.mentions), edit.table)
    if isinstance(entry, Problem):
        return entry
    after = replace(entry.event, published=event.published, why=event.why)
    if after.date != event.date:
        after = replace(
            after,
            basis=Basis.STATED if after.basis is event.basis else after.basis,
            confidence=1.0 if after.confidence == event.confidence else after.confidence,
            why=f"{edit.table} says so, in place of {event.date}",
        )
    return replace(entry, event=after)


def _notes(entries: Iterable[Entry | Problem]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, Entry):
            yield from entry.notes


def _lost(match: _Match, articles: Container[str]) -> Iterator[str]:
    """One line for each edit whose event is gone, for each article that is, and for each that has changed."""
    absent: Counter[tuple[str, str]] = Counter()
    for edit in match.gone:
        article = edit.cell("article")
        if article and article not in articles:
            absent[edit.table, article] += 1
        else:
            told = " ".join(filter(None, (edit.cell("date"), edit.cell("title"))))
            yield f"{edit.row.where}: its event is gone: {told or edit.cell('id')}"
    for (table, article), count in absent.items():
        yield f"{table}: {count} row{'s' * (count > 1)} of {article} not used; it is not among the articles"
    for article in sorted(match.unsure):
        if article in articles:
            yield f"{article} has changed since its events were edited; none of them is removed"
