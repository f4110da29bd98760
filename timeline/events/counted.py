"""Dates counted from what the article tells: "two days after the fire", "the morning after his defeat"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from timeline.events import places
from timeline.events.places import Place
from timeline.events.reading import Reading, phrase
from timeline.events.syntax import Clauses
from timeline.languages.en import nouns
from timeline.times import interval as calendar
from timeline.times.interval import Grain, Interval, OutOfCalendarError, unit_at

_NOUN_PHRASE = re.compile(r"d{0,2}[jqegsrnN]*[nN](?![nN])")
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": Grain.DAY, "W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}
_SHARED = 5
"""Letters by which a noun and the verb of the same deed are known: "resigned", "resignation"."""


@dataclass(frozen=True, slots=True)
class Count:
    """words[first:end] say that a clause lies `units` after something, before it if negative.

    That is the noun at `noun`, or what the clause `child` tells. words[first:until] are the length alone.
    `part` is a part of the day, or "".
    """

    first: int
    until: int
    end: int
    clause: int
    units: int
    grain: Grain
    part: str
    noun: int | None
    child: int | None


@dataclass(frozen=True, slots=True)
class Known:
    """Something dated that the article told, by the words of its clause."""

    words: frozenset[str]
    place: Place


def counts(reading: Reading, clauses: Clauses) -> tuple[Count, ...]:
    """What a sentence counts from something told."""
    return tuple(_counts(reading, clauses))


def _counts(reading: Reading, clauses: Clauses) -> Iterator[Count]:
    for index, code in enumerate(reading.codes):
        if code not in "pS" or not index:
            continue
        sign = nouns.COUNTED_WITH.get(reading.words[index].text.lower())
        length = _length(reading, index) if sign else None
        if sign is None or length is None:
            continue
        first, units, grain, part = length
        owner = clauses.owner[first]
        if code == "S":
            child = clauses.owner[index]
            if child != owner:
                yield Count(first, index, index, owner, sign * units, grain, part, None, child)
        elif found := _NOUN_PHRASE.match(reading.codes, index + 1):
            yield Count(first, index, found.end(), owner, sign * units, grain, part, found.end() - 1, None)


def _length(reading: Reading, end: int) -> tuple[int, int, Grain, str] | None:
    """The length that ends before words[end]: where it begins, its units, their grain, the part of a day."""
    for first, last, expression in reading.times:
        if last == end and (found := _LENGTH.fullmatch(expression.value)) and not expression.mod:
            return first, int(found[1]), _UNITS[found[2]], ""
    grain = nouns.COUNTED.get(reading.words[end - 1].text.lower())
    if grain is None or reading.words[end - 2].text.lower() != "the":
        return None
    unit, part = grain
    return end - 2, 1, Grain(unit), part


def counted(reading: Reading, count: Count, place: Place) -> Place | None:
    """The place of what lies as `count` says to `place`."""
    interval = _moved(place, count.units, count.grain, count.part)
    return places.counted(interval, phrase(reading, count.first, count.end), place) if interval else None


def reckoned_back(reading: Reading, count: Count, place: Place) -> Place | None:
    """The place of what `place` is counted from: of the quake in "two days after a quake struck, … said"."""
    interval = _moved(place, -count.units, count.grain, "")
    words = phrase(reading, count.first, count.end)
    return places.counted(interval, words, place) if interval else None


def _moved(place: Place, units: int, grain: Grain, part: str) -> Interval | None:
    if place.precision.rank > grain.rank:
        return None
    try:
        moment = calendar.shift(datetime.combine(place.first, time()), grain, units)
        return calendar.part_of_day(moment, part) if part else unit_at(grain, moment)
    except OutOfCalendarError:
        return None


def known(
    reading: Reading, clauses: Clauses, index: int, noun: tuple[int, int] | None, place: Place
) -> Known:
    """What is told by a clause, or by a noun in it."""
    start, end = noun or (clauses.all[index].start, clauses.all[index].end)
    words = frozenset(
        word.lemma
        for at, word in enumerate(reading.words[start:end], start)
        if reading.codes[at] in "nNVe" and (noun or clauses.owner[at] == index)
    )
    return Known(words, place)


def recalled(told: Sequence[Known], reading: Reading, noun: int) -> Place | None:
    """Where the article has told what a noun names, the first time it happened of those that it told."""
    name = reading.words[noun].lemma
    deed = nouns.DEEDS.get(name, name)
    found = [one.place for one in told if any(_alike(word, deed) or word == name for word in one.words)]
    return min(found, key=lambda place: place.first, default=None)


def _alike(word: str, deed: str) -> bool:
    return word == deed or (len(word) >= _SHARED and word[:_SHARED] == deed[:_SHARED])
