"""What an article has dated so far, and which of it a noun recalls: "the fire", "his defeat"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.places import Place
from timeline.events.reading import Reading
from timeline.events.syntax import Clauses, Kind
from timeline.languages.en import nouns

_SHARED = 5
"""Letters by which a noun and the verb of the same deed are known: "resigned", "resignation"."""


@dataclass(frozen=True, slots=True)
class Known:
    """Something dated that the article told, by the words of its clause."""

    words: frozenset[str]
    place: Place


def known(
    reading: Reading, clauses: Clauses, index: int, noun: tuple[int, int] | None, place: Place
) -> Known:
    """What is told by a clause and the participles that hang on it, or by a noun in it."""
    start, end = noun or (clauses.all[index].start, clauses.all[index].end)
    told = {index}
    for number, clause in enumerate(clauses.all):
        if clause.parent == index and clause.kind is Kind.PARTICIPLE:
            told.add(number)
    words = frozenset(
        word.lemma
        for at, word in enumerate(reading.words[start:end], start)
        if reading.codes[at] in "nNVeg" and (noun or clauses.owner[at] in told)
    )
    return Known(words, place)


def recalled(told: Sequence[Known], reading: Reading, noun: int) -> Place | None:
    """Where the article has told what a noun names, the first time it happened of those that it told."""
    name = reading.words[noun].lemma
    deed = nouns.DEEDS.get(name, name)
    found = [one.place for one in told if any(_alike(word, deed) or word == name for word in one.words)]
    return min(found, key=lambda place: place.first, default=None)


def _alike(word: str, deed: str) -> bool:
    return word == deed or (len(word) >= _SHARED and word[:_SHARED] == deed[:_SHARED])
