"""What an event says, as far as two tellings of it can be compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from timeline.languages.en.kinds import KINDS, LEAVE_IT_TO_NOUNS, LIGHT
from timeline.languages.en.retelling import ORDINALS, WITHOUT_WEIGHT, stem, words
from timeline.languages.en.verbs import SAYING
from timeline.merge.timing import When, when
from timeline.model import Event, Sentence, Status
from timeline.text.words import Word, analyse, children

_APART = 3
"""How many words further on the next word of a phrase may stand."""
_TOGETHER = 1000
"""How many titles are analysed at once."""
KIND = "="
"""Begins what stands for a kind of happening among the words."""
_WHAT_IS_SAID = ("ccomp", "xcomp")
_NOUNS = ("obj", "xcomp", "nsubj", "nsubj:pass", "obl")
"""Where the noun stands that tells what a verb like "make" leaves open."""


class Telling(NamedTuple):
    """What an article tells of an event, and when that may have been: all that is compared.

    `articles` are the articles that tell it, more than its own where it comes `merged`. `said` holds the
    stems of the title's words, and the kinds they tell of, which begin with KIND; `around` the stems of the
    rest of the sentence; `names` those of proper names in the title; `heart` the kinds that its verb tells
    of, else the verb; `which` gives the ordinal before a noun ("second": 2), none for the first."""

    article: str
    articles: tuple[str, ...]
    merged: bool
    title: str
    text: str
    date: str
    published: dt.date | None
    days: When | None
    denied: bool
    said: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    heart: frozenset[str]
    which: Mapping[str, int]


def tell(events: Iterable[Event]) -> Iterator[Telling]:
    rest = iter(events)
    while batch := tuple(islice(rest, _TOGETHER)):
        titles = _analysed({event.title for event in batch})
        yield from (_tell(event, titles.get(event.title, ())) for event in batch)


def _analysed(titles: Iterable[str]) -> Mapping[str, Sequence[Word]]:
    """The words of each title that has any."""
    lines = {title: " ".join(title.split()) for title in sorted(titles) if title.strip()}
    sentences, start = [], 0
    for line in lines.values():
        sentences.append(Sentence(start, start + len(line)))
        start += len(line) + 1
    return dict(zip(lines, analyse("\n".join(lines.values()), sentences), strict=True))


def _tell(event: Event, title: Sequence[Word]) -> Telling:
    stems = [_stem(word.text) for word in title]
    kinds = [_kinds(title, stems, place) for place in range(len(title))]
    text = [_stem(word) for word in words(event.text)]
    said = frozenset({*_stated(stems), *(_sign(kind) for found in kinds for kind in found)})
    return Telling(
        event.article,
        tuple(sorted({event.article, *(mention.article for mention in event.mentions)})),
        bool(event.mentions),
        event.title,
        event.text,
        event.date,
        event.published,
        when(event),
        event.status is Status.DENIED,
        said,
        frozenset({word for word in _stated(text) if word not in said}),
        _stated(_stem(word.text) for word in title if word.tag.startswith("NNP")),
        frozenset(_heart(title, stems, kinds)) if title else frozenset(),
        {
            stems[word.head]: ORDINALS[word.text.lower()]
            for word in title
            if word.text.lower() in ORDINALS and word.head >= 0
        },
    )


def _stated(stems: Iterable[str]) -> frozenset[str]:
    return frozenset({word for word in stems if word and word not in _EMPTY})


def _kinds(title: Sequence[Word], stems: Sequence[str], place: int) -> tuple[str, ...]:
    """The kinds that a word, or the phrase it begins, may tell of."""
    if title[place].tag.startswith("NNP"):
        return ()
    single, phrases = _lexicon()
    found = (kinds for rest, kinds in phrases.get(stems[place], ()) if _follows(stems, place, rest))
    return tuple(kind for kinds in found for kind in kinds) or single.get(stems[place], ())


def _follows(written: Sequence[str], at: int, rest: Sequence[str]) -> bool:
    for word in rest:
        near = written[at + 1 : at + 1 + _APART]
        if word not in near:
            return False
        at += 1 + near.index(word)
    return True


def _heart(title: Sequence[Word], stems: Sequence[str], kinds: Sequence[tuple[str, ...]]) -> Iterable[str]:
    verb = _telling_verb(title)
    if kinds[verb] and not LIGHT.issuperset(kinds[verb]):
        return kinds[verb]
    if kinds[verb] or title[verb].lemma in LEAVE_IT_TO_NOUNS:
        below = children(title, verb)
        nouns = [place for kind in _NOUNS for place in below if title[place].relation == kind]
        for place in nouns:
            if kinds[place] and not LIGHT.issuperset(kinds[place]):
                return kinds[place]
    return kinds[verb] or _stated([stems[verb]])


def _telling_verb(title: Sequence[Word]) -> int:
    """The root, or what it says, wants or begins."""
    verb = next(place for place, word in enumerate(title) if word.head < 0)
    while title[verb].lemma in SAYING or title[verb].lemma in LEAVE_IT_TO_NOUNS:
        below = [place for place in children(title, verb) if title[place].relation in _WHAT_IS_SAID]
        if not below or not title[below[0]].tag.startswith("VB"):
            break
        verb = below[0]
    return verb


@lru_cache(1 << 16)
def _stem(word: str) -> str:
    return stem(word)


@cache
def _sign(kind: str) -> str:
    return KIND + kind


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
