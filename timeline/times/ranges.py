"""Ranges as TimeML wants them: two expressions, one for each end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.times.meaning import Meaning, Span, Within
from timeline.times.recognise import Candidate
from timeline.times.tokens import Tokens


def split_ranges(tokens: Tokens, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Each candidate that names both ends of a range as two; the others as they are."""
    for found in candidates:
        ends = _ends(found.meaning)
        if ends is None:
            yield found
            continue
        middle = next(i for i in range(found.first + 1, found.last) if _joins(tokens, i))
        yield Candidate(found.first, middle, found.rule, found.makes, ends[0], "first")
        yield Candidate(middle + 1, found.last, found.rule, found.makes, ends[1], "last")


def _ends(meaning: Meaning) -> tuple[Meaning, Meaning] | None:
    match meaning:
        case Span(first, last):
            return first, last
        case Within(recurring, Span(first, last)):
            return Within(recurring, first), Within(recurring, last)
        case _:
            return None


def _joins(tokens: Tokens, index: int) -> bool:
    return (
        not tokens.word(index).isalnum()
        and tokens.word(index) in "-/&"
        or tokens.word(index) in ("to", "and", "or")
    )
