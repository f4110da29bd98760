"""What the pronoun at the head of a clause stands for in its own sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline.events.reading import CHUNK, Reading, phrase
from timeline.events.syntax import Clause, Clauses
from timeline.languages.en import nouns
from timeline.languages.en import verbs as lexicon

_FIRST_CHUNK = re.compile(rf"(?:{CHUNK}|i|d)")


def is_third_person(reading: Reading, index: int) -> bool:
    """Whether a word is a pronoun that stands for someone or something told of before."""
    return reading.words[index].text.lower() in lexicon.PRONOUNS


def instead_of_pronoun(
    reading: Reading,
    clauses: Clauses,
    index: int,
    words: Sequence[int],
    topic: str,
    *,
    alone: bool,
    person: bool,
) -> Mapping[int, str]:
    """What stands for the pronoun that a clause's `words` begin with: the subject it means, where plain.

    `topic` is what it means in the main clause; `alone` says that the main subject has no rival, `person`
    that it is known to be one.
    """
    if not words or not is_third_person(reading, words[0]):
        return {}
    while index > 0:
        index = clauses.all[index].parent
        subject = clauses.all[index].subject
        if subject and subject[0] < words[0]:
            if reading.codes[subject[0]] in "iw":
                continue
            plain = alone or _speaks(reading, clauses.all[index])
            agrees = plain and _agrees(reading, subject, words[0], person)
            return {words[0]: phrase(reading, *subject)} if agrees else {}
    return {words[0]: topic} if topic else {}


def _speaks(reading: Reading, clause: Clause) -> bool:
    return clause.verb is not None and reading.words[clause.verb.head].lemma in lexicon.SAYING


def _agrees(reading: Reading, subject: tuple[int, int], pronoun: int, person: bool) -> bool:
    """Whether a pronoun can stand for a subject: several for "they", no person for "it", for "he" nothing
    of which nothing says that it is a person."""
    text = reading.words[pronoun].text.lower()
    lemmas = {word.lemma for word in reading.words[slice(*subject)]}
    if text in lexicon.PERSONAL and not person and not lemmas & nouns.ROLES:
        return False
    wrong = nouns.ROLES if text == "it" else nouns.BODIES if text in lexicon.PERSONAL else frozenset()
    return _plural(reading, subject) == (text == "they") and not lemmas & wrong


def _plural(reading: Reading, subject: tuple[int, int]) -> bool:
    first = _FIRST_CHUNK.match(reading.codes, *subject)
    return first is not None and reading.words[first.end() - 1].tag in ("NNS", "NNPS")
