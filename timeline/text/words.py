"""Words with their classes, lemmas and heads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from timeline.model import Sentence
from timeline.text.tokens import tokenise

Spans = list[tuple[int, int]]

LONGEST = 160
"""Sentences of more words are analysed in pieces of this length; in news there are none."""

TOGETHER = 1024
"""About how many words are analysed at once; more do not fit a processor's cache and take longer."""

KNOWN_BY = 60
"""Of longer words only the first and last letters, so many together, are looked at."""


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
    """The words of each sentence; each has one root, from which every other word is reached."""
    spans = [tokenise(text, sentence.start, sentence.end) for sentence in sentences]
    pieces = [span[at : at + LONGEST] for span in spans for at in range(0, len(span), LONGEST)]
    analysed = (words for batch in _batches(pieces) for words in _analyse(text, batch))
    return tuple(_joined([next(analysed) for _ in range(0, len(span), LONGEST)]) for span in spans)


def _batches(pieces: Sequence[Spans]) -> Iterator[Sequence[Spans]]:
    first = count = 0
    for place, piece in enumerate(pieces):
        count += len(piece)
        if count >= TOGETHER or place + 1 == len(pieces):
            yield pieces[first : place + 1]
            first, count = place + 1, 0


def _analyse(text: str, pieces: Sequence[Spans]) -> Iterator[list[Word]]:
    from timeline.text import english, parser

    model = english.load()
    written = [[text[start:end] for start, end in piece] for piece in pieces]
    known = [_clipped(forms) for forms in written]
    parses = parser.parse(known, model)
    tagged = [
        pair
        for forms, parse in zip(known, parses, strict=True)
        for pair in zip(forms, parse.tags, strict=True)
    ]
    lemmas = iter(model.lemmas(tagged))
    for piece, texts, parse in zip(pieces, written, parses, strict=True):
        starts, ends = zip(*piece, strict=True)
        own = islice(lemmas, len(piece))
        columns = zip(starts, ends, texts, parse.tags, own, parse.heads, parse.relations, strict=True)
        yield [tuple.__new__(Word, column) for column in columns]


def _clipped(forms: list[str]) -> list[str]:
    if max(map(len, forms)) <= KNOWN_BY:
        return forms
    half = KNOWN_BY // 2
    return [form if len(form) <= KNOWN_BY else form[:half] + form[-half:] for form in forms]


def _joined(pieces: list[list[Word]]) -> tuple[Word, ...]:
    """The words of a sentence from its pieces; the first piece's root governs the others'."""
    if len(pieces) == 1:
        return tuple(pieces[0])
    words: list[Word] = []
    root = next(place for place, word in enumerate(pieces[0]) if word.head < 0)
    for piece in pieces:
        before = len(words)
        for word in piece:
            if word.head >= 0:
                word = word._replace(head=word.head + before)
            elif before:
                word = word._replace(head=root, relation="parataxis")
            words.append(word)
    return tuple(words)


def children(words: Sequence[Word], head: int) -> list[int]:
    """The places of the words that depend on the word at `head`, in order."""
    return [place for place, word in enumerate(words) if word.head == head]


def hangs_on(words: Sequence[Word], place: int, head: int) -> bool:
    """Whether the word at `place` is the one at `head` or depends on it, directly or not."""
    while place != head:
        if not 0 <= place < len(words):
            return False
        place = words[place].head
    return True


def subtree(words: Sequence[Word], head: int) -> list[int]:
    """The places of the word at `head` and of all that depends on it, directly or not, in order."""
    below: defaultdict[int, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        below[word.head].append(place)
    found = [head]
    for place in found:
        found += below.get(place, ())
    return sorted(found)
