"""Sentences with the events they tell: tests/events/sentences/*.txt.

A case is a text, a line a paragraph, and below it, indented, all its events:

    words | date, ~ if approximate | relation | basis | status | title: … | actors: A; B | start: … | end: …

The words lie in the event's own clause. `none | text | expression` is something without a place.
`published: none` on the line before the text takes its publication date away.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from timeline.model import Article, Event
from timeline.pipeline import assemble

PUBLISHED = date(2024, 10, 28)
FILES = sorted((Path(__file__).parent / "sentences").glob("*.txt"))


@dataclass(frozen=True)
class Expected:
    """One line below a text; `more` are its fields with names."""

    words: str
    fields: tuple[str, ...]
    more: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    text: str
    published: date | None
    expected: tuple[Expected, ...]
    where: str


def cases() -> Iterator[Case]:
    for path in FILES:
        paragraphs: list[str] = []
        expected: list[Expected] = []
        published: date | None = PUBLISHED
        start = 0
        for number, line in enumerate([*path.read_text("utf-8").splitlines(), ""], 1):
            if line.startswith("    "):
                expected.append(_expected(line))
            elif line.startswith("published:"):
                published = None
            elif line and not line.startswith("#"):
                start = start or number
                paragraphs.append(line)
            elif paragraphs:
                yield Case("\n\n".join(paragraphs), published, tuple(expected), f"{path.stem}:{start}")
                paragraphs, expected, published, start = [], [], PUBLISHED, 0


def _expected(line: str) -> Expected:
    words, *fields = (part.strip() for part in line.split("|"))
    more = [part for part in fields if part.startswith(("title:", "actors:", "start:", "end:"))]
    plain = tuple(part for part in fields if part not in more)
    named = (part.split(":", 1) for part in more)
    return Expected(words, plain, {name: value.strip() for name, value in named})


def test_there_are_at_least_two_hundred_sentences() -> None:
    assert sum(case.text.count(". ") + case.text.count("\n\n") + 1 for case in cases()) >= 200


@pytest.mark.parametrize("case", tuple(cases()), ids=lambda case: f"{case.where} {case.text[:50]}")
def test_events_of(case: Case) -> None:
    timeline = assemble([Article("case", case.text, published=case.published)])
    wanted = [row for row in case.expected if row.words != "none"]
    told = "\n".join(_told(event) for event in timeline.events)
    left = list(timeline.events)
    for row in wanted:
        event = _event_with(case.text, row.words, left)
        assert event is not None, f"{case.text}\nno event of its own has “{row.words}”; there are:\n{told}"
        left.remove(event)
        assert _fields(event) == row.fields, f"{case.text}\n“{row.words}” in:\n{told}\n{event.why}"
        for name, value in row.more.items():
            assert _field(event, name) == value, f"{case.text}\n{name} of “{row.words}”"
    assert not left, f"{case.text}\nnot expected:\n" + "\n".join(_told(event) for event in left)
    unplaced = {(item.text, item.expression) for item in timeline.unplaced}
    assert unplaced == {(row.fields[0], row.fields[1]) for row in case.expected if row.words == "none"}


def _event_with(text: str, words: str, events: list[Event]) -> Event | None:
    """The event with the smallest span around the words."""
    at = text.index(words)
    around = [event for event in events if event.char_start <= at and at + len(words) <= event.char_end]
    return min(around, key=lambda event: event.char_end - event.char_start, default=None)


def _fields(event: Event) -> tuple[str, ...]:
    dated = event.date + "~" * event.approximate
    return dated, str(event.relation), str(event.basis), str(event.status)


def _field(event: Event, name: str) -> str:
    if name == "actors":
        return "; ".join(event.actors)
    return str(getattr(event, name) or "none")


def _told(event: Event) -> str:
    return f"    {event.title} | {' | '.join(_fields(event))}   «{event.expression}»"
