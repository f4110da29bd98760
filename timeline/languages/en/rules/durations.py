"""English rules for lengths of time."""

from __future__ import annotations

from timeline.languages.en.rules.numbers import VAGUE, length
from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Length, Meaning

_OLDEST = 130


@rule("the {distance}", makes="length", examples={"He spoke of the three months.": "P3M"})
def the_length(distance: Length) -> Meaning:
    return distance


@rule(
    "[the] [fiscal|financial] year (ended|ending|ends)",
    makes="length",
    examples={"It lost 3 million in the year ended 31 March.": "P1Y"},
    ahead=1,
)
def year_ended() -> Meaning:
    """Twelve months that need not be those of the calendar."""
    return Length(((1, Grain.YEAR),))


@rule("{bare_units}-long", makes="length", examples={"It was a months-long trial.": "PXM"})
def vague_length(bare_units: Length) -> Meaning:
    return bare_units


@rule(
    "{amount}_{unit}",
    "{amount}_{unit}-long",
    "{amount}_{unit} long",
    makes="adjective_length",
    examples={"He began a three-month sentence.": "P3M", "He began the 10-year term.": "P10Y"},
)
def adjective_length(amount: float, unit: Grain) -> Meaning:
    return length(amount, unit)


@rule(
    "{amount}-and-a-half-{unit}",
    makes="length",
    examples={"He saw a two-and-a-half-hour film.": "PT2H30M"},
)
def adjective_length_and_a_half(amount: float, unit: Grain) -> Meaning | None:
    return length(amount + 0.5, unit) if amount != VAGUE else None


@rule(
    "{unit}-long",
    "{unit} long",
    "half-{unit}",
    makes="length",
    examples={"He began a year-long tour.": "P1Y"},
)
def unit_long(unit: Grain) -> Meaning:
    return Length(((1, unit),))


@rule(
    "{amount}_{units:unit}-old[s]",
    "{amount}_{units:unit} old",
    "{amount} {units} old",
    "{amount} {units} of age",
    "{units:unit}-old",
    makes="age",
    examples={"A 45-year-old man was hurt.": "P45Y", "She is 26 years old.": "P26Y"},
)
def age(units: Grain, amount: float = 1) -> Meaning:
    return length(amount, units)


@rule("aged {count}", makes="age", examples={"The girl, aged 12, was unhurt.": "P12Y"})
def aged(count: float) -> Meaning | None:
    return Length(((count, Grain.YEAR),)) if count <= _OLDEST else None


@rule(
    "{distance} and a half",
    makes="length",
    examples={"It took a year and a half.": "P1Y6M", "It took a minute and a half.": "PT1M30S"},
)
def length_and_a_half(distance: Length) -> Meaning | None:
    ((count, unit),) = distance.parts
    return Length(((count + 0.5, unit),)) if count is not None else None


@rule(
    "{first:distance}[,] [and] {second:distance}",
    makes="length",
    examples={"It took two hours and 30 minutes.": "PT2H30M", "It took five years and six months.": "P5Y6M"},
)
def two_lengths(first: Length, second: Length) -> Meaning | None:
    if first.parts[0][0] is None or second.parts[0][0] is None or len(first.parts + second.parts) > 2:
        return None
    return Length(first.parts + second.parts) if first.parts[0][1].rank > second.parts[0][1].rank else None


@rule("fortnight", makes="length", examples={"It rained all fortnight.": "P2W"})
def fortnight() -> Meaning:
    return Length(((2, Grain.WEEK),))


@rule(
    "a while",
    "some time",
    "a [very|fairly|relatively] (long|short|lengthy) (time|while|period)",
    "a short period of time",
    makes="length",
    examples={"It took a while.": "PXX"},
)
def some_time() -> Meaning:
    return Length(((None, Grain.SECOND),))


@rule(
    "day [in] [and] day out",
    "year [in] [and] year out",
    "day after day",
    "week after week",
    "month after month",
    "year after year",
    "month in [and] month out",
    "week in [and] week out",
    makes="length",
    examples={"They met year after year.": "PXX"},
)
def on_and_on() -> Meaning:
    return Length(((None, Grain.SECOND),))
