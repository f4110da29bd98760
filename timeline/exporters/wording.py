"""Times and reasons in the words a person would use; article text made safe to show."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta

from timeline.model import Basis, Event, Relation
from timeline.times.interval import Grain

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_NTH = ("", "first", "second", "third", "fourth")
_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "TM": "minute", "Q": "quarter",
    "DE": "decade", "CE": "century",
}  # fmt: skip
_WEEKDAY = re.compile(rf"^(?:{'|'.join(WEEKDAYS)}) ")
_LENGTH = re.compile(r"P(T?)(X|\d+(?:\.\d+)?)(Y|M|W|D|H|Q|DE|CE)")
_CLAUSE = re.compile(r"^“.*?”: (?=.)", re.DOTALL)
_READ_AS = re.compile(r"“([^”]*)” read as (\S+) by rule (\w+)")
_FROM_PUBLICATION = re.compile(r"\bcounted from published (\d{4}-\d\d-\d\d)")
_STRETCH = re.compile(r"(?:hour|day|week|month|year|decade|minute)s$")
_INVISIBLE = {
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]),
    **dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF], "\ufffd"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def visible(text: str) -> str:
    """The text without characters that turn the reading direction or that a page may not hold."""
    return text.translate(_INVISIBLE)


def one_line(text: str) -> str:
    """The visible text with each run of white space as one space."""
    return " ".join(visible(text).split())


def say_day(day: date, *, weekday: bool = True) -> str:
    plain = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {plain}" if weekday else plain


def say_span(first: date, last: date) -> str:
    """Both days inclusive, nothing said twice: "3–9 November 2024"."""
    if first == last:
        return say_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_day(last, weekday=False)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {say_day(last, weekday=False)}"
    return f"{say_day(first, weekday=False)} – {say_day(last, weekday=False)}"


def say_overall(first: date, last: date) -> str:
    """A timeline's span, no finer than its length asks for."""
    if last.year - first.year > 2:
        return f"{first.year}–{last.year}"
    if (last - first).days < 92:
        return say_span(first, last)
    if first.year == last.year:
        return f"{MONTHS[first.month - 1]} – {MONTHS[last.month - 1]} {last.year}"
    return f"{MONTHS[first.month - 1]} {first.year} – {MONTHS[last.month - 1]} {last.year}"


def say_date(event: Event) -> str:
    """When an event was, as a person says it: "weeks before 28 October 2024", "since August 2024"."""
    if length := _LENGTH.fullmatch(event.date):
        return _say_length(event, length)
    open_start = event.relation is Relation.UNTIL and event.start is None
    if open_start and event.end and _STRETCH.search(event.expression):
        return f"{visible(event.expression)} before {say_day(event.end, weekday=False)}"
    words = _say_value(event.date, event.precision, event.start, event.end)
    relation = "" if event.relation is Relation.AT else f"{event.relation} "
    about = "about " if event.approximate else ""
    return f"{relation}{about}{_WEEKDAY.sub('', words)}" if relation or about else words


def _say_length(event: Event, length: re.Match[str]) -> str:
    clock, number, unit = length.groups()
    name = _UNITS["TM" if clock and unit == "M" else unit]
    if number == "X":
        words = name[:-1] + "ies" if name == "century" else f"{name}s"
    else:
        words = f"{'about ' if event.approximate else ''}{number} {name}{'' if number == '1' else 's'}"
    if event.start and event.end and not event.approximate:
        return f"{words}, {say_span(event.start, event.end)}"
    if event.relation in (Relation.SINCE, Relation.AFTER) and event.start:
        return f"{words} from {say_day(event.start, weekday=False)}"
    if event.end:
        return f"{words} before {say_day(event.end, weekday=False)}"
    return f"{words} from {say_day(event.start, weekday=False)}" if event.start else f"for {words}"


def _say_value(value: str, precision: Grain, start: date | None, end: date | None) -> str:
    """A TIMEX3 value in words; what has no words of its own is said by its days, else as it is."""
    if "/" in value:
        first, _, last = value.partition("/")
        if start and end and precision.rank <= Grain.DAY.rank and "T" not in value:
            return say_span(start, end)
        return f"{_say_value(first, precision, None, None)} – {_say_value(last, precision, None, None)}"
    for pattern, say in _FORMS:
        if match := re.fullmatch(pattern, value, re.ASCII):
            with suppress(ValueError):
                return say(match)
    return say_span(start, end) if start and end else visible(value)


def _day_of(match: re.Match[str]) -> str:
    return say_day(date.fromisoformat(match[1]))


def _say_week(match: re.Match[str]) -> str:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    if match[3]:
        return f"weekend of {say_span(monday + timedelta(5), monday + timedelta(6))}"
    return f"week of {say_day(monday, weekday=False)}"


def _say_century(match: re.Match[str]) -> str:
    number = int(match[1]) + 1
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} century"


_FORMS = (
    (r"(\d{4}-\d\d-\d\d)", _day_of),
    (r"(\d{4}-\d\d-\d\d)T(\d\d)", lambda m: f"{_day_of(m)}, {m[2]}:00"),
    (r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:?\d\d)?", lambda m: f"{_day_of(m)}, {m[2]}"),
    (r"(\d{4}-\d\d-\d\d)T([A-Z]{2})", lambda m: f"{_day_of(m)}, {_PARTS.get(m[2], m[2])}"),
    (r"(\d{4})-(0[1-9]|1[0-2])", lambda m: f"{MONTHS[int(m[2]) - 1]} {int(m[1])}"),
    (r"(\d{4})", lambda m: str(int(m[1]))),
    (r"(\d{3})", lambda m: f"{int(m[1])}0s"),
    (r"(\d\d)", _say_century),
    (r"(\d{4})-W([0-4]\d|5[0-2])(-WE)?", _say_week),
    (r"(\d{4})-Q([1-4])", lambda m: f"{_NTH[int(m[2])]} quarter of {int(m[1])}"),
    (r"(\d{4})-H([12])", lambda m: f"{_NTH[int(m[2])]} half of {int(m[1])}"),
    (r"(\d{4})-(SP|SU|FA|WI)", lambda m: f"{_SEASONS[m[2]]} {int(m[1])}"),
)


def say_value(value: str) -> str:
    """A TIMEX3 value without its weekday: "19 May 2019, 12:00"."""
    return _WEEKDAY.sub("", _say_value(value, Grain.DAY, None, None))


def _say_read_as(match: re.Match[str]) -> str:
    words, value, rule = match[1], say_value(match[2]), match[3].replace("_", " ")
    return f"“{words}”{',' if value == words else f' read as {value}'} by the rule “{rule}”"


def say_known(event: Event) -> str:
    """How the date is known, as a sentence; rules and dates in plain words, without the clause."""
    why = _CLAUSE.sub("", visible(event.why))
    why = _READ_AS.sub(_say_read_as, why)
    why = _FROM_PUBLICATION.sub(lambda m: f"counted from publication on {say_value(m[1])}", why)
    words = f"“{visible(event.expression)}”"
    match event.basis:
        case Basis.STATED:
            return f"Stated: {why or words}."
        case Basis.CARRIED:
            return f"{why[:1].upper()}{why[1:]}." if why else f"Carried from an earlier sentence: {words}."
        case Basis.PUBLISHED:
            return f"{why[:1].upper()}{why[1:]}." if why else "Not stated; the publication date is assumed."
