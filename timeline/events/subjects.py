"""Who or what a sentence is about, and what a pronoun in that place stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.actors import Named, Names
from timeline.events.attach import is_happening
from timeline.events.reading import Reading, phrase
from timeline.events.syntax import Clause, Clauses, Kind
from timeline.events.trees import predicate
from timeline.events.verbs import VerbGroup
from timeline.languages.en import nouns
from timeline.languages.en import verbs as lexicon


class Subject(NamedTuple):
    """What a main clause says something of.

    `keys` are what mentions of it share (surname, head noun), `named` those that are names; `phrase` is how
    to call it; `names` are the actors it names. `alone` says that its sentence names nobody else.
    `called` is the pronoun the article has used for it, "he" or "she".
    """

    keys: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    phrase: str = ""
    names: tuple[str, ...] = ()
    alone: bool = False
    plural: bool = False
    person: bool = False
    happens: bool = False
    called: str = ""


NOBODY = Subject()


class Topic(NamedTuple):
    """What a sentence is about: its subject, or what its `pronoun` means; and who was the last person so far.

    `other` is the one person it names besides. `stands_for` names what the pronoun means where that is plain.
    """

    subject: Subject = NOBODY
    person: Subject = NOBODY
    other: Subject = NOBODY
    pronoun: str = ""
    stands_for: str = ""


NO_TOPIC = Topic()

_PERSONS = nouns.ROLES | nouns.CALLED.keys()
_PLACE_BEFORE = ("p", "pd")


def topic_of(
    reading: Reading, clauses: Clauses, names: Names, named: Sequence[Named], before: Topic
) -> Topic:
    """The topic of a sentence with these names in it that follows one about `before`."""
    main = _speaking(clauses)
    if main.subject is None or main.verb is None:
        return Topic(NOBODY, before.person)
    start, end = main.subject
    word = reading.words[start].text.lower()
    if end - start == 1 and word in lexicon.PRONOUNS:
        if reading.words[start].relation == "expl":
            return Topic(NOBODY, before.person)
        ahead = [name for name in named if name.end <= start and reading.codes[name.end] != "s"]
        if lexicon.PRONOUNS[word] == "person" and ahead:
            before = _named_before(names, ahead, before)
        meant = _meant(reading, main, word, before)
        return meant._replace(other=_only_person(names, named) or NOBODY)
    subject = _subject(reading, names, named, start, end, max(end, main.verb.start))
    if subject.person and subject.keys & before.person.keys:
        subject = subject._replace(called=before.person.called)
    only = _only_person(names, named)
    other = only if only and only.phrase not in subject.names else NOBODY
    return Topic(subject, subject if subject.person else only or before.person, other)


def _only_person(names: Names, named: Sequence[Named]) -> Subject | None:
    """The one person a sentence names outside its subject's place."""
    forms = names.of(name.form for name in named)
    persons = [form for form in forms if form in names.persons]
    if len(persons) != 1:
        return None
    name = persons[0]
    keys = frozenset([name.split()[-1].lower()])
    return Subject(keys, keys, name, (name,), alone=True, person=True)


def _named_before(names: Names, named: Sequence[Named], before: Topic) -> Topic:
    """Whom "he" or "she" may mean behind these names in its own sentence: the one person, if there is one."""
    person = _only_person(names, named)
    if person:
        return Topic(person, person)
    several = any(" " in name.form for name in named)
    return Topic(NOBODY, NOBODY) if several else before


def _subject(
    reading: Reading, names: Names, named: Sequence[Named], start: int, end: int, limit: int
) -> Subject:
    head = _head(reading, start, end)
    noun = reading.words[head].text
    forms = names.of(name.form for name in named if start <= name.start < limit)
    surnames = frozenset(form.split()[-1].lower() for form in forms)
    is_name = reading.codes[head] == "N" or noun in names.full
    if is_name:
        surnames |= {noun.lower()}
    own = names.full.get(noun) or next((form for form in forms if is_name and form.split()[-1] == noun), "")
    return Subject(
        keys=surnames | {noun.lower()},
        named=surnames,
        phrase=own or phrase(reading, start + (reading.codes[start] == "s"), end),
        names=forms,
        alone=not _rivals(reading, names, named, forms),
        plural=reading.words[head].tag in ("NNS", "NNPS") or "c" in reading.codes[start:end],
        person=own in names.persons or reading.words[head].lemma in _PERSONS,
        called=nouns.CALLED.get(reading.words[head].lemma, ""),
        happens=is_happening(reading, head),
    )


def _rivals(reading: Reading, names: Names, named: Sequence[Named], own: tuple[str, ...]) -> bool:
    """Whether the sentence names someone else: no place ("in Oslo") and no body."""
    for start, _, form in named:
        known = names.full.get(form, form)
        if known in own or reading.codes.endswith(_PLACE_BEFORE, 0, start):
            continue
        if known in names.persons or (" " in known and not nouns.BODIES & set(known.lower().split())):
            return True
    return False


def _speaking(clauses: Clauses) -> Clause:
    """The clause whose subject a sentence is about: that of a speaker named in between, else the main one."""
    said = (c for c in clauses.all if c.kind is Kind.ASIDE and c.marker == "," and c.parent == 0)
    return next(said, clauses.all[0])


def _meant(reading: Reading, main: Clause, pronoun: str, before: Topic) -> Topic:
    """The topic of a sentence whose subject is a pronoun: a person, a thing or several."""
    verb, kind = main.verb, lexicon.PRONOUNS[pronoun]
    subject = before.subject
    if kind == "person":
        person = subject if subject.person else before.person
        if person.called not in ("", pronoun):
            person = subject = before.other if before.other.called in ("", pronoun) else NOBODY
        if person.phrase or subject.happens:
            subject = person._replace(called=pronoun) if person.phrase else NOBODY
    if kind == "thing" and verb and (verb.passive or _says_what_it_is(reading, verb)):
        return Topic(NOBODY, before.person)
    agrees = (
        subject.plural if kind == "any" else not subject.plural and not (kind == "thing" and subject.person)
    )
    if not agrees or not subject.phrase:
        return Topic(NOBODY, before.person)
    plain = (subject.alone or kind == "thing") and subject.phrase.split()[0].lower() not in lexicon.OWNERS
    person = subject if kind == "person" else before.person
    return Topic(subject, person, pronoun=pronoun, stands_for=subject.phrase if plain else "")


def _says_what_it_is(reading: Reading, verb: VerbGroup) -> bool:
    """Whether "it" only stands in the subject's place: "it rained", "it was the heaviest sentence"."""
    said = predicate(reading, verb)
    return reading.words[verb.head].lemma in lexicon.WEATHER or (
        said != verb.head and reading.codes[said] in "nNq"
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
