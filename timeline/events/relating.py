"""How a clause lies to a time, where more than the preposition before that tells."""

from __future__ import annotations

import re

from timeline.events.reading import Reading
from timeline.events.syntax import Clause
from timeline.events.verbs import Tense
from timeline.languages.en import verbs
from timeline.model import Relation, TimeExpression

_SINCE = re.compile(r"(p)[dqjnNs]*[nNq](?:p[dqjnNs]*[nN])?$")


def relation_to(reading: Reading, clause: Clause, time: TimeExpression, start: int, first: int) -> Relation:
    """How a clause lies to the time at words[first], whose prepositions begin at words[start]."""
    if time.relation is Relation.BEFORE and time.mod == "END":
        return Relation.BY
    if time.relation is Relation.AT and _since(reading, start):
        return Relation.SINCE
    if time.relation is Relation.SINCE and _as_of(reading, first) and _is_over(clause):
        return Relation.AT
    return time.relation


def _since(reading: Reading, start: int) -> bool:
    """Whether a time tells when that was since which something is so: "since the wreck of the Alma [in
    1919]"."""
    found = _SINCE.search(reading.codes, 0, start)
    return found is not None and reading.words[found.start()].text.lower() == "since"


def _as_of(reading: Reading, first: int) -> bool:
    return [word.text.lower() for word in reading.words[max(0, first - 2) : first]] == ["as", "of"]


def _is_over(clause: Clause) -> bool:
    return clause.verb is not None and (clause.verb.tense is Tense.PAST or clause.verb.perfect)


def happens_with(reading: Reading, clause: Clause, noun: int) -> bool:
    """Whether the verb before a noun happens with it: "lost [the election of 13 October]"."""
    verb = clause.verb
    if verb is None or verb.tense is not Tense.PAST or verb.end != noun:
        return False
    return reading.words[verb.head].lemma in verbs.TAKING_PART
