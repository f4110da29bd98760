"""The corpus of phrases: natural sentences with the time expressions in them marked.

A file of `en/` is plain text, one sentence (or short text) a line:

    # heading                          names the phenomenon of the lines below
    @ 2024-10-28                       when they were published: a day, `2024-10-28T16:40`, or `none`
    He resigned on [Friday => 2024-10-25] and left.

Everything in square brackets must be found with exactly that extent, and nothing outside them. After the
arrow stand, in any order and all optional except one of the first two:

    2024-10-25                         the TIMEX3 value; `?` for found, but impossible to resolve
    2024-10-21..2024-10-27             the first and last day of the interval
    SET                                the type, where the value does not tell it
    mod=START                          the modifier; `mod=none` for none
    relation=since                     how the thing dated lies to the time named

In the sentence `\\n` is a line break and `\\xa0` a hard space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

PHRASES = Path(__file__).parent / "en"
NEAR_MISSES = "near_misses"

_MARKED = re.compile(r"\[(?P<words>[^\]]*?) => (?P<expected>[^\]]*)\]")
_TYPES = frozenset({"DATE", "TIME", "DURATION", "SET"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """One marked expression; a field that is None is not checked."""

    start: int
    end: int
    value: str | None
    type: str | None
    mod: str | None
    relation: str | None
    days: tuple[date, date] | None

    @property
    def unresolved(self) -> bool:
        return self.value is not None and (self.value == "?" or self.value.startswith("XXXX"))


@dataclass(frozen=True, slots=True)
class Line:
    """One text of the corpus, its marks taken out."""

    file: str
    number: int
    heading: str
    published: date | None
    text: str
    phrases: tuple[Phrase, ...]

    def __str__(self) -> str:
        return f"{self.file}: {self.heading}: {self.text[:40].strip()}"


def read_corpus() -> list[Line]:
    return [line for path in sorted(PHRASES.glob("*.txt")) for line in _read(path)]


def _read(path: Path) -> Iterator[Line]:
    heading, published = "", None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("# "):
            heading = line[2:]
        elif line.startswith("@ "):
            published = _publication(line[2:].strip())
        elif line.strip():
            text, phrases = _unmark(line)
            yield Line(path.stem, number, heading, published, text, phrases)


def _publication(written: str) -> date | None:
    if written == "none":
        return None
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)


def _unmark(line: str) -> tuple[str, tuple[Phrase, ...]]:
    line = line.replace(r"\n", "\n").replace(r"\xa0", "\xa0")
    text, phrases, done = "", [], 0
    for mark in _MARKED.finditer(line):
        text += line[done : mark.start()]
        phrases.append(_phrase(len(text), mark["words"], mark["expected"]))
        text += mark["words"]
        done = mark.end()
    text += line[done:]
    if "[" in text or "]" in text:
        raise ValueError(f"a bracket that marks nothing: {line!r}")
    return text, tuple(phrases)


def _phrase(start: int, words: str, expected: str) -> Phrase:
    value = type_ = mod = relation = days = None
    for word in expected.split():
        if word in _TYPES:
            type_ = word
        elif word.startswith("mod="):
            mod = word.removeprefix("mod=").replace("none", "")
        elif word.startswith("relation="):
            relation = word.removeprefix("relation=")
        elif ".." in word:
            first, last = word.split("..")
            days = (date.fromisoformat(first), date.fromisoformat(last))
        else:
            value = word
    if type_ is None and value not in (None, "?"):
        type_ = _usual_type(value)
    return Phrase(start, start + len(words), value, type_, mod, relation, days)


def _usual_type(value: str) -> str:
    if value.endswith("_REF"):
        return "DATE"
    if value.startswith("P"):
        return "DURATION"
    return "TIME" if "T" in value else "DATE"
