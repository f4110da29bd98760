"""Clauses, and the stack of open ones from which they are found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from timeline.events.reading import CHUNK, Reading
from timeline.events.verbs import VerbGroup
from timeline.languages.en import verbs as lexicon


class Kind(Enum):
    MAIN = auto()
    COORDINATE = auto()
    """joined to its parent by "and", "but", a semicolon"""
    COMPLEMENT = auto()
    """what its parent's verb says, thinks or denies"""
    RELATIVE = auto()
    ADVERBIAL = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()
    ASIDE = auto()
    """in brackets, between dashes, or a speaker named in between"""


class Clause(NamedTuple):
    """words[start:end] of a sentence, what is inside it included; `parent` is -1 for the main clause.

    `marker` is the word that opens it ("after", "that", "who"), in lower case, or "". `subject` is the first
    word and the one after the last of its own subject, None where it has none.
    """

    kind: Kind
    start: int
    end: int
    parent: int
    verb: VerbGroup | None
    marker: str
    subject: tuple[int, int] | None
    quoted: bool


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a sentence, the main one first, and for each word the innermost it is in."""

    all: tuple[Clause, ...]
    owner: tuple[int, ...]

    def hangs_on(self, number: int, index: int) -> bool:
        """Whether a clause is inside another, at whatever depth."""
        while number > 0:
            number = self.all[number].parent
            if number == index:
                return True
        return False

    def joined_to(self, clause: Clause) -> Clause:
        """The clause itself, or what it is joined to, directly or through others so joined."""
        while clause.kind is Kind.COORDINATE:
            clause = self.all[clause.parent]
        return clause


@dataclass(slots=True)
class Open:
    """A clause while it is being read; nothing outside a `barrier` can be closed from inside it."""

    kind: Kind
    start: int
    parent: int
    marker: str = ""
    verb: VerbGroup | None = None
    subject: tuple[int, int] | None = None
    quoted: bool = False
    barrier: bool = False


@dataclass(slots=True)
class Parse:
    """A sentence read up to some word; `stack` has the open clauses, `last` is the verb group read last."""

    reading: Reading
    clauses: list[Open]
    owner: list[int]
    stack: list[int] = field(default_factory=lambda: [0])
    last: VerbGroup | None = None
    quoting: bool = False

    @property
    def top(self) -> Open:
        return self.clauses[self.stack[-1]]

    def push(self, clause: Open) -> None:
        self.clauses.append(clause)
        self.stack.append(len(self.clauses) - 1)

    def pop_to(self, index: int) -> None:
        while self.stack[-1] != index:
            self.stack.pop()

    def close(self, index: int | None) -> None:
        if index is not None:
            self.pop_to(index)
            self.stack.pop()

    def claim(self, start: int, end: int) -> None:
        """Give words to the innermost clause."""
        self.owner[start:end] = [self.stack[-1]] * (end - start)

    def within(self) -> list[int]:
        """The open clauses from the innermost out to the nearest barrier, the barrier included."""
        found = []
        for index in reversed(self.stack):
            found.append(index)
            if self.clauses[index].barrier:
                break
        return found

    def last_of(self, kind: Kind, marker: str | None = None) -> int | None:
        """The innermost open clause of a kind."""
        return next(
            (
                i
                for i in reversed(self.stack)
                if self.clauses[i].kind is kind and marker in (None, self.clauses[i].marker)
            ),
            None,
        )

    def text(self, index: int) -> str:
        return self.reading.words[index].text.lower()

    def merge(self, child: int, into: int) -> None:
        """Make what belongs to a clause belong to another."""
        self.owner[:] = [into if owner == child else owner for owner in self.owner]
        for clause in self.clauses:
            clause.parent = into if clause.parent == child else clause.parent


NOUN_PHRASE = rf"(?:{CHUNK}|i|d)(?:(?:p|c){CHUNK})*"
FIRST_NOUN_PHRASE = re.compile(NOUN_PHRASE)
SUBJECT = re.compile(rf"({NOUN_PHRASE}|w)(?:[rx]|p?@+)*$")
FINITE_AHEAD = re.compile('[^."();:]{0,80}?[VHBOm]')
REACH = 60
"""How many words before its verb a subject may begin."""


def says(reading: Reading, verb: VerbGroup) -> bool:
    """Whether what is said or thought may follow a verb without "that"."""
    lemma = reading.words[verb.head].lemma
    return lemma in lexicon.SAYING or lemma in lexicon.THINKING
