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
    if start < first and (counts or word == "over"):
        return False
    return "q" in before[0] and word in ("from", "with", "to", "against", "over")


def ranks(reading: Reading, clause: Clause, start: int) -> bool:
    """Whether "since" belongs to a superlative: "the heaviest sentence since 1998"."""
    begin = clause.verb.end if clause.verb else clause.start
    words = [word.text.lower() for word in reading.words]
    return any(
        reading.words[at].tag in ("JJS", "RBS") or words[at] in verbs.RANKS
        for at in range(begin, start)
        if words[at - 1 : at + 1] != ["at", "least"] and words[at - 1] not in ("a", "one", "two")
    )


def as_recently_as(reading: Reading, first: int) -> bool:
    before = [word.text.lower() for word in reading.words[max(0, first - 3) : first]]
    return before[::2] == ["as", "as"] and before[1] in ("recently", "late", "early")


def at_least(reading: Reading, first: int) -> bool:
    """Whether "at least" or "at most" stands before words[first]."""
    before = [word.text.lower() for word in reading.words[max(0, first - 2) : first]]
    return before in (["at", "least"], ["at", "most"])
