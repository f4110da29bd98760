"""Whether what a clause says happened, goes on, is to come, is denied or is only possible."""

from __future__ import annotations

from timeline.events.places import Place
from timeline.events.reading import Reading
from timeline.events.syntax import Clause, Clauses, Kind
from timeline.events.verbs import Form, Tense, VerbGroup
from timeline.languages.en import verbs as lexicon
from timeline.model import Basis, Relation, Status


def status_of(
    reading: Reading, clauses: Clauses, index: int, place: Place, published: Place | None
) -> Status:
    """The status of the clause at `index`, which lies at `place`."""
    clause = clauses.all[index]
    verb = clause.verb
    dated = published is not None and place.basis is not Basis.PUBLISHED
    ahead = published is not None and dated and _ahead(place, published)
    over = published is not None and dated and place.relation is Relation.AT and place.last < published.first
    if _denied(reading, clauses, index):
        return Status.DENIED
    if (
        verb
        and verb.tense is Tense.WOULD
        and (refused(verb) or (over and not _is_said(reading, clauses, clause)))
    ):
        return Status.HAPPENED
    if _possible(reading, clauses, index):
        return Status.POSSIBLE
    if verb and ahead and _until_then(verb, place) and not prospective(reading, clause):
        return Status.ONGOING
    if ahead or (verb and (_to_come(verb, clauses, clause, reading) or prospective(reading, clause))):
        return Status.EXPECTED
    if verb and not over and _goes_on(reading, verb, place):
        return Status.ONGOING
    return Status.HAPPENED


def refused(verb: VerbGroup) -> bool:
    """Whether "would not" says that someone refused."""
    return verb.tense is Tense.WOULD and verb.negated and not verb.perfect


def _until_then(verb: VerbGroup, place: Place) -> bool:
    """Whether what is so now ends then: "the bridge is closed until Friday"."""
    return verb.tense is Tense.PRESENT and place.relation is Relation.UNTIL


def noun_status(place: Place, published: Place | None) -> Status:
    """The status of a noun that happens: by its date alone."""
    return Status.EXPECTED if published and _ahead(place, published) else Status.HAPPENED


def _ahead(place: Place, published: Place) -> bool:
    return place.first > published.last and place.relation is not Relation.BEFORE


def lemma_of(reading: Reading, verb: VerbGroup | None) -> str:
    return reading.words[verb.head].lemma if verb else ""


def prospective(reading: Reading, clause: Clause) -> bool:
    """Whether the clause looks forward by its words: "plans to", "is due", "scheduled for"."""
    verb = clause.verb
    if verb is None or verb.perfect:
        return False
    lemma = lemma_of(reading, verb)
    following = reading.words[verb.end].text.lower() if verb.end < len(reading.words) else ""
    if following == "yet" and reading.codes[verb.end + 1 : verb.end + 2] == "t":
        return True
    if lemma in lexicon.PROSPECTIVE and (verb.form is Form.PARTICIPLE or _to_follows(reading, verb)):
        return True
    if lemma in lexicon.PLANNED and verb.passive:
        return True
    over = reading.codes.startswith("th", verb.end + 1)
    return lemma == "be" and following in lexicon.PROSPECTIVE and not over


def _to_follows(reading: Reading, verb: VerbGroup) -> bool:
    """Whether "to" comes next, past a time or "at best", or "for" after a passive: "plans to", "set for"."""
    codes, index = reading.codes, verb.end
    while index < len(codes) and codes[index] in "@rpj":
        index += 1
    return index < len(codes) and reading.words[index].text.lower() in (
        ("to", "for") if verb.passive else ("to",)
    )


def _to_come(verb: VerbGroup, clauses: Clauses, clause: Clause, reading: Reading) -> bool:
    if verb.tense in (Tense.FUTURE, Tense.DUTY):
        return True
    return verb.tense is Tense.WOULD and not verb.perfect and _is_said(reading, clauses, clause)


def _is_said(reading: Reading, clauses: Clauses, clause: Clause) -> bool:
    if clause.parent < 0 or clause.kind not in (Kind.COMPLEMENT, Kind.COORDINATE, Kind.RELATIVE):
        return False
    parent = clauses.all[clause.parent]
    lemma = lemma_of(reading, parent.verb)
    return lemma in lexicon.SAYING or lemma in lexicon.THINKING or _is_said(reading, clauses, parent)


def _denied(reading: Reading, clauses: Clauses, index: int) -> bool:
    clause = clauses.all[index]
    verb = clause.verb
    if verb is None:
        return False
    if (
        verb.perfect
        and verb.tense in (Tense.FUTURE, Tense.DUTY)
        and reading.codes[verb.start] in "Bm"
        and _unreal(reading, verb)
    ):
        return True
    lemma = _said_lemma(reading, clauses, index)
    if (
        (verb.negated and lemma not in lexicon.SAYING and lemma not in lexicon.DENYING)
        or _no_one(reading, clause)
        or _nothing(reading, verb)
    ):
        return True
    if clause.kind not in (Kind.COMPLEMENT, Kind.PARTICIPLE) or clause.parent < 0:
        return False
    parent = clauses.all[clause.parent].verb
    return parent is not None and lemma_of(reading, parent) in lexicon.DENYING and not parent.negated


def _unreal(reading: Reading, verb: VerbGroup) -> bool:
    """Whether the verb says what was not done: "was to have opened", "should have been closed"."""
    return reading.words[verb.start].tag != "MD" or verb.tense is Tense.DUTY


def _said_lemma(reading: Reading, clauses: Clauses, index: int) -> str:
    """The clause's verb, or what it is about to say: "did not want to say"."""
    verb = clauses.all[index].verb
    for child in clauses.all:
        if child.parent == index and child.kind is Kind.INFINITIVE and verb and child.start == verb.end:
            return lemma_of(reading, child.verb)
    return lemma_of(reading, verb)


def _no_one(reading: Reading, clause: Clause) -> bool:
    return clause.subject is not None and reading.words[clause.subject[0]].text.lower() in lexicon.NEGATIONS


def _nothing(reading: Reading, verb: VerbGroup) -> bool:
    """Whether the object is none: "made no steel", not so "must end no later than Friday"."""
    after = [word.text.lower() for word in reading.words[verb.end : verb.end + 3]]
    return after[:1] in (["no"], ["nothing"], ["nobody"], ["none"]) and after[2:] != ["than"]


def _possible(reading: Reading, clauses: Clauses, index: int) -> bool:
    clause = clauses.all[index]
    verb = clause.verb
    if verb is None:
        return False
    if verb.tense is Tense.MODAL:
        return True
    if verb.tense is Tense.WOULD and not _is_said(reading, clauses, clause):
        return True
    if any(child.parent == index and child.marker in lexicon.CONDITIONS for child in clauses.all):
        return True
    if clause.marker in lexicon.CONDITIONS:
        return True
    if reading.words[verb.end : verb.end + 1] and reading.words[verb.end].text.lower() == "unlikely":
        return True
    if clause.kind in (Kind.COMPLEMENT, Kind.PARTICIPLE) and clause.parent >= 0:
        parent = clauses.all[clause.parent]
        if lemma_of(reading, parent.verb) in lexicon.ACCUSING:
            return True
    return any(
        clauses.owner[position] == index and reading.words[position].text.lower() in lexicon.HEDGES
        for position in range(clause.start, verb.end)
    )


def _goes_on(reading: Reading, verb: VerbGroup, place: Place) -> bool:
    """States and doings in the present, and what has gone on since or for some time."""
    if verb.tense is not Tense.PRESENT:
        return False
    if verb.perfect:
        return verb.progressive or place.relation in (Relation.SINCE, Relation.UNTIL) or "/" in place.value
    return verb.progressive or lemma_of(reading, verb) not in lexicon.SAYING or verb.passive
