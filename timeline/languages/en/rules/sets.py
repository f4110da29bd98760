"""English rules for times that come again."""

from __future__ import annotations

from timeline.languages.en.rules.numbers import length
from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Length, Meaning, Nearest, PartOfDay, Repeats, Season, Weekday, Within


@rule(
    "(every|each) {unit}",
    "(every|each) single {unit}",
    "per {unit}",
    makes="set",
    examples={"They meet every month.": "P1M", "They pay 40 pounds per week.": "P1W"},
)
def every_unit(unit: Grain) -> Meaning:
    return Repeats(Length(((1, unit),)), quant="EVERY")


@rule(
    "each of the (last|past|next|coming|first|following|previous) {amount} {units}",
    makes="set",
    examples={"They met in each of the last three years.": "P1Y"},
)
def each_of_several(amount: float, units: Grain) -> Meaning:
    del amount
    return Repeats(Length(((1, units),)), quant="EACH")


@rule(
    "the (last|past|next|coming|first|following|previous) {amount} {seasons}",
    makes="set",
    examples={"It was dry in the past three summers.": "XXXX-SU"},
)
def several_seasons(amount: float, seasons: str) -> Meaning:
    del amount
    return Repeats(Season(seasons))


@rule("every (other|second) {unit}", makes="set", examples={"They meet every other month.": "P2M"})
def every_other_unit(unit: Grain) -> Meaning:
    return Repeats(Length(((2, unit),)), quant="EVERY")


@rule(
    "every (other|second) {name}",
    makes="set",
    examples={"They meet every other Saturday.": "XXXX-WXX-6"},
)
def every_other_name(name: Nearest) -> Meaning:
    return Repeats(name.recurring, quant="EVERY OTHER")


@rule(
    "[the] {ordinal} {weekday} (of|in) (each|every) month",
    "[the] (last|final) {weekday} (of|in) (each|every) month",
    makes="set",
    examples={"They meet on the first Monday of each month.": "P1M"},
)
def weekday_of_every_month(weekday: int, ordinal: int = -1) -> Meaning:
    """Once a month; TIMEX3 has no value for which day of it."""
    del weekday, ordinal
    return Repeats(Length(((1, Grain.MONTH),)), quant="EVERY")


@rule("(every|each) {season} season", makes="set", examples={"They meet each summer season.": "XXXX-SU"})
def every_season(season: str) -> Meaning:
    return Repeats(Season(season), quant="EVERY")


@rule("(every|each) season", makes="set", examples={"They meet each season.": "P3M"})
def every_one_of_the_seasons() -> Meaning:
    return Repeats(Length(((3, Grain.MONTH),)), quant="EVERY")


@rule("every {amount} {units}", makes="set", examples={"They meet every four years.": "P4Y"})
def every_few_units(amount: float, units: Grain) -> Meaning:
    return Repeats(length(amount, units), quant="EVERY")


@rule(
    "(every|each) {name}",
    "(every|each) {part}",
    makes="set",
    examples={"They meet every Tuesday.": "XXXX-WXX-2", "They meet each July.": "XXXX-07"},
)
def every_name(name: Nearest | None = None, part: str = "") -> Meaning:
    return Repeats(name.recurring if name else PartOfDay(part), quant="EVERY")


@rule("{weekdays}", makes="set", examples={"They meet on Tuesdays.": "XXXX-WXX-2"})
def weekdays(weekdays: int) -> Meaning:
    return Repeats(Weekday(weekdays))


@rule(
    "{weekday} {part:parts}",
    "(every|each) {weekday} {part}",
    makes="set",
    examples={"They meet on Tuesday nights.": "XXXX-WXX-2TNI"},
)
def weekday_parts(weekday: int, part: str) -> Meaning:
    return Repeats(Within(PartOfDay(part), Nearest(Weekday(weekday))))


@rule(
    "{frequency}",
    makes="set",
    examples={"They meet daily.": "P1D", "They meet annually.": "P1Y", "They meet quarterly.": "P3M"},
)
def adverb_of_frequency(frequency: Grain) -> Meaning:
    return Repeats(Length(((1, frequency),)))


@rule("alternate {weekdays}", makes="set", examples={"They meet on alternate Sundays.": "XXXX-WXX-7"})
def alternate_weekdays(weekdays: int) -> Meaning:
    return Repeats(Weekday(weekdays), quant="EVERY OTHER")


@rule(
    "{amount} {units} (a|each|every|per) {unit}",
    "one {units:unit} (a|each|every|per) {unit}",
    makes="set",
    examples={"They meet three days a week.": "P1W"},
)
def units_a_unit(units: Grain, unit: Grain, amount: float = 1) -> Meaning | None:
    return (
        Repeats(Length(((1, unit),)), freq=f"{amount:g}{units.value[0].upper()}")
        if unit.rank > units.rank
        else None
    )


@rule("biannually", makes="set", examples={"They meet biannually.": "P6M"})
def biannually() -> Meaning:
    return Repeats(Length(((6, Grain.MONTH),)))


@rule("biennially", makes="set", examples={"They meet biennially.": "P2Y"})
def biennially() -> Meaning:
    return Repeats(Length(((2, Grain.YEAR),)))


@rule(
    "once (a|an|each|every|per) {unit}",
    "{count} times (a|an|each|every|per) {unit}",
    makes="set",
    examples={"They meet once a month.": "P1M", "They meet three times a week.": "P1W"},
)
def times_a_unit(unit: Grain, count: float = 1) -> Meaning:
    return Repeats(Length(((1, unit),)), freq=f"{count:g}X")


@rule(
    "twice (a|an|each|every|per) {unit}",
    makes="set",
    examples={"They meet twice a month.": "P1M"},
)
def twice_a_unit(unit: Grain) -> Meaning:
    return Repeats(Length(((1, unit),)), freq="2X")


@rule("fortnightly", makes="set", examples={"They meet fortnightly.": "P2W"})
def fortnightly() -> Meaning:
    return Repeats(Length(((2, Grain.WEEK),)))


@rule("(semi-annually|semiannually|half-yearly)", makes="set", examples={"They pay semi-annually.": "P6M"})
def semiannually() -> Meaning:
    return Repeats(Length(((6, Grain.MONTH),)))
