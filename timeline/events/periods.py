"""Periods told by the day they end: "the six months to June 30", "the quarter ended Sept. 30"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.languages.en import verbs as lexicon
from timeline.model import TimeExpression
from timeline.text.words import Word
from timeline.times import interval as calendar
from timeline.times.interval import Grain, Interval, OutOfCalendarError
from timeline.times.timex import value_of

_LENGTH = re.compile(r"P(\d+)([WMY])")
_UNITS = {"W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}


def ends_period(words: Sequence[Word], first: int) -> bool:
    """Whether a time only says which period is meant: "the quarter ended [Sept. 30]"."""
    if first < 2 or words[first - 1].text.lower() not in ("ended", "ending"):
        return False
    return words[first - 2].lemma in lexicon.PERIODS


def period(
    words: Sequence[Word], length: TimeExpression, start: int, until: int, end: TimeExpression
) -> TimeExpression | None:
    """The stretch that is so long and ends then; words[start:until] stand between the two."""
    joint = [word.text.lower() for word in words[start:until]]
    parts = _LENGTH.fullmatch(length.value)
    if joint[:1] not in (["to"], ["ended"], ["ending"], ["through"]) or joint[1:] not in ([], ["on"]):
        return None
    if parts is None or length.mod or length.interval or end.interval is None:
        return None
    try:
        first = calendar.shift(end.interval.end, _UNITS[parts[2]], -int(parts[1]))
    except OutOfCalendarError:
        return None
    span = _named(Interval(first, end.interval.end, Grain.DAY))
    return replace(
        length,
        end=end.end,
        text=f"{length.text} {' '.join(joint)} {end.text}",
        type="DATE",
        value=value_of(span),
        interval=span,
        anchor=end.anchor,
        reason="",
    )


def _named(span: Interval) -> Interval:
    """The same stretch in years or months where it is made of them."""
    if span.start.day != 1 or span.end.day != 1:
        return span
    years = span.start.month == span.end.month == 1
    return replace(span, grain=Grain.YEAR if years else Grain.MONTH)
