"""How English prepositions set what happens against the time they name, and join two times to a range."""

from __future__ import annotations

from timeline.languages.wordlist import words
from timeline.model import Relation
from timeline.times.tokens import Tokens

_PREPOSITIONS = {
    "since": Relation.SINCE, "from": Relation.SINCE, "between": Relation.SINCE,
    "starting": Relation.SINCE, "beginning": Relation.SINCE,
    "until": Relation.UNTIL, "till": Relation.UNTIL, "through": Relation.UNTIL,
    "before": Relation.BEFORE, "after": Relation.AFTER, "following": Relation.AFTER, "by": Relation.BY,
}  # fmt: skip
_PAIRS = {
    ("ahead", "of"): Relation.BEFORE, ("prior", "to"): Relation.BEFORE, ("up", "to"): Relation.UNTIL,
    ("later", "than"): Relation.BY, ("earlier", "than"): Relation.SINCE, ("as", "of"): Relation.SINCE,
}  # fmt: skip
_BETWEEN = frozenset({"the", "at", "on", "in", "about", "around", "least", "early", "late"})
"""Words that may stand between the preposition and the expression."""

_LINKS = frozenset({"to", "until", "till", "through", "-"})
_MOVED = words("""
    moved postponed rescheduled delayed shifted changed brought pushed put switched transferred moving
    postponing shifting changing renamed
""")
"""Verbs after which "from Monday to Friday" tells of two dates and no stretch of time."""
_REACH = 6
"""Pieces between such a verb and its "from"."""


def relation(tokens: Tokens, first: int) -> Relation:
    """The relation that the words before piece `first` make; "at" where they make none."""
    at = first - 1
    while tokens.word(at) in _BETWEEN:
        at -= 1
    if tokens.word(at) == "from" and _moved(tokens, at):
        return Relation.AT
    pair = (tokens.word(at - 1), tokens.word(at))
    return _PREPOSITIONS.get(pair[1]) or _PAIRS.get(pair) or Relation.AT


def makes_range(tokens: Tokens, first: int, last: int, following: int) -> bool:
    """Whether the times at pieces [first, last) and from `following` on are the two ends of a stretch."""
    link = last + (tokens.word(last) == ",")
    if following != link + 1 or any(map(tokens.broken, (last, link, following))):
        return False
    opening = tokens.word(first - 1)
    if tokens.word(link) == "and":
        return opening == "between"
    return tokens.word(link) in _LINKS and not (opening == "from" and _moved(tokens, first - 1))


def _moved(tokens: Tokens, at: int) -> bool:
    return not _MOVED.isdisjoint(tokens.words[max(0, at - _REACH) : at])
