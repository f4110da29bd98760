"""Titles: which of an article's words make an event's headline."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from timeline.events.agents import antecedent, subject_words
from timeline.events.headline import Line, headline
from timeline.events.pronouns import instead_of_pronoun, is_third_person
from timeline.events.reading import Reading
from timeline.events.syntax import Clause, Clauses, Kind
from timeline.languages.en import verbs as lexicon
from timeline.text.words import subtree


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence to be worded: `apart` are its clauses with an entry of their own, `pronoun` is its main
    subject and `stands_for` what that means ("" where that is not plain), `alone` says that the subject has
    no rival, `person` that it is known to be one."""

    reading: Reading
    clauses: Clauses
    apart: frozenset[int]
    pronoun: str
    stands_for: str
    alone: bool
    person: bool


_SET_OFF = (Kind.RELATIVE, Kind.PARTICIPLE, Kind.ADVERBIAL)


def clause_words(
    wording: Wording, index: int, dropped: Collection[int], *, content: bool = False
) -> list[int]:
    """The words that tell what a clause says, its subject first, without those at `dropped` (its date)."""
    words = _ordered(wording, index, content=content)
    left_out = _left_out(wording, index)
    if left_out:
        left_out |= _hanging_on(wording, index, left_out)
    if dropped:
        left_out |= _hanging_on_date(wording.reading, dropped)
        left_out.update(dropped)
    return [word for word in words if word not in left_out] if left_out else words


def actor_words(wording: Wording, index: int, dropped: Collection[int]) -> list[int]:
    """The words that name who takes part: a clause's whole subject, and of what is said the first."""
    clause = wording.clauses.all[index]
    words = set(clause_words(wording, index, dropped))
    if clause.subject and clause.verb:
        words.update(range(clause.subject[0], clause.verb.start))
    for number, other in enumerate(wording.clauses.all):
        told = other.kind in (Kind.RELATIVE, Kind.ADVERBIAL) or (
            number in wording.apart and other.kind is not Kind.MAIN
        )
        if number != index and told and wording.clauses.hangs_on(number, index) and other.verb:
            words.difference_update(range(other.start, other.end))
    return sorted(words - set(dropped))


_SETTING = re.compile('p[^,VHBOmgefhbo.:"(kSw]*,(?=[dNni])')
"""What says where or when in front: "In Havana, …"."""


def clause_title(wording: Wording, index: int, dropped: Collection[int], *, content: bool) -> str:
    """The headline of a clause; of what is said alone if it is the `content` that matters."""
    reading, clauses = wording.reading, wording.clauses.all
    above = clauses[index].parent
    if _is_accusation(wording, index):
        return clause_title(wording, above, dropped, content=False)
    if _only_compares(wording, index, dropped):
        return clause_title(replace(wording, apart=wording.apart - {index}), above, (), content=False)
    verb = clauses[index].verb
    if verb and clauses[index].kind is Kind.ASIDE and clauses[index].marker:
        return _interrupting(wording, index, dropped)
    if verb is None and (setting := _SETTING.match(reading.codes, clauses[index].start)):
        behind = [word for word in range(setting.end(), clauses[index].end) if word not in dropped]
        return headline(reading, Line(behind, setting.end()))
    number = next(
        (i for i, c in enumerate(clauses) if c.parent == index and c.kind is Kind.COMPLEMENT and c.verb), -1
    )
    apart = number in wording.apart
    words = _without_links(reading, clause_words(wording, index, dropped, content=content and not apart))
    if verb and dropped and _BARE.search("".join(reading.codes[word] for word in words)):
        words = _without_links(reading, clause_words(wording, index, ()))
    start = verb.end - 1 if verb else 0
    closed: set[int] = set()
    core = None
    if verb and number >= 0 and (said := clauses[number].verb):
        closed.update(range(clauses[number].start - 1, said.end - 1))
        if said.start < verb.start:
            closed.update(range(clauses[number].end, start))
            start = said.end - 1
        plain = reading.words[verb.head].lemma in lexicon.PLAIN_SAYING and not verb.negated
        if plain and (not apart or said.start < verb.start):
            told = _without_links(reading, clause_words(wording, number, dropped))
            names = _instead(wording, number, told)
            if not told or told[0] in names or not is_third_person(reading, told[0]):
                core = Line(told, said.end - 1, names, loss=0.8 if content else 1.5)
    return headline(reading, Line(words, start, _instead(wording, index, words), closed), core)


_BARE = re.compile("[Bb][,.]*$")
"""What a date can't be taken from: "the last flood was [in 1953]"."""


def _is_accusation(wording: Wording, index: int) -> bool:
    """Whether a clause only tells what somebody is accused of: "accuses two men of [having spied]"."""
    clauses = wording.clauses.all
    clause, above = clauses[index], clauses[clauses[index].parent].verb
    accused = clause.kind is Kind.PARTICIPLE and clause.marker and clause.parent >= 0
    return bool(accused and above and wording.reading.words[above.head].lemma in lexicon.ACCUSING)


def _only_compares(wording: Wording, index: int, dropped: Collection[int]) -> bool:
    """Whether a clause says nothing but with what time something is compared: "compared to [2019]"."""
    clause = wording.clauses.all[index]
    if clause.kind is not Kind.PARTICIPLE or clause.verb is None or clause.parent < 0:
        return False
    behind = range(clause.verb.end, clause.end)
    bare = all(word in dropped or wording.reading.codes[word] in "p@,." for word in behind)
    compares = wording.reading.words[clause.verb.end - 1].text.lower() in lexicon.COMPARING
    return bare and compares and wording.clauses.all[clause.parent].verb is not None


def _interrupting(wording: Wording, index: int, dropped: Collection[int]) -> str:
    """The headline of who says so in between: what is said, and who said it."""
    aside = wording.clauses.all[index]
    told = _without_links(wording.reading, clause_words(wording, aside.parent, dropped))
    while told and wording.reading.codes[told[-1]] in ",.:":
        told = told[:-1]
    said = wording.clauses.all[aside.parent].verb
    line = [*told, aside.start - 1, *clause_words(wording, index, dropped)]
    names = {**_instead(wording, aside.parent, told), **_instead(wording, index, line[len(told) + 1 :])}
    return headline(wording.reading, Line(line, said.end - 1 if said else 0, names))


def _instead(wording: Wording, index: int, words: list[int]) -> Mapping[int, str]:
    first = wording.reading.words[words[0]].text.lower() if words else ""
    topic = wording.stands_for if first == wording.pronoun else ""
    names = instead_of_pronoun(
        wording.reading, wording.clauses, index, words, topic, alone=wording.alone, person=wording.person
    )
    moved = 0 in words[1:] and wording.reading.codes[0] in "eg"
    return {**names, 0: wording.reading.words[0].text.lower()} if moved else names


def _ordered(wording: Wording, index: int, *, content: bool = False) -> list[int]:
    """The words of a clause with its subject in front, wherever that stands."""
    clauses = wording.clauses
    clause = clauses.all[index]
    verb = clause.verb
    if verb is None:
        return list(range(clause.start, clause.end))
    said = next((i for i, c in enumerate(clauses.all) if _said_before(c, index, verb.start)), None)
    if said is not None:
        told = _ordered(wording, said)
        if clauses.all[said].quoted:
            told = [clauses.all[said].start - 1, *told, clauses.all[said].end]
        if content and _third_person(wording.reading, told):
            return told
        return [*told, *range(clauses.all[said].end, clause.end)]
    subject = subject_words(wording.reading, wording.clauses, clause)
    if clause.kind is Kind.RELATIVE and clause.subject and _object_missing(wording.reading, clause):
        described = antecedent(wording.reading, wording.clauses, clause)
        return [*subject, *range(verb.start, verb.end), *described, *range(verb.end, clause.end)]
    if not subject:
        return list(
            range(clause.start + bool(clause.marker and clause.kind is not Kind.RELATIVE), clause.end)
        )
    return [*subject, *range(verb.start, clause.end)]


def _third_person(reading: Reading, words: list[int]) -> bool:
    """Whether words that someone said can stand without him."""
    return not any(reading.words[word].text.lower() in lexicon.FIRST_AND_SECOND for word in words)


def _said_before(clause: Clause, parent: int, verb_start: int) -> bool:
    before = clause.parent == parent and clause.kind is Kind.COMPLEMENT and clause.start < verb_start
    return before and clause.verb is not None


def _object_missing(reading: Reading, clause: Clause) -> bool:
    """Whether a relative clause describes its object: "which the state rescued", not "who led"."""
    return bool(clause.subject) and reading.codes[(clause.subject or (0, 0))[0]] != "w" and clause.marker in (
        "", "which", "that", "whom", "who",
    )  # fmt: skip


def _left_out(wording: Wording, index: int) -> set[int]:
    """The words of brackets, and of what has an entry of its own and is joined on or set off by a comma."""
    reading, clauses = wording.reading, wording.clauses
    words: set[int] = set()
    for number, clause in enumerate(clauses.all):
        joined = clause.kind is Kind.COORDINATE
        set_off = clause.kind in _SET_OFF and (
            reading.codes[clause.start - 1] == "," or clause.kind is Kind.ADVERBIAL
        )
        goes = clause.kind is Kind.ASIDE or (number in wording.apart and (joined or set_off))
        if goes and number != index and clauses.hangs_on(number, index):
            opening = clause.start - (reading.codes[clause.start - 1] in ',c:("')
            closing = not joined and opening < clause.start and reading.codes[clause.end : clause.end + 1]
            words.update(range(opening, clause.end + bool(closing and closing in ',:)"')))
    return words


_DESCRIBING = frozenset({"acl", "acl:relcl", "appos", "case", "conj", "det", "nmod", "punct"})


def _hanging_on(wording: Wording, index: int, left_out: set[int]) -> set[int]:
    """The words behind a clause's verb that hang on words left out: what is apposed to their last noun."""
    verb = wording.clauses.all[index].verb
    words = wording.reading.words
    found: set[int] = set()
    for word in range(verb.end if verb else len(words), len(words)):
        describes = words[word].relation in _DESCRIBING and words[word].head in left_out
        if (describes or words[word].head in found) and words[word].head < word:
            found.add(word)
    return found


def _hanging_on_date(reading: Reading, dropped: Collection[int]) -> set[int]:
    """What only describes a date's words: "in the year [of independence]", "later [than planned]"."""
    found: set[int] = set()
    for word in dropped:
        joint = word + 1
        if joint in dropped or joint >= len(reading.words):
            continue
        above = reading.words[joint].head
        if (
            reading.words[joint].text.lower() in ("of", "than")
            and above > joint
            and reading.words[above].head in dropped
            and "q" not in reading.codes[joint : above + 1]
            and reading.words[word].tag in ("NN", "NNS", "RBR")
        ):
            found.update(place for place in subtree(reading.words, above) if place >= joint)
    return found


def _without_links(reading: Reading, words: list[int]) -> list[int]:
    """The words from the first that says something: no "However," or "But" in front."""
    start = 0
    while start < len(words) - 1:
        word = reading.words[words[start]]
        code = reading.codes[words[start]]
        joins = (code == "c" and word.relation != "cc:preconj") or (word.relation == "mark" and code == "k")
        if joins or code in ",:.s" or (code in "rp" and word.text.lower() in lexicon.LINKS):
            start += 1
        else:
            break
    return words[start:]
