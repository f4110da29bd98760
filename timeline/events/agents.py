"""Whom a clause says something of: its own subject, a name beside that, or the noun it describes."""

from __future__ import annotations

import re

from timeline.events.attach import is_happening
from timeline.events.reading import Reading
from timeline.events.syntax import Clause, Clauses, Kind
from timeline.events.trees import noun_phrase, predicate
from timeline.events.verbs import Form
from timeline.languages.en import verbs as lexicon


def subject_words(reading: Reading, clauses: Clauses, clause: Clause) -> list[int]:
    """The words of the subject: its own, a name in apposition to it, or that of what the clause hangs on."""
    subject, verb = clause.subject, clause.verb
    if subject is None or verb is None:
        return [] if clause.kind is Kind.MAIN else _borrowed(reading, clauses, clause)
    if clause.kind is Kind.RELATIVE and reading.codes[subject[0]] == "w":
        return antecedent(reading, clauses, clause)
    if subject[0] > verb.start:
        return []
    if reading.codes[subject[1]] == "w" and reading.words[subject[1] - 1].text.lower() in lexicon.INDEFINITE:
        return list(range(subject[0], verb.start))
    name = _apposed(reading, subject, verb.start)
    start = verb.start
    while start > subject[1] and reading.codes[start - 1] in "rx":
        start -= 1
    adverbs = [i for i in range(start, verb.start) if reading.words[i].text.lower() not in lexicon.LINKS]
    if name and reading.codes[subject[1] - 1] != "N" and not _nested(clauses, name.start, clause):
        return [*name, *adverbs]
    return [*range(*subject), *adverbs]


def _apposed(reading: Reading, subject: tuple[int, int], end: int) -> range:
    """The name between commas, or in the tree, that says again who the subject is; empty if there is none."""
    first = subject[1] + 1
    if reading.codes[subject[1]] != ",":
        return range(0)
    if not _says_again(reading, subject, first):
        return range(0)
    last = first
    while last < end and reading.words[last].text[:1].isupper():
        last += 1
    word = reading.words[first]
    apposed = word.relation == "appos" and subject[0] <= word.head < subject[1]
    return range(first, last if apposed or reading.codes[last] == "," else first)


_JOINED_ROLE = re.compile("c[jnN]+$")
"""A role of two words with "and" between: "savings and loan chief"."""


def _says_again(reading: Reading, subject: tuple[int, int], name: int) -> bool:
    """Whether a name may be another for a subject: for one, not several, and beside its own noun."""
    acting = (i for i in reversed(range(*subject)) if reading.words[i].relation.startswith("nsubj"))
    noun = next(acting, subject[1] - 1)
    if _JOINED_ROLE.search(reading.codes, noun, subject[1]):
        noun = subject[1] - 1
    word = reading.words[name]
    beside = word.head == noun or not set("ec") & set(reading.codes[noun:name])
    return beside and reading.words[noun].tag != "NNS"


def _nested(clauses: Clauses, word: int, clause: Clause) -> bool:
    """Whether a word belongs to a clause inside this one."""
    return clauses.all[clauses.owner[word]] is not clause


def antecedent(reading: Reading, clauses: Clauses, clause: Clause) -> list[int]:
    """The noun phrase right before a clause that describes it; without a comma between, all that the tree
    says it describes."""
    codes = reading.codes
    end = clause.start
    while end and codes[end - 1] in ",wp":
        end -= 1
    if codes[end - 2 : end] == ",q":
        end -= 2
    above = clauses.all[clause.parent]
    if above.verb and above.verb.passive and above.verb.end == end:
        return subject_words(reading, clauses, above)
    start = end
    while start and codes[start - 1] == "@":
        start -= 1
    if start < end:
        whose = codes[clause.start] == "w" and codes[start - 1 : start] == "p"
        return list(range(start, end)) if whose else []
    while start and codes[start - 1] in "dqjsnNreg":
        start -= 1
        if codes[start] == "d" and codes[start - 1 : start] != "d":
            break
    if clause.verb and "," not in codes[end : clause.start]:
        said = predicate(reading, clause.verb)
        word = reading.words[said]
        described = word.relation.startswith("acl") and 0 <= word.head < end and codes[word.head] in "nN"
        noun = _happening_above(reading, word.head if described else end - 1, said)
        if noun < start and (described or start < end):
            first, last = noun_phrase(reading, noun)
            start = first if last >= end else start
    return list(range(start, end))


def _happening_above(reading: Reading, noun: int, verb: int) -> int:
    """The noun that can begin or end, and has words[noun] hang on it, which can't: "[talks] on rights"."""
    above = reading.words[noun].head
    hangs = reading.words[noun].relation in ("nmod", "obl") and 0 <= above < noun
    if not hangs or reading.words[verb].lemma not in lexicon.COURSE or is_happening(reading, noun):
        return noun
    return above if is_happening(reading, above) else noun


def _borrowed(reading: Reading, clauses: Clauses, clause: Clause) -> list[int]:
    """The subject of a clause that has none: the noun it describes, else that of the clause it hangs on."""
    describes = clause.kind is Kind.PARTICIPLE and not clause.marker and clause.verb and clause.start
    if describes and clause.verb and clause.verb.form is Form.PARTICIPLE:
        before = reading.codes[clause.start - 1]
        if before in "nN" or (before == "," and reading.codes[clause.start - 2] in "nN"):
            return antecedent(reading, clauses, clause)
    if clause.parent < 0:
        return []
    above = clauses.all[clause.parent]
    return subject_words(reading, clauses, above) if above.verb else []
