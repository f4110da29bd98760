"""What the program knows of each language; LANGUAGES is the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from timeline.model import Relation
from timeline.times.grammar import Grammar
from timeline.times.recognise import Trap
from timeline.times.resolve import Outlook
from timeline.times.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Language:
    """Rules, traps, and two readings of the words around an expression: where its clause looks (pieces first, last),
    and how what happens lies to the time (piece first)."""

    grammar: Grammar
    traps: tuple[Trap, ...]
    outlook: Callable[[Tokens, int, int], Outlook]
    relation: Callable[[Tokens, int], Relation]


@cache
def _english() -> Language:
    from timeline.languages import en
    from timeline.languages.en.relation import relation
    from timeline.languages.en.tense import outlook

    return Language(en.grammar(), en.trap_list(), outlook, relation)


LANGUAGES: dict[str, Callable[[], Language]] = {"en": _english}
