"""English rules for words that point to a part of a time, or blur it."""

from __future__ import annotations

from timeline.languages.en.rules.numbers import length
from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Meaning, Modified, Same


@rule(
    "{nuance} {point}",
    "{nuance} {point:counted_day}",
    "{nuance} (in|on|during) {point}",
    "{nuance} (in|on|during) {point:bare_same}",
    "{nuance} in {point:season_name}",
    "{nuance} the {point:following}",
    makes="edged",
    examples={
        "He resigned earlier this month.": "2024-10",
        "He will resign later this year.": "2024",
        "He resigned late last week.": "2024-W43",
        "He will resign sometime next year.": "2025",
        "He resigned early in 1999.": "1999",
    },
)
def nuanced(nuance: str, point: Meaning) -> Meaning:
    return Modified(point, nuance) if nuance else point


@rule(
    "{nuance}-{span}",
    "the {nuance}-{span}",
    "the {nuance} {span}",
    "{nuance} {span:season_name}",
    makes="edged",
    examples={"He resigned in mid-November.": "2023-11", "He resigned in the late 1970s.": "197"},
)
def edge_of_span(nuance: str, span: Meaning) -> Meaning | None:
    return Modified(span, nuance) if nuance else None


@rule(
    "{edge} {span}",
    "{edge} {span:bare_same}",
    "{edge} {span:day}",
    "{edge} the {span:monthly}",
    makes="edged",
    examples={"He resigned at the end of 1990.": "1990", "It is due by the end of the month.": "2024-10"},
)
def edge_of(edge: str, span: Meaning) -> Meaning:
    return Modified(span, edge) if edge else span


@rule("{edge} the {unit}", makes="edged", examples={"By the end of the century it was gone.": "20"})
def edge_of_unit(edge: str, unit: Grain) -> Meaning | None:
    return Modified(Same(unit), edge) if edge and unit in (Grain.DECADE, Grain.CENTURY) else None


@rule(
    "{unit}_end",
    "{unit}'s end",
    "the {unit}'s end",
    "the {unit}-end",
    makes="edged",
    examples={"It is due by year-end.": "2024"},
)
def unit_end(unit: Grain) -> Meaning | None:
    return (
        Modified(Same(unit), "END") if unit in (Grain.YEAR, Grain.MONTH, Grain.WEEK, Grain.QUARTER) else None
    )


@rule(
    "{mod:about} {point}",
    "{mod} {point:counted_day}",
    "{mod} {point:ago}",
    "{mod} {point:earlier}",
    "{mod} {point:later}",
    makes="edged",
    examples={"He resigned around 1990.": "1990", "He resigned nearly two weeks ago.": "2024-W42"},
)
def blurred(mod: str, point: Meaning) -> Meaning | None:
    return Modified(point, mod) if mod else None


@rule(
    "{mod} {length}",
    "{mod} {length:age}",
    "{mod:at_least} {length:window}",
    makes="length",
    examples={
        "It took about a decade.": "P10Y",
        "It took more than four hours.": "PT4H",
        "It grew over at least the past 18 months.": "P18M",
    },
)
def blurred_length(mod: str, length: Meaning) -> Meaning | None:
    return Modified(length, mod) if mod else None


@rule(
    "{length} or (so|more|less|longer)",
    "{length} or more",
    makes="length",
    examples={"It took two years or so.": "P2Y"},
)
def length_or_so(length: Meaning) -> Meaning:
    return Modified(length, "APPROX")


@rule(
    "{window} or (so|more|longer)",
    "{window:following} or so",
    makes="edged",
    examples={"It will close over the next two years or so.": "P2Y"},
)
def window_or_so(window: Meaning) -> Meaning:
    return Modified(window, "APPROX")


@rule(
    "(another|an additional|an extra) {amount} {units}",
    "(a|an) (further|extra|additional) {amount} {units}",
    "{amount} (more|additional|further|extra|consecutive|straight|successive|long|full|whole) {units}",
    "{amount} (trading|working|business|school|calendar|solid|short|bloody|brutal|bitter|tense|hard) {units}",
    "{amount} (difficult|frantic|gruelling|hot|cold|dry|wet|quiet|happy|busy|painful|turbulent) {units}",
    "(another|an additional|an extra|a further|a full|a whole|an entire|one more|a single) {units:unit}",
    makes="length",
    examples={"It took another seven months.": "P7M", "It took two more weeks.": "P2W"},
)
def further_length(units: Grain, amount: float = 1) -> Meaning:
    return length(amount, units)
