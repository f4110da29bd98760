"""The expected timelines of data/, and how far a program's events are from them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.model import Event

DATA = Path(__file__).parent.parent / "data"
ARTICLES = tuple(sorted((DATA / "articles").glob("*.md")))

DATED = ("date", "start", "end", "precision", "relation")
"""What a reader needs to place an event."""
READ = ("approximate", "expression", "basis", "status", "actors", "title")
"""What a reader needs to trust and understand it."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One row of an expected timeline; `start` and `end` delimit its words in the article's text."""

    words: str
    start: int
    end: int
    columns: Mapping[str, str]

    @property
    def stated(self) -> bool:
        return self.columns["basis"] == "stated"


@dataclass(frozen=True, slots=True)
class Pair:
    """An expected row and the event that tells it, if there is one."""

    row: Expected
    event: Event | None

    def wrong(self, columns: Iterable[str]) -> tuple[str, ...]:
        """The columns that differ; all of them where no event tells the row."""
        return tuple(name for name in columns if not self._same(name))

    def _same(self, name: str) -> bool:
        if self.event is None:
            return False
        same = _SAME.get(name, str.__eq__)
        return same(self.row.columns[name], cell(self.event, name))


@dataclass(frozen=True, slots=True)
class Comparison:
    """`unexpected` are events with a stated date that tell no row."""

    article: str
    pairs: tuple[Pair, ...]
    unexpected: tuple[Event, ...]

    def share(self, column: str, *, stated: bool = False) -> tuple[int, int]:
        """How many rows (only those with a stated date if asked) are right in a column, of how many."""
        pairs = [pair for pair in self.pairs if pair.row.stated or not stated]
        return sum(not pair.wrong([column]) for pair in pairs), len(pairs)

    def difference(self, columns: Sequence[str], *, stated: bool = False) -> str:
        """A line for each row without an event, each wrong cell and each unexpected event; "" if none."""
        lines = [
            line
            for pair in self.pairs
            if pair.row.stated or not stated
            for line in _difference(pair, columns)
        ]
        lines += [f"  + {event.date} {event.relation} “{event.title}”" for event in self.unexpected]
        return "\n".join([self.article, *lines]) if lines else ""


def expected_rows(article: Path, text: str) -> tuple[Expected, ...]:
    """The rows of an article's expected timeline, in the file's order."""
    with (DATA / "expected" / f"{article.stem}.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return tuple(
        Expected(row["words"], at, at + len(row["words"]), row)
        for row in rows
        for at in (text.find(row["words"]),)
    )


def compare(article: str, rows: Sequence[Expected], events: Sequence[Event]) -> Comparison:
    """Each row beside the event whose clause holds its words."""
    pairs = tuple(Pair(row, _teller(row, events)) for row in rows)
    told = {pair.event.id for pair in pairs if pair.event}
    unexpected = tuple(event for event in events if event.basis == "stated" and event.id not in told)
    return Comparison(article, pairs, unexpected)


def cell(event: Event, name: str) -> str:
    """An event's value in the notation of the expected timelines."""
    value = getattr(event, name)
    if name == "actors":
        return "; ".join(value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _teller(row: Expected, events: Sequence[Event]) -> Event | None:
    """The event with the smallest clause around the row's words, else the one that shares most of them."""
    around = [event for event in events if event.char_start <= row.start and row.end <= event.char_end]
    if around:
        return min(around, key=_length)
    touching = [event for event in events if _shared(row, event) > 0]
    return max(touching, key=lambda event: _shared(row, event), default=None)


def _length(event: Event) -> int:
    return event.char_end - event.char_start


def _shared(row: Expected, event: Event) -> int:
    return min(row.end, event.char_end) - max(row.start, event.char_start)


def _difference(pair: Pair, columns: Sequence[str]) -> list[str]:
    row, event = pair.row, pair.event
    if event is None:
        return [f"  - {row.columns['date']} {row.columns['relation']} “{row.words}”: no event"]
    return [
        f"  ! “{row.words}” {name}: expected {row.columns[name]!r}, found {cell(event, name)!r}"
        for name in pair.wrong(columns)
    ]


def _same_date(expected: str, found: str) -> bool:
    """T10 and T10:00 name the same hour."""
    return re.sub(r"T(\d\d):00", r"T\1", expected) == re.sub(r"T(\d\d):00", r"T\1", found)


def _same_names(expected: str, found: str) -> bool:
    return set(expected.split("; ")) == set(found.split("; "))


_LINKS = frozenset({"a", "an", "the", "that", "has", "have", "had", "been", "is", "are", "was", "were"})


def _same_headline(expected: str, found: str) -> bool:
    """Two headlines say the same when three quarters of their words that carry meaning are shared."""
    ours, theirs = _telling_words(expected), _telling_words(found)
    return len(found) <= 90 and 2 * len(ours & theirs) >= 0.75 * (len(ours) + len(theirs)) > 0


def _telling_words(headline: str) -> frozenset[str]:
    words = re.findall(r"[\w'’.-]+", headline.lower())
    return frozenset(word.strip(".'’").removesuffix("'s").removesuffix("’s") for word in words) - _LINKS


_SAME: Mapping[str, Callable[[str, str], bool]] = {
    "date": _same_date,
    "actors": _same_names,
    "title": _same_headline,
}
