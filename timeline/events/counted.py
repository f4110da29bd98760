"""Dates counted from what the article tells: "two days after the fire", "the morning after his defeat"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from timeline.events import places
from timeline.events.attach import is_happening
from timeline.events.places import Place
from timeline.events.reading import Reading, phrase
from timeline.events.syntax import Clauses
from timeline.languages.en import nouns
from timeline.times import interval as calendar
from timeline.times.interval import Grain, Interval, OutOfCalendarError, unit_at

_NOUN_PHRASE = re.compile(r"d{0,2}[jqegsrnN]*[nN](?![nN])")
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": Grain.DAY, "W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}


@dataclass(frozen=True, slots=True)
class Count:
    """words[first:end] say that a clause lies `units` after something, before it if negative; 0 is "since".

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


def counts(reading: Reading, clauses: Clauses) -> tuple[Count, ...]:
    """What a sentence counts from something told."""
    return tuple(_counts(reading, clauses))


def _counts(reading: Reading, clauses: Clauses) -> Iterator[Count]:
    for index in [index for index, code in enumerate(reading.codes) if code in "pS"]:
        code, text = reading.codes[index], reading.words[index].text.lower()
        if code == "p" and text == "since":
            if (found := _NOUN_PHRASE.match(reading.codes, index + 1)) and is_happening(
                reading, found.end() - 1
            ):
                head = found.end() - 1
                yield Count(index, index, found.end(), clauses.owner[index], 0, Grain.DAY, "", head, None)
            continue
        sign = nouns.COUNTED_WITH.get(text)
        length = _length(reading, index) if sign and index else None
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
    if grain is None or end < 2 or reading.words[end - 2].text.lower() != "the":
        return None
    unit, part = grain
    return end - 2, 1, Grain(unit), part


def counted(reading: Reading, count: Count, place: Place) -> Place | None:
    """The place of what lies as `count` says to `place`."""
    if not count.units:
        return places.counted_since(place, phrase(reading, count.first, count.end))
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
