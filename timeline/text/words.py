"""Words with their classes, lemmas and heads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.model import Sentence
from timeline.text.tokens import tokenise


class Word(NamedTuple):
    """A word or mark of a sentence; text[start:end] of the article is its `text`.

    `tag` is the Penn treebank's (VBD, NNP, …); `head` is the place in the sentence of the word this one
    depends on, -1 for the root; `relation` is Universal Dependencies' (nsubj, advcl, acl:relcl, …).
    """

    start: int
    end: int
    text: str
    tag: str
    lemma: str
    head: int
    relation: str


def analyse(text: str, sentences: Iterable[Sentence]) -> tuple[tuple[Word, ...], ...]:
    """The words of each sentence."""
    return tuple(tuple(_words(text, sentence)) for sentence in sentences)


def _words(text: str, sentence: Sentence) -> Iterator[Word]:
    for start, end in tokenise(text, sentence.start, sentence.end):
        form = text[start:end]
        yield Word(start, end, form, _tag(form), form.lower(), -1, "dep")


def _tag(form: str) -> str:
    if not form[0].isalnum():
        return "."
    if form[0].isdigit():
        return "CD"
    if form[0].isupper():
        return "NNP"
    for ending, tag in (("ing", "VBG"), ("ed", "VBD"), ("ly", "RB"), ("s", "NNS")):
        if form.endswith(ending):
            return tag
    return "NN"


def children(words: tuple[Word, ...], head: int) -> list[int]:
    """The places of the words that depend on the word at `head`, in order."""
    return [place for place, word in enumerate(words) if word.head == head]


def subtree(words: tuple[Word, ...], head: int) -> list[int]:
    """The places of the word at `head` and of all that depends on it, directly or not, in order."""
    below: dict[int, list[int]] = {}
    for place, word in enumerate(words):
        below.setdefault(word.head, []).append(place)
    found = [head]
    for place in found:
        found += below.get(place, [])
    return sorted(found)
