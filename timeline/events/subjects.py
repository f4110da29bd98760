"""Who or what a sentence is about, and what a pronoun in that place stands for."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.actors import Names, names_in
from timeline.events.clauses import Clauses
from timeline.events.reading import Reading
from timeline.events.wording import phrase
from timeline.languages.en import verbs as lexicon


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a main clause.

    `keys` are what the same subject shares from sentence to sentence (surname, head noun), `named` those of names; `phrase` is how to name it;
    `stands_for` is the earlier phrase that a pronoun stands for, "" where that is not plain; `names` are those meant by
    the pronoun; `alone` says that no other name in its sentence could be meant.
    """

    keys: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    phrase: str = ""
    stands_for: str = ""
    names: tuple[str, ...] = ()
    alone: bool = False
    plural: bool = False


NOBODY = Subject()


def subject_of(reading: Reading, clauses: Clauses, names: Names, before: Subject) -> Subject:
    """The subject of a sentence that follows one about `before`."""
    main = clauses.all[0]
    if main.subject is None or main.verb is None:
        return NOBODY
    start, end = main.subject
    word = reading.words[start].text.lower()
    if end - start == 1 and word in lexicon.PRONOUNS:
        return _meant(reading, clauses, word, before)
    forms = names_in(reading, start, max(end, main.verb.start), names.small)
    head = _head(reading, start, end)
    noun = reading.words[head].text
    named = frozenset(form.split()[-1].lower() for form in names.of(forms))
    if noun in names.full or reading.codes[head] == "N":
        named |= {noun.lower()}
    keys = named | {noun.lower()}
    named_as = names.of(forms[:1])[0] if forms and reading.codes[head] == "N" else phrase(reading, start, end)
    others = names.of(names_in(reading, 0, len(reading.words), names.small))
    plural = reading.words[head].tag in ("NNS", "NNPS") or "c" in reading.codes[start:end]
    return Subject(
        keys, named, named_as, "", names.of(forms[:1]), len(set(others)) <= len(set(names.of(forms))), plural
    )


def _meant(reading: Reading, clauses: Clauses, pronoun: str, before: Subject) -> Subject:
    """The subject of the sentence before, if the pronoun can't mean another."""
    verb = clauses.all[0].verb
    lemma = reading.words[verb.head].lemma if verb else ""
    kind = lexicon.PRONOUNS[pronoun]
    agrees = before.plural if kind == "any" else not before.plural
    empty = kind == "thing" and (lemma in lexicon.WEATHER or (verb is not None and verb.passive))
    plain = bool(before.phrase) and agrees and not empty and (before.alone or kind == "thing")
    return Subject(
        frozenset() if empty else before.keys,
        frozenset() if empty else before.named,
        before.phrase,
        before.phrase if plain else "",
        before.names if plain else (),
        before.alone,
        before.plural,
    )


def _head(reading: Reading, start: int, end: int) -> int:
    """The last noun of the first noun phrase."""
    head = start
    for index in range(start, end):
        code = reading.codes[index]
        if code in "pc":
            break
        if code in "nNq":
            head = index
    return head
