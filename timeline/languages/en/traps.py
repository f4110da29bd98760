"""What only looks like a time in English: each trap says why, and shows sentences without any time in them."""

from __future__ import annotations

from timeline.languages.en.lexicon import MONTH_ABBREVIATIONS, PLURALS, UNITS
from timeline.times.meaning import Length, Month, Nearest, Season, Weekday, Year
from timeline.times.recognise import Candidate, trap
from timeline.times.tokens import Tokens

PREPOSITIONS_OF_TIME = {
    "in", "on", "of", "by", "since", "until", "till", "before", "after", "during", "from", "through", "between", "for",
    "this", "last", "next", "and", "or", "to", "throughout", "around", "about", "into", "over", "past", "each", "every",
    "late", "early", "mid", "-", "than", "through", "as", "beyond", "within", "post", "pre", "till",
}  # fmt: skip
MODALS_FOLLOW = {
    "i", "you", "he", "she", "it", "we", "they", "who", "which", "that", "there", "this", "these", "those", "one",
}  # fmt: skip
FUNCTION_WORDS = {
    "and", "or", "but", "in", "on", "at", "by", "to", "for", "from", "with", "of", "as", "when", "while", "after",
    "before", "since", "until", "because", "although", "though", "if", "that", "which", "who", "where", "the", "a", "an",
    "he", "she", "it", "they", "we", "i", "you", "his", "her", "their", "its", "was", "is", "are", "were", "will", "has",
    "had", "have", "would", "than", "so", "during", "under", "over", "according", "amid", "despite", "against", "into",
    "about", "through", "between", "without", "following", "not", "also", "said", "says", "came", "did", "does", "may",
    "could", "should", "can", "might", "there", "this", "these", "those", "both", "all", "some", "many", "most",
}  # fmt: skip
NUMBERED = {
    "flight", "route", "section", "article", "no", "number", "room", "page", "pages", "chapter", "title", "rule", "law",
    "act", "resolution", "highway", "unit", "model", "version", "psalm", "bus", "train", "gate", "channel", "windows",
    "boeing", "airbus", "paragraph", "line", "lot", "item", "form", "code", "extension", "ext", "area", "size", "track",
    "engine", "class", "type", "series", "category", "phase", "level", "platform", "hall", "building", "apartment", "apt",
    "suite", "box", "vol", "volume", "issue", "verse", "game", "lap", "stage", "square", "pier", "regiment", "hull",
    "opus", "op", "iso", "din", "rfc", "postcode", "zip", "pin", "serial", "case", "docket", "bill", "order", "decree",
    "directive", "regulation", "interstate", "runway", "exit", "bay", "clause", "amendment", "formula", "playstation",
    "channels", "seats", "capacity", "score", "rank", "ranked", "record", "asteroid", "comet", "hr", "h.r", "s", "id",
}  # fmt: skip
COUNTED_AFTER = {
    "people", "men", "women", "children", "troops", "soldiers", "workers", "jobs", "homes", "houses", "miles", "metres",
    "meters", "kilometres", "kilometers", "feet", "tons", "tonnes", "pounds", "dollars", "euros", "points", "votes",
    "seats", "copies", "units", "barrels", "acres", "hectares", "calories", "degrees", "percent", "shares", "km", "kg",
    "mw", "megawatts", "watts", "fans", "spectators", "cases", "deaths", "students", "pupils", "members", "employees",
    "cars", "vehicles", "tanks", "aircraft", "ships", "gallons", "litres", "liters", "rpm", "mph", "words", "pages",
    "guests", "passengers", "residents", "prisoners", "refugees", "civilians", "patients", "families", "households",
    "stores", "rounds", "runs", "yen", "francs", "marks", "roubles", "rubles", "rupees", "years", "days", "hours",
    "weeks", "months", "minutes", "or", "francs", "mm", "cm", "ft", "yards", "inches", "grams", "volts", "copies",
    "books", "items", "species", "volunteers", "delegates", "protesters", "demonstrators", "migrants", "casualties",
    "dead", "wounded", "injured", "horses", "cattle", "sheep", "trees", "bottles", "tickets", "signatures",
}  # fmt: skip


def _last(tokens: Tokens, found: Candidate) -> str:
    return tokens.word(found.last - 1)


def _single(found: Candidate) -> bool:
    return found.last - found.first == 1


def _next_is_word(tokens: Tokens, found: Candidate) -> bool:
    """Whether a word that is not a function word follows on the same line."""
    following = tokens.word(found.last)
    return following.isalpha() and not tokens.broken(found.last) and following not in FUNCTION_WORDS


@trap("They met the day before the vote.", "She was freed the day after her arrest.")
def open_ended(tokens: Tokens, found: Candidate) -> bool:
    """A distance to something that is no time: "two years before the war"."""
    if _last(tokens, found) not in ("before", "after", "following", "past"):
        return False
    following = tokens.word(found.last)
    return bool(following) and (following.isalnum() or following in "'\"“$") and not tokens.broken(found.last)


@trap("It may march on.", "May I come in?", "Theresa May resigned.", "April laughed.")
def may_and_march(tokens: Tokens, found: Candidate) -> bool:
    """A month's name that is a verb or a person's name."""
    if not isinstance(found.meaning, Nearest) or not isinstance(found.meaning.recurring, Month):
        return False
    word = tokens.word(found.first)
    if _single(found) and word in MONTH_ABBREVIATIONS:
        return True
    before, after = tokens.word(found.first - 1), tokens.word(found.last)
    if word == "may" and (after in MODALS_FOLLOW or before in MODALS_FOLLOW - {"this", "that"}):
        return True
    if word in ("may", "march", "april", "june", "august"):
        alone = before not in PREPOSITIONS_OF_TIME
        named = (
            tokens.capitalised(found.first - 1) and before.isalpha() and before not in PREPOSITIONS_OF_TIME
        )
        return named or (alone and (tokens.capitalised(found.last) or after.isalpha() or after in ("'", "")))
    return False


@trap("Prices fall fast.", "He drank from the spring.", "The fall of the regime was sudden.")
def season_words(tokens: Tokens, found: Candidate) -> bool:
    """Spring and fall that are no seasons; a bare season needs a preposition."""
    if not isinstance(found.meaning, Nearest) or not isinstance(found.meaning.recurring, Season):
        return False
    before, after = tokens.word(found.first - 1), tokens.word(found.last)
    word = _last(tokens, found)
    if _single(found):
        if word in ("fall", "spring") and (
            before in ("to", "may", "could", "will", "would", "can", "might", "not")
        ):
            return True
        if before not in {
            "in",
            "by",
            "since",
            "until",
            "during",
            "of",
            "this",
            "last",
            "next",
            "through",
            "and",
            "or",
        }:
            return True
        return word in ("fall", "spring") and after not in ("", ".", ",", ";", ")", "and", "or", "when", "-")
    if word in ("fall", "spring") and (after == "of" or before in ("of", "from", "into", "after", "to")):
        return True
    return _next_is_word(tokens, found)


@trap(
    "Some 2000 people came.",
    "He sold 1945 tonnes.",
    "Flight 2024 was late.",
    "It cost $2010.",
    "See section 2010.",
)
def counted_numbers(tokens: Tokens, found: Candidate) -> bool:
    """A bare number of four digits that counts or names something."""
    if not isinstance(found.meaning, Year) or found.makes != "year":
        return False
    before, after = tokens.word(found.first - 1), tokens.word(found.last)
    if (
        after in COUNTED_AFTER
        or before in NUMBERED
        or before in ("$", "£", "€", "#", "+", "/", "@", "%", "=")
    ):
        return True
    if before == "." and tokens.word(found.first - 2) in ("no", "nos", "sec", "art", "vol", "p", "pp"):
        return True
    if (
        before in (":", ".", ",", "-", "/")
        and tokens.glued(found.first)
        and tokens.word(found.first - 2).isdigit()
    ):
        return True
    if after in ("-", "/", ":") and tokens.glued(found.last) and tokens.word(found.last + 1).isdigit():
        return True
    if after in ("%", "$", "£", "°", "x", "th"):
        return True
    if before.isalpha() and tokens.glued(found.first):
        return True
    if after.isalpha() and tokens.glued(found.last):
        return True
    return before in ("some", "than", "nearly", "roughly", "exactly", "only", "over") and _next_is_word(
        tokens, found
    )


@trap("Prices rose by more than a quarter.", "Wait a second.", "A second man was held.")
def fractions_and_moments(tokens: Tokens, found: Candidate) -> bool:
    """ "a quarter" is a fraction, "a second" a moment or the next one."""
    meaning = found.meaning
    words = {tokens.word(i) for i in range(found.first, found.last)}
    if words & {"quarter", "second"} and words & {"a", "an", "per", "half"} and isinstance(meaning, Length):
        return True
    return "second" in words and found.rule in ("every_unit", "the_following_unit")


@trap("He appeared on 60 Minutes.", "It was published in Business Week.")
def titles(tokens: Tokens, found: Candidate) -> bool:
    """A unit with a capital inside a sentence is part of a name."""
    for index in range(found.first + 1, found.last):
        if tokens.word(index) in UNITS or tokens.word(index) in PLURALS:
            start = tokens.starts[index]
            if tokens.text[start].isupper() and not tokens.text[start : tokens.ends[index]].isupper():
                return True
    return False


@trap("The Sunday Times reported it.", "Black Friday sales rose.", "He is no Friday person.")
def weekday_names(tokens: Tokens, found: Candidate) -> bool:
    """A weekday inside a name: a newspaper, a sale, a film."""
    if not isinstance(found.meaning, Nearest) or not isinstance(found.meaning.recurring, Weekday):
        return False
    before, after = tokens.word(found.first - 1), tokens.word(found.last)
    if after in {"times", "telegraph", "mirror", "express", "mail", "post", "herald", "tribune", "independent", "people",
                 "business", "world", "sport", "star", "observer", "gazette"}:  # fmt: skip
        return tokens.capitalised(found.last)
    if before in ("black", "cyber", "bloody", "super", "ruby", "man", "casual", "freaky", "tgi", "no", "ash", "good",
                  "palm", "easter", "whit", "maundy", "shrove", "giving"):  # fmt: skip
        return before == "no" or tokens.capitalised(found.first - 1)
    return False


@trap("The quarterly dividend rose.", "They read monthly reports.")
def periodic_things(tokens: Tokens, found: Candidate) -> bool:
    """ "quarterly dividend": a kind of dividend, not a set of times."""
    if found.rule != "adverb_of_frequency" or _last(tokens, found) in ("daily", "weekly", "hourly"):
        return False
    return _next_is_word(tokens, found) or tokens.word(found.first - 1) in ("the", "a", "its", "their", "our")


@trap("As soon as they can, they leave.", "It was too soon to tell.", "Soon after the vote he left.")
def soon(tokens: Tokens, found: Candidate) -> bool:
    """ "soon" that says no more than that one thing follows another."""
    if _last(tokens, found) != "soon":
        return False
    return tokens.word(found.first - 1) in ("as", "so", "too", "how", "very", "no") or tokens.word(found.last) in (
        "after", "afterward", "afterwards", "as", "became", "found", "began", "had", "was", "followed", "spread", "turned",
        "joined", "learned", "took", "made", "came", "discovered", "realized",
    )  # fmt: skip


@trap("He came 17th.", "The 20th floor is closed.", "It was the 25th time.")
def counted_places(tokens: Tokens, found: Candidate) -> bool:
    """ "the 17th" that counts something other than days."""
    if found.makes != "bare_day":
        return False
    return tokens.word(found.first - 1) not in (
        "on",
        "until",
        "by",
        "from",
        "to",
        "of",
        "since",
        "and",
        "through",
    ) or (_next_is_word(tokens, found))
