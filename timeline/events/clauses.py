"""Clauses: which verb each word of a sentence belongs to, found from word classes in one pass.

A stack of open clauses is kept while reading from left to right. Words that open a clause push one; a finite
verb fills the innermost clause that waits for one, or begins a clause of its own; commas, closing marks and
finite verbs close what is complete.
"""

from __future__ import annotations

from itertools import count

from timeline.events.marks import MARKS, mark
from timeline.events.predicates import place
from timeline.events.reading import Reading
from timeline.events.repairs import repair
from timeline.events.syntax import Clause, Clauses, Kind, Open, Parse
from timeline.events.trees import correct_subjects
from timeline.events.verbs import verb_groups


def find_clauses(reading: Reading) -> Clauses:
    """The clauses of a sentence; there is always a main one, with or without a verb."""
    codes = reading.codes
    parse = Parse(reading, [Open(Kind.MAIN, 0, -1, barrier=True)], [0] * len(codes))
    index = 0
    for group in verb_groups(reading):
        _read_to(parse, index, group.start)
        place(parse, group)
        parse.claim(group.start, group.end)
        parse.last = group
        index = group.end
    _read_to(parse, index, len(codes))
    repair(parse)
    correct_subjects(parse)
    return _freeze(parse)


def _read_to(parse: Parse, start: int, end: int) -> None:
    """Give words[start:end], no verbs among them, to the clauses that their marks open and close."""
    owner, stack = parse.owner, parse.stack
    for index, code in enumerate(parse.reading.codes[start:end], start):
        if code in MARKS:
            mark(parse, index)
        owner[index] = stack[-1]


def _freeze(parse: Parse) -> Clauses:
    ends_of = dict(zip(parse.owner, count(1), strict=False))
    ends = [ends_of.get(index, clause.start) for index, clause in enumerate(parse.clauses)]
    for index in range(len(ends) - 1, 0, -1):
        _extend(parse, ends, index)
    ends[0] = len(parse.owner)
    clauses = (
        Clause(c.kind, c.start, end, c.parent, c.verb, c.marker, c.subject, c.quoted)
        for c, end in zip(parse.clauses, ends, strict=True)
    )
    return Clauses(tuple(clauses), tuple(parse.owner))


def _extend(parse: Parse, ends: list[int], index: int) -> None:
    """Let a clause's parents reach as far as it does."""
    end = ends[index]
    while (index := parse.clauses[index].parent) >= 0 and ends[index] < end:
        ends[index] = end
