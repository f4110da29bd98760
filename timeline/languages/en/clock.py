"""English rules for times of day and parts of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo

from timeline.times.grammar import rule, shape
from timeline.times.interval import Grain
from timeline.times.meaning import (
    Anchor,
    Clock,
    Meaning,
    Modified,
    Nearest,
    PartOfDay,
    Same,
    Shift,
    Within,
)


def _clock(hour: int, minute: int | None, second: int | None = None, half: str = "") -> Meaning | None:
    """A time on the 24-hour clock; with `half` ("a" or "p") from the 12-hour clock."""
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    return Nearest(Clock(hour, minute, second))


@shape(
    r"(\d{1,2})(?:[:.]([0-5]\d))?(?::([0-5]\d))?[ \u00a0]?([ap])(?:m(?!\w)|\.\s?m\.?(?!\w))",
    makes="clock",
    examples={"It began at 5:30 p.m. here.": "2024-10-28T17:30", "It began at 9am.": "2024-10-28T09:00"},
)
def twelve_hour_clock(hour: str, minute: str | None, second: str | None, half: str) -> Meaning | None:
    return _clock(int(hour), int(minute) if minute else None, int(second) if second else None, half.lower())


@shape(
    r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\d:]|[.,]\d)(?: ?(?:hours|hrs)(?!\w))?",
    makes="clock",
    examples={"It began at 17:30 sharp.": "2024-10-28T17:30"},
)
def twenty_four_hour_clock(hour: str, minute: str, second: str | None) -> Meaning | None:
    return _clock(int(hour), int(minute), int(second) if second else None)


@shape(
    r"([01]\d|2[0-3])([0-5]\d)(?= ?(?:GMT|UTC|Z\b|BST|CES?T|E[SD]T|hours\b|hrs\b|local time))"
    r"(?: ?(?:hours|hrs)\b)?",
    makes="clock",
    examples={"It began at 0300 GMT.": "2024-10-28T03:00"},
)
def military_clock(hour: str, minute: str) -> Meaning | None:
    return _clock(int(hour), int(minute))


@rule(
    "{count} o'clock",
    "{count} o'clock in the {part}",
    "{count} in the {part}",
    "{count} at {part}",
    makes="clock",
    examples={
        "It began at three o'clock in the afternoon.": "2024-10-28T15:00",
        "It began at 4 in the morning.": "2024-10-28T04:00",
    },
)
def o_clock(count: float, part: str = "") -> Meaning | None:
    if not isinstance(count, int) or not 1 <= count <= 12:
        return None
    return _clock(
        count, None, None, "" if not part else "a" if part == "MO" or (part == "NI" and count < 5) else "p"
    )


@rule(
    "half past {count}",
    "half past {count} in the {part}",
    makes="clock",
    examples={"It began at half past three in the afternoon.": "2024-10-28T15:30"},
)
def half_past(count: float, part: str = "") -> Meaning | None:
    if not isinstance(count, int) or not 1 <= count <= 12:
        return None
    return _clock(count, 30, None, "" if not part else "a" if part == "MO" else "p")


@rule(
    "[a] quarter (to|before) {count}",
    "{minutes:count} [minutes] (to|before) {count}",
    makes="clock",
    examples={"It began at a quarter to twelve on Friday night.": "2024-10-25T23:45"},
)
def minutes_to(count: float, minutes: float = 15) -> Meaning | None:
    if not isinstance(count, int) or not 1 <= count <= 12 or minutes not in (5, 10, 15, 20, 25):
        return None
    return _clock((count - 1) or 12, 60 - int(minutes))


@rule("[12] noon", "noontime", "midday", makes="clock", examples={"It began at noon.": "2024-10-28T12:00"})
def noon() -> Meaning:
    return Nearest(Clock(12, 0))


@rule("[12] midnight", makes="clock", examples={"It began at midnight.": "2024-10-28T00:00"})
def midnight() -> Meaning:
    return Nearest(Clock(0, 0))


@rule(
    "{clock} {zone}",
    "{clock} ({zone})",
    "{clock}{zone}",
    "{clock} local time",
    makes="clock",
    examples={"It began at 5:30 p.m. EST.": "2024-10-28T17:30"},
)
def clock_with_zone(clock: Nearest, zone: tzinfo | None = None) -> Meaning:
    time = clock.recurring
    return Nearest(Clock(time.hour, time.minute, time.second, zone)) if isinstance(time, Clock) else clock


@rule(
    "{clock}[,] [on] {day}",
    "{day}[,] [at] {clock}",
    "{clock} on the {part} of {day}",
    makes="clock_of_day",
    examples={
        "It began at 5:30 p.m. on Saturday.": "2024-10-26T17:30",
        "It began on Oct. 17 at 9 a.m. sharp.": "2024-10-17T09:00",
    },
)
def clock_of_day(clock: Nearest, day: Meaning, part: str = "") -> Meaning:
    del part
    return Within(clock.recurring, day)


@rule(
    "{clock}[,] [on] {part_of_day}",
    makes="clock_of_day",
    examples={"It began at half past three on Sunday morning.": "2024-10-27T03:30"},
)
def clock_of_part(clock: Nearest, part_of_day: Meaning) -> Meaning | None:
    time = clock.recurring
    if not isinstance(part_of_day, Within) or not isinstance(part_of_day.recurring, PartOfDay):
        return None
    if isinstance(time, Clock) and time.hour < 12 and part_of_day.recurring.code in ("AF", "EV", "NI"):
        time = replace(time, hour=time.hour + 12)
    return Within(time, part_of_day.container)


@rule(
    "midnight [on] {day}", makes="clock_of_day", examples={"It ended at midnight Friday.": "2024-10-25T24:00"}
)
def midnight_of_day(day: Meaning) -> Meaning:
    return Within(Clock(24, 0), day)


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
    examples={"He left in the morning.": "2024-10-28TMO"},
)
def the_part(part: str, nuance: str = "") -> Meaning:
    meaning = Nearest(PartOfDay(part))
    return Modified(meaning, nuance) if nuance else meaning


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
