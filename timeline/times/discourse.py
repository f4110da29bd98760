"""What a text is talking about: the times it moves to, and those that it only mentions."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from timeline.model import Relation, TimeExpression
from timeline.times.candidates import Candidate
from timeline.times.context import Context, Frame, Outlook
from timeline.times.describe import UNKNOWN
from timeline.times.interval import Grain, Interval, unit_at
from timeline.times.meaning import (
    Absolute,
    Anchor,
    Clock,
    Meaning,
    Modified,
    Month,
    MonthDay,
    Nearest,
    Same,
    Season,
    Shift,
    ShortYear,
    Turn,
    Vague,
    Weekday,
    Window,
    Within,
    Year,
)
from timeline.times.tokens import Tokens

_HEADING = 12
"""A paragraph of at most so many pieces, without a full stop, is a heading."""

_STOPS = frozenset(".!?")
_BULLETS = frozenset("-*•–")
_SOME_DAY = Vague(UNKNOWN[Grain.DAY])
_APPOSING = frozenset({",", "-", "–", "—", "("})

_LEAD = 3
"""Words that may stand between the start of a sentence and a time that frames it ("But early in 1942 …")."""


def in_antiquity(meaning: Meaning, year: int | None) -> Meaning:
    """A meaning that counts from a year before Christ, which intervals don't reach, told by that year."""
    if year is None:
        return meaning
    match meaning:
        case Nearest(Month() | MonthDay() | Season() as recurring):
            return Within(recurring, Year(year))
        case Shift(Grain.YEAR, count, Anchor.REFERENCE, None):
            return Year(year + count)
        case Same(Grain.YEAR) | Shift(Grain.YEAR, 0, Anchor.PUBLISHED, None):
            return Year(year)
        case Modified(inner, mod):
            return Modified(in_antiquity(inner, year), mod)
        case _:
            return meaning


def in_apposition(found: Candidate, tokens: Tokens, previous: int) -> Candidate:
    """The candidate; after a date, a day that is no date is that day: "on 21 July, the fifth day of"."""
    if found.meaning != _SOME_DAY or previous != found.first - 1 or tokens.word(previous) not in _APPOSING:
        return found
    return replace(found, meaning=Same(Grain.DAY))


def entered(context: Context, tokens: Tokens, previous: int, found: Candidate) -> Context:
    """The context on reaching an expression.

    A paragraph's own year does not outlive the paragraph, unless it stood in a heading; a day does not hold
    behind a month or year of the same sentence. `previous` is where the expression before ended.
    """
    if _names_no_day(context) and _STOPS.isdisjoint(tokens.words[previous : found.first]):
        context = context._replace(day=None)
    between = range(previous + 1, found.first + 1)
    if not (context.frame or context.ahead) or not any(map(tokens.broken, between)):
        return context
    frame = context.frame if context.frame and context.frame.heading else None
    return context._replace(frame=frame, ahead=None)


def _names_no_day(context: Context) -> bool:
    """Whether the text has gone from the day it was talking about to a longer time without it."""
    day, reference = context.day, context.reference
    if day is None or reference is None or reference.grain.rank <= Grain.DAY.rank:
        return False
    return not reference.contains(day)


def as_entry(meaning: Meaning, context: Context, tokens: Tokens, found: Candidate) -> Meaning:
    """A weekday at the head of a chronicle's entry is the first after the entry before."""
    match meaning:
        case Nearest(Weekday() as day) if context.entry and _heads_entry(tokens, found):
            return Turn(day, 1, Anchor.REFERENCE, Absolute(context.entry))
        case _:
            return meaning


def as_tonight(meaning: Meaning, context: Context) -> Meaning:
    """A midnight that is still to come ends the day of publication, unless another day is announced."""
    match meaning:
        case Nearest(Clock(0, 0)) if context.outlook is Outlook.FUTURE and context.ahead is None:
            return Within(Clock(24, 0), Shift(Grain.DAY, 0)) if context.published else meaning
        case _:
            return meaning


def _heads_entry(tokens: Tokens, found: Candidate) -> bool:
    """Whether an expression and a colon begin a line."""
    at = found.first - (tokens.word(found.first - 1) in _BULLETS)
    begins = tokens.broken(at) or "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    return begins and tokens.word(found.last) == ":"


def _in_heading(tokens: Tokens, found: Candidate) -> bool:
    first, last = found.first, found.last
    while not tokens.broken(first) and last - first <= _HEADING:
        first -= 1
    while not tokens.broken(last) and last - first <= _HEADING:
        last += 1
    return last - first <= _HEADING and tokens.word(last - 1) not in (".", "!", "?")


def moved_on(
    context: Context, tokens: Tokens, found: Candidate, expression: TimeExpression, *, aside: bool
) -> Context:
    """The context for what comes after an expression; `aside`: it is only mentioned."""
    interval = expression.interval
    named = _year_named(expression.meaning)
    if named is not None:
        context = _in_era(context, named)
    if interval is None or found.side == "last":
        return context
    if named is None and expression.type not in ("DATE", "TIME"):
        return context
    fine = interval.grain.rank <= Grain.DAY.rank
    if aside and (named is not None or fine or expression.relation is Relation.SINCE):
        return context
    if _looks_aside(expression.meaning, context) or _in_passing(context, tokens, found, interval):
        return context
    if _counts_from_today(expression.meaning):
        context = context._replace(frame=None)
    elif named is not None:
        context = context._replace(frame=_frame(context, tokens, found, expression))
    announced = _announces(context) and _later(interval, context)
    if named is None and (announced or _to_come(interval, context)):
        return context._replace(ahead=interval, ahead_words=expression.text)
    day = unit_at(Grain.DAY, interval.start) if fine else context.day
    if _heads_entry(tokens, found):
        context = context._replace(entry=day)
    return context._replace(reference=interval, reference_words=expression.text, day=day, ahead=None)


def _in_era(context: Context, year: int) -> Context:
    """The context after a year has been named; before Christ nothing known so far can be counted from."""
    if year > 0:
        return context._replace(antiquity=None)
    return context._replace(antiquity=year, reference=None, day=None, frame=None, ahead=None)


def _frame(context: Context, tokens: Tokens, found: Candidate, expression: TimeExpression) -> Frame | None:
    """What an expression that names a year dates the rest of its paragraph by, if it does."""
    year, interval = _year_named(expression.meaning), expression.interval
    if interval is None or (context.published and year and year >= context.published.year):
        return None
    heading = _in_heading(tokens, found)
    opens = heading or (expression.relation is not Relation.SINCE and _frames(tokens, found))
    since = expression.relation is Relation.SINCE and not context.narrative and not heading
    broad = interval.grain is Grain.QUARTER or interval.grain.rank >= Grain.YEAR.rank
    named = tokens.word(found.first - 1) == "the"
    if since or (context.news and (broad or named) and not opens):
        return None
    alone = interval if interval.grain is Grain.YEAR else None
    return Frame(expression.text, alone, _names_weekday(expression.meaning), heading)


def _names_weekday(meaning: Meaning) -> bool:
    return isinstance(meaning, Within) and isinstance(meaning.recurring, Weekday)


def _announces(context: Context) -> bool:
    """Whether the clause only announces; "would" in a narrative tells what came."""
    in_past = context.outlook is Outlook.FUTURE_IN_PAST
    return context.outlook is Outlook.FUTURE or (in_past and not context.narrative)


def _later(interval: Interval, context: Context) -> bool:
    """Whether a time lies after the one the text is talking about, or after publication."""
    now = context.reference.start if context.reference else context.published
    return now is not None and interval.start > now


def _to_come(interval: Interval, context: Context) -> bool:
    """Whether news names a time that is still to come, whatever its clause says."""
    published = context.published
    return published is not None and not context.narrative and interval.start.date() > published.date()


def _looks_aside(meaning: Meaning, context: Context) -> bool:
    """Whether a time is named only to compare with ("up from 3 million a year earlier") or as a glance back.

    In a narrative, a glance at the present day is one too.
    """
    match meaning:
        case Modified(inner, _) | Within(_, inner):
            return _looks_aside(inner, context)
        case Shift(unit, count, Anchor.NOW, None):
            return context.narrative or (unit is Grain.YEAR and count == -1)
        case Shift(_, count, Anchor.REFERENCE, None):
            return count < 0
        case _:
            return False


def _in_passing(context: Context, tokens: Tokens, found: Candidate, interval: Interval) -> bool:
    """Whether a narrative that goes by days or months only mentions a year, in the middle of a sentence.

    It has moved on to one that lies ahead by more than a year.
    """
    reference = context.reference
    if not context.narrative or reference is None or reference.grain.rank >= Grain.YEAR.rank:
        return False
    if interval.start.year - reference.start.year > 1:
        return False
    return interval.grain.rank >= Grain.YEAR.rank and not _frames(tokens, found)


def _frames(tokens: Tokens, found: Candidate) -> bool:
    """Whether an expression opens its sentence."""
    at = found.first
    while not tokens.broken(at) and found.first - at < _LEAD and tokens.word(at - 1).isalpha():
        at -= 1
    return tokens.broken(at) or tokens.word(at - 1) in (".", "!", "?")


def opening(candidates: list[Candidate], published: datetime | None) -> Context:
    """The context at the head of a text, by what its times count from.

    News counts from its publication more than once; a narrative hardly ever, and names years of its own
    again and again.
    """
    years = [year for found in candidates if (year := _year_named(found.meaning)) is not None]
    if published is not None:
        years = [year for year in years if abs(year - published.year) > 1]
    deictic = sum(_counts_from_today(found.meaning) for found in candidates)
    begins = bool(years) and _year_named(candidates[0].meaning) == years[0] and deictic == 0
    return Context(
        published=published,
        narrative=(len(years) >= 3 and len(years) > 6 * deictic) or (begins and len(years) == 2),
        news=deictic > 1,
    )


def _year_named(meaning: Meaning) -> int | None:
    match meaning:
        case Year(number) | ShortYear(number):
            return number
        case Within(_, inner) | Modified(inner, _) | Window(origin=inner) if inner is not None:
            return _year_named(inner)
        case Absolute(interval) if interval.grain.rank <= Grain.YEAR.rank:
            return interval.start.year
        case _:
            return None


def _counts_from_today(meaning: Meaning) -> bool:
    match meaning:
        case (
            Shift(anchor=Anchor.PUBLISHED | Anchor.NOW, origin=None)
            | Turn(anchor=Anchor.PUBLISHED, origin=None)
        ):
            return True
        case Nearest(Weekday()):
            return True
        case Within(_, inner) | Modified(inner, _):
            return _counts_from_today(inner)
        case _:
            return False
