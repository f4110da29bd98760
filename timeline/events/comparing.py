"""Small words before a time that say whether something is only compared with it."""

from __future__ import annotations

import re

from timeline.events.reading import Reading
from timeline.events.syntax import Clause
from timeline.languages.en import nouns, verbs
from timeline.model import TimeExpression
from timeline.times.interval import Grain

_COMPARED = re.compile(r"p[dqjnNsr]{0,6}p?$")


def compares(reading: Reading, start: int, first: int, time: TimeExpression) -> bool:
    """Whether something is compared with the time that prepositions from `start` on govern: "than in May",
    "than a year ago", "from 58 million a year earlier"; not so "more than 20 people in May", "charges against
    30 miners in May"."""
    governing = [word.text.lower() for word in reading.words[start:first]]
    if bounds(reading, start):
        return False
    if governing[-1:] != ["of"] and not {"than", "as"}.isdisjoint(governing):
        return True
    before = _COMPARED.search(reading.codes[:start])
    if not before:
        return False
    at = before.start()
    word = reading.words[at].text.lower()
    if word in ("than", "as"):
        counted = "n" in before[0] and time.interval and time.interval.grain.rank <= Grain.DAY.rank
        governed = start < first and not (word == "than" and before[0][1:2] == "d")
        return not (counted or governed)
    if word in ("to", "with") and (not at or reading.words[at - 1].lemma != "compare"):
        return False
    counts = [
        each for each in reading.words[at:start] if each.tag == "NNS" and each.lemma not in nouns.MEASURES
    ]
    if start < first and (counts or word == "over" or _changes(reading, at, start)):
        return False
    return "q" in before[0] and word in ("from", "with", "to", "against", "over")


_TO_QUANTITY = re.compile("[pt][dr]?q[nq]*$")


def _changes(reading: Reading, at: int, start: int) -> bool:
    """Whether something goes from one quantity to another on a day: "cut it to 4% [from 5% on Friday]"."""
    first_named = reading.times[0][0] > at
    on = reading.words[start].text.lower() == "on"
    return on and first_named and bool(_TO_QUANTITY.search(reading.codes, 0, at))


def foretells(reading: Reading, start: int, first: int, time: TimeExpression) -> bool:
    """Whether a time is that of a forecast: "cut its forecast for growth [this year]", not so "in July"."""
    if time.interval is None or time.interval.grain.rank < Grain.QUARTER.rank:
        return False
    at = start
    while at and reading.codes[at - 1] in "nNqjrdsp":
        at -= 1
        if reading.words[at].lemma in nouns.FORECASTS:
            between = {word.text.lower() for word in reading.words[at:first]}
            return not between.isdisjoint(("for", "of"))
    return False


def ranks(reading: Reading, clause: Clause, start: int) -> bool:
    """Whether "since" belongs to a superlative: "the heaviest sentence since 1998"."""
    begin = clause.verb.end if clause.verb else clause.start
    words = [word.text.lower() for word in reading.words]
    end = words.index("since", begin, start) if "since" in words[begin:start] else start
    return any(
        reading.words[at].tag in ("JJS", "RBS") or words[at] in verbs.RANKS
        for at in range(begin, end)
        if words[at - 1 : at + 1] != ["at", "least"] and words[at - 1] not in ("a", "one", "two")
    )


def as_recently_as(reading: Reading, first: int) -> bool:
    before = [word.text.lower() for word in reading.words[max(0, first - 3) : first]]
    return before[::2] == ["as", "as"] and before[1] in ("recently", "late", "early")


def bounds(reading: Reading, start: int) -> bool:
    """Whether "no later" or "not earlier" stands before words[start], a "than"."""
    before = [word.text.lower() for word in reading.words[max(0, start - 2) : start]]
    return before[:1] in (["no"], ["not"]) and before[1:] in (["later"], ["earlier"], ["sooner"])


def at_least(reading: Reading, first: int) -> bool:
    """Whether "at least" or "at most" stands before words[first]."""
    before = [word.text.lower() for word in reading.words[max(0, first - 2) : first]]
    return before in (["at", "least"], ["at", "most"])
