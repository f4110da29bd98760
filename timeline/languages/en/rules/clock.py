"""English rules for times of day on the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo

from timeline.times.grammar import rule, shape
from timeline.times.meaning import Clock, Meaning, Nearest, PartOfDay, Span, Within

_ROUND_MINUTES = (5, 10, 15, 20, 25)


def _clock(hour: int, minute: int | None, second: int | None = None, half: str = "") -> Meaning | None:
    """A time on the 24-hour clock; with `half` ("a" or "p") from the 12-hour clock."""
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    return Nearest(Clock(hour, minute, second))


def _half(part: str, hour: int) -> str:
    """Which half of the day "in the afternoon", "in the morning" … means."""
    if not part:
        return ""
    return "a" if part == "MO" or (part == "NI" and hour < 5) else "p"


_ELSEWHERE = (
    r"(?:(?: [A-Z]{3,4}\b| local time)? \((?=[^()\n]*(?:GMT|UTC|\d ?[ap]\.?m|local time))[^()\n]{4,30}\)"
    r"(?= (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?"
)
"""The same time on other clocks, before its day: "02:14 [(00:14 GMT)] on Sunday"."""


@shape(
    r"(\d{1,2})(?:[:.]([0-5]\d))?(?::([0-5]\d))?[ \u00a0]?([ap])(?:m(?!\w)|\.\s?m\.?(?!\w))" + _ELSEWHERE,
    makes="clock",
    examples={"It began at 5:30 p.m. here.": "2024-10-28T17:30", "It began at 9am.": "2024-10-28T09:00"},
)
def twelve_hour_clock(hour: str, minute: str | None, second: str | None, half: str) -> Meaning | None:
    return _clock(int(hour), int(minute) if minute else None, int(second) if second else None, half.lower())


@shape(
    r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\d:]|[.,]\d)(?: ?(?:hours|hrs)(?!\w))?" + _ELSEWHERE,
    makes="clock",
    examples={"It began at 17:30 sharp.": "2024-10-28T17:30"},
)
def twenty_four_hour_clock(hour: str, minute: str, second: str | None) -> Meaning | None:
    return _clock(int(hour), int(minute), int(second) if second else None)


@shape(
    r"([01]\d|2[0-3])([0-5]\d)(?= ?(?:GMT|UTC|Z\b|BST|CET|CEST|EST|EDT|hours\b|hrs\b|local time))"
    r"(?: ?(?:hours|hrs)\b)?" + _ELSEWHERE,
    makes="clock",
    examples={"It began at 0300 hours.": "2024-10-28T03:00"},
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
    return _clock(count, None, half=_half(part, count))


@rule(
    "half past {count}",
    "half past {count} in the {part}",
    makes="clock",
    examples={"It began at half past three in the afternoon.": "2024-10-28T15:30"},
)
def half_past(count: float, part: str = "") -> Meaning | None:
    return _past(count, 30, part)


@rule(
    "[a] quarter (past|after) {count}",
    "[a] quarter past {count} in the {part}",
    "{minutes:count} [minutes] past {count}",
    "{minutes:count} [minutes] past {count} in the {part}",
    makes="clock",
    examples={"It began at a quarter past nine.": "2024-10-28T09:15"},
)
def minutes_past(count: float, minutes: float = 15, part: str = "") -> Meaning | None:
    return _past(count, int(minutes), part) if minutes in (15, *_ROUND_MINUTES) else None


def _past(hour: float, minutes: int, part: str) -> Meaning | None:
    if not isinstance(hour, int) or not 1 <= hour <= 12:
        return None
    return _clock(hour, minutes, half=_half(part, hour))


@rule(
    "[a] quarter (to|before) {count}",
    "{minutes:count} [minutes] (to|before) {count}",
    makes="clock",
    examples={"It began at a quarter to twelve in Rome.": "2024-10-28T11:45"},
)
def minutes_to(count: float, minutes: float = 15) -> Meaning | None:
    if not isinstance(count, int) or not 1 <= count <= 12 or minutes not in _ROUND_MINUTES:
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
    "{clock}{zone}",
    makes="clock",
    examples={"It began at 5:30 p.m. EST.": "2024-10-28T17:30"},
)
def clock_with_zone(clock: Nearest, zone: tzinfo) -> Meaning | None:
    time = clock.recurring
    return Nearest(replace(time, zone=zone)) if isinstance(time, Clock) else None


@rule("{clock} local time", makes="clock", examples={"It began at 5:30 p.m. local time.": "2024-10-28T17:30"})
def clock_in_local_time(clock: Meaning) -> Meaning:
    return clock


@rule(
    "{clock}[,] [on] {day}",
    "{day}[,] [at] {clock}",
    "{clock}[,] [on] {day:following}",
    "{day:following}[,] at {clock}",
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


_HOURS_OF_PART = {
    "MO": tuple(range(1, 12)), "AF": (12, *range(1, 7)), "EV": tuple(range(4, 12)), "NI": tuple(range(6, 12)),
}  # fmt: skip


@rule(
    "{count} [on] {part_of_day}",
    makes="bare_hour",
    examples={"It began at 7 on Friday evening.": "2024-10-25T19:00"},
)
def hour_of_part(count: float, part_of_day: Meaning) -> Meaning | None:
    """An hour without a.m. or p.m., which the part of the day makes plain."""
    if not isinstance(part_of_day, Within) or not isinstance(part_of_day.recurring, PartOfDay):
        return None
    code = part_of_day.recurring.code
    if not isinstance(count, int) or count not in _HOURS_OF_PART.get(code, ()):
        return None
    hour = count if code == "MO" else count % 12 + 12
    return Within(Clock(hour, None), part_of_day.container)


@rule(
    "midnight [on] {day}", makes="clock_of_day", examples={"It ended at midnight Friday.": "2024-10-25T24:00"}
)
def midnight_of_day(day: Meaning) -> Meaning:
    """The midnight that ends the day."""
    return Within(Clock(24, 0), day)


@rule(
    "{first:count}-{clock}",
    "{first:count} (-|to|until|and) {clock}",
    "{first:count} (to|until|and) {clock:clock_of_day}",
    "{first:count}-{clock:clock_of_day}",
    makes="clock_range",
    examples={"It was shut from 7 to 9 p.m. here.": "2024-10-28T19:00"},
)
def hours_of_one_half(first: float, clock: Meaning) -> Meaning | None:
    """ "from 7 to 9 p.m.": what stands behind the second hour holds for both."""
    last = _time_of(clock)
    if last is None or last.hour < 12 or not isinstance(first, int) or not 1 <= first <= 12:
        return None
    hour = first % 12 + 12
    begin = Clock(hour if hour <= last.hour else hour - 12, None, None, last.zone)
    return Span(_in_place_of(clock, begin), clock)


@rule(
    "{first:clock} (-|to|until|and|through) {last:clock_of_day}",
    "{first:clock}-{last:clock_of_day}",
    makes="clock_range",
    examples={"It was shut from 9 a.m. to 5 p.m. on Saturday.": "2024-10-26T09:00"},
)
def clocks_of_one_day(first: Nearest, last: Within) -> Meaning | None:
    return Span(Within(first.recurring, last.container), last)


def _time_of(clock: Meaning) -> Clock | None:
    time = clock.recurring if isinstance(clock, Nearest | Within) else None
    return time if isinstance(time, Clock) else None


def _in_place_of(clock: Meaning, begin: Clock) -> Meaning:
    return Within(begin, clock.container) if isinstance(clock, Within) else Nearest(begin)
