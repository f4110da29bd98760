"""Words and marks that open or close clauses."""

from __future__ import annotations

import re

from timeline.events.repairs import promote
from timeline.events.syntax import FINITE_AHEAD, Kind, Open, Parse
from timeline.languages.en import verbs as lexicon

MARKS = ',()":Skw'
"""The classes of what may open or close clauses."""

_PREDICATE_FOLLOWS = re.compile(r"c(?:[rx]|p?@+)*[VHBOm]")
_CLOSED_BY_COMMA = (Kind.RELATIVE, Kind.PARTICIPLE, Kind.ADVERBIAL, Kind.INFINITIVE)
_CLAUSE_AHEAD = re.compile(f'"?{FINITE_AHEAD.pattern}')
_OPENING, _CLOSING = ("“", "«", "„", "``"), ("”", "»", "''")


def mark(parse: Parse, index: int) -> None:
    """Open or close clauses at a word that is no verb."""
    codes = parse.reading.codes
    match codes[index]:
        case ",":
            _comma(parse, index)
        case "(":
            parse.push(Open(Kind.ASIDE, index + 1, parse.stack[-1], barrier=True))
        case ")":
            parse.close(parse.last_of(Kind.ASIDE))
        case '"':
            _quote(parse, index)
        case ":":
            _stop(parse, index)
        case "S":
            start = _with_lead(parse, index)
            parse.push(Open(Kind.ADVERBIAL, start, parse.stack[-1], parse.text(index)))
            parse.claim(start, index)
        case "k":
            if codes[index - 1 : index] == "c" and (said := parse.last_of(Kind.COMPLEMENT)):
                parse.pop_to(parse.clauses[said].parent)
            parse.push(Open(Kind.COMPLEMENT, index, parse.stack[-1], "that"))
        case "w" if FINITE_AHEAD.match(codes, index):
            start = index - 1 if codes[index - 1 : index] == "p" else index
            parse.push(Open(Kind.RELATIVE, start, parse.stack[-1], parse.text(index)))
            parse.claim(start, index)


def _with_lead(parse: Parse, index: int) -> int:
    """Where an adverbial clause begins whose word has others before it: "as soon as", "even though"."""
    while index and parse.reading.codes[index - 1] == "r" and parse.text(index - 1) in lexicon.CLAUSE_LEADS:
        index -= 1
    return index


def _comma(parse: Parse, index: int) -> None:
    """A comma ends what hangs on another clause, unless it goes on with "and" and a verb."""
    if parse.top.kind is Kind.ASIDE and parse.top.marker == ",":
        parse.stack.pop()
    elif not _PREDICATE_FOLLOWS.match(parse.reading.codes, index + 1):
        while parse.top.kind in _CLOSED_BY_COMMA and parse.top.verb and not parse.top.barrier:
            parse.stack.pop()


def _quote(parse: Parse, index: int) -> None:
    """What is quoted is a clause of its own if it begins as a sentence does."""
    codes, words = parse.reading.codes, parse.reading.words
    text = words[index].text
    if text in _CLOSING or (parse.quoting and text not in _OPENING):
        parse.quoting = False
        parse.close(next((i for i in reversed(parse.stack) if parse.clauses[i].quoted), None))
        return
    parse.quoting = True
    begins = index + 1 < len(words) and words[index + 1].text[:1].isupper()
    if (begins or index == 0) and FINITE_AHEAD.match(codes, index + 1):
        parse.push(Open(Kind.COMPLEMENT, index + 1, parse.stack[-1], quoted=True, barrier=True))


def _stop(parse: Parse, index: int) -> None:
    """A semicolon, colon or dash: a pair of dashes is a bracket, else a new clause may begin."""
    if parse.text(index) not in ";:":
        if (opened := parse.last_of(Kind.ASIDE, "–")) is not None:
            parse.close(opened)
            return
        if _dash_follows(parse, index):
            parse.push(Open(Kind.ASIDE, index + 1, parse.stack[-1], "–", barrier=True))
            return
    if _CLAUSE_AHEAD.match(parse.reading.codes, index + 1):
        base = parse.within()[-1]
        parse.pop_to(base)
        if parse.top.verb is None:
            promote(parse, base)
        if parse.top.verb:
            parse.push(Open(Kind.COORDINATE, index + 1, base))


def _dash_follows(parse: Parse, index: int) -> bool:
    codes, words = parse.reading.codes, parse.reading.words
    return any(codes[i] == ":" and words[i].text not in ";:" for i in range(index + 1, len(codes)))
