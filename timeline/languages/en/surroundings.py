"""What stands around a candidate in an English sentence."""

from __future__ import annotations

from timeline.languages.en.trap_words import (
    FUNCTION_WORDS,
)
from timeline.times.candidates import Candidate
from timeline.times.meaning import (
    Meaning,
    Modified,
    Nearest,
    Recurring,
)
from timeline.times.tokens import Tokens


def word_before(tokens: Tokens, found: Candidate) -> str:
    """The word before, "" where a sentence begins."""
    return "" if opens_sentence(tokens, found.first) else tokens.word(found.first - 1)


def opens_sentence(tokens: Tokens, index: int) -> bool:
    return tokens.broken(index) or tokens.word(index - 1) in (".", "!", "?", '"', "“", ":", "•")


def recurring_of(found: Candidate) -> Recurring | None:
    """What comes again, when the words name just that, perhaps with a modifier."""
    meaning = without_modifier(found.meaning)
    return meaning.recurring if isinstance(meaning, Nearest) else None


def without_modifier(meaning: Meaning) -> Meaning:
    return without_modifier(meaning.meaning) if isinstance(meaning, Modified) else meaning


def noun_follows(tokens: Tokens, found: Candidate) -> bool:
    """Whether a word that is not a function word follows in the same paragraph."""
    following = tokens.word(found.last)
    return following.isalpha() and not tokens.broken(found.last) and following not in FUNCTION_WORDS


def name_follows(tokens: Tokens, found: Candidate) -> bool:
    return (
        tokens.capitalised(found.last)
        and not tokens.broken(found.last)
        and not tokens.text[tokens.starts[found.first] : tokens.ends[found.last]].isupper()
    )
