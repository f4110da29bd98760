"""Small English words that point to no time where they stand."""

from __future__ import annotations

import re

from timeline.languages.en.lexicon import ORDINALS
from timeline.languages.en.tense import outlook
from timeline.languages.en.tense_words import IRREGULAR, MODALS
from timeline.languages.en.traps.around import (
    before,
    genitive,
    in_headline,
    name_follows,
    noun_follows,
    opens_sentence,
)
from timeline.languages.en.traps.word_lists import (
    BEFORE_A_PERIOD,
    BEFORE_OVER,
    OF_AN_AGE,
    OWNERS,
    SOMEBODY,
    SOMEBODY_AT_A_DATE,
    TOO_SOON,
)
from timeline.languages.wordlist import words
from timeline.times.candidates import Candidate, subject_of, trap
from timeline.times.context import Outlook
from timeline.times.meaning import Length, MonthDay, Repeats, Shift, Vague, Weekend, Window
from timeline.times.tokens import Tokens

_FLOWING = words("electric electrical alternating direct ocean tidal strong")
"""Words before a current that is no time."""

_OF_SOMETHING = words("of when that he she it they we i you his her their")
"""Words after "at the time" that say which time is meant."""


_OF_THE_DAY = words("of since after")
"""Words after "the second day" that say which day was the first."""

_OF_A_PAPER = words("the a an")
"""Words at most three before the name before a paper."""

_BESIDE_TO = words("compared relative similar up due thanks")
"""Words after which "to" is a preposition."""

_ALWAYS = re.compile(
    r"(24|twenty-four) hours a day|(7|seven) days a week|365 days a year",
    re.IGNORECASE,
)


@trap("They met the day before the vote.", "She was freed the day after her arrest.", leaves_rest=True)
def open_ended(tokens: Tokens, found: Candidate) -> bool:
    """A distance to something that is no time: "two years before the war"."""
    if tokens.word(found.last - 1) not in ("before", "after", "following"):
        return False
    following = tokens.word(found.last)
    if tokens.word(found.last - 1) == "following" and following in IRREGULAR | MODALS:
        return False
    if found.makes == "following" and following in SOMEBODY:
        return tokens.word(found.last + 1) not in SOMEBODY_AT_A_DATE
    return bool(following) and (following.isalnum() or following in "'\"“$") and not tokens.broken(found.last)


@trap("The German daily Die Stunde said so.", "She told LA Weekly that he left.", of=Repeats)
def newspapers(tokens: Tokens, found: Candidate) -> bool:
    """ "the German daily Die Stunde", "the party weekly Vorwand": papers between names."""
    if found.rule != "adverb_of_frequency":
        return False
    if tokens.capitalised(found.first) and tokens.capitalised(found.first - 1):
        return not in_headline(tokens, found.first, found.last)
    return (
        tokens.capitalised(found.first - 1)
        and not _OF_A_PAPER.isdisjoint(tokens.words[max(0, found.first - 4) : found.first - 1])
        and not tokens.capitalised(found.first)
        and name_follows(tokens, found)
    )


@trap("The shop is open 24 hours a day.", "They work seven days a week.", of=Length | Repeats)
def always(tokens: Tokens, found: Candidate) -> bool:
    """ "24 hours a day": all the time."""
    last = found.last if isinstance(found.meaning, Repeats) else min(found.last + 2, len(tokens.words))
    return bool(_ALWAYS.fullmatch(tokens.written(found.first, last)))


@trap("It is too slow for today's world.", "Today's children can't swim.", of=Shift)
def present_age(tokens: Tokens, found: Candidate) -> bool:
    """ "today's world": of the present age."""
    nouns = tokens.words[found.last + 2 : found.last + 4]
    return found.rule == "today" and genitive(tokens, found.last + 2) and not OF_AN_AGE.isdisjoint(nouns)


@trap("It is expected to last a month.", "The talks may last several weeks.", of=Window, leaves_rest=True)
def verb_last(tokens: Tokens, found: Candidate) -> bool:
    """ "to last six months": how long something goes on."""
    if tokens.word(found.first) != "last":
        return False
    preceding = tokens.word(found.first - 1)
    return preceding in MODALS or (preceding == "to" and tokens.word(found.first - 2) not in _BESIDE_TO)


@trap("They spent a weekend in Ghent.", of=Weekend)
def any_weekend(tokens: Tokens, found: Candidate) -> bool:
    """ "a weekend": any one."""
    return found.makes == "weekend" and tokens.word(found.first - 1) in ("a", "any", "another", "no")


@trap("She found a way around Wednesday's ruling.", leaves_rest=True)
def ways_around(tokens: Tokens, found: Candidate) -> bool:
    """ "around" before what a day owns: "around Wednesday's ruling" leads past the ruling."""
    if found.rule != "blurred" or tokens.word(found.first) not in ("about", "around"):
        return False
    return tokens.word(found.last) == "'" and tokens.word(found.last + 1) == "s"


@trap("This time she won.", of=Vague)
def occasions(tokens: Tokens, found: Candidate) -> bool:
    """ "this time", "that period" that tell which of several."""
    said = tokens.words[found.first : found.last]
    if said[0] not in ("this", "that") or said[-1] not in ("time", "period"):
        return False
    return before(tokens, found) not in BEFORE_A_PERIOD


@trap(
    "As soon as they can, they leave.", "It was too soon to tell.", "Soon after the vote he left.", of=Vague
)
def soon(tokens: Tokens, found: Candidate) -> bool:
    """ "soon" that says no more than that one thing followed another."""
    if tokens.word(found.last - 1) != "soon":
        return False
    if tokens.word(found.first - 1) in TOO_SOON or tokens.word(found.last) == "after":
        return True
    if not MODALS.isdisjoint(tokens.words[found.last : found.last + 3]):
        return False
    return outlook(tokens, found.first, found.last) in (Outlook.PAST, Outlook.LIKELY_PAST)


@trap(
    "He unwrapped the present.",
    "The current was strong.",
    "They took the time.",
    of=Vague | MonthDay,
    leaves_rest=True,
)
def other_readings(tokens: Tokens, found: Candidate) -> bool:
    """ "the present" that is a gift; an ordinal after a month that counts what follows it."""
    if tokens.word(found.last - 2) == "the" and tokens.word(found.last - 1) in ORDINALS:
        return noun_follows(tokens, found)
    preceding, following = before(tokens, found), tokens.word(found.last)
    match tokens.words[found.first : found.last]:
        case ["current"]:
            stands_alone = not noun_follows(tokens, found) and following not in ("and", "or")
            return stands_alone or preceding in _FLOWING
        case ["the", "time"]:
            if preceding == "at" and following in SOMEBODY and _only_clause(tokens, found):
                return False
            return preceding != "at" or following in _OF_SOMETHING or name_follows(tokens, found)
        case ["this", "day"]:
            lasting = preceding in ("to", "until", "till") and not tokens.word(found.first - 2).startswith(
                "refer"
            )
            return (found.rule == "present") is not lasting
        case ["present"]:
            return preceding != "at" or noun_follows(tokens, found)
        case ["future"]:
            return preceding != "in" or noun_follows(tokens, found)
        case ["recently"]:
            return preceding == "as" and following == "as"
        case ["the", "past" | "future"]:
            return following in ("tense", "participle", "perfect", "continuous")
        case ["the", "present"]:
            return preceding not in ("at", "in", "of", "for", "to", "until") or noun_follows(tokens, found)
        case _:
            return False


def _only_clause(tokens: Tokens, found: Candidate) -> bool:
    """Whether a sentence begins with "at" and a time, and holds one clause: "At the time he was ill."."""
    if not opens_sentence(tokens, found.first - 1):
        return False
    for at in range(found.last, len(tokens.words)):
        if tokens.word(at) in (",", ";"):
            return False
        if tokens.broken(at) or tokens.word(at) in (".", "!", "?"):
            break
    return True


@trap("He flies to Oslo later in the day before going home.", of=Vague)
def later_in_the_day(tokens: Tokens, found: Candidate) -> bool:
    """ "in the day", and then another clause."""
    day = found.rule == "units_around" and tokens.word(found.last - 1) == "day"
    return day and tokens.word(found.first - 1) == "in"


@trap("The shots fell minutes apart.", of=Length)
def far_apart(tokens: Tokens, found: Candidate) -> bool:
    """ "minutes apart": how far two things lie from each other, and not even that."""
    length = subject_of(found.meaning)
    vague = isinstance(length, Length) and length.parts[0][0] is None
    return vague and tokens.word(found.last) == "apart" and found.last - found.first <= 2


@trap("On the second day he left.", "She held a second day-long class.", of=Vague)
def nth_days(tokens: Tokens, found: Candidate) -> bool:
    """A numbered day of nothing that is named here."""
    if found.makes != "nth_day":
        return False
    if tokens.word(found.first) == "the":
        return tokens.word(found.last) not in _OF_THE_DAY
    if tokens.word(found.last) == "-":
        return True
    return tokens.word(found.first - 1) not in OWNERS


@trap("He handed it over two years ago.", leaves_rest=True)
def verbs_with_over(tokens: Tokens, found: Candidate) -> bool:
    """ "handed over two days ago": the word belongs to the verb."""
    if tokens.word(found.first) != "over" or found.makes != "edged":
        return False
    return before(tokens, found) not in BEFORE_OVER


@trap("Sales will fall next year.", leaves_rest=True)
def falling(tokens: Tokens, found: Candidate) -> bool:
    """ "will fall next year": a verb, and then a time."""
    if found.rule != "season_of_year":
        return False
    preceding = before(tokens, found)
    return preceding in MODALS | {"not"} or (preceding == "to" and tokens.word(found.first) == "fall")
