"""Ranges as TimeML wants them: two expressions, one for each end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from timeline.times.candidates import Candidate
from timeline.times.meaning import Meaning, Span, Within
from timeline.times.tokens import Tokens

_SIGNS = frozenset("-/&")


def split_ranges(tokens: Tokens, candidates: Iterable[Candidate], joints: Set[str]) -> Iterator[Candidate]:
    """Each candidate that names both ends of a range as two; the others as they are.

    `joints` are the words that may stand between the ends.
    """
    for found in candidates:
        ends = _ends(found.meaning)
        joint = _joint(tokens, found, joints) if ends else None
        if ends is None or joint is None:
            yield found
            continue
        yield replace(found, last=joint, meaning=ends[0], side="first")
        yield replace(found, first=joint + 1, meaning=ends[1], side="last")


def _ends(meaning: Meaning) -> tuple[Meaning, Meaning] | None:
    match meaning:
        case Span(first, last):
            return first, last
        case Within(recurring, Span(first, last)):
            return Within(recurring, first), Within(recurring, last)
        case _:
            return None


def _joint(tokens: Tokens, found: Candidate, joints: Set[str]) -> int | None:
    """The piece between the two ends; a word rather than a sign ("Aug-3 to Aug-5")."""
    inside = range(found.first + 1, found.last - 1)
    word = next((i for i in inside if tokens.word(i) in joints), None)
    return word if word is not None else next((i for i in inside if tokens.word(i) in _SIGNS), None)
