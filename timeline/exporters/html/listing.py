"""The events as the page lists them: grouped, each with what a person reads about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from string import ascii_letters, digits

from timeline.exporters.marks import mark, shape
from timeline.exporters.wording import MONTHS, say_date, say_day, say_known, say_value, visible
from timeline.model import Basis, Event, Status, Timeline
from timeline.times.interval import Grain

ID_CHARACTERS = frozenset(ascii_letters + digits + "-_")
_LINK = re.compile(r"https?://[^\s<>\"'\\\x00-\x1f\x7f-\x9f\ud800-\udfff]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """Another place that tells an event: the article's number, the sentence, its date where it differs."""

    article: int
    text: str
    date: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One event, in words.

    `form` names how its dot looks; `before`, `dating`, `after` are its sentence, the dating words apart.
    """

    event: Event
    anchor: str
    when: str
    form: str
    tags: tuple[str, ...]
    before: str
    dating: str
    after: str
    known: str
    article: int
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """An article as a source is named, and its address if that is safe to follow, else ""."""

    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Group:
    """Events under one heading; `said` when the heading says all that their dates would."""

    heading: str
    entries: list[Entry]
    said: bool


def groups(timeline: Timeline, prefix: str, articles: Mapping[str, int]) -> list[Group]:
    """The events in order; `prefix` begins each anchor, `articles` has each one's number."""
    unit = _unit(timeline.events)
    entries = _entries(timeline.events, articles, prefix)
    grouped = [(heading, list(group)) for heading, group in groupby(entries, lambda e: _heading(e, unit))]
    return [Group(heading, group, all(e.when == heading for e in group)) for heading, group in grouped]


def references(timeline: Timeline) -> dict[str, Reference]:
    """Every article that was read or that an event names, by its id."""
    named = {
        e.article: Reference(_name(e.article, "", e.source, e.published), _safe(e.url))
        for e in timeline.events
    }
    told = {
        mention.article: Reference(_name(mention.article, "", mention.source, None), _safe(mention.url))
        for e in timeline.events
        for mention in e.mentions
    }
    read = {
        a.id: Reference(_name(a.id, a.title, a.source, a.published), _safe(a.url)) for a in timeline.articles
    }
    return read | {name: (told | named)[name] for name in (*named, *told) if name not in read}


def _name(article: str, title: str, source: str, published: date | None) -> str:
    day = f"published {say_day(published, weekday=False)}" if published else ""
    return ", ".join(filter(None, [f"“{title}”" if title else article, source, day]))


def _safe(address: str) -> str:
    return address if _LINK.fullmatch(address) else ""


def span(events: Sequence[Event]) -> tuple[date, date] | None:
    """First and last day of all events."""
    days = [day for event in events for day in (event.start, event.end) if day]
    return (min(days), max(days)) if days else None


def _unit(events: Sequence[Event]) -> Grain:
    days = span(events)
    length = (days[1] - days[0]).days if days else 0
    return Grain.DAY if length <= 45 else Grain.MONTH if length <= 1100 else Grain.YEAR


def _heading(entry: Entry, unit: Grain) -> str:
    event = entry.event
    day = event.start or event.end
    if day is None:
        return "Without a day"
    if event.precision.rank > unit.rank:
        return entry.when[:1].upper() + entry.when[1:]
    if unit is Grain.DAY:
        return say_day(day)
    return f"{MONTHS[day.month - 1]} {day.year}" if unit is Grain.MONTH else str(day.year)


def _entries(events: Sequence[Event], articles: Mapping[str, int], prefix: str) -> Iterator[Entry]:
    taken: set[str] = set()
    for number, event in enumerate(events):
        anchor = prefix + "".join(char if char in ID_CHARACTERS else "-" for char in event.id)
        while anchor in taken:
            anchor += f"-{number}"
        taken.add(anchor)
        before, dating, after = parts(event)
        yield Entry(
            event=event,
            anchor=anchor,
            when=say_date(event),
            form=dot_forms(event)[-1],
            tags=_tags(event),
            before=before,
            dating=dating,
            after=after,
            known=say_known(event),
            article=articles[event.article],
            told=_told(event, articles),
        )


def dot_forms(event: Event) -> tuple[str, ...]:
    """The forms of an event's dot: in the key, and where it stands for the event if that differs."""
    form, found = shape(event), mark(event)
    return (form, f"{form} hollow") if found and found.hollow else (form,)


def _told(event: Event, articles: Mapping[str, int]) -> tuple[Told, ...]:
    return tuple(
        Told(
            articles[mention.article],
            mention.text,
            say_value(mention.date) if mention.date != event.date else "",
        )
        for mention in event.mentions[1:]
    )


def parts(event: Event) -> tuple[str, str, str]:
    """The sentence around the words that date it; no such words when an earlier sentence has them."""
    words = event.expression if event.basis is Basis.STATED else ""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", event.text) if words else None
    if found is None:
        return event.text, "", ""
    return event.text[: found.start()], found[0], event.text[found.end() :]


def _tags(event: Event) -> tuple[str, ...]:
    tags = []
    if event.status is not Status.HAPPENED:
        tags.append(str(event.status))
    if event.basis is Basis.PUBLISHED:
        tags.append("date assumed")
    if event.sources > 1:
        tags.append(f"{event.sources} articles")
    if event.contested:
        tags.append(f"also dated {', '.join(map(say_value, event.contested))}")
    return tuple(visible(tag) for tag in tags)
