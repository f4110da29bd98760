"""What the tree of a sentence says where the order of its words misleads: whose verb is whose."""

from __future__ import annotations

from timeline.events.reading import Reading
from timeline.events.syntax import Parse, says
from timeline.events.verbs import VerbGroup
from timeline.text.words import subtree

_BELONGING = frozenset({"aux", "aux:pass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_ENDS = ',:.("wSkVHBOm'


def correct_subjects(parse: Parse) -> None:
    """Give finite verbs the subject that the tree gives them where that stands further in front."""
    for clause in parse.clauses:
        verb = clause.verb
        if verb is None or not verb.finite:
            continue
        noun = _subject(parse.reading, verb)
        if (
            noun is None
            or noun < clause.start
            or (clause.subject and clause.subject[0] <= noun < clause.subject[1])
        ):
            continue
        clause.subject = _phrase(parse.reading, noun)


def predicate(reading: Reading, verb: VerbGroup) -> int:
    """The word that the others of a predicate hang on: "empty" in "was empty"."""
    index = verb.head
    while reading.words[index].relation in _BELONGING and reading.words[index].head >= 0:
        index = reading.words[index].head
    return index


def _subject(reading: Reading, verb: VerbGroup) -> int | None:
    """The noun that is the verb's subject in the tree: the last before it, of "said" also the one behind."""
    said = predicate(reading, verb)
    found = [
        place
        for place, word in enumerate(reading.words)
        if word.head == said and word.relation in _SUBJECTS and reading.codes[place] in "nNij"
    ]
    before = [place for place in found if place < verb.start]
    if not before and found and says(reading, verb):
        return found[0]
    return before[-1] if before else None


def _phrase(reading: Reading, noun: int) -> tuple[int, int]:
    """A noun with what hangs on it and stands beside it without a mark or a verb between."""
    tree = set(subtree(reading.words, noun))
    start, end = noun, noun + 1
    while start - 1 in tree and reading.codes[start - 1] not in _ENDS:
        start -= 1
    while end in tree and (reading.codes[end] not in _ENDS or _goes_on(reading, tree, end)):
        end += 1
    return start, end


def _goes_on(reading: Reading, tree: set[int], comma: int) -> bool:
    """Whether a comma stands in a list: "Egypt, Syria and Morocco"."""
    after = comma + 1
    return reading.codes[comma] == "," and after in tree and reading.words[after].relation == "conj"
