"""English words of time, by slot. Patterns are compiled from these; nothing here is written twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta, timezone
from itertools import product

from timeline.languages.en.holiday_names import HOLIDAYS
from timeline.times.grammar import Rule, lexeme
from timeline.times.interval import Grain

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_ABBREVIATIONS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5,
    "sun": 6,
}  # fmt: skip
ALSO_OTHER_WORDS = frozenset({"march", "may", "august"})
"""Names that are common words too: only with a capital."""

SEASONS = {
    "spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA",
    "winter": "WI", "wintertime": "WI",
}  # fmt: skip

PLURAL_SEASONS = {f"{word}s": SEASONS[word] for word in ("spring", "summer", "autumn", "fall", "winter")}

UNITS = {
    "second": Grain.SECOND, "minute": Grain.MINUTE, "hour": Grain.HOUR, "day": Grain.DAY, "week": Grain.WEEK,
    "month": Grain.MONTH, "quarter": Grain.QUARTER, "year": Grain.YEAR, "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}  # fmt: skip
PLURALS = {f"{word}s" if word != "century" else "centuries": unit for word, unit in UNITS.items()}
UNIT_ABBREVIATIONS = {"min": Grain.MINUTE, "mins": Grain.MINUTE, "hrs": Grain.HOUR, "yrs": Grain.YEAR}

PARTS_OF_DAY = {
    "morning": "MO", "midday": "MI", "afternoon": "AF", "evening": "EV", "night": "NI",
    "nighttime": "NI", "night-time": "NI", "daytime": "DT", "dawn": "MO", "daybreak": "MO", "sunrise": "MO",
    "dusk": "EV", "sunset": "EV", "nightfall": "EV",
}  # fmt: skip
PLURAL_PARTS = {f"{word}s": PARTS_OF_DAY[word] for word in ("morning", "afternoon", "evening", "night")}

ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
SPELLED_DECADES = {f"{word[:-1]}ies": 10 * n for n, word in enumerate(TENS, start=2)}

VAGUE_COUNTS = (
    "several", "a few", "some", "many", "a number of", "the few", "few", "a handful of", "numerous",
    "countless", "various", "multiple",
)  # fmt: skip

FREQUENCIES = {
    "hourly": Grain.HOUR, "daily": Grain.DAY, "weekly": Grain.WEEK, "monthly": Grain.MONTH,
    "quarterly": Grain.QUARTER, "yearly": Grain.YEAR, "annually": Grain.YEAR,
}  # fmt: skip

MODS = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
    "circa": "APPROX", "ca.": "APPROX", "c.": "APPROX", "close to": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "less than": "LESS_THAN", "under": "LESS_THAN",
    "just under": "LESS_THAN", "fewer than": "LESS_THAN", "a little less than": "LESS_THAN",
    "more than": "MORE_THAN", "over": "MORE_THAN", "well over": "MORE_THAN", "just over": "MORE_THAN",
    "longer than": "MORE_THAN", "a little over": "MORE_THAN", "a little more than": "MORE_THAN",
    "slightly more than": "MORE_THAN", "upwards of": "MORE_THAN",
    "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "no fewer than": "EQUAL_OR_MORE",
    "a minimum of": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS", "as much as": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS", "a maximum of": "EQUAL_OR_LESS",
    "just": "",
}  # fmt: skip
"""Words before a length or a time, and the TIMEX3 `mod` they make; "" changes nothing."""

ABOUT = ("nearly", "almost", "more than", "less than")
"""Those that blur a date as well, besides all that mean APPROX."""

NUANCES = {
    "early": "START", "earlier": "START", "very early": "START", "mid": "MID", "late": "END", "later": "END",
    "very late": "END", "sometime": "", "some time": "",
}  # fmt: skip
"""Adverbs before a time, and the part of it that they point to."""

EDGES = {
    "the beginning of": "START", "the very beginning of": "START", "the start of": "START",
    "the turn of": "START", "the opening of": "START", "the onset of": "START", "the early part of": "START",
    "the first part of": "START", "the first days of": "START", "the early days of": "START",
    "the early hours of": "START", "the small hours of": "START", "the wee hours of": "START",
    "the early morning hours of": "START",
    "the middle of": "MID", "the height of": "MID",
    "the end of": "END", "the very end of": "END", "the close of": "END", "the latter part of": "END",
    "the back end of": "END", "the tail end of": "END",
    "the later part of": "END", "the last part of": "END", "the rest of": "END", "the remainder of": "END",
    "the last days of": "END", "the dying days of": "END",
    "most of": "", "much of": "",
}  # fmt: skip
"""Which part of a stretch of the calendar is meant."""

ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "ist": 5.5,
    "est": -5, "edt": -4, "et": -5, "eastern time": -5, "eastern": -5, "cst": -6, "cdt": -5, "ct": -6,
    "central time": -6, "mst": -7, "mdt": -6, "mountain time": -7, "pst": -8, "pdt": -7, "pt": -8,
    "pacific time": -8, "jst": 9, "aest": 10, "aedt": 11,
}  # fmt: skip
"""Hours east of Greenwich."""

JOINTS = frozenset({"to", "and", "or", "through", "until"})
"""Words between the ends of a range."""

SHIFTED = {"last": -1, "current": 0, "coming": 1, "upcoming": 1, "forthcoming": 1}
"""Words before a unit or a name, and how far they shift it; they also stand after "the"."""

POINTED = {"this": 0, "this current": 0, "next": 1, "this coming": 1}
"""The same, without "the": "the next week" counts from the time talked about, "next week" does not."""

NAMED_ONLY = {"past": -1, "this past": -1, "this last": -1}
"""The same, only before names: "this past spring"."""


def lexicon() -> list[Rule]:
    """Every word as a rule without slots."""
    slots: dict[str, Mapping[str, object]] = {
        "season": SEASONS,
        "seasons": PLURAL_SEASONS,
        "unit": UNITS,
        "units": PLURALS | UNIT_ABBREVIATIONS,
        "part": PARTS_OF_DAY,
        "parts": PLURAL_PARTS,
        "count": dict(_numbers()),
        "ordinal": dict(_ordinals()),
        "decade_name": SPELLED_DECADES,
        "vague_count": dict.fromkeys(VAGUE_COUNTS, True),
        "mod": MODS,
        "about": {phrase: mod for phrase, mod in MODS.items() if mod == "APPROX" or phrase in ABOUT},
        "at_least": {phrase: mod for phrase, mod in MODS.items() if mod.startswith("EQUAL")},
        "edge": EDGES,
        "nuance": NUANCES,
        "frequency": FREQUENCIES,
        "zone": {name: timezone(timedelta(hours=hours)) for name, hours in ZONES.items()},
        "shifted": SHIFTED,
        "pointed": POINTED,
        "change": NAMED_ONLY,
    }
    entries = ((slot, phrase, value) for slot, named in slots.items() for phrase, value in named.items())
    return [*_names(), *(lexeme(slot, phrase, value) for slot, phrase, value in entries)]


def _names() -> Iterator[Rule]:
    for number, name in enumerate(MONTHS, start=1):
        yield lexeme("month", name, number, cased=name in ALSO_OTHER_WORDS)
    for name, number in MONTH_ABBREVIATIONS.items():
        for phrase in (name, f"{name}."):
            yield lexeme("month", phrase, number, cased=True)
    for number, name in enumerate(WEEKDAYS):
        yield lexeme("weekday", name, number)
        yield lexeme("weekdays", f"{name}s", number)
    for name, number in WEEKDAY_ABBREVIATIONS.items():
        for phrase in (name, f"{name}."):
            yield lexeme("short_weekday", phrase, number, cased=True)
    for key, phrases in HOLIDAYS.items():
        for phrase in phrases:
            yield lexeme("holiday", phrase, key, cased=not phrase.startswith("the "))


def _numbers() -> Iterator[tuple[str, int]]:
    small = dict(zip(ONES + TEENS, range(1, 20), strict=True))
    yield from small.items()
    for n, ten in enumerate(TENS, start=2):
        yield ten, 10 * n
        for one, link in product(ONES, "- "):
            yield f"{ten}{link}{one}", 10 * n + small[one]


def _ordinals() -> Iterator[tuple[str, int]]:
    yield from zip(ORDINALS, range(1, 21), strict=True)
    for n, ten in enumerate(TENS, start=2):
        for i, ordinal in enumerate(ORDINALS[:9], start=1):
            yield f"{ten}-{ordinal}", 10 * n + i
        if ten != "twenty":
            yield f"{ten[:-1]}ieth", 10 * n
