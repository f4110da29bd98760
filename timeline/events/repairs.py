"""Clauses that are left without a verb get the one that was read as something else."""

from __future__ import annotations

from timeline.events.syntax import FIRST_NOUN_PHRASE, REACH, SUBJECT, Kind, Parse
from timeline.events.verbs import Form, Tense


def repair(parse: Parse) -> None:
    """Fill the clauses that still wait for a verb when the sentence is over."""
    _unquote(parse)
    for index, clause in enumerate(parse.clauses):
        if clause.verb is None and clause.kind is not Kind.ASIDE:
            promote(parse, index)


def promote(parse: Parse, index: int) -> None:
    """Give a clause the verb of a participle in it: most verbs' past looks the same.

    One that no comma sets off is likelier than one that stands alone.
    """
    codes = parse.reading.codes
    children = [
        child
        for child, clause in enumerate(parse.clauses)
        if clause.verb
        and clause.verb.form is Form.PARTICIPLE
        and not clause.marker
        and (clause.parent == index or _behind(parse, child, index))
    ]
    children.sort(key=lambda child: _unlikely(parse, child, index))
    if not children or parse.clauses[children[0]].start == parse.clauses[index].start:
        return
    chosen, waiting = parse.clauses[children[0]], parse.clauses[index]
    if chosen.verb:
        waiting.verb = chosen.verb._replace(form=Form.FINITE, tense=Tense.PAST)
    waiting.subject = chosen.subject or _subject_before(codes, waiting.start, chosen.start)
    chosen.verb = None
    parse.merge(children[0], index)


def _behind(parse: Parse, child: int, index: int) -> bool:
    """Whether a participle ends what describes the subject: "the judge who freed them in 2020 [retired]",
    "a plan to sell the mine [failed]"."""
    parent = parse.clauses[parse.clauses[child].parent]
    described = parent.parent == index and parent.kind in _DESCRIBING and parent.marker != "by"
    return described and parse.reading.codes[parse.clauses[child].start - 1] in "nNi@"


_DESCRIBING = (Kind.RELATIVE, Kind.PARTICIPLE, Kind.INFINITIVE)


def _unlikely(parse: Parse, child: int, index: int) -> tuple[bool, bool]:
    clause = parse.clauses[child]
    return clause.parent != index, parse.reading.codes[clause.start - 1] not in "nNir@"


def _subject_before(codes: str, start: int, end: int) -> tuple[int, int] | None:
    if found := SUBJECT.search(codes, max(start, end - REACH), end):
        return found.span(1)
    first = FIRST_NOUN_PHRASE.search(codes, start, end)
    return first.span() if first else None


def _unquote(parse: Parse) -> None:
    """A sentence that is all quotation has the verb of what is quoted."""
    main = parse.clauses[0]
    quotes = [
        i for i, clause in enumerate(parse.clauses) if clause.parent == 0 and clause.quoted and clause.verb
    ]
    if main.verb or not quotes:
        return
    first = parse.clauses[quotes[0]]
    main.verb, main.subject, main.quoted, first.verb = first.verb, first.subject, True, None
    parse.merge(quotes[0], 0)
