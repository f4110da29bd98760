"""What traps ask about a candidate and the words around it."""

from __future__ import annotations

from timeline.languages.en.tense_words import IRREGULAR, NOT_PAST
from timeline.languages.en.traps.word_lists import FUNCTION_WORDS
from timeline.languages.en.verbs import UNCHANGED
from timeline.times.candidates import Candidate
from timeline.times.tokens import Tokens

_HEADLINE = 8
"""Pieces to either side that show a headline."""
_SHORT = 3
"""Letters of words that a headline leaves small."""
_PAST = IRREGULAR - UNCHANGED
_OPENERS = frozenset('.!?:•"“')


def before(tokens: Tokens, found: Candidate) -> str:
    """The word before, "" where a sentence begins."""
    return "" if opens_sentence(tokens, found.first) else tokens.word(found.first - 1)


def opens_sentence(tokens: Tokens, index: int) -> bool:
    return tokens.broken(index) or tokens.word(index - 1) in _OPENERS


def genitive(tokens: Tokens, index: int) -> bool:
    """Whether what ends before the piece stands in the genitive: "the council's"."""
    return tokens.word(index - 1) == "s" and tokens.word(index - 2) == "'"


def noun_follows(tokens: Tokens, found: Candidate) -> bool:
    """Whether a word that is not a function word follows in the same paragraph."""
    following = tokens.word(found.last)
    return following.isalpha() and not tokens.broken(found.last) and following not in FUNCTION_WORDS


def describes_noun(tokens: Tokens, found: Candidate) -> bool:
    """Whether a noun follows that the expression describes, and not the main verb: "a pact signed in the
    spring collapsed"."""
    if not noun_follows(tokens, found):
        return False
    following = tokens.word(found.last)
    past = following in _PAST or (following.endswith("ed") and following not in NOT_PAST)
    return not (past and before(tokens, found) in ("in", "on", "during"))


def name_follows(tokens: Tokens, found: Candidate) -> bool:
    """Whether a word with a capital follows, in a text that isn't all capitals."""
    return (
        tokens.capitalised(found.last)
        and not tokens.broken(found.last)
        and not tokens.written(found.first, found.last + 1).isupper()
    )


def owns_a_name(tokens: Tokens, found: Candidate) -> bool:
    """Whether "'s" and a word with a capital follow: "The Winter's Tale"."""
    return tokens.word(found.last) == "'" and tokens.capitalised(found.last + 2)


def in_headline(tokens: Tokens, first: int, last: int) -> bool:
    """Whether most words around the pieces [first, last) have capitals, as in a headline."""
    around = [
        at
        for at in (*range(first - _HEADLINE, first), *range(last, last + _HEADLINE))
        if len(tokens.word(at)) > _SHORT and tokens.word(at).isalpha()
    ]
    return sum(map(tokens.capitalised, around)) * 2 > len(around)
