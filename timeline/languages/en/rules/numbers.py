"""English numbers: counts, amounts that may be vague, ordinals, days of the month."""

from __future__ import annotations

from math import inf

from timeline.times.grammar import rule, shape
from timeline.times.interval import Grain
from timeline.times.meaning import Length

VAGUE = inf
"""What "several" counts."""


def length(amount: float, unit: Grain) -> Length:
    """So many units, or nobody knows how many."""
    return Length(((None if amount == VAGUE else amount, unit),))


@shape(
    r"(\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?)(?![\d])",
    makes="count",
    examples={"It took 18 months.": "P18M", "It took 1,200 days.": "P1200D", "It took 2.5 years.": "P2Y6M"},
)
def digits(text: str) -> float | int:
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)


@shape(
    r"(\d{1,4}) ?(½|¼|¾|1/2|1/4|3/4|-1/2)(?![\d/])",
    makes="count",
    examples={"It took 2 1/2 years.": "P2Y6M", "It took 2½ hours.": "PT2H30M"},
)
def digits_and_fraction(text: str, fraction: str) -> float:
    parts = {"½": 0.5, "1/2": 0.5, "-1/2": 0.5, "¼": 0.25, "1/4": 0.25, "¾": 0.75, "3/4": 0.75}
    return int(text) + parts[fraction]


@shape(r"(\d{1,3})(?:st|nd|rd|th)(?![\w])", makes="digit_ordinal", examples={"in the 19th century": "18"})
def digit_ordinal(text: str) -> int:
    return int(text)


@rule("{digit_ordinal}", makes="ordinal", examples={"in the 20th century": "19"})
def ordinal_in_digits(digit_ordinal: int) -> int:
    return digit_ordinal


@shape(r"([012]?\d|3[01])(?![\d.,]?\d)(?!\w)", makes="daynum", examples={"on 7 May 2012": "2012-05-07"})
def day_number(text: str) -> int | None:
    return int(text) or None


@rule("{digit_ordinal}", makes="daynum", examples={"on May 3rd, 2012": "2012-05-03"})
def day_ordinal(digit_ordinal: int) -> int | None:
    return digit_ordinal if 1 <= digit_ordinal <= 31 else None


@rule(
    "{count} hundred",
    "a hundred",
    makes="hundreds",
    examples={"It lasted two hundred years.": "P200Y", "It lasted a hundred days.": "P100D"},
)
def hundreds(count: float = 1) -> float:
    return count * 100


@rule(
    "{hundreds} and {count}",
    makes="count",
    examples={"It lasted a hundred and fifty years.": "P150Y"},
)
def hundreds_and_more(hundreds: float, count: float) -> float | None:
    return hundreds + count if count < 100 else None


@rule("{count} thousand", "a thousand", makes="count", examples={"It lasted two thousand years.": "P2000Y"})
def thousands(count: float = 1) -> float:
    return count * 1000


@rule(
    "{count} million",
    "a million",
    makes="count",
    examples={"It took 3 million years.": "P3000000Y"},
)
def millions(count: float = 1) -> float:
    return count * 10**6


@rule(
    "{count} billion",
    "a billion",
    makes="count",
    examples={"It took 2 billion years.": "P2000000000Y"},
)
def billions(count: float = 1) -> float:
    return count * 10**9


@rule("{count} and a half", makes="count", examples={"It lasted two and a half hours.": "PT2H30M"})
def and_a_half(count: float) -> float:
    return count + 0.5


@rule(
    "a couple [of]",
    "couple of",
    "a pair of",
    makes="amount",
    examples={"It lasted a couple of years.": "P2Y"},
)
def couple() -> float:
    return 2


@rule("a dozen", makes="amount", examples={"It lasted a dozen years.": "P12Y"})
def dozen() -> float:
    return 12


@rule("{vague_count}", makes="amount", examples={"It lasted several days.": "PXD"})
def vaguely_counted(vague_count: bool) -> float:
    del vague_count
    return VAGUE


@rule(
    "dozens of",
    "hundreds of",
    "thousands of",
    "tens of",
    "scores of",
    makes="amount",
    examples={"It lasted hundreds of years.": "PXY"},
)
def crowds() -> float:
    return VAGUE


@rule(
    "{count} (to|or|and) {other:count}",
    "{count}-{other:count}",
    makes="amount",
    examples={"It takes two to three weeks.": "P2W", "It takes 12 to 18 months.": "P12M"},
)
def between_counts(count: float, other: float) -> float | None:
    return count if count < other else None
