"""What only looks like a time in English: each trap says why, and shows sentences without a time."""

from __future__ import annotations

from timeline.languages.en.lexicon import (
    FREQUENCIES,
    MONTH_ABBREVIATIONS,
    MONTHS,
    ORDINALS,
    PARTS_OF_DAY,
    PLURALS,
    UNITS,
)
from timeline.languages.en.surroundings import (
    name_follows,
    noun_follows,
    opens_sentence,
    recurring_of,
    word_before,
)
from timeline.languages.en.tense import outlook
from timeline.languages.en.tense_words import MODALS
from timeline.languages.en.trap_words import (
    BEFORE_TIMES,
    CHOSEN,
    FUNCTION_WORDS,
    HOLIDAY_THINGS,
    NEWSPAPERS,
    NOT_A_WEEKDAY_AFTER,
    RELATIVES,
    SPORT,
    SUBJECTS,
    TITLES,
)
from timeline.times.candidates import Candidate, trap
from timeline.times.context import Outlook
from timeline.times.meaning import (
    Half,
    Holiday,
    Month,
    PartOfDay,
    Quarter,
    Season,
    Weekday,
)
from timeline.times.tokens import Tokens


@trap("They met the day before the vote.", "She was freed the day after her arrest.", leaves_rest=True)
def open_ended(tokens: Tokens, found: Candidate) -> bool:
    """A distance to something that is no time: "two years before the war"."""
    if tokens.word(found.last - 1) not in ("before", "after", "following"):
        return False
    following = tokens.word(found.last)
    if found.makes == "following" and following in ("his", "her", "their", "its", "he", "she", "they", "it"):
        return tokens.word(found.last + 1) not in (
            "brother",
            "sister",
            "father",
            "mother",
            "took",
            "was",
            "were",
            "had",
        )
    return bool(following) and (following.isalnum() or following in "'\"“$") and not tokens.broken(found.last)


@trap("May I come in?", "Theresa May resigned.", "April laughed.", "The Earl of March left.")
def names_and_verbs(tokens: Tokens, found: Candidate) -> bool:
    """A month that is a verb or a person."""
    if not isinstance(recurring_of(found), Month) or found.last - found.first > 2:
        return False
    word, before, after = tokens.word(found.first), word_before(tokens, found), tokens.word(found.last)
    if found.last - found.first == 1 and word in MONTH_ABBREVIATIONS:
        return True
    if word == "may" and before not in BEFORE_TIMES and (after in SUBJECTS or before in SUBJECTS):
        return True
    if before in TITLES or tokens.word(found.first - 2) in TITLES or before in RELATIVES:
        return True
    if word == "march" and after in ("of", "for") and tokens.capitalised(found.last + 1):
        return True
    if before == "the" and name_follows(tokens, found):
        return True
    if word not in ("may", "march", "april", "june", "august", "january"):
        return False
    if tokens.capitalised(found.first - 1) and before.isalpha() and before not in BEFORE_TIMES:
        return True
    return before not in BEFORE_TIMES and (name_follows(tokens, found) or (after.isalpha() and not before))


@trap("The form was dated 30 February.", "The form was dated February 30.")
def impossible_days(tokens: Tokens, found: Candidate) -> bool:
    """A month beside a number that is no day of it."""
    if not isinstance(recurring_of(found), Month):
        return False
    beside = (tokens.word(found.first - 1), tokens.word(found.last))
    return any(word.isdigit() and len(word) < 3 for word in beside) and not tokens.broken(found.last)


@trap(
    "Prices fall fast.",
    "He drank from the spring.",
    "The fall of the regime was sudden.",
    "The fall in exports hurt.",
)
def season_words(tokens: Tokens, found: Candidate) -> bool:
    """Spring and fall that are no seasons, and seasons that name a thing ("summer palace")."""
    if not isinstance(recurring_of(found), Season) or found.makes not in ("season_name", "edged"):
        return False
    before, after, word = word_before(tokens, found), tokens.word(found.last), tokens.word(found.last - 1)
    if after in ("offensive", "campaign", "session", "semester", "harvest"):
        return False
    licensed = before in BEFORE_TIMES - {"-", "pre-", "as", "than", "into"} or found.makes == "edged"
    if word in ("fall", "spring"):
        if not licensed or before in ("to", "for", "of", "after", "from", "before") or after == "of":
            return True
        return noun_follows(tokens, found)
    if found.last - found.first == 1 and not licensed:
        return True
    return noun_follows(tokens, found)


@trap("Call it a day.", "Rome was not built in a day.", "It was the word of the year.")
def sayings(tokens: Tokens, found: Candidate) -> bool:
    words = [tokens.word(i) for i in range(found.first - 2, found.last)]
    if words[-4:] == ["call", "it", "a", "day"] or (words[-2:] == ["a", "day"] and "built" in words):
        return True
    return found.makes == "bare_same" and words[1] == "of" and words[0] in CHOSEN


@trap("The quarter of the city is poor.", "They met in the quarter-finals.")
def quarters_of_towns(tokens: Tokens, found: Candidate) -> bool:
    if tokens.word(found.last - 1) != "quarter":
        return False
    return tokens.word(found.last) == "of" or (tokens.word(found.last) == "-" and tokens.glued(found.last))


@trap("The first half was dull and the striker limped off.", "The second half of the match was goalless.")
def sport(tokens: Tokens, found: Candidate) -> bool:
    """Halves and quarters of a match."""
    if not isinstance(recurring_of(found), Half | Quarter):
        return False
    if tokens.word(found.last) == "of":
        return True
    window = range(max(0, found.first - 40), min(len(tokens.words), found.last + 40))
    return any(tokens.words[i] in SPORT for i in window)


@trap(
    "He appeared on 60 Minutes.",
    "The Seven Years' War ruined him.",
    "The Daily Mail disagreed.",
    "Saturday Night Live won.",
)
def titles(tokens: Tokens, found: Candidate) -> bool:
    """A unit, a part of the day or a frequency with a capital inside a sentence belongs to a name."""
    if isinstance(recurring_of(found), Holiday) or found.makes in ("full_day", "counted_day", "set"):
        return found.makes == "set" and tokens.capitalised(found.first) and name_follows(tokens, found)
    for index in range(found.first, found.last):
        word = tokens.word(index)
        if word in UNITS or word in PLURALS or word in PARTS_OF_DAY or word in FREQUENCIES:
            inside = not opens_sentence(tokens, index) and tokens.capitalised(index)
            if inside and not tokens.text[tokens.starts[index] : tokens.ends[index]].isupper():
                return word not in PARTS_OF_DAY or name_follows(tokens, found)
    return False


@trap("The Sunday Times reported it.", "Black Friday sales rose.", "He writes for the Mail on Sunday.")
def weekday_names(tokens: Tokens, found: Candidate) -> bool:
    """A weekday inside a name: a newspaper, a sale, a club, a film."""
    if not isinstance(recurring_of(found), Weekday | PartOfDay):
        return False
    before, after = tokens.word(found.first - 1), tokens.word(found.last)
    if after in NEWSPAPERS and tokens.capitalised(found.last):
        return True
    if before == "on" and tokens.word(found.first - 2) == "mail":
        return True
    if before in NOT_A_WEEKDAY_AFTER or (before == "s" and tokens.word(found.first - 3) == "crusoe"):
        return before == "man" or tokens.capitalised(found.first - 1) or before == "s"
    if before == "no" or after in ("weld", "addams") or tokens.word(found.first - 2) in TITLES:
        return True
    if before == "the" and name_follows(tokens, found) and tokens.word(found.last) not in MONTHS:
        return True
    return after == "bloody"


@trap("Easter Island has no trees.", "The Christmas tree was cut down.", "Father Christmas wore trainers.")
def holiday_names(tokens: Tokens, found: Candidate) -> bool:
    if not isinstance(recurring_of(found), Holiday):
        return False
    if tokens.word(found.last) in ("holiday", "holidays", "week", "weekend", "season", "period", "break"):
        return False
    before = word_before(tokens, found)
    named = tokens.capitalised(found.first - 1) and before.isalpha() and before not in FUNCTION_WORDS
    return named or name_follows(tokens, found) or tokens.word(found.last) in HOLIDAY_THINGS


@trap("The quarterly dividend rose.", "They read monthly reports.")
def periodic_things(tokens: Tokens, found: Candidate) -> bool:
    """ "quarterly dividend": a kind of dividend, not a set of times."""
    if found.rule != "adverb_of_frequency" or tokens.word(found.last - 1) in ("daily", "weekly", "hourly"):
        return False
    return noun_follows(tokens, found) or tokens.word(found.first - 1) in ("the", "a", "its", "their", "our")


@trap("As soon as they can, they leave.", "It was too soon to tell.", "Soon after the vote he left.")
def soon(tokens: Tokens, found: Candidate) -> bool:
    """ "soon" that says no more than that one thing followed another."""
    if tokens.word(found.last - 1) != "soon":
        return False
    if (
        tokens.word(found.first - 1) in ("as", "so", "too", "how", "very", "no")
        or tokens.word(found.last) == "after"
    ):
        return True
    soon_after = {tokens.word(found.last + i) for i in range(3)}
    return not soon_after & MODALS and outlook(tokens, found.first, found.last) in (
        Outlook.PAST,
        Outlook.LIKELY_PAST,
    )


@trap("He unwrapped the present.", leaves_rest=True)
def other_readings(tokens: Tokens, found: Candidate) -> bool:
    """ "the present" that is a gift; an ordinal after a month that counts what follows it."""
    if tokens.word(found.last - 2) == "the" and tokens.word(found.last - 1) in ORDINALS:
        return noun_follows(tokens, found)
    words = tokens.text[tokens.starts[found.first] : tokens.ends[found.last - 1]].lower()
    before, after = word_before(tokens, found), tokens.word(found.last)
    if words in ("present", "future"):
        return before != ("at" if words == "present" else "in") or noun_follows(tokens, found)
    if words == "recently":
        return before == "as" and after == "as"
    if words in ("the past", "the future"):
        return after in ("tense", "participle", "perfect", "continuous")
    return words == "the present" and before not in ("at", "in", "of", "for", "to", "until")


@trap("He handed it over two years ago.", leaves_rest=True)
def verbs_with_over(tokens: Tokens, found: Candidate) -> bool:
    """ "handed over two days ago": the word belongs to the verb."""
    if tokens.word(found.first) != "over" or found.makes != "edged":
        return False
    return word_before(tokens, found) not in ("", ",", "for", "just", "well", "-", "—", ";", "and", "but")


@trap("Sales will fall next year.", leaves_rest=True)
def falling(tokens: Tokens, found: Candidate) -> bool:
    """ "will fall next year": a verb, and then a time."""
    before = word_before(tokens, found)
    verb = before in MODALS | {"not"} or (before == "to" and tokens.word(found.first) == "fall")
    return found.makes == "full_season" and verb
