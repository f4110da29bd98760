"""Whether 03/04/2024 is in April or in March."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from timeline.times import interval as calendar
from timeline.times.candidates import Candidate
from timeline.times.meaning import (
    Absolute,
    Meaning,
    Modified,
    MonthDay,
    Nearest,
    NumericDate,
    Shift,
    Span,
    Turn,
    Weekday,
    Within,
)
from timeline.times.tokens import Tokens

_STROKES = re.compile(r"\d[/-]\d\d?[/-]\d|9/11")


def settle(
    tokens: Tokens, candidates: list[Candidate], day_first: bool | None, likely: bool | None
) -> list[Candidate]:
    """The candidates with each date in numbers read one way, where it can be known.

    What the calendar or a weekday beside it allows one reading of is that; else `day_first` decides. Without
    it decide the text's other such dates, where they agree, or `likely`; then the date is approximate. Where
    nothing decides, it stays as it is.
    """
    if not any(_STROKES.search(tokens.written(found.first, found.last)) for found in candidates):
        return candidates
    order = day_first
    if order is None:
        shown = _shown(found.meaning for found in candidates)
        order = likely if shown is None else shown
    return [
        replace(found, meaning=_settled(found.meaning, order, certain=day_first is not None))
        for found in candidates
    ]


def _shown(meanings: Iterable[Meaning]) -> bool | None:
    """The order that dates with one possible reading show, if they agree."""
    orders = {
        by_day is not None
        for meaning in meanings
        for by_day, by_month in [(_read(meaning, True), _read(meaning, False))]
        if (by_day is None) is not (by_month is None)
    }
    return orders.pop() if len(orders) == 1 else None


def _settled(meaning: Meaning, day_first: bool | None, *, certain: bool) -> Meaning:
    by_day, by_month = _read(meaning, True), _read(meaning, False)
    if isinstance(meaning, Within) and by_day is by_month is None:
        return _settled(meaning.container, day_first, certain=certain)
    if by_day is None or by_month is None or by_day == by_month:
        return by_day or by_month or meaning
    if day_first is None:
        return meaning
    chosen = by_day if day_first else by_month
    return chosen if certain or isinstance(chosen, Modified) else Modified(chosen, "APPROX")


def _read(meaning: Meaning, day_first: bool) -> Meaning | None:
    """The meaning with its date read in one order; None where there is no such day, or on another weekday."""
    match meaning:
        case NumericDate(first, second, year):
            month, day = (second, first) if day_first else (first, second)
            if year is None:
                return Nearest(MonthDay(month, day))
            try:
                return Absolute(calendar.day(year, month, day))
            except ValueError:
                return None
        case Within(recurring, inner):
            read = _read(inner, day_first)
            if isinstance(recurring, Weekday) and isinstance(inner, NumericDate):
                fits = isinstance(read, Absolute) and read.interval.start.weekday() == recurring.number
                return Within(recurring, read) if read and fits else None
            return read and Within(recurring, read)
        case Modified(inner, mod):
            read = _read(inner, day_first)
            return read and Modified(read, mod)
        case Shift(origin=origin) | Turn(origin=origin) if origin:
            read = _read(origin, day_first)
            return read and replace(meaning, origin=read)
        case Span(first, last):
            begin, end = _read(first, day_first), _read(last, day_first)
            return Span(begin, end) if begin and end else None
        case _:
            return meaning
