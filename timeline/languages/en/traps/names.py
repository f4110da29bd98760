"""Times inside English names."""

from __future__ import annotations

from timeline.languages.en.lexicon import FREQUENCIES, MONTHS, PARTS_OF_DAY, PLURALS, UNITS
from timeline.languages.en.traps.around import (
    before,
    in_headline,
    name_follows,
    opens_sentence,
    owns_a_name,
)
from timeline.languages.en.traps.word_lists import (
    AFTER_HOLIDAYS,
    FUNCTION_WORDS,
    HOLIDAY_THINGS,
    NEWSPAPERS,
    NOT_A_WEEKDAY_AFTER,
    TITLES,
    WEEKDAY_THINGS,
)
from timeline.times.candidates import Candidate, subject_of, trap
from timeline.times.meaning import Holiday, PartOfDay, Repeats, Weekday
from timeline.times.tokens import Tokens

_NEVER_CAPITAL = frozenset({"today", "tonight", "tomorrow", "yesterday", "weekend"})
_SMALL_WORDS = frozenset({"after", "before", "of", "the", "from"})
_IN_TITLES = frozenset({*UNITS, *PLURALS, *PARTS_OF_DAY, *FREQUENCIES})


@trap(
    "He appeared on 60 Minutes.",
    "The Seven Years' War ruined him.",
    "The Daily Mail disagreed.",
    "Saturday Night Live won.",
)
def titles(tokens: Tokens, found: Candidate) -> bool:
    """A unit, a part of the day or a frequency with a capital inside a sentence belongs to a name."""
    if found.rule == "units_a_unit" and tokens.capitalised(found.first + 1):
        return True
    if found.makes == "set":
        return tokens.capitalised(found.first) and name_follows(tokens, found)
    if isinstance(subject_of(found.meaning), Holiday) or found.makes in (
        "full_day",
        "counted_day",
        "turn_day",
        "holiday_week",
    ):
        return False
    for index in range(found.first, found.last):
        word = tokens.word(index)
        if word not in _IN_TITLES or not tokens.capitalised(index) or opens_sentence(tokens, index):
            continue
        if not tokens.written(index, index + 1).isupper():
            return word not in PARTS_OF_DAY or name_follows(tokens, found)
    return False


@trap("The Day After Tomorrow flopped.", "Midnight Oil played.", "They watched High Noon again.")
def works(tokens: Tokens, found: Candidate) -> bool:
    """Small words with a capital inside, "Midnight" before a name, "High Noon": a film, a book, a band."""
    if found.rule == "noon" and tokens.word(found.first - 1) == "high":
        return tokens.word(found.first - 2) != "at"
    if found.rule == "midnight":
        return name_follows(tokens, found) or owns_a_name(tokens, found)
    inside = range(found.first + 1, found.last)
    return any(tokens.word(i) in _SMALL_WORDS and tokens.capitalised(i) for i in inside)


@trap("She reads USA Today.", "Vampire Weekend played.", "The Tonight Show is over.")
def capitals(tokens: Tokens, found: Candidate) -> bool:
    """ "Today" and the like with a capital that neither a sentence nor a headline gives them."""
    if tokens.word(found.last - 1) not in _NEVER_CAPITAL or not tokens.capitalised(found.last - 1):
        return False
    return tokens.word(found.last - 2).isalpha() and not in_headline(tokens, found.first, found.last)


@trap(
    "The Sunday Times reported it.",
    "Black Friday sales rose.",
    "He writes for the Mail on Sunday.",
    of=Weekday | PartOfDay | Repeats,
)
def weekday_names(tokens: Tokens, found: Candidate) -> bool:
    """A weekday inside a name: a newspaper, a sale, a club, a film."""
    if isinstance(found.meaning, Repeats):
        named = tokens.word(found.first - 1) == "tgi" or tokens.word(found.last + 1) == "future"
        return named and found.rule == "weekdays"
    preceding, following = tokens.word(found.first - 1), tokens.word(found.last)
    if following in NEWSPAPERS and tokens.capitalised(found.last):
        return True
    if preceding == "on" and tokens.word(found.first - 2) == "mail":
        return True
    if preceding in NOT_A_WEEKDAY_AFTER:
        return preceding == "man" or tokens.capitalised(found.first - 1)
    if preceding == "s" and tokens.word(found.first - 3) in NOT_A_WEEKDAY_AFTER:
        return True
    if (
        following in WEEKDAY_THINGS
        or preceding == "no"
        or following in ("weld", "addams")
        or tokens.word(found.first - 2) in TITLES
    ):
        return True
    if preceding == "the" and name_follows(tokens, found) and following not in MONTHS:
        return True
    if following == "next" and tokens.capitalised(found.last):
        return not in_headline(tokens, found.first, found.last + 1)
    return following == "bloody"


@trap(
    "Easter Island has no trees.",
    "The Christmas tree was cut down.",
    "Father Christmas wore trainers.",
    of=Holiday,
)
def holiday_names(tokens: Tokens, found: Candidate) -> bool:
    preceding, following = before(tokens, found), tokens.word(found.last)
    if following in AFTER_HOLIDAYS:
        return False
    named = tokens.capitalised(found.first - 1) and preceding.isalpha() and preceding not in FUNCTION_WORDS
    return named or name_follows(tokens, found) or following in HOLIDAY_THINGS
