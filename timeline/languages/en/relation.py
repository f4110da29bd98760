"""How an English preposition sets what happens against the time it names."""

from __future__ import annotations

from timeline.model import Relation
from timeline.times.tokens import Tokens

_PREPOSITIONS = {
    "since": Relation.SINCE, "from": Relation.SINCE, "starting": Relation.SINCE, "beginning": Relation.SINCE,
    "until": Relation.UNTIL, "till": Relation.UNTIL, "through": Relation.UNTIL,
    "before": Relation.BEFORE, "after": Relation.AFTER, "following": Relation.AFTER, "by": Relation.BY,
}  # fmt: skip
_PAIRS = {
    ("ahead", "of"): Relation.BEFORE, ("prior", "to"): Relation.BEFORE, ("up", "to"): Relation.UNTIL,
    ("later", "than"): Relation.BY, ("as", "of"): Relation.SINCE,
}  # fmt: skip
_BETWEEN = frozenset({"the", "at", "on", "in", "about", "around"})
"""Words that may stand between the preposition and the expression."""


def relation(tokens: Tokens, first: int) -> Relation:
    """The relation that the words before piece `first` make; "at" where they make none."""
    at = first - 1
    while tokens.word(at) in _BETWEEN:
        at -= 1
    pair = (tokens.word(at - 1), tokens.word(at))
    return _PREPOSITIONS.get(pair[1]) or _PAIRS.get(pair) or Relation.AT
