"""Months and seasons that are something else in English."""

from __future__ import annotations

from calendar import isleap, monthrange

from timeline.languages.en.lexicon import MONTH_ABBREVIATIONS, MONTHS
from timeline.languages.en.traps.around import (
    before,
    describes_noun,
    in_headline,
    name_follows,
    opens_sentence,
    owns_a_name,
)
from timeline.languages.en.traps.word_lists import (
    BEFORE_SEASONS,
    BEFORE_TIMES,
    FUNCTION_WORDS,
    OF_A_SEASON,
    RELATIVES,
    SUBJECTS,
    TELLING,
    TITLES,
    WATER,
)
from timeline.times.candidates import Candidate, subject_of, trap
from timeline.times.meaning import Month, MonthDay, Season, ShortYear, Turn, Within, Year
from timeline.times.tokens import Tokens

_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, start=1)} | MONTH_ABBREVIATIONS
_PEOPLE_OR_VERBS = frozenset({"january", "march", "april", "may", "june", "august"})
_NOT_BEFORE_FALL = frozenset({"to", "for", "of", "after", "from", "before"})


@trap("May I come in?", "Theresa May resigned.", "April laughed.", "The Earl of March left.", of=Month)
def names_and_verbs(tokens: Tokens, found: Candidate) -> bool:
    """A month that is a verb or a person."""
    if found.last - found.first > 2:
        return False
    word, preceding, following = tokens.word(found.first), before(tokens, found), tokens.word(found.last)
    if found.last - found.first == 1 and word in MONTH_ABBREVIATIONS:
        return True
    if preceding in TITLES or tokens.word(found.first - 2) in TITLES or preceding in RELATIVES:
        return True
    if word == "march" and preceding == "s" and tokens.capitalised(found.first - 3):
        return True
    if word == "march" and _walks(tokens, found):
        return True
    if preceding == "the" and name_follows(tokens, found):
        return True
    if word in _PEOPLE_OR_VERBS and preceding in ("that", "and", "or") and _among_names(tokens, found):
        return True
    if _opens_a_title(tokens, found, preceding):
        return True
    if word not in _PEOPLE_OR_VERBS or preceding in BEFORE_TIMES:
        return False
    if word == "may" and (following in SUBJECTS or preceding in SUBJECTS):
        return True
    if tokens.capitalised(found.first - 1) and preceding.isalpha() and not _opens(tokens, found.first - 1):
        return True
    return name_follows(tokens, found) or (following.isalpha() and not preceding)


@trap("April said that May and June agreed.", of=Turn)
def told_by_names(tokens: Tokens, found: Candidate) -> bool:
    """ "that May" where "that" begins what somebody says about May."""
    return found.rule == "same_name" and _among_names(tokens, found)


def _among_names(tokens: Tokens, found: Candidate) -> bool:
    """Whether the sentence begins with somebody who is called like a month: "April said that May agreed"."""
    at = found.first
    while at > 0 and not opens_sentence(tokens, at):
        at -= 1
    return at < found.first and tokens.word(at) in _PEOPLE_OR_VERBS and tokens.word(at + 1) in TELLING


def _opens_a_title(tokens: Tokens, found: Candidate, preceding: str) -> bool:
    """A month that nothing ties to the sentence, before a name: "they played November Rain"."""
    if preceding in BEFORE_TIMES or not name_follows(tokens, found):
        return False
    return not in_headline(tokens, found.first, found.last + 1)


def _walks(tokens: Tokens, found: Candidate) -> bool:
    """ "the March of the Mothers", "a March on Parliament"."""
    aim = found.last + (tokens.word(found.last + 1) in ("the", "a"))
    if tokens.word(found.last) in ("of", "for") and tokens.capitalised(aim + 1):
        return True
    named = before(tokens, found) in ("the", "a", "s") or tokens.capitalised(found.first - 1)
    return named and tokens.word(found.last) in ("on", "to")


def _opens(tokens: Tokens, index: int) -> bool:
    """Whether a small word has its capital only from the sentence it begins: "The April vote"."""
    return opens_sentence(tokens, index) and tokens.word(index) in FUNCTION_WORDS


@trap(
    "The summer offensive failed.",
    "The 21 January execution led to war.",
    of=Season | MonthDay,
    leaves_rest=True,
)
def articles(tokens: Tokens, found: Candidate) -> bool:
    """ "the" before a season or a day that only describes a noun: the article is the noun's."""
    if tokens.word(found.first) != "the" or found.makes not in ("season_name", "the_monthday"):
        return False
    if found.makes == "the_monthday" and tokens.capitalised(found.last):
        return False
    return describes_noun(tokens, found)


@trap("They fought from 5 September-12 September.", of=MonthDay, leaves_rest=True)
def ends_of_ranges(tokens: Tokens, found: Candidate) -> bool:
    """The inner half of "5 September-12 September"."""
    if tokens.word(found.first + 1) != "-":
        return False
    return _is_day_number(tokens.word(found.first - 1)) and tokens.word(found.last) in _MONTH_NUMBERS


@trap(
    "The form was dated 30 February.",
    "The form was dated February 30.",
    "It was the 31st of June 1990.",
    of=Month | Within,
)
def impossible_days(tokens: Tokens, found: Candidate) -> bool:
    """A month beside a number that is no day of it."""
    if isinstance(found.meaning, Within) and found.makes != "full_month":
        return False
    before = found.first - 1
    if tokens.word(before) == "of":
        before -= 1
    if tokens.word(before) in ("st", "nd", "rd", "th") and tokens.glued(before):
        before -= 1
    beside_number = _is_day_number(tokens.word(before)) or _is_day_number(tokens.word(found.last))
    return beside_number and not tokens.broken(found.last)


@trap(
    "The lease is dated February 29, 2023.",
    "The slip is dated April 31, 2023.",
    of=Year | ShortYear | MonthDay,
)
def impossible_dates(tokens: Tokens, found: Candidate) -> bool:
    """A month and day, or the year behind them, when that year has no such day."""
    subject = subject_of(found.meaning)
    if isinstance(subject, Year | ShortYear):
        day = found.first - 1 - (tokens.word(found.first - 1) == ",")
        month = day - 1 - (tokens.word(day - 1) == ".")
        return (
            not tokens.broken(found.first)
            and _is_day_number(tokens.word(day))
            and tokens.word(month) in _MONTH_NUMBERS
            and int(tokens.word(day)) > monthrange(subject.number, _MONTH_NUMBERS[tokens.word(month)])[1]
        )
    if subject != MonthDay(2, 29):
        return False
    number = tokens.word(found.last + (tokens.word(found.last) == ","))
    return number.isdecimal() and len(number) == 4 and not isleap(int(number))


def _is_day_number(word: str) -> bool:
    return word.isdecimal() and len(word) < 3


@trap(
    "Prices fall fast.",
    "He drank from the spring.",
    "The fall of the regime was sudden.",
    "The fall in exports hurt.",
    of=Season,
)
def season_words(tokens: Tokens, found: Candidate) -> bool:
    """Spring and fall that are no seasons, and seasons that name a thing ("summer palace")."""
    if found.makes not in ("season_name", "edged"):
        return False
    preceding, following = before(tokens, found), tokens.word(found.last)
    if following in OF_A_SEASON:
        return False
    if (
        preceding == "in"
        and tokens.word(found.last - 1) == "spring"
        and tokens.word(found.first - 2) in WATER
    ):
        return True
    licensed = preceding in BEFORE_SEASONS or found.makes == "edged"
    if tokens.word(found.last - 1) in ("fall", "spring"):
        if not licensed or preceding in _NOT_BEFORE_FALL or following == "of":
            return True
    elif found.last - found.first == 1 and not licensed:
        return True
    return describes_noun(tokens, found) or owns_a_name(tokens, found)
