"""English words that point to the past, the present or the future and no more."""

from __future__ import annotations

from timeline.times.describe import UNKNOWN
from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Meaning, Vague


@rule(
    "(now|nowadays|currently|right now|at the moment|presently|just now|at this moment|for the moment)",
    "(these days|this time|this period|the present|present|the present day|present-day|to date)",
    "(at this time|the time|current|the time being|this day)",
    makes="vague",
    examples={"He is now free.": "PRESENT_REF", "The current rules are strict.": "PRESENT_REF"},
)
def present() -> Meaning:
    return Vague("PRESENT_REF")


@rule(
    "(recently|more recently|most recently|lately|long ago|moments ago|not long ago|years past|past years)",
    "(the past|the recent past|the distant past|a long time ago|some time ago|recent)",
    "(that time|that period|the other day|days gone by|years gone by|bygone days|the not too distant past)",
    makes="vague",
    examples={"He was recently freed.": "PAST_REF", "That happened in the past.": "PAST_REF"},
)
def past() -> Meaning:
    return Vague("PAST_REF")


@rule(
    "the {units} (before|after|preceding|following)",
    "the {units} leading up",
    "the {units:unit} (before|after|preceding|following)",
    makes="vague",
    examples={"He was seen in the weeks before the vote.": "XXXX-WXX"},
    ahead=1,
)
def units_around(units: Grain) -> Meaning:
    """When, not how long: "the weeks before the vote"."""
    return Vague(UNKNOWN[units])


@rule(
    "the {part} (before|after|preceding|following)",
    makes="vague",
    examples={"He was seen on the night before the vote.": "XXXX-XX-XXTNI"},
    ahead=1,
)
def part_around(part: str) -> Meaning:
    return Vague(f"{UNKNOWN[Grain.DAY]}T{part}")


@rule(
    "[the] {ordinal} {unit}",
    makes="nth_day",
    examples={"He spoke on the third day of the trial.": "XXXX-XX-XX"},
)
def nth_day(ordinal: int, unit: Grain) -> Meaning | None:
    """A day counted from a start that is no date."""
    del ordinal
    return Vague(UNKNOWN[unit]) if unit is Grain.DAY else None


@rule(
    "(the future|future|the near future|the foreseeable future|the distant future|soon|a later date)",
    "(the short term|the near term|the long term|some point|the not too distant future|due course)",
    makes="vague",
    examples={"He will soon be free.": "FUTURE_REF", "He will be free in the future.": "FUTURE_REF"},
)
def future() -> Meaning:
    return Vague("FUTURE_REF")
