"""Clauses: which verb each word of a sentence belongs to, found from word classes in one pass.

A stack of open clauses is kept while reading from left to right. Words that open a clause push one; a finite
verb fills the innermost clause that waits for one, or begins a clause of its own; commas, closing marks and
finite verbs close what is complete.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from timeline.events.reading import CHUNK, Reading
from timeline.events.verbs import Form, Tense, VerbGroup, verb_groups
from timeline.languages.en import verbs as lexicon


class Kind(Enum):
    MAIN = auto()
    COORDINATE = auto()
    """joined to its parent by "and", "but", a semicolon"""
    COMPLEMENT = auto()
    """what its parent's verb says, thinks or denies"""
    RELATIVE = auto()
    ADVERBIAL = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()
    ASIDE = auto()
    """in brackets or between dashes"""


@dataclass(frozen=True, slots=True)
class Clause:
    """words[start:end] of a sentence, what is inside it included; `parent` is -1 for the main clause.

    `marker` is the word that opens it ("after", "that", "who"), in lower case, or "". `subject` is the first
    word and the one after the last of its own subject, None where it has none.
    """

    kind: Kind
    start: int
    end: int
    parent: int
    verb: VerbGroup | None
    marker: str
    subject: tuple[int, int] | None
    quoted: bool


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a sentence, the main one first, and for each word the innermost it is in."""

    all: tuple[Clause, ...]
    owner: tuple[int, ...]


@dataclass(slots=True)
class _Open:
    kind: Kind
    start: int
    parent: int
    marker: str = ""
    verb: VerbGroup | None = None
    subject: tuple[int, int] | None = None
    quoted: bool = False
    barrier: bool = False


@dataclass(slots=True)
class _Parse:
    reading: Reading
    clauses: list[_Open]
    owner: list[int]
    stack: list[int] = field(default_factory=lambda: [0])
    last: VerbGroup | None = None
    """the verb group read last"""
    quoting: bool = False

    @property
    def top(self) -> _Open:
        return self.clauses[self.stack[-1]]

    def push(self, clause: _Open) -> None:
        self.clauses.append(clause)
        self.stack.append(len(self.clauses) - 1)

    def open_clauses(self) -> list[int]:
        """The open clauses from the innermost out to the nearest barrier, the barrier included."""
        found = []
        for index in reversed(self.stack):
            found.append(index)
            if self.clauses[index].barrier:
                break
        return found

    def pop_to(self, index: int) -> None:
        while self.stack[-1] != index:
            self.stack.pop()

    def claim(self, start: int, end: int) -> None:
        """Give words to the innermost clause."""
        self.owner[start:end] = [self.stack[-1]] * (end - start)


_NOUN_PHRASE = rf"(?:{CHUNK}|i|d)(?:(?:p|c){CHUNK})*"
_SUBJECT = re.compile(rf"({_NOUN_PHRASE}|w)(?:[rx]|p?@+)*$")
_INTERJECTED = re.compile(rf"(?<=[nNiVHBOfgeqj@ru],)({_NOUN_PHRASE})$")
_INTERJECTION_ENDS = re.compile(r"[^VHBOm,]{0,8},.*[VHBOm]")
_SETTING = re.compile(rf"c|[rx]+,?|(?:p|p?@+)(?:{_NOUN_PHRASE}|@)*,|\"")
_FIRST_NOUN_PHRASE = re.compile(_NOUN_PHRASE)
_FINITE_AHEAD = re.compile('[^."();:]*?[VHBOm]')
_LEAD = re.compile(r"(?<=[c,:])(?:r|p?@+)+,?$")
_SHARED = re.compile(r"c(?:[rx,]|p?@+)*$")
_PREDICATE_FOLLOWS = re.compile(r"c(?:[rx]|p?@+)*[VHBOm]")
_CLOSED_BY_COMMA = (Kind.RELATIVE, Kind.PARTICIPLE, Kind.ADVERBIAL, Kind.INFINITIVE)


def find_clauses(reading: Reading) -> Clauses:
    """The clauses of a sentence; there is always a main one, with or without a verb."""
    codes = reading.codes
    groups = {group.start: group for group in verb_groups(reading)}
    parse = _Parse(reading, [_Open(Kind.MAIN, 0, -1, barrier=True)], [0] * len(codes))
    index = 0
    while index < len(codes):
        group = groups.get(index)
        if group:
            _place(parse, group)
            parse.claim(index, group.end)
            parse.last = group
            index = group.end
        else:
            _mark(parse, index)
            parse.claim(index, index + 1)
            index += 1
    return _freeze(parse)


def _mark(parse: _Parse, index: int) -> None:
    """Open or close clauses at a word that is no verb."""
    codes = parse.reading.codes
    match codes[index]:
        case ",":
            _comma(parse, index)
        case "(":
            parse.push(_Open(Kind.ASIDE, index + 1, parse.stack[-1], barrier=True))
        case ")":
            _close(parse, Kind.ASIDE)
        case '"':
            _quote(parse, index)
        case ":":
            _stop(parse, index)
        case "S":
            parse.push(_Open(Kind.ADVERBIAL, index, parse.stack[-1], _text(parse, index)))
        case "k":
            if codes[index - 1 : index] == "c" and (said := _last_of(parse, Kind.COMPLEMENT)):
                parse.pop_to(parse.clauses[said].parent)
            parse.push(_Open(Kind.COMPLEMENT, index, parse.stack[-1], "that"))
        case "w" if _FINITE_AHEAD.match(codes, index):
            start = index - 1 if codes[index - 1 : index] == "p" else index
            parse.push(_Open(Kind.RELATIVE, start, parse.stack[-1], _text(parse, index)))
            parse.claim(start, index)


def _comma(parse: _Parse, index: int) -> None:
    """A comma ends what hangs on another clause, unless it goes on with "and" and a verb."""
    if parse.top.kind is Kind.ASIDE and parse.top.marker == ",":
        parse.stack.pop()
        return
    if _PREDICATE_FOLLOWS.match(parse.reading.codes, index + 1):
        return
    while parse.top.kind in _CLOSED_BY_COMMA and parse.top.verb and not parse.top.barrier:
        parse.stack.pop()


def _quote(parse: _Parse, index: int) -> None:
    """What is quoted is a clause of its own if it begins as a sentence does."""
    codes, words = parse.reading.codes, parse.reading.words
    opening = words[index].text in "“«„``" or (
        not parse.quoting and words[index].text not in ("”", "»", "''")
    )
    if not opening:
        parse.quoting = False
        quotes = [i for i in parse.stack if parse.clauses[i].quoted]
        if quotes:
            parse.pop_to(quotes[-1])
            parse.stack.pop()
        return
    parse.quoting = True
    begins = index + 1 < len(words) and words[index + 1].text[:1].isupper()
    if (begins or index == 0) and _FINITE_AHEAD.match(codes, index + 1):
        parse.push(_Open(Kind.COMPLEMENT, index + 1, parse.stack[-1], quoted=True, barrier=True))


def _stop(parse: _Parse, index: int) -> None:
    """A semicolon, colon or dash: a pair of dashes is a bracket, else a new clause may begin."""
    codes, words = parse.reading.codes, parse.reading.words
    if words[index].text not in ";:":
        if any(parse.clauses[i].kind is Kind.ASIDE and parse.clauses[i].marker == "–" for i in parse.stack):
            _close(parse, Kind.ASIDE)
            return
        if any(codes[i] == ":" and words[i].text not in ";:" for i in range(index + 1, len(codes))):
            parse.push(_Open(Kind.ASIDE, index + 1, parse.stack[-1], "–", barrier=True))
            return
    if parse.open_clauses() and _FINITE_AHEAD.match(codes, index + 1):
        base = parse.open_clauses()[-1]
        parse.pop_to(base)
        if parse.top.verb is None:
            _promote(parse, base)
        if parse.top.verb:
            parse.push(_Open(Kind.COORDINATE, index + 1, base))


def _close(parse: _Parse, kind: Kind) -> None:
    found = _last_of(parse, kind)
    if found is not None:
        parse.pop_to(found)
        parse.stack.pop()


def _last_of(parse: _Parse, kind: Kind) -> int | None:
    return next((i for i in reversed(parse.stack) if parse.clauses[i].kind is kind), None)


def _text(parse: _Parse, index: int) -> str:
    return parse.reading.words[index].text.lower()


def _place(parse: _Parse, group: VerbGroup) -> None:
    """Find or open the clause that a verb group belongs to; it is the innermost one afterwards."""
    if group.form is Form.INFINITIVE:
        _place_infinitive(parse, group)
    elif not group.finite:
        _place_participle(parse, group)
    elif parse.top.verb is None and (start := _interjected(parse, group)) is not None:
        parse.push(_Open(Kind.ASIDE, start, parse.stack[-1], ",", group, (start, group.start), barrier=True))
        parse.claim(start, group.start)
    elif parse.top.verb is None:
        _fill(parse, group)
    else:
        _place_finite(parse, group)


def _place_infinitive(parse: _Parse, group: VerbGroup) -> None:
    if parse.reading.codes[group.start] == "t":
        parse.push(_Open(Kind.INFINITIVE, group.start, parse.stack[-1], "to", group))
    elif parse.top.verb is None and parse.top.start == group.start:
        parse.top.verb = group


def _place_participle(parse: _Parse, group: VerbGroup) -> None:
    codes = parse.reading.codes
    before = codes[group.start - 1 : group.start]
    top = parse.top
    if top.verb is None and (top.kind is Kind.ADVERBIAL or (top.kind is Kind.RELATIVE and before in "nNi")):
        _fill(parse, group)
        return
    if before == "c" and top.verb and top.verb.form is group.form:
        parse.pop_to(top.parent)
        parse.push(_Open(Kind.PARTICIPLE, group.start, top.parent, verb=group))
    elif before == "c" and top.verb and top.verb.finite and codes[top.verb.head] == codes[group.head]:
        parse.push(_Open(Kind.COORDINATE, group.start, parse.stack[-1], verb=group))
    elif before == "p":
        marker = _text(parse, group.start - 1)
        parse.push(_Open(Kind.PARTICIPLE, group.start - 1, parse.stack[-1], marker, group))
        parse.claim(group.start - 1, group.start)
    else:
        parse.push(_Open(Kind.PARTICIPLE, group.start, parse.stack[-1], verb=group))


def _place_finite(parse: _Parse, group: VerbGroup) -> None:
    """A finite verb where the innermost clause has one already."""
    codes = parse.reading.codes
    low = parse.last.end if parse.last else 0
    between = codes[low : group.start]
    found = _SUBJECT.search(between)
    subject = _own_subject(codes, low + found.start(1), low + found.end(1)) if found else None
    waiting = next((i for i in parse.open_clauses() if parse.clauses[i].verb is None), None)
    shared = _SHARED.search(between)
    start = subject[0] if subject else group.start
    if lead := _LEAD.search(codes, low, start):
        start = lead.start()
    before = codes[start - 1]
    if shared:
        _coordinate(parse, group, low + shared.start() + 1, None, comma="," in between)
    elif waiting is not None and not _begins_anew(parse, subject):
        parse.pop_to(waiting)
        _fill(parse, group)
    elif before in ',"' and _attributes(parse, group, subject):
        _attribute(parse, group, subject)
    elif subject is None or (before in "c," and not _described(parse.reading, subject)):
        _coordinate(parse, group, start, subject, comma="," in between)
    else:
        said = parse.last is not None and _governs(parse, parse.last) and before != ","
        kind = Kind.COMPLEMENT if said else Kind.RELATIVE
        parse.push(_Open(kind, subject[0], parse.stack[-1], "", group, subject))
        parse.claim(subject[0], group.start)


def _own_subject(codes: str, start: int, end: int) -> tuple[int, int]:
    """A subject without what stands before its "and", which the clause before ends with; after a comma all of it."""
    joint = codes.rfind("c", start, end)
    return (start, end) if joint < 0 or codes[start - 1 : start] == "," else (joint + 1, end)


def _interjected(parse: _Parse, group: VerbGroup) -> int | None:
    """Where "he said" begins that stands between commas in front of the verb it interrupts; None if none does."""
    codes, words = parse.reading.codes, parse.reading.words
    found = _INTERJECTED.search(codes, parse.top.start, group.start)
    if not found or words[group.head].lemma not in lexicon.SAYING | lexicon.THINKING:
        return None
    return found.start(1) if _INTERJECTION_ENDS.match(codes, group.end) else None


def _begins_anew(parse: _Parse, subject: tuple[int, int] | None) -> bool:
    """Whether a finite verb with this subject can't be the one that an outer clause waits for."""
    if subject is None or parse.last is None:
        return False
    if parse.reading.codes[subject[0]] == "i":
        return True
    return subject[0] == parse.last.end and _governs(parse, parse.last)


def _governs(parse: _Parse, verb: VerbGroup) -> bool:
    """Whether a clause without "that" may follow as what is said or thought."""
    lemma = parse.reading.words[verb.head].lemma
    return lemma in lexicon.SAYING or lemma in lexicon.THINKING


def _attributes(parse: _Parse, group: VerbGroup, subject: tuple[int, int] | None) -> bool:
    """Whether a verb behind a comma says who says all that comes before: "…, the ministry said"."""
    reading = parse.reading
    if reading.words[group.head].lemma not in lexicon.SAYING | lexicon.THINKING:
        return False
    described = subject is not None and _described(reading, subject)
    return not described and len(parse.open_clauses()) == len(parse.stack)


def _described(reading: Reading, subject: tuple[int, int]) -> bool:
    """Whether what looks like a subject is a noun and the subject of what describes it: "a step Kyiv welcomed"."""
    start, end = subject
    return reading.words[start].text.lower() in ("a", "an") and reading.codes[end - 1] == "N"


def _fill(parse: _Parse, group: VerbGroup) -> None:
    """Make a finite verb that of the innermost clause, which waits for one."""
    codes, top = parse.reading.codes, parse.top
    low = max(top.start, parse.last.end if parse.last else 0)
    found = _SUBJECT.search(codes[low : group.start])
    if found:
        top.subject = (low + found.start(1), low + found.end(1))
    elif first := _FIRST_NOUN_PHRASE.search(codes, _after_setting(codes, top.start, group.start), group.start):
        top.subject = first.span()
    top.verb = group


def _after_setting(codes: str, start: int, end: int) -> int:
    """Where a clause goes on behind what it says first of place and time: "In Kyiv, …"."""
    while found := _SETTING.match(codes, start, end):
        start = found.end()
    return start


def _coordinate(
    parse: _Parse, group: VerbGroup, start: int, subject: tuple[int, int] | None, *, comma: bool
) -> None:
    """Open a clause joined to one that is open: the nearest in the same tense, after a comma the furthest."""
    finite = [i for i in parse.open_clauses() if (verb := parse.clauses[i].verb) and verb.finite]
    alike = [i for i in finite if (verb := parse.clauses[i].verb) and verb.tense is group.tense]
    choice = alike or finite or parse.open_clauses()
    target = choice[-1] if comma and subject else choice[0]
    parse.pop_to(target)
    parse.push(_Open(Kind.COORDINATE, start, target, "", group, subject))
    parse.claim(start, group.start)


def _attribute(parse: _Parse, group: VerbGroup, subject: tuple[int, int] | None) -> None:
    """ "…, the ministry said": what stood as the main clause becomes what is said."""
    said = parse.clauses[0]
    start = subject[0] if subject else group.start
    parse.clauses[0] = _Open(Kind.MAIN, 0, -1, "", group, subject, barrier=True)
    parse.clauses.append(_Open(Kind.COMPLEMENT, said.start, 0, "", said.verb, said.subject))
    moved = len(parse.clauses) - 1
    parse.owner[:] = [moved if index == 0 else index for index in parse.owner]
    for clause in parse.clauses[1:moved]:
        if clause.parent == 0:
            clause.parent = moved
    parse.stack[:] = [0]
    parse.claim(start, group.start)


def _promote(parse: _Parse, index: int) -> None:
    """Give a clause that waits for its verb that of a participle in it: most verbs' past looks the same.

    One that no comma sets off is likelier than one that stands alone.
    """
    codes = parse.reading.codes
    children = [
        child
        for child, clause in enumerate(parse.clauses)
        if clause.parent == index and clause.verb and clause.verb.form is Form.PARTICIPLE and not clause.marker
    ]
    children.sort(key=lambda child: codes[parse.clauses[child].start - 1] not in "nNir@")
    if not children or parse.clauses[children[0]].start == parse.clauses[index].start:
        return
    chosen, waiting = parse.clauses[children[0]], parse.clauses[index]
    if chosen.verb:
        waiting.verb = replace(chosen.verb, form=Form.FINITE, tense=Tense.PAST)
    waiting.subject = chosen.subject or _subject_before(parse, waiting.start, chosen.start)
    chosen.verb = None
    parse.owner[:] = [index if owner == children[0] else owner for owner in parse.owner]
    for clause in parse.clauses:
        clause.parent = index if clause.parent == children[0] else clause.parent


def _subject_before(parse: _Parse, start: int, end: int) -> tuple[int, int] | None:
    found = _SUBJECT.search(parse.reading.codes, start, end) or _FIRST_NOUN_PHRASE.search(
        parse.reading.codes, start, end
    )
    return found.span(1 if found.re is _SUBJECT else 0) if found else None


def _unquote(parse: _Parse) -> None:
    """A sentence that is all quotation has the verb of what is quoted."""
    quotes = [i for i, clause in enumerate(parse.clauses) if clause.parent == 0 and clause.quoted and clause.verb]
    if parse.clauses[0].verb or not quotes:
        return
    first, main = parse.clauses[quotes[0]], parse.clauses[0]
    main.verb, main.subject, main.quoted, first.verb = first.verb, first.subject, True, None
    parse.owner[:] = [0 if owner == quotes[0] else owner for owner in parse.owner]
    for clause in parse.clauses:
        clause.parent = 0 if clause.parent == quotes[0] else clause.parent


def _freeze(parse: _Parse) -> Clauses:
    _unquote(parse)
    for index, clause in enumerate(parse.clauses):
        if clause.verb is None and clause.kind is not Kind.ASIDE:
            _promote(parse, index)
    ends = [clause.start for clause in parse.clauses]
    for position, index in enumerate(parse.owner):
        while index >= 0:
            ends[index] = max(ends[index], position + 1)
            index = parse.clauses[index].parent
    ends[0] = len(parse.owner)
    return Clauses(
        tuple(
            Clause(c.kind, c.start, end, c.parent, c.verb, c.marker, c.subject, c.quoted)
            for c, end in zip(parse.clauses, ends, strict=True)
        ),
        tuple(parse.owner),
    )
