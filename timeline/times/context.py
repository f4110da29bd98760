"""What an expression is resolved against, and what resolving gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from timeline.times import interval as calendar
from timeline.times.interval import Grain, Interval
from timeline.times.meaning import Anchor


class Outlook(StrEnum):
    """Where the clause looks."""

    PAST = "past"
    """back: "resigned in May" """
    LIKELY_PAST = "likely past"
    """probably back: the verb stands further off"""
    FUTURE = "future"
    """forward: "will meet" """
    FUTURE_IN_PAST = "future in the past"
    """forward from a time that is over: "would meet" """
    OPEN = "open"
    """the clause doesn't say"""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a paragraph is dated by, because it, or the heading above it, has named a year of its own.

    `year` is that year, where it was named alone, by `words`. `by_weekday`: it was named with a weekday, so
    that weekdays go by it too. `heading`: it stood in a heading, and outlives the paragraph.
    """

    words: str
    year: Interval | None = None
    by_weekday: bool = False
    heading: bool = False


class Context(NamedTuple):
    """What is known where an expression stands.

    `published` is the publication date or moment, local to the article; None when unknown.
    `reference` is the time the text is talking about and `reference_words` are the words that set it;
    `day` is the day it is talking about, as long as that is plain.
    `narrative`: the text tells of a time other than its publication, so that dates without a year and
    "that summer" go by the reference; within a `frame` they do so in any text.
    `ahead` is the time that what is announced is about, set by `ahead_words`; a text comes back from there.
    `news`: the text counts from its publication again and again.
    `antiquity` is the year before Christ (0 is 1 BC) the text is talking about.
    `entry` is the day of a chronicle's last entry.
    """

    published: datetime | None = None
    reference: Interval | None = None
    reference_words: str = ""
    day: Interval | None = None
    outlook: Outlook = Outlook.OPEN
    narrative: bool = False
    ahead: Interval | None = None
    ahead_words: str = ""
    news: bool = False
    frame: Frame | None = None
    antiquity: int | None = None
    entry: Interval | None = None


@dataclass(frozen=True, slots=True)
class Anchored:
    """An interval and, in plain words, what it was counted from ("" when from nothing)."""

    interval: Interval
    anchor: str = ""


class UnresolvedError(Exception):
    """Carries, in plain words, why a meaning has no place in the calendar."""


def base(anchor: Anchor, context: Context) -> Anchored:
    """What to count from: the time the text is talking about, else the day of publication."""
    if anchor is Anchor.REFERENCE and context.antiquity is not None:
        raise UnresolvedError("the text is talking about a time before the year 1")
    announced = context.outlook not in (Outlook.PAST, Outlook.LIKELY_PAST)
    if anchor is Anchor.REFERENCE and context.ahead and announced:
        return Anchored(context.ahead, f"{context.ahead_words!r} in the text")
    if anchor is Anchor.REFERENCE and context.reference:
        return Anchored(context.reference, in_text(context))
    if context.published is None:
        raise UnresolvedError("the article has no publication date to count from")
    day = calendar.unit_at(Grain.DAY, context.published)
    return Anchored(day, f"published {context.published.date().isoformat()}")


def in_text(context: Context) -> str:
    """The name of the time the text is talking about."""
    return f"{context.reference_words!r} in the text"


def as_moment(published: date | datetime | None) -> datetime | None:
    """A publication date as local midnight or local time, without its zone."""
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    return datetime(published.year, published.month, published.day)
