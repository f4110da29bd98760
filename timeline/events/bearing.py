"""Which clause bears a date, once infinitives and second predicates are seen as one with their verb."""

from __future__ import annotations

from timeline.events.attach import Dating
from timeline.events.places import Place
from timeline.events.reading import Reading
from timeline.events.status import prospective
from timeline.events.syntax import Clause, Clauses, Kind
from timeline.events.verbs import Form, Tense, VerbGroup
from timeline.languages.en import verbs as lexicon
from timeline.model import Relation
from timeline.times.meaning import Anchor, Shift, Turn


def borne(
    reading: Reading, clauses: Clauses, datings: tuple[Dating, ...], published: Place | None
) -> dict[int, list[Dating]]:
    """The datings of each clause that has any."""
    found: dict[int, list[Dating]] = {}
    for dating in datings:
        if dating.clause is None:
            continue
        index = _bearer(reading, clauses, dating, published)
        if not _is_result(reading, clauses.all[index], dating, published):
            found.setdefault(index, []).append(dating)
    return found


def _is_result(reading: Reading, clause: Clause, dating: Dating, published: Place | None) -> bool:
    """Whether "until" tells how long holds what is done already: "has signed a contract until June 2028"."""
    verb, interval = clause.verb, dating.time.interval
    if dating.relation is not Relation.UNTIL or verb is None or interval is None or verb.progressive:
        return False
    if not verb.perfect and verb.tense is not Tense.PAST:
        return False
    lemma = reading.words[verb.head].lemma
    ahead = published is not None and interval.first_day > published.last
    return lemma in lexicon.DEFERRING or (ahead and lemma not in ("be", "have") and not verb.negated)


def shares(clause: Clause, parent: Clause) -> bool:
    """Whether a clause is a second predicate of its parent's subject, in the same tense."""
    if clause.kind is not Kind.COORDINATE or clause.subject or clause.verb is None or parent.verb is None:
        return False
    return _manner(clause.verb) == _manner(parent.verb) or clause.verb.form is not Form.FINITE


def _manner(verb: VerbGroup) -> tuple[Tense, bool]:
    return verb.tense, verb.perfect


def _bearer(reading: Reading, clauses: Clauses, dating: Dating, published: Place | None) -> int:
    index = dating.clause or 0
    while index and _belongs_above(reading, clauses, index, dating, published):
        index = clauses.all[index].parent
    return index


def _belongs_above(
    reading: Reading, clauses: Clauses, index: int, dating: Dating, published: Place | None
) -> bool:
    """Whether what dates a clause dates the one it hangs on."""
    clause = clauses.all[index]
    parent = clauses.all[clause.parent]
    if clause.verb is None:
        return True
    if parent.verb is None:
        return False
    if clause.kind is Kind.INFINITIVE:
        return not _still_to_come(reading, parent, dating, published)
    if shares(clause, parent):
        return not _counts_from_text(dating) and not _dated_before(reading, clause, parent, dating)
    if clause.marker == "as" and clause.verb.form is Form.PARTICIPLE:
        return True
    if clause.verb.form is not Form.GERUND or clause.kind is not Kind.PARTICIPLE:
        return False
    return (
        _is_means(reading, clause) or _opens(reading, clause, parent) or _completes(reading, clause, parent)
    )


def _still_to_come(reading: Reading, parent: Clause, dating: Dating, published: Place | None) -> bool:
    """Whether an infinitive's date lies ahead of what its verb reports: "agreed to meet on November 12"."""
    interval = dating.time.interval
    verb = parent.verb
    if interval is None or published is None or verb is None or verb.form is not Form.FINITE:
        return False
    if prospective(reading, parent) or (verb.tense is not Tense.PAST and not verb.perfect):
        return False
    return interval.first_day > published.last


def _counts_from_text(dating: Dating) -> bool:
    """Whether the expression is counted from what the text just dated: "a year later"."""
    meaning = dating.time.meaning
    return isinstance(meaning, Shift | Turn) and meaning.anchor is Anchor.REFERENCE


def _dated_before(reading: Reading, clause: Clause, parent: Clause, dating: Dating) -> bool:
    """Whether the first predicate has a date of its own, so that this one belongs to the second alone."""
    return any(
        time is not dating.time and time.interval is not None and parent.start <= first < clause.start
        for first, _, time in reading.times
    )


def _completes(reading: Reading, clause: Clause, parent: Clause) -> bool:
    """Whether a participle is what the verb above needs: "stopped flying", "went missing", "was seen
    leaving"."""
    verb = parent.verb
    if verb and verb.passive and verb.end == clause.start:
        return reading.words[verb.head].lemma in lexicon.PERCEIVING
    return clause.verb is not None and reading.words[clause.verb.head].relation == "xcomp"


def _is_means(reading: Reading, clause: Clause) -> bool:
    """Whether a gerund happens with the verb above: "hurt by flying glass", "the task of leading it"."""
    if clause.marker != "of":
        return clause.marker in lexicon.MEANS
    before = reading.words[clause.start - 1]
    return reading.codes[clause.start - 1] == "n" and before.lemma not in lexicon.ACCUSATIONS


def _opens(reading: Reading, clause: Clause, parent: Clause) -> bool:
    """Whether a participle stands before the verb and apart from its subject: "Speaking in Oslo, he …",
    "the envoy, speaking in Oslo, said"."""
    if parent.verb is None or clause.start >= parent.verb.start:
        return False
    return clause.start <= parent.start + 1 or reading.codes[clause.start - 1] == ","
