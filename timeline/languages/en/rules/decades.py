"""English rules for decades and centuries."""

from __future__ import annotations

from timeline.times import interval as calendar
from timeline.times.grammar import rule, shape
from timeline.times.interval import Grain
from timeline.times.meaning import Absolute, CenturyBC, Decade, Meaning, Modified, Year

_SPELLED_CENTURIES = (17, 18, 19)


def _decade(first_year: int) -> Meaning:
    return Absolute(calendar.months(first_year, 1, 120, Grain.DECADE))


@shape(
    r"((?:1[0-9]|20)\d0)['’]?s(?!\w)",
    makes="decade_number",
    examples={"He lived there in the 1990s.": "199"},
)
def decade_in_digits(first_year: str) -> int:
    return int(first_year)


@shape(
    r"['’‘]?([1-9]0)['’]?s(?!\w)",
    makes="short_decade",
    examples={"He lived there in the '80s.": "198", "He lived there in the 80s.": "198"},
)
def short_decade(first_year: str) -> int:
    return 1900 + int(first_year)


@rule(
    "[the] {decade_number}",
    "the {decade_number:short_decade}",
    makes="decade",
    examples={"He lived there in the 1990s.": "199"},
)
def decade(decade_number: int) -> Meaning:
    return _decade(decade_number)


@rule("the {decade_name}", makes="decade", examples={"He lived there in the nineties.": "199"})
def spelled_decade(decade_name: int) -> Meaning:
    return Decade(decade_name // 10)


@rule("the {nuance} {decade_name}", makes="edged", examples={"He lived there in the late eighties.": "198"})
def part_of_spelled_decade(nuance: str, decade_name: int) -> Meaning:
    return Modified(Decade(decade_name // 10), nuance)


@rule(
    "{count} {decade_name}",
    "the {count}_{decade_name}",
    makes="decade",
    examples={"He lived there in the nineteen eighties.": "198"},
)
def fully_spelled_decade(count: float, decade_name: int) -> Meaning | None:
    return _decade(int(count) * 100 + decade_name) if count in _SPELLED_CENTURIES else None


@rule(
    "[the] {mod:nuance}-{decade_number:short_decade}",
    "the {mod:nuance} {decade_number:short_decade}",
    makes="edged",
    examples={"He lived there in the mid-'90s.": "199"},
)
def part_of_decade(mod: str, decade_number: int) -> Meaning:
    return Modified(_decade(decade_number), mod)


@rule(
    "[the] {ordinal} century [ad|ce]",
    "{ordinal}-century",
    makes="stretch",
    examples={"It was built in the 19th century.": "18"},
)
def century(ordinal: int) -> Meaning | None:
    if not 1 <= ordinal <= 21:
        return None
    return Absolute(calendar.unit_at(Grain.CENTURY, calendar.day(max(1, ordinal * 100 - 100), 1, 1).start))


@rule(
    "[the] {ordinal} century (bc|bce|b.c.|b.c.e.)",
    makes="stretch",
    examples={"It was built in the fifth century BC.": "BC04"},
)
def century_before_christ(ordinal: int) -> Meaning:
    return CenturyBC(ordinal)


@rule(
    "the turn of the century",
    "the turn of the millennium",
    makes="stretch",
    examples={"It was built at the turn of the century.": "2000"},
)
def turn_of_the_century() -> Meaning:
    return Modified(Year(2000), "APPROX")
