"""When each clause of a sentence lies, from its own date, from its neighbours', from the passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.events import places
from timeline.events.attach import Dating, attach
from timeline.events.clauses import Clause, Clauses, Kind
from timeline.events.passage import Passage
from timeline.events.places import Place
from timeline.events.reading import Reading, phrase
from timeline.events.status import lemma_of, prospective, refused
from timeline.events.verbs import Form, Tense, VerbGroup
from timeline.languages.en import verbs as lexicon
from timeline.model import Basis, Relation, TimeExpression
from timeline.times.meaning import Anchor, Shift, Turn


@dataclass(frozen=True, slots=True)
class Happening:
    """A clause, or a noun in one, that becomes an event; `place` is None where nothing places it.

    `dropped` are the words of the date, which its title leaves out.
    """

    clause: int
    noun: tuple[int, int] | None
    place: Place | None
    dropped: frozenset[int]
    unresolved: TimeExpression | None = None
    """the expression that would place it if it could be resolved"""


@dataclass(frozen=True, slots=True)
class Setting:
    """A sentence with what dates it: the clauses, what each time expression dates, the passage before it.

    `told` is the place of the sentence's past tense where the sentence itself says nothing, with the reason.
    """

    reading: Reading
    clauses: Clauses
    datings: tuple[Dating, ...]
    own: dict[int, list[Dating]]
    passage: Passage
    told: tuple[Place, str] | None


def happenings(
    reading: Reading, clauses: Clauses, passage: Passage, told: tuple[Place, str] | None
) -> list[Happening]:
    """What the sentence says happens, the main clause first."""
    datings = attach(reading, clauses)
    own: dict[int, list[Dating]] = {}
    for dating in datings:
        if dating.clause is not None:
            own.setdefault(_bearer(reading, clauses, dating, passage), []).append(dating)
    setting = Setting(reading, clauses, datings, own, passage, told)
    found: list[Happening] = []
    for index in range(len(clauses.all)):
        if _is_told(setting, index):
            found += _of_clause(setting, index)
    found += _of_nouns(setting)
    return found


def _bearer(reading: Reading, clauses: Clauses, dating: Dating, passage: Passage) -> int:
    """The clause that a date belongs to once infinitives and shared predicates are seen as one with their verb."""
    index = dating.clause or 0
    while True:
        clause = clauses.all[index]
        parent = clauses.all[clause.parent] if clause.parent >= 0 else None
        if parent is None or parent.verb is None:
            return index if parent is None or clause.verb else max(clause.parent, 0)
        if (
            clause.verb is None
            or (clause.kind is Kind.INFINITIVE and not _still_to_come(reading, parent, dating, passage))
            or (
                _shares(clause, parent)
                and not _counts_from_text(dating)
                and not _dated_before(clauses, dating, clause, reading)
            )
            or (_opens(clause, parent) and clause.verb.form is Form.GERUND)
        ):
            index = clause.parent
        else:
            return index


def _still_to_come(reading: Reading, parent: Clause, dating: Dating, passage: Passage) -> bool:
    """Whether an infinitive's date lies ahead of what its verb reports: "agreed to meet on November 12"."""
    interval = dating.time.interval
    if interval is None or parent.verb is None or parent.verb.form is not Form.FINITE:
        return False
    if parent.verb.tense is not Tense.PAST and not parent.verb.perfect:
        return False
    if prospective(reading, parent):
        return False
    return passage.published is not None and interval.first_day > passage.published.last


def _shares(clause: Clause, parent: Clause) -> bool:
    """Whether a clause is a second predicate of its parent's subject, in the same tense."""
    if clause.kind is not Kind.COORDINATE or clause.subject or clause.verb is None or parent.verb is None:
        return False
    return _manner(clause.verb) == _manner(parent.verb) or clause.verb.form is not Form.FINITE


def _manner(verb: VerbGroup) -> tuple[Tense, bool]:
    return verb.tense, verb.perfect


def _counts_from_text(dating: Dating) -> bool:
    """Whether the expression is counted from what the text just dated: "a year later"."""
    meaning = dating.time.meaning
    return isinstance(meaning, Shift | Turn) and meaning.anchor is Anchor.REFERENCE


def _dated_before(clauses: Clauses, dating: Dating, clause: Clause, reading: Reading) -> bool:
    """Whether the first predicate has a date of its own, so that this one belongs to the second alone."""
    parent = clauses.all[clause.parent]
    return any(
        time is not dating.time and time.interval is not None and parent.start <= first < clause.start
        for first, _, time in reading.times
    )


def _opens(clause: Clause, parent: Clause) -> bool:
    return (
        clause.kind is Kind.PARTICIPLE
        and parent.verb is not None
        and clause.start < parent.verb.start
        and (clause.start <= parent.start + 1)
    )


def _is_told(setting: Setting, index: int) -> bool:
    """Whether a clause is an event of its own: the main one, what is dated, what another subject did besides, and what
    had happened before what is told."""
    clause = setting.clauses.all[index]
    if index == 0 or any(
        dating.time.interval or _length(setting, index, dating) for dating in setting.own.get(index, ())
    ):
        return True
    if clause.verb is None or clause.verb.form is not Form.FINITE or clause.parent < 0:
        return False
    parent = setting.clauses.all[clause.parent]
    if clause.kind is Kind.COORDINATE and _on_top(setting.clauses, clause):
        return clause.subject is not None or not _shares(clause, parent)
    if _dated_by_adverbial(setting, index) is not None:
        return True
    perfect = clause.verb.perfect and clause.verb.tense is Tense.PAST
    return perfect and _reported(setting, clause)


def _reported(setting: Setting, clause: Clause) -> bool:
    return clause.kind is Kind.COMPLEMENT and not clause.quoted and clause.parent >= 0


def _on_top(clauses: Clauses, clause: Clause) -> bool:
    """Whether a clause is joined to the main one, directly or through others so joined."""
    while clause.kind is Kind.COORDINATE and clause.parent >= 0:
        clause = clauses.all[clause.parent]
    return clause.kind is Kind.MAIN


def _of_clause(setting: Setting, index: int) -> Iterator[Happening]:
    dated = [dating for dating in setting.own.get(index, ()) if dating.time.interval]
    words = frozenset(i for dating in setting.datings for i in range(dating.first, dating.end))
    chosen = _chosen(setting, dated)
    if not chosen:
        hanging = [
            number
            for number, child in enumerate(setting.clauses.all)
            if child.parent == index and child.kind is Kind.ADVERBIAL
        ]
        own = frozenset().union(*(_own_words(setting, number) for number in (index, *hanging)))
        unresolved = _unresolved(setting, index)
        yield Happening(index, None, None if unresolved else place_of(setting, index), own, unresolved)
    for dating in chosen:
        place = _stated(setting, dating, dating.relation)
        yield Happening(
            index, None, place, words if index == 0 and len(chosen) > 1 else _own_words(setting, index)
        )


def _stated(setting: Setting, dating: Dating, relation: Relation) -> Place | None:
    """The place that an expression names, in the words of the article."""
    if len(dating.times) == 1:
        return places.stated(dating.times, relation)
    spans = {id(time): (first, end) for first, end, time in setting.reading.times}
    first, end = spans[id(dating.times[0])][0], spans[id(dating.times[-1])][1]
    return places.stated(dating.times, relation, phrase(setting.reading, first, end))


def _unresolved(setting: Setting, index: int) -> TimeExpression | None:
    """The clause's own expression that names a date which nothing lets us work out."""
    times = [dating.time for dating in setting.own.get(index, ()) if dating.time.interval is None]
    return next((time for time in times if time.reason and time.type in ("DATE", "TIME")), None)


def _own_words(setting: Setting, index: int) -> frozenset[int]:
    """The words of the dates that a clause bears; of a dated noun in it only the date."""
    bearing = setting.own.get(index, ())
    whole = {i for dating in bearing if dating.noun is None for i in range(dating.first, dating.end)}
    times = {id(time) for dating in bearing for time in dating.times}
    bare = {i for first, end, time in setting.reading.times if id(time) in times for i in range(first, end)}
    return frozenset(whole | bare)


def _chosen(setting: Setting, datings: list[Dating]) -> list[Dating]:
    """The dating that says most of when a clause lies; all of them where the text lists them."""
    if len(datings) < 2:
        return datings
    alike = len({(d.time.interval.grain if d.time.interval else None, d.relation) for d in datings}) == 1
    gaps = [setting.reading.codes[a.end : b.first] for a, b in zip(datings, datings[1:], strict=False)]
    if alike and all(gap and set(gap) <= set(",c") for gap in gaps):
        return datings
    return [min(datings, key=_weight)]


def _weight(dating: Dating) -> tuple[bool, int]:
    interval = dating.time.interval
    return dating.relation is not Relation.AT, interval.grain.rank if interval else 99


def place_of(setting: Setting, index: int) -> Place | None:
    """Where a clause lies: by its own date, a neighbour's in the sentence, or the passage's."""
    clause = setting.clauses.all[index]
    dated = [dating for dating in setting.own.get(index, ()) if dating.time.interval]
    if dated:
        best = min(dated, key=_weight)
        return _stated(setting, best, best.relation)
    for dating in setting.own.get(index, ()):
        if lasted := _lasting(setting, index, dating):
            return lasted
    if found := _dated_by_adverbial(setting, index):
        return found
    if clause.parent >= 0 and clause.verb:
        return _by_parent(setting, index, clause, clause.verb)
    return _by_passage(setting, index, clause.verb)


def _length(setting: Setting, index: int, dating: Dating) -> bool:
    """Whether a duration says how long the clause has gone on: "for three weeks" beside a perfect tense."""
    verb = setting.clauses.all[index].verb
    before = setting.reading.words[dating.first].text.lower()
    length = dating.time.type == "DURATION" and dating.time.interval is None
    if not length or verb is None:
        return False
    if verb.tense is Tense.PAST and not verb.perfect:
        return lemma_of(setting.reading, verb) in lexicon.LASTING and before != "for"
    return verb.perfect and before == "for"


def _lasting(setting: Setting, index: int, dating: Dating) -> Place | None:
    if not _length(setting, index, dating):
        return None
    verb = setting.clauses.all[index].verb
    if verb and verb.perfect:
        reference = _reference(setting, index, verb)
        return places.lasting(reference, dating.time) if reference else None
    before = _neighbour(setting, index)
    return places.beginning(before, dating.time) if before else None


def _reference(setting: Setting, index: int, verb: VerbGroup) -> Place | None:
    """The time up to which a perfect tense reaches."""
    clause = setting.clauses.all[index]
    if verb.tense is not Tense.PAST:
        return setting.passage.published
    if clause.parent >= 0:
        return place_of(setting, clause.parent)
    return _by_told(setting)


def _neighbour(setting: Setting, index: int) -> Place | None:
    """The place of what a lasting thing began with: the clause it is joined to, else what was told last."""
    clause = setting.clauses.all[index]
    if clause.kind is Kind.COORDINATE and clause.parent >= 0:
        return place_of(setting, clause.parent)
    return setting.passage.told[0].place if setting.passage.told else None


def _dated_by_adverbial(setting: Setting, index: int) -> Place | None:
    """The date of a clause with "after", "when" … that hangs on this one."""
    for number, child in enumerate(setting.clauses.all):
        if child.parent != index or child.kind is not Kind.ADVERBIAL or number not in setting.own:
            continue
        dated = [dating for dating in setting.own[number] if dating.time.interval]
        if not dated or child.marker in lexicon.CONDITIONS:
            continue
        best = min(dated, key=_weight)
        place = _stated(setting, best, Relation.AT)
        if place is None:
            continue
        relation = lexicon.SUBORDINATORS.get(child.marker)
        if relation is None:
            return places.derived(
                place, Relation.AT, Basis.CARRIED, "dated by another clause of the sentence"
            )
        return replace(place, relation=relation, why=f"dated by its “{child.marker}” clause")
    return None


def _by_parent(setting: Setting, index: int, clause: Clause, verb: VerbGroup) -> Place | None:
    """Where a clause lies that has no date, from the clause it hangs on."""
    above = place_of(setting, clause.parent)
    if above is None:
        return _by_passage(setting, index, verb)
    if clause.kind is Kind.COMPLEMENT and verb.perfect and verb.tense is Tense.PAST:
        return places.derived(above, Relation.BEFORE, Basis.CARRIED, "before the saying, by the past perfect")
    if clause.kind in (Kind.PARTICIPLE, Kind.INFINITIVE):
        return above
    parent = setting.clauses.all[clause.parent]
    if clause.kind is Kind.COORDINATE and parent.verb and verb.tense is Tense.PAST:
        scope = _scopes_over(setting, clause.parent, parent)
        basis = Basis.STATED if scope and above.basis is Basis.STATED else Basis.CARRIED
        relation = Relation.BEFORE if verb.perfect and not parent.verb.perfect else above.relation
        return places.derived(above, relation, basis, "joined to a dated clause")
    return _by_passage(setting, index, verb)


def _scopes_over(setting: Setting, index: int, clause: Clause) -> bool:
    """Whether the clause's date stands before its subject, and so over all that is joined to it."""
    first = clause.subject[0] if clause.subject else (clause.verb.start if clause.verb else 0)
    return any(dating.first < first for dating in setting.own.get(index, ()))


def _by_passage(setting: Setting, index: int, verb: VerbGroup | None) -> Place | None:
    """Where a clause lies when its sentence does not say: by its tense and by what was told before."""
    published = setting.passage.published
    clause = setting.clauses.all[index]
    vague = _vague(setting, index)
    if vague == "PAST_REF" and published:
        return replace(
            published, relation=Relation.BEFORE, approximate=True, why="some time before publication"
        )
    if verb is None or (vague == "PRESENT_REF" and verb.tense is not Tense.PAST):
        return published
    if verb.tense is Tense.PRESENT and (setting.passage.spoken or setting.passage.diary):
        return _by_told(setting)
    if refused(verb) or (verb.tense is Tense.PAST and not prospective(setting.reading, clause)):
        told = _by_told(setting)
        if told and verb.perfect:
            return places.derived(told, Relation.BEFORE, Basis.CARRIED, "before that, by the past perfect")
        return told
    if _reports(setting, verb) and setting.told and setting.passage.is_news(setting.told[0]):
        return _by_told(setting)
    if published is None:
        return None
    return replace(published, relation=_relation_to_publication(setting, clause, verb))


def _reports(setting: Setting, verb: VerbGroup) -> bool:
    """Whether the verb tells in the present what someone said: "the statement reads"."""
    return verb.tense is Tense.PRESENT and not verb.perfect and lemma_of(setting.reading, verb) in lexicon.SAYING


def _relation_to_publication(setting: Setting, clause: Clause, verb: VerbGroup) -> Relation:
    match verb.tense:
        case Tense.FUTURE | Tense.DUTY | Tense.WOULD | Tense.MODAL:
            return Relation.BEFORE if verb.perfect else Relation.AFTER
        case _ if prospective(setting.reading, clause):
            return Relation.AFTER
        case _:
            return Relation.AT


def _vague(setting: Setting, index: int) -> str:
    values = [dating.time.value for dating in setting.own.get(index, ()) if dating.time.interval is None]
    return next((value for value in values if value.endswith("_REF")), "")


def _by_told(setting: Setting) -> Place | None:
    """What the passage has dated and still holds, else the publication date."""
    if setting.told:
        place, why = setting.told
        return places.derived(place, Relation.AT, Basis.CARRIED, f"carried {why}")
    return setting.passage.published


def _of_nouns(setting: Setting) -> Iterator[Happening]:
    for dating in setting.datings:
        if dating.noun is None or not dating.time.interval:
            continue
        place = _stated(setting, dating, Relation.AT)
        dropped = frozenset(i for first, end, _ in setting.reading.times for i in range(first, end))
        yield Happening(setting.clauses.owner[dating.noun[0]], dating.noun, place, dropped)
