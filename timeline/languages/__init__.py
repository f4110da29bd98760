"""What the program knows of each language; LANGUAGES is the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from timeline.model import Relation
from timeline.times.candidates import Watch
from timeline.times.context import Outlook
from timeline.times.grammar import Grammar
from timeline.times.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Language:
    """What the engine needs to know of one language.

    `joints` are the words between the ends of a range. Four readings of the words around an expression:
    `outlook`, where the clause of the pieces [first, last) looks; `relation`, how what happens lies to
    the time that begins at piece `first`; `makes_range`, whether the expression at the pieces [first, last)
    and the next one, at `following`, are the ends of a range; `aside`, whether the time is only mentioned.
    """

    grammar: Grammar
    watching: Watch
    joints: frozenset[str]
    outlook: Callable[[Tokens, int, int], Outlook]
    relation: Callable[[Tokens, int], Relation]
    makes_range: Callable[[Tokens, int, int, int], bool]
    aside: Callable[[Tokens, int, int], bool]


@cache
def _english() -> Language:
    from timeline.languages.en.language import english

    return english()


LANGUAGES: dict[str, Callable[[], Language]] = {"en": _english}
