"""English times that are only mentioned, and don't date what comes after them."""

from __future__ import annotations

from timeline.languages.en.tense_words import DETERMINERS, SAYING
from timeline.languages.en.traps.word_lists import FUNCTION_WORDS
from timeline.times.tokens import Tokens

_SPEAKER = 12
"""Pieces from the comma before a speaker to the time behind his verb."""
_BRACKET = 6
"""Pieces from the start of a bracket to the time in it."""
_RANKED = 4
"""Pieces from a superlative to its "since"."""

_ENDED = frozenset({"ended", "ending", "ends"})


def aside(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the time of the pieces [first, last) is only mentioned.

    It stands with other words in brackets ("(signed in 1994)"), behind a superlative ("the worst since
    2009"), it says when the months just named came to their end ("the quarter ended Sept. 30"), or it tells
    one thing from others of its kind ("the August 1792 rising"); or it says when a sentence was said that
    ends with its speaker.
    """
    before, after = tokens.word(first - 1), tokens.word(last)
    if before in _ENDED or _bracketed(tokens, first, last) or _of_the_saying(tokens, first, last):
        return True
    if before == "since" and _superlative(tokens, first - 1):
        return True
    genitive = before == "s" and tokens.word(first - 2) == "'"
    noun = after.isalpha() and after not in FUNCTION_WORDS and not tokens.broken(last)
    return noun and (genitive or before in DETERMINERS)


def _superlative(tokens: Tokens, since: int) -> bool:
    """Whether a superlative stands a few words before "since": "its worst day since"."""
    return any(word.endswith(("est", "orst")) for word in tokens.words[max(0, since - _RANKED) : since])


def _bracketed(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the pieces end a bracket that began a few words before."""
    return tokens.word(last) == ")" and "(" in tokens.words[max(0, first - _BRACKET) : first - 1]


def _of_the_saying(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the time is when what the sentence tells was said: "…, a spokesman said on Monday."."""
    if tokens.word(last) != ".":
        return False
    clause = tokens.words[max(0, first - _SPEAKER) : first]
    comma = len(clause) - clause[::-1].index(",") if "," in clause else len(clause)
    return not SAYING.isdisjoint(clause[comma:]) and "." not in clause[comma:]
