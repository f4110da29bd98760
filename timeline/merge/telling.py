"""What an event says, as far as two tellings of it can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.languages.en.kinds import KINDS, LIGHT
from timeline.languages.en.retelling import WITHOUT_WEIGHT, stem, words
from timeline.model import Event

_APART = 3
"""How many words further on the next word of a phrase may stand."""
KIND = "="
"""Begins what stands for a kind of happening among the words."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An event with the stems of its title's words and the kinds they tell of, and the stems around it.

    `said` holds stems, and kinds that begin with KIND; `around` those of the rest of the sentence; `heart`
    the kinds of the first words in the title that tell of one."""

    event: Event
    said: frozenset[str]
    around: frozenset[str]
    heart: frozenset[str]


def tell(event: Event) -> Telling:
    title, text = _stems(event.title), _stems(event.text)
    kinds = tuple(_kinds(title))
    said = _stated(title) | {KIND + kind for found in kinds for kind in found}
    around = _stated(text) | {KIND + kind for found in _kinds(text) for kind in found}
    heart = next((found for found in kinds if not LIGHT.issuperset(found)), kinds[0] if kinds else ())
    return Telling(event, said, around - said, frozenset(heart))


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in words(text)]


def _stated(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in stems if word and word not in _EMPTY)


def _kinds(stems: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The kinds that each word or phrase may tell of, in order; of words that begin a phrase, the
    phrase's."""
    single, phrases = _lexicon()
    for at, word in enumerate(stems):
        found = tuple(
            kind for rest, kinds in phrases.get(word, ()) if _follows(stems, at, rest) for kind in kinds
        )
        found = found or single.get(word, ())
        if found:
            yield found


def _follows(written: Sequence[str], at: int, rest: Sequence[str]) -> bool:
    for word in rest:
        near = written[at + 1 : at + 1 + _APART]
        if word not in near:
            return False
        at += 1 + near.index(word)
    return True


@cache
def _stem(word: str) -> str:
    return stem(word)


_EMPTY = frozenset(map(stem, WITHOUT_WEIGHT)) | {"s"}


@cache
def _lexicon() -> tuple[
    Mapping[str, tuple[str, ...]], Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
]:
    single: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = {}
    for entry, kinds in KINDS.items():
        first, *rest = map(stem, entry.split("-"))
        if rest:
            phrases[first] = (*phrases.get(first, ()), (tuple(rest), kinds))
        else:
            single[first] = tuple(dict.fromkeys((*single.get(first, ()), *kinds)))
    return single, phrases
