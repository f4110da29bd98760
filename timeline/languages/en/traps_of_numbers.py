"""Numbers that only look like times in English: counts, codes, rates, fractions."""

from __future__ import annotations

from timeline.languages.en.surroundings import (
    name_follows,
    noun_follows,
    without_modifier,
    word_before,
)
from timeline.languages.en.trap_words import (
    BEFORE_TIMES,
    BEFORE_YEARS,
    COUNTED,
    FUNCTION_WORDS,
    HEAT,
    NUMBERED,
)
from timeline.times.candidates import Candidate, trap
from timeline.times.meaning import (
    Length,
    Year,
)
from timeline.times.tokens import Tokens


def _year(found: Candidate) -> bool:
    return isinstance(without_modifier(found.meaning), Year) and found.makes in ("year", "edged")


@trap(
    "Some 2000 people came.",
    "He sold 1945 tonnes.",
    "Flight 2024 was late.",
    "It cost $2010.",
    "See section 2010.",
)
def counted_numbers(tokens: Tokens, found: Candidate) -> bool:
    """A bare number of four digits that counts or names something."""
    if not _year(found) or not tokens.word(found.last - 1).isdigit():
        return False
    before, after = word_before(tokens, found), tokens.word(found.last)
    if found.makes == "edged":
        return (after.endswith("s") and noun_follows(tokens, found)) or after in COUNTED
    if (
        before == "to"
        and tokens.word(found.first - 2).isdigit()
        and tokens.word(found.first - 2) > tokens.word(found.first)
    ):
        return True
    if tokens.word(found.last + 1) in COUNTED and noun_follows(tokens, found) and before not in BEFORE_TIMES:
        return True
    if before in ("is", "was") and tokens.word(found.first - 2) in NUMBERED:
        return True
    if before == "with" and tokens.word(found.first - 2) in ("compared", "compare", "comparison"):
        return False
    if before in ("in", "since", "until", "during"):
        return after in COUNTED and tokens.word(found.last + 1) not in ("were", "had", "began", "started")
    if before in NUMBERED or (after in COUNTED and before != "by"):
        return True
    return _in_a_code(tokens, found) or _names_a_thing(tokens, found, before)


def _in_a_code(tokens: Tokens, found: Candidate) -> bool:
    """Part of a price, a phone number, a version, a time."""
    before, after = tokens.word(found.first - 1), tokens.word(found.last)
    glued, glued_after = tokens.glued(found.first), tokens.glued(found.last)
    if before in ("$", "£", "€", "#", "+", "@", "%", "=") or after in ("%", "$", "£", "€", "°"):
        return True
    if before.isdigit() or (
        before == "." and tokens.word(found.first - 2) in ("no", "nos", "sec", "art", "vol", "p", "pp")
    ):
        return True
    if glued and (before.isalpha() or (before in ":.,-/" and tokens.word(found.first - 2).isdigit())):
        return True
    return glued_after and (
        after.isalpha()
        or (after == "-" and tokens.glued(found.last + 1) and tokens.word(found.last + 1).isalpha())
        or (after in "-/:" and tokens.glued(found.last + 1) and tokens.word(found.last + 1).isdigit())
    )


def _names_a_thing(tokens: Tokens, found: Candidate, before: str) -> bool:
    """ "Expo 2020", "World Cup 2022"; and a number after a plain word, before a thing it may count."""
    following = tokens.word(found.last)
    if (before == "of" or before.endswith("ed")) and following.endswith("s") and noun_follows(tokens, found):
        return not tokens.capitalised(found.last) and following not in (
            "elections",
            "protests",
            "riots",
            "talks",
            "games",
        )
    if not before.isalpha() or before in BEFORE_YEARS or before.endswith("ed"):
        return False
    if tokens.capitalised(found.first - 1):
        return not tokens.broken(found.last)
    return following.endswith("s") and noun_follows(tokens, found) and not tokens.capitalised(found.last)


@trap(
    "Prices rose by more than a quarter.",
    "Wait a second.",
    "A second man was held.",
    "A minute crack ran through it.",
)
def fractions_and_moments(tokens: Tokens, found: Candidate) -> bool:
    """ "a quarter" is a fraction, "a second" a moment or the next one, "the minutes" a record."""
    words = {tokens.word(i) for i in range(found.first, found.last)}
    if isinstance(without_modifier(found.meaning), Length):
        if words & {"quarter", "second"} and words & {"a", "an", "per", "half"} and "of" not in words:
            return True
        if words in ({"quarters"}, {"three", "quarters"}, {"some", "quarters"}):
            return True
        if words == {"minutes"} and tokens.word(found.first - 1) == "the":
            return True
        return words == {"a", "minute"} and noun_follows(tokens, found)
    return "second" in words and found.rule in ("every_unit", "the_following_unit")


@trap("They pay 300 dollars a year.", "He made 20 calls a day.")
def rates(tokens: Tokens, found: Candidate) -> bool:
    """ "a year" that says how often or how much."""
    if (
        found.last - found.first != 2
        or tokens.word(found.first) not in ("a", "an")
        or found.makes not in ("length", "distance")
    ):
        return False
    before = word_before(tokens, found)
    if before.isdigit() or before in (
        "%",
        "percent",
        "million",
        "billion",
        "thousand",
        "trillion",
        "once",
        "twice",
    ):
        return True
    return (
        before.endswith("s")
        and len(before) > 3
        and before not in FUNCTION_WORDS | {"takes", "lasts", "was", "this"}
    )


@trap("The 20th floor is closed.", "It was the 25th time.")
def counted_places(tokens: Tokens, found: Candidate) -> bool:
    """ "the 17th" that counts something other than days."""
    if found.makes != "bare_day":
        return False
    licensed = tokens.word(found.first - 1) in (
        "on",
        "until",
        "by",
        "from",
        "to",
        "of",
        "since",
        "and",
        "through",
    )
    return not licensed or noun_follows(tokens, found)


@trap("He caught the 8:15 to Leeds.")
def trains(tokens: Tokens, found: Candidate) -> bool:
    if found.rule == "midnight":
        return name_follows(tokens, found)
    before = (tokens.word(found.first - 2), tokens.word(found.first - 1))
    return found.rule == "twenty_four_hour_clock" and (before[1] == "the" or before == ("turn", "to"))


@trap("Temperatures were in the 80s.")
def temperatures(tokens: Tokens, found: Candidate) -> bool:
    if found.makes not in ("decade", "edged") or tokens.word(found.last - 1) != "s":
        return False
    return any(tokens.word(index) in HEAT for index in range(found.first - 8, found.last + 4))


@trap("Directive 2014/53 was cited.")
def numbered_acts(tokens: Tokens, found: Candidate) -> bool:
    return found.makes == "years_range" and tokens.word(found.first - 1) in NUMBERED
