"""When an article was published: what says so, and how far each is trusted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING

from timeline.model import PublishedBasis
from timeline.readers.dateline import date_lines, day_written

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

EARLIEST, LATEST = date(1500, 1, 1), date(2199, 12, 31)

_EPOCH = re.compile(r"(\d{10})(?:\d{3})?")
_TWO_ORDERS = re.compile(r"(?<!\d)\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)")
_YEAR_FIRST = re.compile(r"\d{4}([-./])(?:1[3-9]|[2-9]\d)\1\d{1,2}(?!\d)")
_IN_NAME = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)([-_./])(\d\d)\2(\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)([-_/])(\d\d?)\2(\d\d?)(?!\d)")
_DIGITS_FIRST = re.compile(r"(?:^|/)((?:1[5-9]|20)\d\d)()(\d\d)(\d\d)(?!\d)")
_ENGLISH = (
    "%d %B %Y",
    "%B %d, %Y",
    "%B %d %Y",
    "%d %b %Y",
    "%b %d, %Y",
    "%b %d %Y",
    "%b. %d, %Y",
    "%b. %d %Y",
)
_LONGEST = 80
_NUMBERS = re.compile(r"\d+")
_NUMBERS_IN_A_DATE = 2
"""How many numbers a full date has at least, a day and a year; with fewer dateparser is not asked."""
_FEW_DAYS = timedelta(days=7)
"""How long a story may lie between its date line and the day it is printed: a weekly paper's week."""


class AmbiguousDateError(ValueError):
    """Day and month could be swapped."""


@dataclass(frozen=True, slots=True)
class Found:
    """A publication date, what it rests on, and warnings for the person; None and None when nothing says."""

    published: date | datetime | None = None
    basis: PublishedBasis | None = None
    warnings: tuple[str, ...] = ()


def find_published(
    option: date | datetime | None = None,
    *,
    field: str = "",
    metadata: Callable[[], str] = str,
    address: str = "",
    file_name: str = "",
    text: str = "",
    guess: Callable[[], str] = str,
) -> Found:
    """The publication date from the most trusted place that has one.

    `metadata` and `guess` are only called when nothing before them decides. The text's own date line outranks
    all but `option` when it lies a few days from what they say; every difference is in the warnings.
    """
    if option is not None:
        return _beside_date_line(Found(option, PublishedBasis.OPTION), text)
    return _beside_date_line(_most_trusted(field, metadata, address, file_name, text, guess), text)


def _most_trusted(
    field: str,
    metadata: Callable[[], str],
    address: str,
    file_name: str,
    text: str,
    guess: Callable[[], str],
) -> Found:
    warnings: list[str] = []
    places: tuple[tuple[PublishedBasis, Callable[[], Iterator[str]]], ...] = (
        (PublishedBasis.FIELD, lambda: iter((field,))),
        (PublishedBasis.METADATA, lambda: iter((metadata(),))),
        (PublishedBasis.ADDRESS, lambda: _in_addresses(address, file_name)),
        (PublishedBasis.DATE_LINE, lambda: date_lines(text)),
        (PublishedBasis.GUESS, lambda: iter((guess(),))),
    )
    for basis, candidates in places:
        for written in filter(str.strip, candidates()):
            try:
                published = parse_published(written)
            except ValueError as error:
                if basis is PublishedBasis.FIELD or isinstance(error, AmbiguousDateError):
                    warnings.append(f"publication date not understood: {error}")
                continue
            if basis is PublishedBasis.GUESS:
                warnings.append(f"publication date {published} is a guess; --published sets it")
            return Found(published, basis, tuple(warnings))
    return Found(warnings=tuple(warnings))


def _beside_date_line(found: Found, text: str) -> Found:
    """What was found, or the date line of the text where that decides, with a warning where they differ."""
    if found.published is None or found.basis is PublishedBasis.DATE_LINE:
        return found
    day = _day_of(found.published)
    line = _day_in_date_line(text, day + _FEW_DAYS)
    if line is None or line == day:
        return found
    said = f"its date line says {line}, {_SAID_BY[found.basis or PublishedBasis.GUESS]} {day}"
    if found.basis is PublishedBasis.OPTION or abs(line - day) > _FEW_DAYS:
        return replace(found, warnings=(*found.warnings, f"{said}, which is used"))
    warning = f"{said}; the date line is used, --published sets another"
    return Found(line, PublishedBasis.DATE_LINE, (*found.warnings, warning))


_SAID_BY = {
    PublishedBasis.OPTION: "--published",
    PublishedBasis.FIELD: "its field",
    PublishedBasis.METADATA: "its metadata",
    PublishedBasis.ADDRESS: "its address or file name",
    PublishedBasis.GUESS: "a guess",
}


def _day_in_date_line(text: str, latest: date) -> date | None:
    """The day before the first dash of the text, in the last year that does not put it after `latest`."""
    written, year = day_written(text)
    if not written:
        return None
    for last in (int(year),) if year else (latest.year, latest.year - 1):
        with suppress(ValueError):
            day = _day_of(parse_published(f"{written} {last}"))
            if year or day <= latest:
                return day
    return None


def _day_of(moment: date | datetime) -> date:
    return date(moment.year, moment.month, moment.day)


def parse_published(text: str) -> date | datetime:
    """The date that `text` states in any language: a datetime when it states a time, with its zone if any.

    ValueError, with a plain message, when there is no full date in it or day and month could be swapped.
    """
    text = text.strip()
    shown = " ".join(text[:_LONGEST].split()) + ("…" if len(text) > _LONGEST else "")
    found = _epoch(text) or _iso(text)
    if found is None and len(text) <= _LONGEST:
        found = _in_words(text)
    if found is None:
        raise ValueError(f'"{shown}" is not a full date; write it like 2024-10-28')
    if not EARLIEST <= date(found.year, found.month, found.day) <= LATEST:
        raise ValueError(f'the year of "{shown}" is not between {EARLIEST.year} and {LATEST.year}')
    return found


def _iso(text: str) -> date | datetime | None:
    if "W" in text:
        return None
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(text)
        except ValueError:
            continue
    return None


def _epoch(text: str) -> datetime | None:
    match = _EPOCH.fullmatch(text)
    return datetime.fromtimestamp(int(match[1]), UTC) if match else None


def _in_words(text: str) -> date | datetime | None:
    if _YEAR_FIRST.match(text) or len(_NUMBERS.findall(text)) < _NUMBERS_IN_A_DATE:
        return None
    if plain := _in_english(text):
        return plain
    day_first, _ = _parse(text, "DMY")
    numbers = _TWO_ORDERS.search(text)
    if numbers is None or numbers[1] == ".":
        return day_first
    month_first, locale = _parse(text, "MDY")
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    if re.search(r"[^\W\d_]{3}", text) and not locale.startswith("en"):
        return _parse(text, None)[0]
    raise AmbiguousDateError(
        f'"{text}" can be {day_first:%Y-%m-%d} or {month_first:%Y-%m-%d}; write it one of these ways'
    )


def _in_english(text: str) -> date | None:
    """A day as English writes it most, without waking dateparser, which is slow to start."""
    for form in _ENGLISH:
        with suppress(ValueError):
            return datetime.strptime(text, form).date()  # noqa: DTZ007
    return None


def _parse(text: str, order: str | None) -> tuple[date | datetime | None, str]:
    """What dateparser reads, and the locale it took the words from."""
    data = _parser(order).get_date_data(text)
    found = data.date_obj
    if found is None:
        return None, ""
    if data.period != "time":
        return found.date(), data.locale or ""
    offset = found.utcoffset()
    return found.replace(tzinfo=None if offset is None else timezone(offset)), data.locale or ""


@cache
def _parser(order: str | None) -> DateDataParser:
    """dateparser without its guesses: full dates only, and nothing counted from the present."""
    from dateparser.date import DateDataParser

    settings = {
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001
        "RETURN_TIME_AS_PERIOD": True,
    }
    return DateDataParser(settings=settings if order is None else settings | {"DATE_ORDER": order})


def _in_addresses(address: str, file_name: str) -> Iterator[str]:
    """Dates written year first in a web address, then in a file name; eight bare digits only at a start."""
    for place, pattern in (
        (address, _IN_ADDRESS),
        (address, _DIGITS_FIRST),
        (file_name, _IN_NAME),
        (file_name, _DIGITS_FIRST),
    ):
        for year, _, month, day in pattern.findall(place):
            yield f"{year}-{int(month):02}-{int(day):02}"
