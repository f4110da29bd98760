"""What the tree of a sentence says where the order of its words misleads: whose verb is whose."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.events.reading import Reading
from timeline.events.syntax import NOUN_PHRASE, Kind, Open, Parse, says
from timeline.events.verbs import VerbGroup
from timeline.languages.en import verbs as lexicon
from timeline.languages.en.lexicon import MODS
from timeline.text.words import hangs_on, subtree

_BELONGING = frozenset({"aux", "aux:pass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_PAIRED = frozenset({"both", "either", "neither"})
_ENDS = ',:.("wSkVHBOm'


def correct_subjects(parse: Parse) -> None:
    """Give finite verbs the subject that the tree gives them, all of it, where that begins further in
    front or goes on further."""
    subjects = _subjects(parse.reading)
    for clause in parse.clauses:
        verb = clause.verb
        if verb is None or not verb.finite:
            continue
        if purpose := _purpose_before(parse, clause.start, verb.start):
            clause.subject = purpose
            continue
        noun = _subject(parse.reading, verb, subjects)
        if noun is None and clause.subject:
            clause.subject = _with_share(parse.reading, clause.subject[0]), clause.subject[1]
        if noun is None or (noun < clause.start and not _lost(parse, clause, noun)):
            continue
        start, end = noun_phrase(parse.reading, noun)
        if clause.subject and clause.subject[0] <= noun < clause.subject[1] and noun < verb.start:
            start = min(max(start, clause.start), clause.subject[0])
            end = max(min(end, verb.start), clause.subject[1])
        if start and parse.text(start - 1) in _PAIRED:
            start -= 1
        clause.subject = start, end


def _purpose_before(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """The subject with an infinitive and its object behind it: "attempts to settle the matter [failed]"."""
    codes = parse.reading.codes
    start += codes[start] in "kS"
    found = _WITH_PURPOSE.match(codes, start, end) if codes.find("t", start, end) > start else None
    if found is None or found[1][0] == "i" or parse.reading.words[found.end(2) - 1].lemma in lexicon.SAYING:
        return None
    return found.start(1), found.end(3)


_WITH_PURPOSE = re.compile(rf"(?:[^,VHBOm]*@,)?({NOUN_PHRASE})(t[rx]*[fho])({NOUN_PHRASE})(?:[rx]|p?@+)*$")


def _lost(parse: Parse, clause: Open, noun: int) -> bool:
    """Whether a clause begins behind its own subject, which others took for their own: "the visas for
    those [that Castro wants] were refused"."""
    subject, codes = clause.subject, parse.reading.codes
    if subject is None or codes[subject[0]] == "w" or clause.kind not in _WITH_SUBJECTS:
        return False
    between = codes[noun : subject[0]]
    return ",c" not in between and not set(':.("') & set(between)


_WITH_SUBJECTS = frozenset({Kind.MAIN, Kind.COORDINATE, Kind.COMPLEMENT, Kind.RELATIVE})


def predicate(reading: Reading, verb: VerbGroup) -> int:
    """The word that the others of a predicate hang on: "empty" in "was empty"."""
    index = verb.head
    while reading.words[index].relation in _BELONGING and reading.words[index].head >= 0:
        index = reading.words[index].head
    return index


def _subjects(reading: Reading) -> Mapping[int, list[int]]:
    """The nouns that are subjects in the tree, by the word they hang on."""
    found: dict[int, list[int]] = {}
    for place, word in enumerate(reading.words):
        if word.relation in _SUBJECTS and _can_act(reading, place):
            found.setdefault(word.head, []).append(place)
    return found


def _subject(reading: Reading, verb: VerbGroup, subjects: Mapping[int, list[int]]) -> int | None:
    """The noun that is the verb's subject in the tree: the last before it, of "said" also the one behind."""
    found = subjects.get(predicate(reading, verb), [])
    quoted = says(reading, verb) and _ends_quotation(reading, verb.start)
    before = [place for place in found if place < verb.start and not quoted]
    if not before and says(reading, verb):
        return next((place for place in found if place > verb.start or not quoted), None)
    if len(before) > 1 and _BESIDE.search(reading.codes, before[-2], verb.start):
        return before[-2]
    return before[-1] if before else None


_BESIDE = re.compile(",.*c[djnN]*,$|w[^,]*[VHBOm][^,]*p[djnN]*$|[ec].*,N+,$")
"""How ends what only describes the subject: a list, a relative clause, a name for the whole of it."""


def _ends_quotation(reading: Reading, end: int) -> bool:
    """Whether the mark before words[end] closes a quotation."""
    return reading.codes[end - 1 : end] == '"' and reading.codes.count('"', 0, end) % 2 == 0


def _can_act(reading: Reading, index: int) -> bool:
    """Whether a word can be a subject: a number only where it is no age between commas, a length only of
    something ("three days of mourning"), "itself" never."""
    code = reading.codes[index]
    if code == "@":
        return reading.words[index].tag == "NNS" and _is_of(reading, index + 1)
    if code == "i" and reading.words[index].text.lower() in lexicon.REFLEXIVES:
        return False
    return code in "nNij" or (code == "q" and "," not in reading.codes[max(0, index - 1) : index + 2])


def noun_phrase(reading: Reading, noun: int) -> tuple[int, int]:
    """A noun with what hangs on it and stands beside it without a mark or a verb between."""
    words = reading.words
    start, end = noun, noun + 1
    while hangs_on(words, start - 1, noun) and _goes_back(reading, start):
        start -= 1
    if start >= 2 and _counts(reading, start - 1):
        start -= 2
    elif start and _counts(reading, start) and words[start].text.lower() == "than":
        start -= 1
    else:
        start = _with_share(reading, start)
    if end < len(reading.codes) and reading.words[end].text.lower() in lexicon.REFLEXIVES:
        end += 1
    while hangs_on(words, end, noun) and (reading.codes[end] not in _ENDS or _goes_on(reading, noun, end)):
        end += 1
    while end > noun + 1 and reading.codes[end - 1] in "p@":
        end -= 1
    return start, end


_SHARE = re.compile("qpp?q$")
"""What only says how many of them: "nine out of ten", "one in three"."""


def _with_share(reading: Reading, start: int) -> int:
    """Where a phrase begins that does at words[start], or further in front with how many of them."""
    share = _SHARE.search(reading.codes, 0, start + 1) if reading.codes[start] == "q" else None
    if share is None:
        return start
    joint = " ".join(word.text.lower() for word in reading.words[share.start() + 1 : start])
    return share.start() if joint in ("in", "out of") else start


def _is_of(reading: Reading, index: int) -> bool:
    return index < len(reading.words) and reading.words[index].text.lower() == "of"


def _goes_back(reading: Reading, start: int) -> bool:
    """Whether a phrase that begins at `start` begins further in front."""
    code, here = reading.codes[start - 1], reading.codes[start]
    joined = reading.words[start - 1].end == reading.words[start].start
    if code == "@":
        return here in "s@"
    return code not in _ENDS and (code not in "pt" or joined or _counts(reading, start - 1))


def _counts(reading: Reading, index: int) -> bool:
    """Whether a preposition only blurs a number: "at least three", "more than two"."""
    before, word, after = (
        reading.words[i].text.lower() if i >= 0 else "" for i in (index - 1, index, index + 1)
    )
    return (
        f"{before} {word}" in MODS
        or f"{word} {after}" in MODS
        or (word in MODS and reading.codes[index + 1] == "q")
    )


def _goes_on(reading: Reading, noun: int, comma: int) -> bool:
    """Whether a comma stands in a list: "Egypt, Syria and Morocco", "two shops, a bakery and a school"."""
    after = comma + 1
    while reading.codes[after : after + 1] in tuple("dqj") and reading.words[after].head > after:
        after += 1
    listed = reading.codes[comma] == "," and hangs_on(reading.words, after, noun)
    return (
        listed
        and reading.words[after].relation == "conj"
        and "c" in reading.codes[after : subtree(reading.words, noun)[-1]]
    )
