"""English rules for lengths that end or begin now: "the past 48 hours", "the coming months"."""

from __future__ import annotations

from timeline.languages.en.rules.numbers import length
from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Length, Meaning, Vague, Window


@rule(
    "[the] (last|past|previous|preceding) {distance}",
    "[the] (last|past|previous|preceding) {distance:bare_units}",
    "these (last|past) {distance}",
    makes="window",
    examples={"It grew over the past 48 hours.": "PT48H", "It grew in the past few weeks.": "PXW"},
)
def past_window(distance: Length) -> Meaning:
    return Window(distance, -1)


@rule(
    "[the] {amount} (past|previous|preceding) {units}",
    makes="window",
    examples={"It grew over the four previous weeks.": "P4W"},
)
def several_past(amount: float, units: Grain) -> Meaning:
    return Window(length(amount, units), -1)


@rule("[the] past {unit}", makes="window", examples={"It grew over the past decade.": "P10Y"})
def past_unit(unit: Grain) -> Meaning:
    return Window(Length(((1, unit),)), -1)


@rule(
    "[the] (next|coming|following) {distance}",
    "[the] following {distance:bare_units}",
    makes="window",
    examples={"It will grow over the next two years.": "P2Y", "It will grow in the next few days.": "PXD"},
)
def coming_window(distance: Length) -> Meaning:
    return Window(distance, 1)


@rule(
    "the (opening|first|final|closing|initial|latest) {distance}",
    "[the] {ordinal} {distance}",
    makes="length",
    examples={"It grew in the first nine months.": "P9M"},
)
def edge_length(distance: Length, ordinal: int = 1) -> Meaning | None:
    return distance if ordinal == 1 else None


@rule(
    "the (first|opening|initial) {distance} (of|in) {span}",
    makes="length",
    examples={"It fell in the first two months of 2012.": "P2M"},
)
def opening_part(distance: Length, span: Meaning) -> Meaning:
    return Window(distance, 1, origin=span)


@rule(
    "the (last|final|closing) {distance} (of|in) {span}",
    makes="length",
    examples={"It fell in the last two weeks of May 2012.": "P2W"},
)
def closing_part(distance: Length, span: Meaning) -> Meaning:
    return Window(distance, -1, origin=span)


@rule(
    "the (early|first|opening|intervening|closing|final) {distance:bare_units}",
    "later {distance:bare_units}",
    makes="length",
    examples={"It was poor in the early years.": "PXY", "They lost in the final weeks of the war.": "PXW"},
)
def vague_part(distance: Length) -> Length:
    return distance


@rule(
    "the (last|final|closing|opening|first) {unit} of",
    makes="length",
    examples={"It froze in the last month of the war.": "P1M"},
    ahead=1,
)
def edge_unit(unit: Grain) -> Meaning | None:
    """One unit of something that is no time; "the last month of 2010" is that month."""
    return Length(((1, unit),)) if unit.rank > Grain.DAY.rank else None


@rule("[(the|these)] recent {units}", makes="vague", examples={"It grew in recent years.": "PAST_REF"})
def recent_units(units: Grain) -> Meaning:
    del units
    return Vague("PAST_REF")


@rule(
    "[the] (coming|future|next) {units}",
    "[the] {units} (ahead|to come)",
    makes="vague",
    examples={"It will grow in the coming months.": "FUTURE_REF"},
)
def coming_units(units: Grain) -> Meaning:
    del units
    return Vague("FUTURE_REF")
