"""How an English preposition sets what happens against the time it names."""

from __future__ import annotations

from timeline.model import Relation
from timeline.times.tokens import Tokens

PREPOSITIONS = {
    "since": Relation.SINCE, "from": Relation.SINCE, "until": Relation.UNTIL, "till": Relation.UNTIL,
    "through": Relation.UNTIL, "before": Relation.BEFORE, "after": Relation.AFTER,
    "following": Relation.AFTER,
    "by": Relation.BY,
}  # fmt: skip
PHRASES = {("ahead", "of"): Relation.BEFORE, ("prior", "to"): Relation.BEFORE, ("up", "to"): Relation.UNTIL,
           ("later", "than"): Relation.BY, ("as", "of"): Relation.SINCE, ("starting",): Relation.SINCE,
           ("beginning",): Relation.SINCE}  # fmt: skip
BETWEEN = {"the", "at", "on", "in", "about", "around"}
"""Words that may stand between the preposition and the expression."""


def relation(tokens: Tokens, first: int) -> Relation:
    """The relation that the words before piece `first` make; "at" where they make none."""
    at = first - 1
    while tokens.word(at) in BETWEEN:
        at -= 1
    two = (tokens.word(at - 1), tokens.word(at))
    return PREPOSITIONS.get(two[1]) or PHRASES.get(two) or PHRASES.get(two[1:]) or Relation.AT
