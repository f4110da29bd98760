"""Dates as people write them into a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from timeline.model import Relation
from timeline.readers.published import AmbiguousDateError, parse_published
from timeline.times.find import find_times
from timeline.times.interval import Interval
from timeline.times.timex import parse_value, value_of

_ZONE = re.compile(r"(?<=T\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)$")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::00)?")
_MONTH = re.compile(r"^(0[1-9]|1[0-2])/(\d{4})$")
_SHORT_YEAR = re.compile(r"^\d\d/.{3}|\d{3}/\d\d$")
_NUMBERS = re.compile(r"\d{1,4}[./]\d{1,2}[./]\d{1,4}(?:[ T,].*)?")
_JOINT = re.compile(r"\s*(?:[-–—/]|to|until|till|and|through)?\s*", re.IGNORECASE)
_LEAD = re.compile(r"\w*\s*")
_DIGITS = {"century": 2, "decade": 3, "year": 4}


@dataclass(frozen=True, slots=True)
class Written:
    """A date as the table has it, what it covers, and what its words say beside it."""

    value: str
    interval: Interval
    relation: Relation = Relation.AT
    approximate: bool = False


def read_date(written: str, precision: str = "") -> Written | None:
    """The time that a cell names: a TIMEX3 value, or words that can be understood without knowing today.

    None when it names none; ValueError when day and month could be swapped. `precision` is the row's:
    spreadsheets take the zero off the year 0987, and 987 alone would be a decade.
    """
    written = written.strip()
    if written.isdigit() and len(written) < _DIGITS.get(precision, 0):
        written = written.zfill(_DIGITS[precision])
    if _NUMBERS.fullmatch(written):
        return _in_full(written)
    value = _MONTH.sub(r"\2-\1", _CLOCK.sub(r"\1T\2", written))
    known = parse_value(value) or parse_value(_ZONE.sub("", value))
    if known and not _SHORT_YEAR.search(value):
        return Written(value, known)
    return _in_words(written) or _in_full(written)


def _in_words(written: str) -> Written | None:
    """One time, or the two ends of a range, when that is all there is."""
    times = find_times(written)
    spans = [time.interval for time in times if time.interval]
    if not 1 <= len(times) <= 2 or len(spans) < len(times):
        return None
    first, last = times[0], times[-1]
    if written[last.end :] or not _LEAD.fullmatch(written, 0, first.start):
        return None
    approximate = first.approximate or last.approximate
    if len(times) == 1:
        known = first.relation is not Relation.AT or not first.start
        return Written(value_of(spans[0]), spans[0], first.relation, approximate) if known else None
    value = f"{value_of(spans[0])}/{value_of(spans[1])}"
    span = parse_value(value)
    joined = _JOINT.fullmatch(written, first.end, last.start)
    return Written(value, span, approximate=approximate) if span and joined else None


def _in_full(written: str) -> Written | None:
    """A full date in any language."""
    try:
        found = parse_published(written)
    except AmbiguousDateError:
        raise
    except ValueError:
        return None
    value = found.isoformat(timespec="minutes")[:16] if isinstance(found, datetime) else found.isoformat()
    known = parse_value(value)
    return Written(value, known) if known else None
