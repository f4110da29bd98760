"""The clause that a verb group belongs to: one that waits for it, or one that it opens."""

from __future__ import annotations

import re

from timeline.events.reading import Reading
from timeline.events.syntax import FIRST_NOUN_PHRASE, NOUN_PHRASE, REACH, SUBJECT, Kind, Open, Parse, says
from timeline.events.trees import predicate
from timeline.events.verbs import Form, VerbGroup

Subject = tuple[int, int]

_INTERJECTED = re.compile(rf"(?<=[nNiVHBOfgeqj@ru],)({NOUN_PHRASE})$")
_GOES_ON = re.compile(r",c[rx]*p@")
"""What is said goes on behind its speaker: "…, the ministry said, but not before May"."""
_INTERJECTION_ENDS = re.compile(r"[^VHBOm,]{0,8},.*[VHBOm]")
_SETTING = re.compile(rf"c|[rx]+,?|(?:p|p?@+)(?:{NOUN_PHRASE}|@)*,|\"")
_LEAD = re.compile(r"(?<=[c,:])(?:r|p?@+)+,?$")
_APPOSED = re.compile(rf"({NOUN_PHRASE}),[Njn]*N,$")
_DATE_COMMA = re.compile(r"p?@{3,},")
_SHARED = re.compile(r"c(?:[rx,]|p?@+)*$")


def place(parse: Parse, group: VerbGroup) -> None:
    """Find or open the clause that a verb group belongs to; it is the innermost one afterwards."""
    if group.form is Form.INFINITIVE:
        _place_infinitive(parse, group)
    elif not group.finite:
        _place_participle(parse, group)
    elif parse.top.verb is None and (start := _interjected(parse, group)) is not None:
        _interject(parse, group, start)
    elif parse.top.verb is None:
        _fill(parse, group)
    else:
        _place_finite(parse, group)


def _place_infinitive(parse: Parse, group: VerbGroup) -> None:
    if parse.reading.codes[group.start] == "t":
        parse.push(Open(Kind.INFINITIVE, group.start, parse.stack[-1], "to", group))
    elif parse.top.verb is None and parse.top.start == group.start:
        parse.top.verb = group


def _place_participle(parse: Parse, group: VerbGroup) -> None:
    codes, top = parse.reading.codes, parse.top
    before = codes[group.start - 1 : group.start]
    joined = before == "c" and top.verb is not None
    if top.verb is None and (top.kind is Kind.ADVERBIAL or (top.kind is Kind.RELATIVE and before in "nNi")):
        _fill(parse, group)
    elif joined and top.verb and top.verb.form is group.form:
        parse.pop_to(top.parent)
        parse.push(Open(Kind.PARTICIPLE, group.start, top.parent, verb=group))
    elif joined and top.verb and top.verb.finite and codes[top.verb.head] == codes[group.head]:
        parse.push(Open(Kind.COORDINATE, group.start, parse.stack[-1], verb=group))
    elif before == "p":
        marker = parse.text(group.start - 1)
        parse.push(Open(Kind.PARTICIPLE, group.start - 1, parse.stack[-1], marker, group))
        parse.claim(group.start - 1, group.start)
    else:
        parse.push(Open(Kind.PARTICIPLE, group.start, parse.stack[-1], verb=group))


def _place_finite(parse: Parse, group: VerbGroup) -> None:
    """A finite verb where the innermost clause has one already."""
    codes = parse.reading.codes
    low = max(parse.last.end if parse.last else 0, group.start - REACH)
    between = codes[low : group.start]
    found = SUBJECT.search(between) or (_APPOSED.search(between) if says(parse.reading, group) else None)
    subject = (low + found.start(1), low + found.end(1)) if found else None
    if subject and not (parse.last and subject[0] == parse.last.end and says(parse.reading, parse.last)):
        subject = _own_subject(codes, *subject)
    waiting = next((i for i in parse.within() if parse.clauses[i].verb is None), None)
    shared = _SHARED.search(between)
    lead = _LEAD.search(codes, low, subject[0] if subject else group.start)
    start = lead.start() if lead else subject[0] if subject else group.start
    before = codes[start - 1]
    if shared:
        _coordinate(parse, group, low + shared.start() + 1, None, comma="," in between)
    elif waiting is not None and not _begins_anew(parse, subject):
        parse.pop_to(waiting)
        _fill(parse, group)
    elif subject is None and (said := _completed(parse, group)) is not None:
        _complete(parse, group, said)
    elif subject and parse.last and says(parse.reading, parse.last) and _is_dates_comma(parse, start):
        parse.push(Open(Kind.COMPLEMENT, subject[0], parse.stack[-1], "", group, subject))
        parse.claim(subject[0], group.start)
    elif before in ',"' and _attributes(parse, group, subject):
        if before == "," and subject and _GOES_ON.match(codes, group.end):
            _interject(parse, group, subject[0])
        else:
            _attribute(parse, group, subject)
    elif subject is None or (before in "c," and not _described(parse.reading, subject)):
        _coordinate(parse, group, start, subject, comma="," in between)
    else:
        said = parse.last is not None and says(parse.reading, parse.last) and before != ","
        kind = Kind.COMPLEMENT if said else Kind.RELATIVE
        parse.push(Open(kind, subject[0], parse.stack[-1], "", group, subject))
        parse.claim(subject[0], group.start)


def _completed(parse: Parse, group: VerbGroup) -> int | None:
    """The open clause whose verb the tree has this one complete: "said the tanker, which …, had sunk"."""
    word = parse.reading.words[predicate(parse.reading, group)]
    if word.relation != "ccomp":
        return None
    for index in parse.within():
        verb = parse.clauses[index].verb
        if verb and word.head == verb.head and says(parse.reading, verb):
            complete = any(
                clause.parent == index and clause.kind is Kind.COMPLEMENT for clause in parse.clauses
            )
            return None if complete else index
    return None


def _complete(parse: Parse, group: VerbGroup, said: int) -> None:
    """Open a complement that begins right behind the verb it completes, with all that hangs in between."""
    above = parse.clauses[said].verb
    start = above.end if above else group.start
    parse.pop_to(said)
    for clause in parse.clauses:
        if clause.parent == said and clause.start >= start:
            clause.parent = len(parse.clauses)
    subject = FIRST_NOUN_PHRASE.match(parse.reading.codes, start)
    parse.push(Open(Kind.COMPLEMENT, start, said, "", group, subject.span() if subject else None))
    between = parse.owner[start : group.start]
    parse.owner[start : group.start] = [parse.stack[-1] if owner == said else owner for owner in between]


def _is_dates_comma(parse: Parse, start: int) -> bool:
    """Whether only a date and its comma stand between the last verb and words[start]: "said on Aug. 3,
    2016, [it] would"."""
    return parse.last is not None and bool(_DATE_COMMA.fullmatch(parse.reading.codes, parse.last.end, start))


def _own_subject(codes: str, start: int, end: int) -> Subject:
    """A subject without what stands before its "and" and ends the clause before; after a comma all of it."""
    joint = codes.rfind("c", start, end)
    return (start, end) if joint < 0 or codes[start - 1 : start] == "," else (joint + 1, end)


def _interjected(parse: Parse, group: VerbGroup) -> int | None:
    """Where "he said" begins that stands between commas before the verb it interrupts; None if none does."""
    codes = parse.reading.codes
    found = _INTERJECTED.search(codes, max(parse.top.start, group.start - REACH), group.start)
    if not found or not says(parse.reading, group):
        return None
    if _after_setting(codes, parse.top.start, group.start) == found.start(1):
        return None
    return found.start(1) if _INTERJECTION_ENDS.match(codes, group.end) else None


def _interject(parse: Parse, group: VerbGroup, start: int) -> None:
    """Open the clause of a speaker named in between."""
    parse.push(Open(Kind.ASIDE, start, parse.stack[-1], ",", group, (start, group.start), barrier=True))
    parse.claim(start, group.start)


def _begins_anew(parse: Parse, subject: Subject | None) -> bool:
    """Whether a finite verb with this subject can't be the one that an outer clause waits for."""
    if subject is None or parse.last is None:
        return False
    if parse.reading.codes[subject[0]] == "i":
        return True
    return subject[0] == parse.last.end and says(parse.reading, parse.last)


def _attributes(parse: Parse, group: VerbGroup, subject: Subject | None) -> bool:
    """Whether a verb behind a comma says who says all that comes before: "…, the ministry said"."""
    described = subject is not None and _described(parse.reading, subject)
    return says(parse.reading, group) and not described and len(parse.within()) == len(parse.stack)


def _described(reading: Reading, subject: Subject) -> bool:
    """Whether what looks like a subject is a noun and the subject of its description: "a step Kyiv
    welcomed"."""
    start, end = subject
    return reading.words[start].text.lower() in ("a", "an") and reading.codes[end - 1] == "N"


def _fill(parse: Parse, group: VerbGroup) -> None:
    """Make a finite verb that of the innermost clause, which waits for one."""
    codes, top = parse.reading.codes, parse.top
    low = max(top.start, parse.last.end if parse.last else 0, group.start - REACH)
    if codes[group.start - 1 : group.start] == '"' and says(parse.reading, group):
        behind = FIRST_NOUN_PHRASE.match(codes, group.end)
        top.subject = behind.span() if behind else None
    elif found := SUBJECT.search(codes, low, group.start):
        top.subject = found.span(1)
    elif first := FIRST_NOUN_PHRASE.search(codes, _after_setting(codes, top.start, group.start), group.start):
        top.subject = first.span()
    top.verb = group


def _after_setting(codes: str, start: int, end: int) -> int:
    """Where a clause goes on behind what it says first of place and time: "In Kyiv, …"."""
    while found := _SETTING.match(codes, start, end):
        start = found.end()
    return start


def _coordinate(parse: Parse, group: VerbGroup, start: int, subject: Subject | None, *, comma: bool) -> None:
    """Open a clause joined to one that is open: the nearest in the same tense, after a comma the furthest."""
    verbs = {i: verb for i in parse.within() if (verb := parse.clauses[i].verb) and verb.finite}
    alike = [i for i, verb in verbs.items() if verb.tense is group.tense]
    choice = alike or list(verbs) or parse.within()
    target = choice[-1] if comma and subject else choice[0]
    parse.pop_to(target)
    parse.push(Open(Kind.COORDINATE, start, target, "", group, subject))
    parse.claim(start, group.start)


def _attribute(parse: Parse, group: VerbGroup, subject: Subject | None) -> None:
    """ "…, the ministry said": what stood as the main clause becomes what is said."""
    said = parse.clauses[0]
    start = subject[0] if subject else group.start
    parse.clauses.append(Open(Kind.COMPLEMENT, said.start, -1, "", said.verb, said.subject))
    moved = len(parse.clauses) - 1
    parse.merge(0, moved)
    parse.clauses[moved].parent = 0
    parse.clauses[0] = Open(Kind.MAIN, 0, -1, "", group, subject, barrier=True)
    parse.stack[:] = [0]
    parse.claim(start, group.start)
