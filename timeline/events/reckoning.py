"""Where a clause lies that is counted from something told, or that another is counted from."""

from __future__ import annotations

from timeline.events.counted import Count, counted, reckoned_back
from timeline.events.known import recalled
from timeline.events.places import Place
from timeline.events.setting import Setting, stated, weightiest
from timeline.events.status import lemma_of
from timeline.events.syntax import Kind
from timeline.events.verbs import Tense
from timeline.languages.en import verbs as lexicon
from timeline.model import Relation


def by_count(setting: Setting, index: int) -> Place | None:
    """Where a clause lies that is counted from something told, or that another of the sentence is."""
    for count in setting.counts:
        if count.clause == index and not _dated_besides(setting, index, count):
            origin = _origin(setting, count)
            place = counted(setting.reading, count, origin) if origin else None
            if place and _fits(setting, index, place):
                return place
        elif count.child == index and not setting.dated(index):
            origin = _above(setting, count.clause)
            if origin and origin.relation is Relation.AT:
                return reckoned_back(setting.reading, count, origin)
    return None


def _above(setting: Setting, index: int) -> Place | None:
    """The date that a clause states, or that of the saying which it completes; the news is of today."""
    clause = setting.clauses.all[index]
    dated = setting.dated(index)
    if not dated and clause.kind is Kind.COMPLEMENT:
        dated = setting.dated(clause.parent)
    if dated:
        return stated(setting, weightiest(dated))
    follows = lemma_of(setting.reading, clause.verb) in lexicon.FOLLOWING
    if clause.verb is None or clause.kind is not Kind.MAIN or not follows:
        return None
    return setting.passage.published if clause.verb.tense is Tense.PRESENT else setting.told


def _origin(setting: Setting, count: Count) -> Place | None:
    if count.noun is not None:
        return recalled(setting.passage.known, setting.reading, count.noun)
    dated = setting.dated(count.child) if count.child is not None else []
    return stated(setting, weightiest(dated), Relation.AT) if dated else None


def _dated_besides(setting: Setting, index: int, count: Count) -> bool:
    """Whether a clause has a date apart from what is counted."""
    return any(not count.first <= dating.first < count.end for dating in setting.dated(index))


def _fits(setting: Setting, index: int, place: Place) -> bool:
    """Whether a place fits a clause: the past is not after publication, the future not before; what has gone
    on since something has a perfect tense."""
    verb, published = setting.clauses.all[index].verb, setting.passage.published
    if verb is None or published is None:
        return True
    if place.relation is Relation.SINCE:
        return verb.perfect
    if verb.tense is Tense.FUTURE:
        return place.last >= published.first
    return verb.tense is not Tense.PAST or place.first <= published.last
