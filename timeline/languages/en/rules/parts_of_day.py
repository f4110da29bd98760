"""English rules for mornings, afternoons, evenings and nights."""

from __future__ import annotations

from timeline.times.grammar import rule
from timeline.times.interval import Grain
from timeline.times.meaning import Anchor, Meaning, Modified, Nearest, PartOfDay, Same, Shift, Within


@rule(
    "{day} {part}",
    "{day}-{part}",
    "the {part} of {day}",
    "the {part} hours of {day}",
    "{part} [on] {day}",
    "{part} of {day}",
    makes="part_of_day",
    examples={
        "He resigned on Tuesday night.": "2024-10-22TNI",
        "He resigned on the morning of 17 October.": "2024-10-17TMO",
        "He resigned yesterday afternoon.": "2024-10-27TAF",
    },
)
def part_of_day(day: Meaning, part: str) -> Meaning:
    return Within(PartOfDay(part), day)


@rule("tonight", makes="part_of_day", examples={"He will resign tonight.": "2024-10-28TNI"})
def tonight() -> Meaning:
    return Within(PartOfDay("NI"), Shift(Grain.DAY, 0))


@rule("overnight", makes="part_of_day", examples={"It rained overnight.": "2024-10-28TNI"})
def overnight() -> Meaning:
    return Nearest(PartOfDay("NI"))


@rule(
    "overnight [on] {day}",
    makes="part_of_day",
    examples={"It rained overnight on Friday.": "2024-10-25TNI"},
)
def overnight_on_day(day: Meaning) -> Meaning:
    return Within(PartOfDay("NI"), day)


@rule(
    "the night before last",
    makes="part_of_day",
    examples={"It burned the night before last.": "2024-10-26TNI"},
)
def night_before_last() -> Meaning:
    return Within(PartOfDay("NI"), Shift(Grain.DAY, -2))


@rule(
    "last {part}", "last {part}'s", makes="part_of_day", examples={"He resigned last night.": "2024-10-27TNI"}
)
def last_part(part: str) -> Meaning | None:
    return Within(PartOfDay(part), Shift(Grain.DAY, -1)) if part in ("NI", "EV") else None


@rule("this {part}", makes="part_of_day", examples={"He resigned this morning.": "2024-10-28TMO"})
def this_part(part: str) -> Meaning:
    return Within(PartOfDay(part), Shift(Grain.DAY, 0))


@rule(
    "that [same] {part}",
    "the same {part}",
    makes="part_of_day",
    examples={"On 3 May 2001 he won. That night he left.": "2001-05-03TNI"},
)
def that_part(part: str) -> Meaning:
    return Within(PartOfDay(part), Same(Grain.DAY))


@rule(
    "the (next|following) {part}",
    makes="part_of_day",
    examples={"On 3 May 2001 he won. The next morning he left.": "2001-05-04TMO"},
)
def the_next_part(part: str) -> Meaning:
    return Within(PartOfDay(part), Shift(Grain.DAY, 1, Anchor.REFERENCE))


@rule(
    "the (previous|preceding) {part}",
    "the {part} before",
    makes="part_of_day",
    examples={"On 3 May 2001 he won. The previous night he had slept.": "2001-05-02TNI"},
)
def the_previous_part(part: str) -> Meaning:
    return Within(PartOfDay(part), Shift(Grain.DAY, -1, Anchor.REFERENCE))


@rule(
    "the {part}",
    "the {nuance} {part}",
    makes="bare_part",
    examples={"He left in the morning.": "2024-10-28TMO", "He left in the late evening.": "2024-10-28TEV"},
)
def the_part(part: str, nuance: str = "") -> Meaning:
    meaning = Nearest(PartOfDay(part))
    return Modified(meaning, nuance) if nuance else meaning


@rule(
    "(dawn|daybreak|sunrise)",
    makes="edge_of_day",
    examples={"They attacked at dawn.": "2024-10-28TMO"},
)
def daybreak() -> Meaning:
    return Nearest(PartOfDay("MO"))


@rule(
    "(dusk|sunset|nightfall)",
    makes="edge_of_day",
    examples={"They had left by nightfall.": "2024-10-28TEV"},
)
def nightfall() -> Meaning:
    return Nearest(PartOfDay("EV"))


@rule(
    "{nuance} {part_of_day}",
    "{nuance} on {day:weekday_day}",
    "{nuance}_{part} {day}",
    "{nuance}_{part}",
    "{nuance} in the {part} of {day}",
    makes="edged_part",
    examples={"He resigned early in the morning of Oct. 17.": "2024-10-17TMO"},
)
def early_part(
    nuance: str, part_of_day: Meaning | None = None, day: Meaning | None = None, part: str = ""
) -> Meaning | None:
    if part:
        part_of_day = Within(PartOfDay(part), day) if day else Nearest(PartOfDay(part))
    meaning = part_of_day or day
    return Modified(meaning, nuance) if meaning else None
