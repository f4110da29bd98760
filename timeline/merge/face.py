"""Tellings of one event as one event: the best of them in front, all of them kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.languages.en.verbs import FIRST_AND_SECOND, PERSONAL
from timeline.merge.timing import meet, when
from timeline.model import Basis, Event, Mention, Relation, Status

_WORDS_ENOUGH = 4
_VAGUE = (
    PERSONAL | FIRST_AND_SECOND | {"it", "they", "this", "that", "these", "those", "such", "one", "there"}
)
_BASES = tuple(Basis)


def place_in_text(event: Event) -> tuple[str, int, int, str, str]:
    """An order of events that does not depend on the order of articles."""
    return event.article, event.char_start, event.char_end, event.id, event.date


def combine(tellings: Sequence[Event], copies: Mapping[str, str]) -> Event:
    """One event of several; `copies` names for each article the text it is a copy of."""
    face = min(tellings, key=lambda event: _rank(event, tellings, copies))
    rest = sorted((event for event in tellings if event is not face), key=place_in_text)
    mentions = tuple(mention for event in (face, *rest) for mention in mentions_of(event))
    return replace(
        face,
        mentions=mentions,
        sources=len({copies.get(mention.article, mention.article) for mention in mentions}),
        contested=_contested(face, rest),
    )


def mentions_of(event: Event) -> tuple[Mention, ...]:
    """An event's mentions; of one that was not merged, its own."""
    return event.mentions or (
        Mention(
            event.id,
            event.article,
            event.text,
            event.char_start,
            event.char_end,
            event.date,
            event.source,
            event.url,
        ),
    )


def _rank(event: Event, tellings: Sequence[Event], copies: Mapping[str, str]) -> tuple[object, ...]:
    """The best dated first, by how we know the date and how many share it; then the most precise, the
    clearest."""
    return (
        _BASES.index(event.basis),
        event.relation is not Relation.AT,
        event.approximate,
        -_agreeing(event, tellings, copies),
        event.precision.rank,
        event.status is not Status.HAPPENED,
        _unclear(event.title),
        not event.actors,
        place_in_text(event),
    )


def _agreeing(event: Event, tellings: Sequence[Event], copies: Mapping[str, str]) -> int:
    days = when(event)
    sources = {
        copies.get(other.article, other.article)
        for other in tellings
        for there in (when(other),)
        if days and there and meet(days, there)
    }
    return len(sources)


def _unclear(title: str) -> bool:
    """Whether a title leaves open who or what it speaks of."""
    words = title.lower().split()
    return len(words) < _WORDS_ENOUGH or words[0] in _VAGUE


def _contested(face: Event, rest: Sequence[Event]) -> tuple[str, ...]:
    """The dates stated elsewhere that don't fit the face's, each once, in order."""
    days = when(face)
    others = {
        date
        for event in rest
        for there in (when(event),)
        if days and there and there.firm and not meet(days, there)
        for date in (event.date, *event.contested)
    }
    return tuple(sorted({*face.contested, *others} - {face.date}))
