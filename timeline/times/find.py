"""From a text to its time expressions, each resolved in its context."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

from timeline.languages import LANGUAGES, Language
from timeline.model import TimeExpression
from timeline.times.candidates import Candidate, choose
from timeline.times.context import Anchored, Context, UnresolvedError, as_moment
from timeline.times.day_order import settle
from timeline.times.describe import mod_of, type_of, value_of_meaning
from timeline.times.discourse import (
    as_entry,
    as_tonight,
    entered,
    in_antiquity,
    in_apposition,
    moved_on,
    opening,
)
from timeline.times.ranges import before_next, bound, split_ranges
from timeline.times.recognise import recognise
from timeline.times.resolve import resolve
from timeline.times.tokens import Tokens, tokenise


def find_times(
    text: str,
    *,
    published: date | datetime | None = None,
    day_first: bool | None = None,
    likely_day_first: bool | None = None,
    language: str = "en",
) -> tuple[TimeExpression, ...]:
    """Every time expression of a text, in order, without overlap.

    `published` is what relative expressions count from; without it they stay unresolved, and say so.
    `day_first` reads 03/04/2024 as 3 April; with `likely_day_first` alone such a date is approximate, with
    neither it stays unresolved, unless another date of the text shows the order.
    """
    known = LANGUAGES[language]()
    tokens = tokenise(text)
    chosen = choose(tokens, recognise(tokens, known.grammar), known.watching)
    candidates = settle(tokens, list(split_ranges(tokens, chosen, known.joints)), day_first, likely_day_first)
    moment = as_moment(published)
    context = opening(candidates, moment)
    found = []
    previous = first = 0
    for candidate in candidates:
        context = entered(context, tokens, previous, candidate)
        candidate = in_apposition(candidate, tokens, previous)
        if candidate.side != "last":
            outlook = known.outlook(tokens, candidate.first, candidate.last)
            context = context._replace(outlook=outlook)
        expression = _expression(tokens, candidate, context, known)
        found.append(expression)
        aside = known.aside(tokens, candidate.first, candidate.last)
        if not known.makes_range(tokens, first, previous, candidate.first):
            context = moved_on(context, tokens, candidate, expression, aside=aside)
        first, previous = candidate.first, candidate.last
    for at, (one, other) in enumerate(pairwise(candidates)):
        if other.side == "last" or known.makes_range(tokens, one.first, one.last, other.first):
            found[at : at + 2] = bound(found[at], found[at + 1], moment)
        elif moment and _in_series(tokens, candidates[at : at + 3], known):
            found[at] = before_next(found[at], found[at + 1], moment)
    return tuple(found)


def _in_series(tokens: Tokens, three: list[Candidate], known: Language) -> bool:
    """Whether three expressions, or a longer list, stand in a row: "Monday, Tuesday and Thursday"."""
    gaps = [tokens.words[one.last : other.first] for one, other in pairwise(three)]
    return len(gaps) == 2 and gaps[0] == [","] and {","}.issuperset(set(gaps[1]) - known.joints)


def _expression(tokens: Tokens, candidate: Candidate, context: Context, known: Language) -> TimeExpression:
    meaning, reason = in_antiquity(candidate.meaning, context.antiquity), ""
    meaning = as_tonight(as_entry(meaning, context, tokens, candidate), context)
    anchored: Anchored | None = None
    try:
        anchored = resolve(meaning, context)
    except UnresolvedError as error:
        reason = str(error)
    interval = anchored.interval if anchored else None
    return TimeExpression(
        start=tokens.starts[candidate.first],
        end=tokens.ends[candidate.last - 1],
        text=tokens.written(candidate.first, candidate.last),
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
