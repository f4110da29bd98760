"""Numbers that count or name something in English."""

from __future__ import annotations

from timeline.languages.en.tense import outlook
from timeline.languages.en.traps.around import before, noun_follows
from timeline.languages.en.traps.word_lists import (
    BEFORE_DAY_NUMBERS,
    BEFORE_HOURS,
    BEFORE_TIMES,
    BEFORE_YEARS,
    COLLECTIONS,
    COSTING,
    COUNTED,
    HAPPENINGS,
    HEAT,
    MAKES,
    NUMBERED,
    OWNERS,
    PERFORMANCES,
    QUARTILES,
    RATIOS,
    RELEASES,
    SCRIPTURE,
    STREETS,
)
from timeline.times.candidates import Candidate, trap
from timeline.times.context import Outlook
from timeline.times.meaning import (
    Absolute,
    Clock,
    DayOfMonth,
    Decade,
    Half,
    NumericDate,
    Quarter,
    ShortYear,
    Span,
    Within,
    Year,
)
from timeline.times.tokens import Tokens

_MONEY = frozenset("$£€%")
_SIGNS_BEFORE = _MONEY | frozenset("#+@=")
_SIGNS_AFTER = _MONEY | frozenset("°")
_ABBREVIATED = frozenset({"no", "nos", "sec", "art", "vol", "p", "pp"})
_BEFORE_CLAUSES = frozenset({"were", "had", "began", "started"})


@trap(
    "Some 2000 people came.",
    "He sold 1945 tonnes.",
    "Flight 2024 was late.",
    "It cost $2010.",
    "See section 2010.",
    of=Year | ShortYear,
)
def counted_numbers(tokens: Tokens, found: Candidate) -> bool:
    """A bare number of four digits that counts or names something."""
    if not tokens.word(found.last - 1).isdigit():
        return False
    preceding, following = before(tokens, found), tokens.word(found.last)
    if preceding in COSTING:
        return True
    if found.makes == "edged":
        return following in COUNTED or (following.endswith("s") and noun_follows(tokens, found))
    if found.makes != "year":
        return False
    if _scores(tokens, found) or _measures(tokens, found, preceding) or _in_an_address(tokens, found):
        return True
    if preceding == "of" and tokens.word(found.first - 2) in COLLECTIONS:
        return True
    if preceding in ("is", "was") and tokens.word(found.first - 2) in NUMBERED:
        return True
    if preceding == "than" and tokens.word(found.first - 2) in ("later", "earlier"):
        return False
    if preceding == "with" and tokens.word(found.first - 2) in ("compared", "compare", "comparison"):
        return False
    if preceding in ("in", "since", "until", "during"):
        return following in COUNTED and tokens.word(found.last + 1) not in _BEFORE_CLAUSES
    if preceding in NUMBERED or (following in COUNTED and preceding != "by"):
        return True
    return _in_a_code(tokens, found) or _names_a_thing(tokens, found, preceding)


def _scores(tokens: Tokens, found: Candidate) -> bool:
    """Either number of "2010 to 1998": years don't run back."""
    before, number, after = (tokens.word(at) for at in (found.first - 2, found.first, found.last + 1))
    if tokens.word(found.first - 1) == "to" and before.isdigit() and before > number:
        return True
    return (
        tokens.word(found.last) == "to" and after.isdigit() and len(after) == len(number) and after < number
    )


def _in_an_address(tokens: Tokens, found: Candidate) -> bool:
    """ "1890 Grove Street"."""
    for at in range(found.last, found.last + 4):
        if tokens.broken(at) or not tokens.capitalised(at):
            return False
        if at > found.last and tokens.word(at) in STREETS:
            return True
    return False


def _measures(tokens: Tokens, found: Candidate, preceding: str) -> bool:
    """ "1980 cubic metres"."""
    unit_follows = tokens.word(found.last + 1) in COUNTED and noun_follows(tokens, found)
    return unit_follows and preceding not in BEFORE_TIMES


def _in_a_code(tokens: Tokens, found: Candidate) -> bool:
    """Part of a price, a phone number, a version, a time."""
    preceding, following = tokens.word(found.first - 1), tokens.word(found.last)
    if preceding in _SIGNS_BEFORE or following in _SIGNS_AFTER or preceding.isdigit():
        return True
    if preceding == "." and tokens.word(found.first - 2) in _ABBREVIATED:
        return True
    number_before = preceding in ":.,-/" and tokens.word(found.first - 2).isdigit()
    if tokens.glued(found.first) and (preceding.isalpha() or number_before):
        return True
    if not tokens.glued(found.last):
        return False
    second = tokens.word(found.last + 1) if tokens.glued(found.last + 1) else ""
    joined = second.isdigit() if following in "/:" else second.isalnum() and following == "-"
    return following.isalpha() or joined


def _names_a_thing(tokens: Tokens, found: Candidate, preceding: str) -> bool:
    """ "Expo 2020", "World Cup 2022"; and a number after a plain word, before a thing it may count."""
    following = tokens.word(found.last)
    counts = following.endswith("s") and noun_follows(tokens, found) and not tokens.capitalised(found.last)
    if following in MAKES and tokens.capitalised(found.last):
        return True
    if preceding == "of" or preceding.endswith("ed"):
        return counts and following not in HAPPENINGS
    if not preceding.isalpha() or preceding in BEFORE_YEARS:
        return False
    if tokens.capitalised(found.first - 1):
        return not tokens.broken(found.last)
    return counts


@trap("It seats 7 this evening.", of=Within)
def bare_hours(tokens: Tokens, found: Candidate) -> bool:
    """A number before a part of the day that nothing makes an hour."""
    return found.makes == "bare_hour" and tokens.word(found.first - 1) not in BEFORE_HOURS


@trap("The H1N1 virus spread.", "The Q3X is a car.", of=Half | Quarter)
def codes(tokens: Tokens, found: Candidate) -> bool:
    """A letter and a digit inside a longer name."""
    if found.makes not in ("half", "quarter_code"):
        return False
    if not QUARTILES.isdisjoint(tokens.words[max(0, found.first - 8) : found.last + 8]):
        return True
    return tokens.glued(found.last) and tokens.word(found.last).isalpha()


@trap("The 20th floor is closed.", "It was the 25th time.", of=DayOfMonth)
def counted_places(tokens: Tokens, found: Candidate) -> bool:
    """ "the 17th" that counts something other than days."""
    if found.makes != "bare_day":
        return False
    return tokens.word(found.first - 1) not in BEFORE_DAY_NUMBERS or noun_follows(tokens, found)


@trap("Directive 2014/53 was cited.", of=Span)
def numbered_acts(tokens: Tokens, found: Candidate) -> bool:
    return found.makes == "years_range" and tokens.word(found.first - 1) in NUMBERED - BEFORE_TIMES


@trap("Version 12.5.07 fixes the fault.", "They run v2.5.10 here.", of=Absolute | NumericDate)
def releases(tokens: Tokens, found: Candidate) -> bool:
    """ "Release 2.5.10": three numbers with two digits at their end that are no date."""
    if found.rule != "numeric_date" or len(tokens.word(found.last - 1)) != 2:
        return False
    preceding = tokens.word(found.first - 1)
    return preceding in NUMBERED | RELEASES or (tokens.glued(found.first) and preceding.isalpha())


@trap("The meeting is on 9/11.", of=Absolute, leaves_rest=True)
def calendar_dates(tokens: Tokens, found: Candidate) -> bool:
    """ "on 9/11" where no verb looks back: as well a day to come, written in numbers."""
    if found.rule != "nine_eleven" or tokens.word(found.first - 1) not in ("on", "by", "until", "till"):
        return False
    return outlook(tokens, found.first, found.last) in (Outlook.FUTURE, Outlook.OPEN)


@trap(
    "He caught the 8:15 to Leeds.", "Turn to 3:16.", "She quoted John 3:16.", "She ran it in 3:52.", of=Clock
)
def trains_verses_and_races(tokens: Tokens, found: Candidate) -> bool:
    if found.rule != "twenty_four_hour_clock":
        return False
    preceding, earlier = tokens.word(found.first - 1), tokens.word(found.first - 2)
    if preceding in SCRIPTURE and tokens.capitalised(found.first - 1):
        return True
    if preceding == "of" and earlier in PERFORMANCES:
        return True
    if not RATIOS.isdisjoint(tokens.words[max(0, found.first - 3) : found.first]):
        return True
    return preceding in ("the", "in") or (preceding == "to" and earlier == "turn")


@trap("A man in his mid-30s was held.", of=Absolute | Decade)
def ages_in_decades(tokens: Tokens, found: Candidate) -> bool:
    return found.makes in ("decade", "edged") and tokens.word(found.first - 1) in OWNERS


@trap("Temperatures were in the 80s.", of=Absolute | Decade)
def temperatures(tokens: Tokens, found: Candidate) -> bool:
    if found.makes not in ("decade", "edged") or tokens.word(found.last - 1) != "s":
        return False
    return any(tokens.word(index) in HEAT for index in range(found.first - 8, found.last + 4))
