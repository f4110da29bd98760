"""Units of time, halves and quarters that measure something else in English."""

from __future__ import annotations

from timeline.languages.en.lexicon import MONTH_ABBREVIATIONS, MONTHS, PARTS_OF_DAY
from timeline.languages.en.tense_words import IRREGULAR, MODALS
from timeline.languages.en.traps.around import (
    before,
    genitive,
    noun_follows,
    opens_sentence,
)
from timeline.languages.en.traps.word_lists import (
    AFTER_VERBS_OF_LASTING,
    AMOUNTS,
    CHOSEN,
    DAY_THINGS,
    DEFINITE,
    FUNCTION_WORDS,
    LOST_DAYS,
    MONEY,
    ONE_OF,
    SPORT,
    UP_TO_A_DAY,
)
from timeline.times.candidates import Candidate, subject_of, trap
from timeline.times.meaning import Half, Length, PartOfDay, Quarter, Repeats, Same, Shift
from timeline.times.tokens import Tokens

_EPITHET = 4
"""Pieces from an age to the name: "for six-year-old flood survivor Ana Prill"."""
_MATCH = 40
"""How many pieces away a word of sport may stand."""


@trap("Some 500 old phones a year end in the canal.", leaves_rest=True)
def ends_somewhere(tokens: Tokens, found: Candidate) -> bool:
    """A verb behind a rate, no end of a year: "500 a year end in the canal"."""
    written_apart = tokens.word(found.last - 2) not in ("-", "s")
    return found.rule == "unit_end" and written_apart and tokens.word(found.first - 1) in ("a", "per", "each")


@trap(
    "Prices rose by more than a quarter.",
    "Wait a second.",
    "A second man was held.",
    "A minute crack ran through it.",
    of=Length | Repeats | Shift,
)
def fractions_and_moments(tokens: Tokens, found: Candidate) -> bool:
    """ "a quarter" is a fraction, "a second" a moment or the next one, "the minutes" a record."""
    words = set(tokens.words[found.first : found.last])
    if not isinstance(subject_of(found.meaning), Length):
        return "second" in words and found.rule in ("every_unit", "the_following_unit")
    if words & {"quarter", "second"} and words & {"a", "an", "per", "half"} and "of" not in words:
        return True
    if words in ({"quarters"}, {"three", "quarters"}, {"some", "quarters"}):
        return True
    if words == {"minutes"} and (tokens.word(found.first - 1) == "the" or _recorded(tokens, found)):
        return True
    return words == {"a", "minute"} and noun_follows(tokens, found)


def _recorded(tokens: Tokens, found: Candidate) -> bool:
    """ "Minutes of the meeting"."""
    return tokens.word(found.last) == "of" and tokens.word(found.last + 1) in DEFINITE | {"a", "an", "last"}


@trap(
    "The 45-year-old mayor spoke.",
    "He kissed his six-year-old son.",
    "They asked for 30-year-old Ana Prill.",
    of=Length,
)
def known_ages(tokens: Tokens, found: Candidate) -> bool:
    """An age by which somebody known is called again; "a 45-year-old man" tells how old he is."""
    if found.rule != "age" or tokens.word(found.last - 2) != "-":
        return False
    preceding, following = tokens.word(found.first - 1), tokens.word(found.last)
    if preceding in ("this", "that") or (preceding == "other" and tokens.word(found.first - 2) == "any"):
        return True
    if following in IRREGULAR | MODALS or (following.endswith(("ed", "s")) and not following.endswith("ss")):
        return False
    if preceding in DEFINITE or genitive(tokens, found.first):
        return noun_follows(tokens, found)
    bare = preceding not in ONE_OF and not opens_sentence(tokens, found.first)
    return bare and any(tokens.capitalised(index) for index in range(found.last, found.last + _EPITHET))


@trap("The year ended badly.", of=Length, leaves_rest=True)
def years_at_an_end(tokens: Tokens, found: Candidate) -> bool:
    """ "the year ended" without the day on which an accountant ends one."""
    following = tokens.word(found.last + 1)
    named = following in MONTHS or following in MONTH_ABBREVIATIONS or following in UP_TO_A_DAY
    return found.rule == "year_ended" and not named and not following.isdigit()


@trap("Repairs were only a matter of weeks.")
def matters(tokens: Tokens, found: Candidate) -> bool:
    """ "a matter of days": few, whatever they are counted from."""
    return tokens.word(found.first - 1) == "of" and tokens.word(found.first - 2) == "matter"


@trap("They pay 300 dollars a year.", "He made 20 calls a day.", of=Length)
def rates(tokens: Tokens, found: Candidate) -> bool:
    """ "a year" that says how often or how much."""
    if found.last - found.first != 2 or tokens.word(found.first) not in ("a", "an"):
        return False
    preceding = before(tokens, found)
    if preceding.isdigit() or preceding in AMOUNTS:
        return True
    if preceding in FUNCTION_WORDS or preceding in AFTER_VERBS_OF_LASTING:
        return False
    return preceding.endswith("s") and len(preceding) > 3


@trap(
    "The night train was late.",
    "A day trader lost it.",
    "He has seen better days.",
    "It is a month-to-month lease.",
    "They walk from dawn to dusk.",
    "She saw the dawn of a new age.",
    of=Length | PartOfDay,
)
def kinds_of_things(tokens: Tokens, found: Candidate) -> bool:
    """A time that tells of what kind a thing is, or stands in a set phrase."""
    following = tokens.word(found.last)
    if found.makes == "bare_part":
        if tokens.word(found.last - 1) in ("dawn", "dusk", "sunset") and following == "of":
            return True
        return noun_follows(tokens, found) and before(tokens, found) not in ("in", "during", "by", "through")
    if found.makes == "edge_of_day":
        return not _bounded_by(tokens, found)
    if found.makes == "bare_units":
        return tokens.word(found.last - 1) == "days" and tokens.word(found.first - 1) in LOST_DAYS
    if found.makes != "distance" or tokens.word(found.first) not in ("a", "an", "one"):
        return False
    if following == "-":
        return tokens.word(found.last + 1) in ("to", "by")
    return tokens.word(found.last - 1) == "day" and following in DAY_THINGS


def _bounded_by(tokens: Tokens, found: Candidate) -> bool:
    """Whether something happens at, before or by the dawn or dusk of its day."""
    preceding, following = before(tokens, found), tokens.word(found.last)
    if following in ("of", "-") or tokens.capitalised(found.first):
        return False
    if preceding == "after":
        return not noun_follows(tokens, found)
    bounds = preceding in ("at", "before", "by", "until", "around", "near", "since")
    return bounds and tokens.word(found.first - 2) not in PARTS_OF_DAY


@trap("The quarterly dividend rose.", "They read monthly reports.", of=Repeats)
def periodic_things(tokens: Tokens, found: Candidate) -> bool:
    """ "quarterly dividend": a kind of dividend, not a set of times."""
    if found.rule != "adverb_of_frequency" or tokens.word(found.last - 1) in ("daily", "weekly", "hourly"):
        return False
    return noun_follows(tokens, found) or tokens.word(found.first - 1) in ("the", "a", "its", "their", "our")


@trap("The quarter of the city is poor.", "They met in the quarter-finals.")
def quarters_of_towns(tokens: Tokens, found: Candidate) -> bool:
    if tokens.word(found.last - 1) != "quarter":
        return False
    return _of_something(tokens, found) or (tokens.word(found.last) == "-" and tokens.glued(found.last))


def _of_something(tokens: Tokens, found: Candidate) -> bool:
    """Whether "of" follows, and no sum as in "a loss for the third quarter of $226 million"."""
    return tokens.word(found.last) == "of" and tokens.word(found.last + 1) not in MONEY


@trap(
    "The first half was dull and the striker limped off.",
    "The second half of the match was goalless.",
    of=Half | Quarter,
)
def sport(tokens: Tokens, found: Candidate) -> bool:
    """Halves and quarters of a match."""
    if _of_something(tokens, found):
        return True
    return not SPORT.isdisjoint(tokens.words[max(0, found.first - _MATCH) : found.last + _MATCH])


@trap(
    "Call it a day.",
    "Rome was not built in a day.",
    "It was the word of the year.",
    of=Length | Shift | Same,
)
def sayings(tokens: Tokens, found: Candidate) -> bool:
    words = [tokens.word(index) for index in range(found.first - 2, found.last)]
    if words[-4:] == ["call", "it", "a", "day"] or (words[-2:] == ["a", "day"] and "built" in words):
        return True
    return found.makes == "bare_same" and words[1] == "of" and words[0] in CHOSEN
