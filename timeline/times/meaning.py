"""Unresolved meanings: what the words say, with no date in it.

A meaning is a plain value. `timeline.times.resolve` turns it, with a context, into an interval.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum

from timeline.times.interval import Grain, Interval


class Anchor(StrEnum):
    """What a meaning is counted from."""

    NOW = "now"
    """the moment of publication ("two days ago")"""
    PUBLISHED = "published"
    """the unit of the calendar that holds the publication date ("last week", "this year"); in a narrative,
    the one that holds the date the text is talking about"""
    REFERENCE = "reference"
    """the date the text is talking about ("two days later", "the following week")"""


@dataclass(frozen=True, slots=True)
class Absolute:
    """A stretch of the calendar that the words name in full ("2024-10-28T17:30", "the 1990s")."""

    interval: Interval


@dataclass(frozen=True, slots=True)
class NumericDate:
    """Two numbers that may be day and month or month and day ("03/04/2024"), and perhaps a year."""

    first: int
    second: int
    year: int | None


@dataclass(frozen=True, slots=True)
class Year:
    """A year; 0 is 1 BC, -1 is 2 BC."""

    number: int


@dataclass(frozen=True, slots=True)
class ShortYear:
    """ "'98": the year `number`, unless the text tells of another century."""

    number: int


@dataclass(frozen=True, slots=True)
class Decade:
    """A decade in a century that is not named: "the sixties" is 6."""

    number: int


@dataclass(frozen=True, slots=True)
class CenturyBC:
    """A century before Christ; 1 is the last of them."""

    number: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """0 is Monday."""

    number: int


@dataclass(frozen=True, slots=True)
class Month:
    """1 to 12."""

    number: int


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month in a year that is not named ("28 October")."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """ "the 17th"."""

    day: int


@dataclass(frozen=True, slots=True)
class Season:
    """A TIMEX3 season code: SP, SU, FA, WI."""

    code: str


@dataclass(frozen=True, slots=True)
class Quarter:
    """1 to 4, of the calendar year."""

    number: int


@dataclass(frozen=True, slots=True)
class Half:
    """1 or 2, of the calendar year."""

    number: int


@dataclass(frozen=True, slots=True)
class Weekend:
    """Saturday and Sunday of one week."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day; the key is one of `named_days.keys()`."""

    key: str


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A TIMEX3 code: MO, MI, AF, EV, NI, DT."""

    code: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `minute` or `second` is None when the words don't say.

    Hour 24 is the midnight that ends a day.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: tzinfo | None = None


Recurring = (
    Weekday | Month | MonthDay | DayOfMonth | Season | Quarter | Half | Weekend | Holiday | PartOfDay | Clock
)
"""What comes again every day, week, month or year."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The occurrence that the tense points to: "on Thursday", "in August"."""

    recurring: Recurring


@dataclass(frozen=True, slots=True)
class Turn:
    """An occurrence counted from the anchor, or from `origin` where one is named.

    "last Friday" is -1, "this Friday" 0, "next Friday" 1; it is not tomorrow, where it is counted from
    publication.
    """

    recurring: Recurring
    count: int
    anchor: Anchor = Anchor.PUBLISHED
    origin: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """The occurrence inside another time: "August 2024", "Tuesday night"."""

    recurring: Recurring
    container: Meaning


@dataclass(frozen=True, slots=True)
class Shift:
    """A unit of the calendar, `count` units from the anchor, or from `origin` where one is named.

    "last week" is (WEEK, -1), "this year" (YEAR, 0), "two days before Christmas" (DAY, -2, origin=Christmas).
    """

    unit: Grain
    count: int
    anchor: Anchor = Anchor.PUBLISHED
    origin: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """The unit the text is talking about: "that year", "the same day", "the quarter"."""

    unit: Grain


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What corresponds, in another year, to the time talked about: "the same period last year"."""

    year: Meaning


@dataclass(frozen=True, slots=True)
class Nth:
    """ "the first week of May", "the third Monday in January"; -1 counts from the end."""

    number: int
    unit: Grain | Weekday
    container: Meaning


@dataclass(frozen=True, slots=True)
class Span:
    """From the start of one time to the end of another: "Nov. 3–9"."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Modified:
    """A time with a TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER, MORE_THAN, LESS_THAN …"""

    meaning: Meaning
    mod: str


@dataclass(frozen=True, slots=True)
class Length:
    """A duration in one or two units; a count is None where the words are vague ("several days")."""

    parts: tuple[tuple[float | None, Grain], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A length that ends (-1) or begins (1) at the anchor: "the past 48 hours", "the next two years".

    With `origin` it begins (1) or ends (-1) with that time: "the first two months of 1939".
    """

    length: Length
    direction: int
    anchor: Anchor = Anchor.PUBLISHED
    origin: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Repeats:
    """A set of times: every occurrence ("every Tuesday"), or one per length ("daily", "twice a month")."""

    what: Recurring | Within | Length
    quant: str = ""
    freq: str = ""


@dataclass(frozen=True, slots=True)
class Vague:
    """A direction in time and no more: PAST_REF, PRESENT_REF or FUTURE_REF; or a unit ("XXXX-WXX")."""

    reference: str


_Named = Absolute | NumericDate | Year | ShortYear | CenturyBC | Decade
_Placed = Nearest | Turn | Within | Shift | Same | Counterpart | Nth | Span
Meaning = _Named | _Placed | Modified | Length | Window | Repeats | Vague


def is_year(meaning: Meaning) -> bool:
    """Whether it means one year: "2019", "last year", "that year"."""
    match meaning:
        case Modified(inner, _):
            return is_year(inner)
        case Year() | ShortYear() | Shift(unit=Grain.YEAR) | Same(Grain.YEAR):
            return True
        case _:
            return False
