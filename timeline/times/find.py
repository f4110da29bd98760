"""From a text to its time expressions, each resolved in its context."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from timeline.languages import LANGUAGES, Language
from timeline.model import Sentence, TimeExpression
from timeline.times.describe import mod_of, type_of, value_of_meaning
from timeline.times.interval import Grain
from timeline.times.meaning import (
    Absolute,
    Meaning,
    Modified,
    Shift,
    Turn,
    Within,
    Year,
)
from timeline.times.recognise import Candidate, recognise
from timeline.times.resolve import Anchored, Context, UnresolvedError, as_moment, resolve
from timeline.times.tokens import Tokens, tokenise


def find_times(
    text: str,
    *,
    published: date | datetime | None = None,
    sentences: tuple[Sentence, ...] | None = None,
    day_first: bool | None = None,
    language: str = "en",
) -> tuple[TimeExpression, ...]:
    """Every time expression of a text, in order, without overlap.

    `published` is what relative expressions count from; without it they stay unresolved, and say so. `day_first` reads
    03/04/2024 as 3 April.
    """
    del sentences
    known = LANGUAGES[language]()
    tokens = tokenise(text)
    candidates = recognise(tokens, known.grammar, known.traps)
    moment = as_moment(published)
    context = Context(published=moment, day_first=day_first, narrative=is_narrative(candidates, moment))
    found = []
    for candidate in candidates:
        context = replace(context, outlook=known.outlook(tokens, candidate.first, candidate.last))
        expression = _expression(tokens, candidate, context, known)
        found.append(expression)
        context = _moved_on(context, expression)
    return tuple(found)


def _expression(tokens: Tokens, candidate: Candidate, context: Context, known: Language) -> TimeExpression:
    meaning, reason = candidate.meaning, ""
    anchored: Anchored | None = None
    try:
        anchored = resolve(meaning, context)
    except UnresolvedError as error:
        reason = str(error)
    interval = anchored.interval if anchored else None
    start, end = tokens.starts[candidate.first], tokens.ends[candidate.last - 1]
    return TimeExpression(
        start=start,
        end=end,
        text=tokens.text[start:end],
        type=type_of(meaning, interval),
        value=value_of_meaning(meaning, interval),
        rule=candidate.rule,
        meaning=meaning,
        mod=mod_of(meaning),
        interval=interval,
        relation=known.relation(tokens, candidate.first),
        anchor=anchored.anchor if anchored else "",
        reason=reason,
    )


def _moved_on(context: Context, expression: TimeExpression) -> Context:
    """The context for what comes after an expression."""
    interval = expression.interval
    if interval is None or expression.type not in ("DATE", "TIME"):
        return context
    day = interval if interval.grain is Grain.DAY else context.day
    return replace(context, reference=interval, reference_words=expression.text, day=day)


def is_narrative(candidates: list[Candidate], published: datetime | None) -> bool:
    """Whether the text tells of another time than its publication: it names years of its own again and again, and hardly
    ever counts from today."""
    years = [year for candidate in candidates if (year := _year_named(candidate.meaning)) is not None]
    if published is not None:
        years = [year for year in years if abs(year - published.year) > 1]
    deictic = sum(_counts_from_today(candidate.meaning) for candidate in candidates)
    return len(years) >= 3 and len(years) > 2 * deictic


def _year_named(meaning: Meaning) -> int | None:
    match meaning:
        case Year(number):
            return number
        case Within(_, container):
            return _year_named(container)
        case Modified(inner, _):
            return _year_named(inner)
        case Absolute(interval) if interval.grain.rank <= Grain.YEAR.rank:
            return interval.start.year
        case _:
            return None


def _counts_from_today(meaning: Meaning) -> bool:
    match meaning:
        case Shift(anchor="published", origin=None) | Turn(anchor="published"):
            return True
        case Within(_, container):
            return _counts_from_today(container)
        case Modified(inner, _):
            return _counts_from_today(inner)
        case _:
            return False
