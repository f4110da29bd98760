"""TIMEX3 values: intervals to values and back (ISO-TimeML's notation)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import lru_cache

from timeline.times import interval as calendar
from timeline.times.interval import PARTS_OF_DAY, SEASONS, Grain, Interval


@lru_cache(4096)
def value_of(interval: Interval) -> str:
    """The value of one unit of the interval's grain, else its first and last unit with a slash."""
    first = _unit_value(interval.start, interval.grain)
    if interval.grain is Grain.PART_OF_DAY:
        return first + _part_code(interval)
    last = _unit_value(_last_unit_start(interval), interval.grain)
    return first if first == last else f"{first}/{last}"


def _last_unit_start(interval: Interval) -> datetime:
    return calendar.unit_at(interval.grain, interval.end - timedelta(microseconds=1)).start


def _part_code(interval: Interval) -> str:
    begin, length = interval.start.hour, round((interval.end - interval.start) / timedelta(hours=1))
    return next(
        code for code, (first, last) in PARTS_OF_DAY.items() if (first, last - first) == (begin, length)
    )


def _unit_value(start: datetime, grain: Grain) -> str:
    match grain:
        case Grain.CENTURY:
            return f"{start.year // 100:02d}"
        case Grain.DECADE:
            return f"{start.year // 10:03d}"
        case Grain.YEAR:
            return f"{start.year:04d}"
        case Grain.HALF:
            return f"{start.year:04d}-H{1 if start.month < 7 else 2}"
        case Grain.QUARTER:
            return f"{start.year:04d}-Q{(start.month + 2) // 3}"
        case Grain.SEASON:
            return f"{start.year - (start.month < 3):04d}-{SEASONS[(start.month - 3) % 12 // 3]}"
        case Grain.MONTH:
            return f"{start.year:04d}-{start.month:02d}"
        case Grain.WEEK | Grain.WEEKEND:
            iso = start.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if grain is Grain.WEEKEND else "")
        case Grain.DAY:
            return start.date().isoformat()
        case Grain.PART_OF_DAY:
            return f"{start.date()}T"
        case Grain.HOUR:
            return start.isoformat(timespec="hours")
        case Grain.MINUTE:
            return start.isoformat(timespec="minutes")
        case Grain.SECOND:
            return start.isoformat(timespec="seconds")


def parse_value(value: str) -> Interval | None:
    """The interval a value names; None for values that name no stretch of the calendar (P3M, PAST_REF …)."""
    if "/" in value:
        first, last = (parse_value(part) for part in value.split("/", 1))
        if first is None or last is None or last.end <= first.start:
            return None
        return Interval(first.start, last.end, min(first.grain, last.grain, key=lambda grain: grain.rank))
    for pattern, read in _VALUES:
        if match := pattern.fullmatch(value):
            try:
                return read(*match.groups())
            except ValueError:
                return None
    return None


def _day_start(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _week(year: str, week: str) -> datetime:
    return datetime.fromisocalendar(int(year), int(week), 1)


def _season(year: str, code: str) -> Interval:
    return calendar.months(int(year), 3 + 3 * SEASONS.index(code), 3, Grain.SEASON)


def _clock(text: str, grain: Grain) -> Interval:
    return calendar.unit_at(grain, datetime.fromisoformat(text))


_DAY = r"(\d{4}-\d\d-\d\d)"
_VALUES: tuple[tuple[re.Pattern[str], Callable[..., Interval]], ...] = tuple(
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (_DAY, lambda d: calendar.unit_at(Grain.DAY, _day_start(d))),
        (r"(\d{4})-(\d\d)", lambda y, m: calendar.unit_at(Grain.MONTH, datetime(int(y), int(m), 1))),
        (r"(\d{4})", lambda y: calendar.months(int(y), 1, 12, Grain.YEAR)),
        (r"(\d{3})", lambda d: calendar.months(int(d) * 10, 1, 120, Grain.DECADE)),
        (r"(\d\d)", lambda c: calendar.months(int(c) * 100, 1, 1200, Grain.CENTURY)),
        (r"(\d{4})-Q([1-4])", lambda y, q: calendar.months(int(y), 3 * int(q) - 2, 3, Grain.QUARTER)),
        (r"(\d{4})-H([12])", lambda y, h: calendar.months(int(y), 6 * int(h) - 5, 6, Grain.HALF)),
        (r"(\d{4})-(SP|SU|FA|WI)", _season),
        (r"(\d{4})-W(\d\d)", lambda y, w: calendar.unit_at(Grain.WEEK, _week(y, w))),
        (r"(\d{4})-W(\d\d)-WE", lambda y, w: calendar.unit_at(Grain.WEEKEND, _week(y, w))),
        (_DAY + r"T(MO|MI|AF|EV|NI|DT)", lambda d, code: calendar.part_of_day(_day_start(d), code)),
        (r"(\d{4}-\d\d-\d\dT\d\d)", lambda t: _clock(t, Grain.HOUR)),
        (r"(\d{4}-\d\d-\d\dT\d\d:\d\d)", lambda t: _clock(t, Grain.MINUTE)),
        (r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)", lambda t: _clock(t, Grain.SECOND)),
    )
)
