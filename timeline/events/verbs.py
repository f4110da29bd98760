"""Verb groups: an inflected verb with its auxiliaries, and what they say of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from timeline.events.reading import Reading
from timeline.languages.en import verbs as lexicon
from timeline.text.words import Word


class Form(Enum):
    FINITE = auto()
    INFINITIVE = auto()
    GERUND = auto()
    PARTICIPLE = auto()


class Tense(Enum):
    PAST = auto()
    PRESENT = auto()
    FUTURE = auto()
    WOULD = auto()
    MODAL = auto()
    """may, might, can, could"""
    DUTY = auto()
    """must, should, shall"""
    NONE = auto()


class VerbGroup(NamedTuple):
    """words[start:end] of the sentence; `head` is the index of the verb that carries the meaning."""

    start: int
    end: int
    head: int
    form: Form
    tense: Tense
    perfect: bool
    progressive: bool
    passive: bool
    negated: bool

    @property
    def finite(self) -> bool:
        return self.form is Form.FINITE


_G = "(?:[rx@]|p@+)*"
_GROUP = re.compile(
    rf"""
    (?=[mBHOVthbegfo]) (?:
      (?P<modal> m (?:{_G}h)? (?:{_G}b){{0,2}} (?:{_G}[fegVhbo])? )
    | (?P<is_to> B {_G} t r* (?:h(?=[rbe]))? b? [febho]? (?<=[febho]) )
    | (?P<perfect> H (?:{_G}b){{0,2}} (?:{_G}[eghbo])? )
    | (?P<be> B (?:{_G}b)? (?:{_G}[ge])? )
    | (?P<do> O (?:{_G}[fhbo])? )
    | (?P<simple> V )
    | (?P<infinitive> t x?r* (?:h(?=[rbe])r*)? (?:b[rx]*){{0,2}} (?:[fegVho]|(?<=b)) )
    | (?P<participle> (?:h[rx]*)? (?:b[rx]*){{0,2}} [eg] | [hb] )
    | (?P<bare> [fo] ) )
    """,
    re.VERBOSE,
)
_ADJECTIVAL = re.compile(r"(?<=[dsj])[eg](?=[nNjqeg])|(?<=[dsj])g|e(?=[nj])|(?<![N,n])e(?=N)")
_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})


def verb_groups(reading: Reading) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence in order."""
    groups: list[VerbGroup] = []
    for match in _GROUP.finditer(reading.codes):
        kind = match.lastgroup
        if kind == "participle" and (
            _ADJECTIVAL.match(reading.codes, match.end() - 1) or _is_state(reading, groups, match)
        ):
            continue
        groups.append(_group(reading, match))
    return _with_going_to(reading, groups)


def _is_state(reading: Reading, groups: list[VerbGroup], match: re.Match[str]) -> bool:
    """Whether a participle only says what something stays, or how it is found: "will stay closed"."""
    if not groups or groups[-1].end != match.start():
        return False
    word, before = reading.words[match.start()], groups[-1].head
    completes = reading.codes[match.start()] == "e" and (word.relation, word.head) == ("xcomp", before)
    return completes or reading.words[before].lemma in lexicon.COPULAS


def _group(reading: Reading, match: re.Match[str]) -> VerbGroup:
    words, codes = reading.words, reading.codes
    start, end = match.span()
    kind = match.lastgroup
    part = match[0]
    perfect = (kind == "perfect" and end - start > 1 and part[-1] in "ebgh") or "h" in part[1:-1]
    with_be = "B" in part or "b" in part
    passive = with_be and part[-1] == "e"
    progressive = with_be and part[-1] == "g"
    form, tense = _form_and_tense(kind or "", words[start].tag, words[start].text.lower(), part)
    if tense is Tense.PRESENT and kind == "simple" and _one_did(words, start):
        tense = Tense.PAST
    if kind == "is_to" and (
        any(word.text.lower() in lexicon.PLACES for word in words[start:end])
        or (start and words[start - 1].lemma in lexicon.AIMS)
    ):
        tense = Tense.PRESENT
    if passive and words[start].text.lower() == "could" and words[end - 1].lemma in lexicon.SEEN:
        tense = Tense.PAST
    return VerbGroup(
        start,
        end,
        end - 1,
        form,
        tense,
        perfect,
        progressive,
        passive,
        _negated(codes, start, end),
    )


def _one_did(words: Sequence[Word], verb: int) -> bool:
    """Whether a form without -s whose past looks the same tells what one person or thing did: "he [quit]"."""
    if words[verb].tag != "VBP" or words[verb].lemma not in lexicon.UNCHANGED or not verb:
        return False
    before = words[verb - 1]
    return before.tag == "NN" or before.text.lower() in ("he", "she", "it")


def _negated(codes: str, start: int, end: int) -> bool:
    """Whether a negation stands before the verb, in it, or behind an auxiliary that is all of it."""
    after = codes[end : end + 1] if codes[end - 1] in "mHBO" else ""
    return "x" in codes[max(0, start - 1) : end] + after


def _form_and_tense(kind: str, tag: str, first: str, part: str) -> tuple[Form, Tense]:
    if kind == "modal":
        if first in _WILL:
            return Form.FINITE, Tense.FUTURE
        if first in lexicon.UNDECIDED:
            return Form.FINITE, Tense.MODAL
        return Form.FINITE, Tense.DUTY if first in lexicon.DUTIES else Tense.WOULD
    if kind == "is_to":
        return Form.FINITE, Tense.FUTURE
    if kind in ("perfect", "be", "do", "simple"):
        past = tag in ("VBD", "VBN") or (tag == "VB" and first in lexicon.UNCHANGED)
        return Form.FINITE, Tense.PAST if past else Tense.PRESENT
    if kind == "participle":
        return (Form.GERUND if part[-1] == "g" else Form.PARTICIPLE), Tense.NONE
    return Form.INFINITIVE, Tense.NONE


def _with_going_to(reading: Reading, groups: list[VerbGroup]) -> tuple[VerbGroup, ...]:
    """ "is going to close" as one group in the future."""
    joined: list[VerbGroup] = []
    for group in groups:
        before = joined[-1] if joined else None
        if (
            before
            and before.progressive
            and before.end == group.start
            and group.form is Form.INFINITIVE
            and reading.words[before.head].text.lower() == "going"
        ):
            joined[-1] = VerbGroup(
                before.start,
                group.end,
                group.head,
                Form.FINITE,
                Tense.FUTURE,
                False,
                False,
                group.passive,
                before.negated,
            )
        else:
            joined.append(group)
    return tuple(joined)
