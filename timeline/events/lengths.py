"""Lengths of time: how long something goes on, and how long it is until something happens."""

from __future__ import annotations

from timeline.events import places
from timeline.events.attach import Dating
from timeline.events.comparing import ranks
from timeline.events.places import Place
from timeline.events.setting import Setting
from timeline.events.status import lemma_of, prospective
from timeline.events.syntax import Kind
from timeline.events.verbs import Tense
from timeline.languages.en import verbs as lexicon
from timeline.model import Relation

_AHEAD = {"in": Relation.AT, "within": Relation.BY, "inside": Relation.BY}
"""How what happens "in three weeks" or "within three weeks" lies to their end."""
_OFTEN = frozenset({"of", "once", "time", "times", "twice"})
"""What makes a length one in which something happens so often, or part of a longer phrase."""


def is_length(setting: Setting, index: int, dating: Dating) -> bool:
    """Whether a duration says how long a clause has gone on: "for three weeks" beside a perfect tense."""
    verb = setting.clauses.all[index].verb
    if dating.time.type != "DURATION" or dating.time.interval or verb is None:
        return False
    counted = setting.reading.words[dating.first].text.lower() == "for"
    if verb.tense is Tense.PAST and not verb.perfect:
        return lemma_of(setting.reading, verb) in lexicon.LASTING or (counted and _for_long(setting, dating))
    return verb.perfect and counted


def _for_long(setting: Setting, dating: Dating) -> bool:
    """Whether nothing but a vague length of days or more says when: "they fought for weeks".

    One in figures may be that of what began: "was jailed for six months".
    """
    return setting.told is None and dating.time.value.startswith("PX")


def is_wait(setting: Setting, index: int, dating: Dating) -> bool:
    """Whether a duration says how long it is until a clause happens: "will reopen in three days"."""
    clause, reading = setting.clauses.all[index], setting.reading
    verb = clause.verb
    if dating.time.type != "DURATION" or dating.time.interval or verb is None or verb.negated:
        return False
    start = dating.first
    if reading.words[start].text.lower() not in _AHEAD or ranks(reading, clause, start):
        return False
    beside = (*reading.words[max(0, start - 2) : start], *reading.words[dating.end : dating.end + 1])
    if any(word.text.lower() in _OFTEN for word in beside):
        return False
    if verb.tense is Tense.WOULD:
        return clause.kind is Kind.COMPLEMENT
    return verb.tense is Tense.FUTURE or (verb.tense is Tense.PRESENT and prospective(reading, clause))


def awaited(setting: Setting, dating: Dating, now: Place) -> Place | None:
    """Where lies what is to come a length from `now`."""
    return places.ahead(now, dating.time, _AHEAD[setting.reading.words[dating.first].text.lower()])
