"""The values that flow through the pipeline; all frozen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.times.interval import Grain, Interval
from timeline.times.meaning import Meaning

if TYPE_CHECKING:
    import pandas as pd

    from timeline.exporters.options import ExportOptions


class PublishedBasis(StrEnum):
    """Where a publication date comes from, most trusted first."""

    OPTION = "option"
    FIELD = "field"
    METADATA = "metadata"
    ADDRESS = "address"
    DATE_LINE = "date line"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read.

    `text` is what every offset counts in (code points) and is never normalised. `published` is a
    `datetime` when the time of day is known, with a zone when that is known, else a `date`;
    None when nobody says. `language` is the tag that the article states ("en-GB"). `warnings` are for the
    person: one plain line each, without the article's name.
    """

    id: str
    text: str
    title: str = ""
    published: dt.date | dt.datetime | None = None
    published_basis: PublishedBasis | None = None
    source: str = ""
    url: str = ""
    language: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Input that could not be processed: where ("path" or "path:line"), what is wrong, what to do.

    `everywhere` when it is not the input's fault, and so the same for all others of its kind.
    """

    where: str
    what: str
    remedy: str = ""
    everywhere: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f"; {self.remedy}" if self.remedy else "")


class SentenceKind(StrEnum):
    SENTENCE = "sentence"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Sentence:
    """text[start:end] of its article, without surrounding white space; `paragraph` counts from 0."""

    start: int
    end: int
    kind: SentenceKind = SentenceKind.SENTENCE
    paragraph: int = 0


class Relation(StrEnum):
    """How the thing dated lies to the time named: "since August" is (2024-08, since)."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"

    def covers(self, first: dt.date, last: dt.date) -> tuple[dt.date | None, dt.date | None]:
        """First and last day of what lies so to the days `first` to `last`; None where it is open."""
        match self:
            case Relation.AT:
                return first, last
            case Relation.SINCE:
                return first, None
            case Relation.UNTIL | Relation.BY:
                return None, last
            case Relation.BEFORE:
                return None, first - dt.timedelta(1) if first > dt.date.min else None
            case Relation.AFTER:
                return last + dt.timedelta(1) if last < dt.date.max else None, None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, and what they were understood to mean.

    `start` and `end` are offsets into the article's text (end exclusive); `type` and `value` are TIMEX3's
    (DATE, TIME, DURATION, SET), `mod` its modifier (START, MID, END, APPROX, MORE_THAN, …) or "".
    `interval` is None where the value names no stretch of the calendar (P3M, PAST_REF, XXXX-WXX-2) or
    the expression could not be resolved; then `reason` says why in plain words. `anchor` says in plain words
    what the meaning was counted from ("published 2024-10-28", "2019 in an earlier sentence").
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    rule: str
    meaning: Meaning
    mod: str = ""
    interval: Interval | None = None
    relation: Relation = Relation.AT
    anchor: str = ""
    reason: str = ""

    @property
    def precision(self) -> Grain | None:
        return self.interval.grain if self.interval else None

    @property
    def approximate(self) -> bool:
        return bool(self.mod)


class Basis(StrEnum):
    """How we know an event's date: its own clause says so, an earlier sentence does, or nothing does."""

    STATED = "stated"
    CARRIED = "carried"
    PUBLISHED = "published"


class Status(StrEnum):
    HAPPENED = "happened"
    ONGOING = "ongoing"
    EXPECTED = "expected"
    DENIED = "denied"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an event is told: text[char_start:char_end] of an article, its sentence and date.

    `id` is the event's in the table before merging.
    """

    id: str
    article: str
    text: str
    char_start: int
    char_end: int
    date: str
    source: str
    url: str


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the event table; the columns' meaning is in `timeline.table`.

    `start` and `end` are the first and last day covered, both inclusive; either is None when that side is
    open ("since 2014", "before Thursday"). `char_start` and `char_end` delimit the clause in the
    article's text. `why` explains the date in plain words. `extra` holds a table's columns that are not ours.
    `mentions` are all the places that tell the event, its own first; none where nothing was merged.
    `contested` are the dates that some of them give and that can't be the event's.
    """

    id: str
    date: str
    start: dt.date | None
    end: dt.date | None
    precision: Grain
    relation: Relation
    approximate: bool
    title: str
    text: str
    expression: str
    basis: Basis
    status: Status
    actors: tuple[str, ...]
    sources: int
    confidence: float
    article: str
    source: str
    url: str
    published: dt.date | dt.datetime | None
    char_start: int
    char_end: int
    rule: str
    why: str = ""
    mentions: tuple[Mention, ...] = ()
    contested: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something found that has no place on the timeline, and the reason in plain words."""

    article: str
    char_start: int
    char_end: int
    text: str
    expression: str
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """What the timeline keeps of an article once its text is let go."""

    id: str
    title: str
    source: str
    url: str
    published: dt.date | dt.datetime | None
    published_basis: PublishedBasis | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order, what could not be placed, the articles both come from.

    `notes` are plain lines for the person; `problems` are inputs that could not be read.
    """

    events: Sequence[Event]
    unplaced: Sequence[Unplaced] = ()
    articles: Sequence[ArticleSummary] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def to_dataframe(self) -> pd.DataFrame:
        """The event table; its columns are `timeline.table.COLUMNS`."""
        from timeline.table import to_dataframe

        return to_dataframe(self)

    def to_html(self, options: ExportOptions | None = None) -> str:
        """A page, or the fragment that `options` asks for."""
        return self._export("html", options)

    def to_csv(self, options: ExportOptions | None = None) -> str:
        return self._export("csv", options)

    def to_json(self, options: ExportOptions | None = None) -> str:
        return self._export("json", options)

    def _export(self, ending: str, options: ExportOptions | None) -> str:
        from timeline.exporters import EXPORTERS, ExportOptions

        return EXPORTERS[ending](self, options or ExportOptions()).decode()
