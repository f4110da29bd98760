"""Which events of a timeline are shown: how sure, about what, within which span, the most important."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from heapq import nsmallest

from timeline.languages.en.forms import form_pattern
from timeline.model import Basis, Event, Timeline
from timeline.readers.published import AmbiguousDateError, parse_published
from timeline.shelf import Shelf
from timeline.times.timex import parse_value

_BASES = tuple(Basis)
_GENITIVE = re.compile(r"(?<=\w)['’]s\b|(?<=s)['’](?!\w)")


def select(timeline: Timeline, *, basis: Collection[Basis] = _BASES, min_confidence: float = 0.0) -> Timeline:
    """The timeline with only those events whose date is known in one of these ways and is at least so
    sure."""
    return _keep(timeline, lambda event: event.basis in basis and event.confidence >= min_confidence)


@dataclass(frozen=True, slots=True)
class Choice:
    """The part of a timeline that is asked for, as `select`, `about`, `within` and `top` choose it."""

    basis: tuple[Basis, ...] = _BASES
    min_confidence: float = 0.0
    subjects: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    most: int | None = None

    def apply(self, timeline: Timeline) -> tuple[Timeline, str]:
        """That part, and how many events were left out for which reason, in words."""
        left = []
        for chosen, reason in self._steps(timeline):
            if count := len(timeline.events) - len(chosen.events):
                left.append(f"{count} {reason}")
            timeline = chosen
        return timeline, ", ".join(left)

    def _steps(self, timeline: Timeline) -> Iterator[tuple[Timeline, str]]:
        if self.basis != _BASES:
            timeline = select(timeline, basis=self.basis)
            yield timeline, f"not {' or '.join(self.basis)}"
        if self.min_confidence:
            timeline = select(timeline, min_confidence=self.min_confidence)
            yield timeline, f"less sure than {self.min_confidence:g}"
        if self.subjects:
            timeline = about(timeline, self.subjects)
            yield timeline, f"not about {' or '.join(self.subjects)}"
        if self.first or self.last:
            timeline = within(timeline, self.first, self.last)
            yield timeline, _outside(self.first, self.last)
        if self.most is not None:
            yield top(timeline, self.most), f"not among the top {self.most}"


def read_choice(
    basis: str, min_confidence: float, subjects: str, first: str, last: str, most: int | None
) -> Choice:
    """A choice as options have it, "" for what is not asked for; ValueError, in plain words, where one
    makes no sense."""
    begin = _read_days(first, "--from")[0] if first else None
    end = _read_days(last, "--to")[1] if last else None
    if begin and end and begin > end:
        raise ValueError(f"--from {first} --to {last}: the span ends before it begins; swap them")
    return Choice(_read_basis(basis), min_confidence, _read_subjects(subjects), begin, end, most)


def _read_basis(written: str) -> tuple[Basis, ...]:
    """The bases between commas, each once and in the order of trust; all of them for ""."""
    names = {name.strip() for name in written.split(",") if name.strip()}
    if unknown := sorted(names - set(_BASES)):
        raise ValueError(f"--basis {unknown[0]}: use one or more of {', '.join(_BASES)}")
    return tuple(basis for basis in _BASES if basis in names or not names)


def _outside(first: date | None, last: date | None) -> str:
    if first and last:
        return f"outside {first} to {last}"
    return f"before {first}" if first else f"after {last}"


def _read_days(written: str, option: str) -> tuple[date, date]:
    """The first and last day of a year, month, week or day as TIMEX3 writes it, or of a full date in
    words."""
    if known := parse_value(written):
        return known.first_day, known.last_day
    try:
        found = parse_published(written)
    except AmbiguousDateError as error:
        raise ValueError(f"{option}: {error}") from None
    except ValueError:
        shape = "write it like 2024-10-28, 2024-10 or 2024"
        raise ValueError(f'{option}: "{written}" is not a day, month or year; {shape}') from None
    return (day := date(found.year, found.month, found.day)), day


def _read_subjects(written: str) -> tuple[str, ...]:
    """What stands between commas."""
    subjects = tuple(subject.strip() for subject in written.split(",") if subject.strip())
    if wordless := next((subject for subject in subjects if not re.search(r"[^\W_]", subject)), ""):
        raise ValueError(f"--about {wordless}: no word in it")
    return subjects


def about(timeline: Timeline, subjects: Iterable[str]) -> Timeline:
    """The events whose actors, title or sentences name one of the subjects, in whatever form of its words.

    A subject of several words is named where they stand next to each other.
    """
    patterns = [_pattern(subject) for subject in subjects]
    return _keep(timeline, lambda event: any(pattern.search(_text(event)) for pattern in patterns))


def _pattern(subject: str) -> re.Pattern[str]:
    words = re.findall(r"\w+", _GENITIVE.sub("", _fold(subject)))
    return re.compile(r"\b" + r"\W+".join(map(form_pattern, words)) + r"\b")


def _text(event: Event) -> str:
    told = (mention.text for mention in event.mentions)
    return _fold("\n".join((*event.actors, event.title, event.text, *told)))


def _fold(text: str) -> str:
    """Without accents."""
    plain = (char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return "".join(plain)


def within(timeline: Timeline, first: date | None, last: date | None) -> Timeline:
    """The events that may lie on a day from `first` to `last`, both inclusive; None leaves that side open.

    An event with an open start stands where it ends; one without any day is in no span.
    """

    def inside(event: Event) -> bool:
        begin = event.start or event.end
        if begin is None:
            return False
        return (last is None or begin <= last) and (first is None or event.end is None or event.end >= first)

    return _keep(timeline, inside)


def top(timeline: Timeline, count: int) -> Timeline:
    """The events that matter most: told by more articles, stated, about those whom most events are about."""
    named = Counter(actor for event in timeline.events for actor in event.actors)
    ranked = nsmallest(count, enumerate(timeline.events), key=lambda numbered: _rank(numbered[1], named))
    chosen = sorted(ranked, key=lambda numbered: numbered[0])
    return replace(timeline, events=tuple(event for _, event in chosen))


def _rank(event: Event, named: Counter[str]) -> tuple[float, ...]:
    central = max((named[actor] for actor in event.actors), default=0)
    return -event.sources, _BASES.index(event.basis), -central, -len(event.mentions), -event.confidence


def _keep(timeline: Timeline, wanted: Callable[[Event], bool]) -> Timeline:
    kept = Shelf[Event](size=lambda event: 1 + len(event.mentions))
    kept.extend(filter(wanted, timeline.events))
    return replace(timeline, events=kept.filled())
