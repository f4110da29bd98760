"""When each clause of a sentence lies: by its own date, by its neighbours', by the passage."""

from __future__ import annotations

import re

from timeline.events import places
from timeline.events.attach import Dating
from timeline.events.lengths import awaited, is_length, is_wait
from timeline.events.places import Ground, Place
from timeline.events.reading import Reading
from timeline.events.reckoning import by_count
from timeline.events.setting import Setting, stated, weightiest
from timeline.events.status import lemma_of, prospective, refused
from timeline.events.syntax import Clause, Kind
from timeline.events.verbs import Tense, VerbGroup
from timeline.languages.en import verbs as lexicon
from timeline.model import Basis, Relation, TimeExpression
from timeline.times.interval import Grain
from timeline.times.meaning import Shift

_BACK = frozenset({"it", "that", "this", "them"})
_IN_DOCUMENT = re.compile(r"pd?[jqegrnN]*n$")


def place_of(setting: Setting, index: int) -> Place | None:
    """Where a clause lies; None where nothing says."""
    clause = setting.clauses.all[index]
    if found := by_count(setting, index):
        return found
    if dated := setting.dated(index):
        return stated(setting, weightiest(dated))
    for dating in setting.own.get(index, ()):
        if found := _lasting(setting, index, dating) or _awaited(setting, index, dating):
            return found
    if found := by_adverbial(setting, index):
        return found
    if found := soon_after(setting, index):
        return found
    if found := _by_document(setting, index):
        return found
    if clause.parent >= 0 and clause.verb:
        return _by_parent(setting, index, clause, clause.verb)
    return _by_passage(setting, index, clause.verb)


def _lasting(setting: Setting, index: int, dating: Dating) -> Place | None:
    verb = setting.clauses.all[index].verb
    if verb is None or not is_length(setting, index, dating):
        return None
    if verb.perfect or lemma_of(setting.reading, verb) not in lexicon.LASTING:
        end = _reference(setting, index, verb)
        return places.lasting(end, dating.time) if end else None
    start = _neighbour(setting, index)
    return places.beginning(start, dating.time) if start else None


def _awaited(setting: Setting, index: int, dating: Dating) -> Place | None:
    if not is_wait(setting, index, dating):
        return None
    clause = setting.clauses.all[index]
    said = clause.verb is not None and clause.verb.tense is Tense.WOULD
    now = place_of(setting, clause.parent) if said else setting.passage.published
    return awaited(setting, dating, now) if now else None


def _reference(setting: Setting, index: int, verb: VerbGroup) -> Place | None:
    """The time up to which a perfect tense reaches."""
    parent = setting.clauses.all[index].parent
    if verb.tense is not Tense.PAST:
        return setting.passage.published
    if then := by_adverbial(setting, index):
        return then
    return place_of(setting, parent) if parent >= 0 else _by_told(setting)


def _neighbour(setting: Setting, index: int) -> Place | None:
    """Where a lasting thing began: in the clause it is joined to, else where the passage is."""
    clause = setting.clauses.all[index]
    if clause.kind is Kind.COORDINATE and clause.parent >= 0:
        return place_of(setting, clause.parent)
    return setting.passage.told[0].place if setting.passage.told else None


def by_adverbial(setting: Setting, index: int) -> Place | None:
    """Where a clause lies by the date of one with "after", "when" … that hangs on it."""
    for number, child in enumerate(setting.clauses.all):
        hangs = child.parent == index and _places(child, setting.clauses.all[index])
        if not hangs:
            continue
        dated = setting.dated(number)
        place = stated(setting, weightiest(dated), Relation.AT) if dated else by_count(setting, number)
        if place is None or (not dated and any(count.child == number for count in setting.counts)):
            continue
        relation = lexicon.SUBORDINATORS.get(child.marker)
        why = f"dated by its “{child.marker}” clause"
        if relation is None:
            return places.derived(place, Relation.AT, Basis.CARRIED, Ground.CLAUSE, why)
        if relation is Relation.AT and _had_happened(setting.clauses.all[index], child):
            relation = Relation.BEFORE
        return place._replace(relation=relation, ground=Ground.CLAUSE, why=why)
    return None


def _had_happened(clause: Clause, child: Clause) -> bool:
    """Whether a clause was over at the time of the one that hangs on it: "had left when police came"."""
    before = clause.verb is not None and clause.verb.perfect and clause.verb.tense is Tense.PAST
    return before and child.verb is not None and not child.verb.perfect


def _places(child: Clause, clause: Clause) -> bool:
    """Whether a clause with "after", "when", "although" … can date the one it hangs on.

    One that says nothing of time lends its date to the past only.
    """
    if child.kind is not Kind.ADVERBIAL or child.marker in lexicon.CONDITIONS | {"where"}:
        return False
    past = clause.verb is not None and clause.verb.tense is Tense.PAST
    return past or lexicon.SUBORDINATORS.get(child.marker) is not None


def _by_parent(setting: Setting, index: int, clause: Clause, verb: VerbGroup) -> Place | None:
    """Where a clause lies that has no date, from the one it hangs on."""
    above = place_of(setting, clause.parent)
    parent = setting.clauses.all[clause.parent]
    past = verb.tense is Tense.PAST
    if above is None:
        return _by_passage(setting, index, verb)
    if clause.kind in (Kind.PARTICIPLE, Kind.INFINITIVE):
        return above
    if verb.perfect and clause.kind is Kind.COORDINATE and _ends_with_since(setting.reading, clause):
        return places.derived(above, Relation.SINCE, above.basis, Ground.CLAUSE, "since what it is joined to")
    if clause.kind is Kind.COMPLEMENT and past and verb.perfect:
        why = "before the saying, by the past perfect"
        return places.derived(above, Relation.BEFORE, Basis.CARRIED, Ground.TENSE, why)
    if clause.kind is Kind.COORDINATE and past and parent.verb and parent.verb.tense is Tense.PAST:
        scope = _scopes_over(setting, clause.parent, parent) and above.basis is Basis.STATED
        relation = Relation.BEFORE if verb.perfect and not parent.verb.perfect else above.relation
        basis = Basis.STATED if scope else Basis.CARRIED
        return places.derived(above, relation, basis, Ground.CLAUSE, "joined to a dated clause")
    return _by_passage(setting, index, verb)


def _by_document(setting: Setting, index: int) -> Place | None:
    """When something is said in what was made public at a stated time: "said in a report published on
    Friday"."""
    reading, clauses = setting.reading, setting.clauses
    verb = clauses.all[index].verb
    if verb is None or verb.tense is not Tense.PAST or lemma_of(reading, verb) not in lexicon.SAYING:
        return None
    for number, child in enumerate(clauses.all):
        if (
            child.parent != index
            or child.kind is not Kind.PARTICIPLE
            or not _IN_DOCUMENT.search(reading.codes[: child.start])
        ):
            continue
        if lemma_of(reading, child.verb) in lexicon.MAKING_PUBLIC and (dated := setting.dated(number)):
            place = stated(setting, weightiest(dated))
            why = "said in what was made public then"
            return place and places.derived(place, place.relation, Basis.CARRIED, Ground.CLAUSE, why)
    return None


_SOON = {Grain.DAY: (Grain.HOUR, 6), Grain.WEEK: (Grain.DAY, 2), Grain.MONTH: (Grain.WEEK, 1)}
"""What is at most so many units later than something known to the grain mostly lies in the same stretch."""


def soon_after(setting: Setting, index: int) -> Place | None:
    """Where a clause lies a little later than something known less finely: "last week … and a day later"."""
    later = counted_on(setting, index)
    meaning = later.meaning if later else None
    if later is None or not isinstance(meaning, Shift) or meaning.count < 0:
        return None
    clause = setting.clauses.all[index]
    before = place_of(setting, clause.parent) if clause.kind is Kind.COORDINATE else setting.told
    if before is None or before.basis is Basis.PUBLISHED:
        return None
    unit, most = _SOON.get(max(before.precision, Grain.DAY, key=lambda grain: grain.rank), (None, 0))
    if unit is None or meaning.unit.rank > unit.rank or (meaning.unit is unit and meaning.count > most):
        return None
    why = f"“{later.text}” than what is carried from “{before.expression}”"
    place = places.derived(before, Relation.AT, Basis.CARRIED, Ground.PARAGRAPH, why)
    return place._replace(approximate=place.precision.rank > Grain.DAY.rank)


def counted_on(setting: Setting, index: int) -> TimeExpression | None:
    """A clause's expression that was to be counted from a date known less finely: "a day later"."""
    times = [dating.time for dating in setting.own.get(index, ()) if dating.time.interval is None]
    return next((time for time in times if time.reason and isinstance(time.meaning, Shift)), None)


def _ends_with_since(reading: Reading, clause: Clause) -> bool:
    """Whether a clause ends with a "since" of its own: "and has not been seen (ever) since"."""
    end = clause.end
    while end > clause.start and reading.codes[end - 1] in ".,":
        end -= 1
    return reading.words[end - 1].text.lower() == "since"


def _scopes_over(setting: Setting, index: int, clause: Clause) -> bool:
    """Whether a clause's date stands before its subject, and so over all that is joined to it."""
    first = clause.subject[0] if clause.subject else clause.verb.start if clause.verb else 0
    return any(dating.first < first for dating in setting.own.get(index, ()))


def _by_passage(setting: Setting, index: int, verb: VerbGroup | None) -> Place | None:
    """Where a clause lies when its sentence does not say: by its tense and by what was told before."""
    published, clause = setting.passage.published, setting.clauses.all[index]
    vague = _vague(setting, index)
    if vague == "PAST_REF" and published:
        goes_on = verb is not None and verb.tense is Tense.PRESENT and verb.perfect and verb.progressive
        why = "some time up to publication" if goes_on else "some time before publication"
        relation = Relation.UNTIL if goes_on else Relation.BEFORE
        return published._replace(relation=relation, approximate=True, why=why)
    if verb is None or (vague == "PRESENT_REF" and verb.tense is not Tense.PAST):
        return published
    if refused(verb) or (verb.tense is Tense.PAST and not prospective(setting.reading, clause)):
        told = _by_told(setting)
        if told and published and _quotes(setting, index) and not setting.passage.is_news(told):
            return published
        if told and verb.perfect:
            why = "before that, by the past perfect"
            return places.derived(told, Relation.BEFORE, Basis.CARRIED, Ground.TENSE, why)
        if told and told.basis is not Basis.PUBLISHED and _after_it(setting.reading, clause):
            return places.derived(
                told, Relation.AFTER, Basis.CARRIED, Ground.PARAGRAPH, "after what was told"
            )
        return told
    if verb.tense is Tense.PRESENT and _told_in_the_present(setting, verb):
        return _by_told(setting)
    return published._replace(relation=_to_publication(setting, clause, verb)) if published else None


def _after_it(reading: Reading, clause: Clause) -> bool:
    """Whether a clause begins with what was told before: "After it, a dyke was built"."""
    words = [word.text.lower() for word in reading.words[clause.start : clause.start + 3]]
    return len(words) > 2 and words[0] == "after" and words[1] in _BACK and words[2] == ","


def _quotes(setting: Setting, index: int) -> bool:
    """Whether somebody is quoted, as people are who are asked about what lies behind."""
    says = lemma_of(setting.reading, setting.clauses.all[index].verb) in lexicon.SAYING
    return says and any(clause.parent == index and clause.quoted for clause in setting.clauses.all)


def _told_in_the_present(setting: Setting, verb: VerbGroup) -> bool:
    """Whether the present tense tells what happened: in a quotation, a diary, "the statement reads"."""
    if setting.passage.spoken or setting.passage.diary:
        return True
    says = lemma_of(setting.reading, verb) in lexicon.SAYING and not verb.perfect
    return says and setting.told is not None and setting.passage.is_news(setting.told)


def _to_publication(setting: Setting, clause: Clause, verb: VerbGroup) -> Relation:
    """How an undated clause that is not in the past tense lies to publication."""
    if verb.tense in (Tense.FUTURE, Tense.DUTY, Tense.WOULD, Tense.MODAL):
        return Relation.BEFORE if verb.perfect else Relation.AFTER
    return Relation.AFTER if prospective(setting.reading, clause) else Relation.AT


def _vague(setting: Setting, index: int) -> str:
    values = (dating.time.value for dating in setting.own.get(index, ()) if dating.time.interval is None)
    return next((value for value in values if value.endswith("_REF")), "")


def _by_told(setting: Setting) -> Place | None:
    """What the passage has dated and still holds, else the publication date."""
    return setting.told or setting.passage.published
