"""Titles of nouns that happen: "landslide in the Rhone valley"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from timeline.events.headline import Line, headline
from timeline.events.reading import Reading
from timeline.events.wording import Wording, clause_title

_BEHIND_DATE = re.compile("p?@+(p[djnNqsp]*[nNq])")


def noun_words(reading: Reading, noun: tuple[int, int], end: int, dropped: Collection[int]) -> list[int]:
    """A noun that happens with what describes it, up to words[end]."""
    codes = reading.codes
    start, stop = noun
    while start < noun[1] - 1 and (codes[start] in "ds" or start in dropped):
        start += 1
    while stop < end and codes[stop] in "pdjnNqs" and stop not in dropped:
        stop += 1
    while stop > noun[1] and (codes[stop - 1] in "pdjs" or _leads_on(reading, stop, end)):
        stop -= 1
    words = [word for word in range(start, stop) if word not in dropped]
    behind = _BEHIND_DATE.match(codes, stop, end)
    if behind and reading.words[behind.start(1)].text.lower() == "of":
        words += [word for word in range(*behind.span(1)) if word not in dropped]
    return words


def _leads_on(reading: Reading, stop: int, end: int) -> bool:
    """Whether the word before words[stop] describes a noun behind it: "a scope[-fitted rifle]"."""
    word = reading.words[stop - 1]
    return stop <= word.head < end and word.relation in ("amod", "compound", "nummod", "obl")


_DATE_BEFORE = re.compile("(@+s?)[jnNgeq]*$")
_DATE_BEHIND = re.compile("p?@+")


def _own_date(reading: Reading, end: int) -> range:
    """The words of the date that a noun before words[end] bears: "[Friday]'s floods", "her retirement [in
    1996]"."""
    if behind := _DATE_BEHIND.match(reading.codes, end):
        return range(*behind.span())
    before = _DATE_BEFORE.search(reading.codes, 0, end)
    return range(*before.span(1)) if before else range(0)


def noun_title(wording: Wording, index: int, noun: tuple[int, int], dropped: Collection[int]) -> str:
    """The headline of a noun that happens in a clause; that of the whole clause where it is one bare word."""
    reading = wording.reading
    words = noun_words(reading, noun, wording.clauses.all[index].end, dropped)
    title = headline(reading, Line(words, noun[1] - 1))
    if len(words) > 1:
        return title
    date = _own_date(reading, noun[1])
    told = clause_title(replace(wording, apart=frozenset()), index, date, content=False)
    return told if title.lower() in told.lower() else title
