"""Events as many articles would tell them, made up from a seed: affairs, each told by twenty papers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from tests.made import event
from timeline.model import Basis, Event, Relation
from timeline.times.interval import Grain

ARTICLES_ON_ONE = 20
EVENTS_IN_ONE = 15
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el", "or", "is")]
_VERBS = (
    ("stole", "robbed", "took"),
    ("died", "was killed", "succumbed"),
    ("met", "held talks with", "sat down with"),
    ("bought", "acquired", "took over"),
    ("collapsed on", "gave way under", "fell on"),
    ("signed", "put a name to", "agreed on"),
    ("rejected", "turned down", "refused"),
    ("opened", "started", "launched"),
)


def retold(articles: int, seed: int = 1) -> Iterator[Event]:
    """Fifteen events an article, most of them told by several of the twenty on the same affair."""
    random = Random(seed)
    nouns = [_word(random, 3) for _ in range(4000)]
    for affair in range(articles // ARTICLES_ON_ONE):
        first = dt.date(2020, 1, 1) + dt.timedelta(random.randrange(1500))
        names = [_word(random, 2).capitalize() for _ in range(6)]
        about = random.sample(nouns, 60)
        happenings = [_happening(random, names, nouns, first) for _ in range(40)]
        for number in range(ARTICLES_ON_ONE):
            chosen = random.sample(happenings, EVENTS_IN_ONE)
            yield from _article(random, f"{affair}-{number}", chosen, about, first + dt.timedelta(25))


def _word(random: Random, length: int) -> str:
    return "".join(random.choice(_SYLLABLES) for _ in range(length))


_Happening = tuple[dt.date, str, tuple[str, ...], str, str]


def _happening(random: Random, names: list[str], nouns: list[str], first: dt.date) -> _Happening:
    day = first + dt.timedelta(random.randrange(20))
    return day, random.choice(names), random.choice(_VERBS), _frequent(random, nouns), random.choice(names)


def _frequent(random: Random, nouns: list[str]) -> str:
    return nouns[int(random.random() ** 3 * len(nouns))]


def _article(
    random: Random, article: str, chosen: list[_Happening], about: list[str], published: dt.date
) -> Iterator[Event]:
    for place, (day, who, verbs, what, where) in enumerate(chosen):
        told = f"{who} {random.choice(verbs)} the {what} in {where}"
        around = " ".join(random.choice(about) for _ in range(8))
        made = event(
            str(day),
            id=f"{article}:{place}",
            title=told,
            text=f"{told}, {around}.",
            article=article,
            source=f"Paper {article.split('-')[1]}",
            actors=(who,),
            published=published,
            char_start=200 * place,
            char_end=200 * place + 60,
        )
        yield _vaguer(random, made, day)


def _vaguer(random: Random, made: Event, day: dt.date) -> Event:
    """The event as told, or with less known of its date: by the month, carried on, assumed."""
    match random.randrange(10):
        case 0:
            last = (day.replace(day=1) + dt.timedelta(31)).replace(day=1) - dt.timedelta(1)
            return replace(
                made, date=f"{day:%Y-%m}", start=day.replace(day=1), end=last, precision=Grain.MONTH
            )
        case 1 | 2:
            return replace(made, basis=Basis.CARRIED)
        case 3:
            return replace(made, basis=Basis.PUBLISHED)
        case 4:
            return replace(made, start=None, relation=Relation.BY)
    return made
