"""The retold stories beside what the program merges of them: pairwise precision and recall.

python -m tests.merge.stories prints the figures and the pairs that are wrongly merged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tests.expected import DATA
from timeline import Article, Event, build, read_articles
from timeline.languages.en.retelling import WITHOUT_WEIGHT, stem, words
from timeline.merge import merge_events

STORIES = DATA / "stories"
HELD_OUT = frozenset({"asku", "batu", "lorne", "ostby", "rook", "tarn"})
"""Stories whose errors nobody has looked at; nothing was learnt from them."""
PATHS = tuple(sorted(path for path in STORIES.glob("*.md") if path.name != "README.md"))


@dataclass(frozen=True, slots=True)
class Told:
    """An annotated mention, with the event of the plain table that tells it, "" for none.

    `date` is given where articles disagree; mentions that differ in it may be one event or two.
    """

    cluster: str
    article: str
    quote: str
    date: str
    event: str


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs of annotated mentions: rightly and wrongly found in one event, and missed."""

    right: int
    wrong: tuple[tuple[Told, Told], ...]
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    def __str__(self) -> str:
        right, wrong, missed = self.right, len(self.wrong), self.missed
        found = f"precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.f1:.3f}"
        return f"{found} ({right} right, {wrong} wrong, {missed} missed)"


def story(article: str) -> str:
    return article.rsplit("-", 1)[0]


def read_stories() -> tuple[Article, ...]:
    return tuple(item for item in read_articles(PATHS) if isinstance(item, Article))


def mentions(articles: Sequence[Article], plain: Sequence[Event]) -> list[Told]:
    """The annotated mentions. An event tells one of them: of those that its clause covers, the one whose
    words its title has first and most of; the others are told by none."""
    texts = {article.id: article.text for article in articles}
    found: list[tuple[str, Mapping[str, str], Event | None]] = []
    for line in (STORIES / "clusters.jsonl").read_text(encoding="utf-8").splitlines():
        cluster = json.loads(line)
        for mention in cluster["mentions"]:
            teller = _teller(texts[mention["article"]], mention, plain)
            found.append((cluster["cluster"], mention, teller))
    chosen: dict[str, tuple[tuple[float, int], int]] = {}
    for place, (_, mention, event) in enumerate(found):
        if event:
            fit = _fit(mention["quote"], event.title)
            chosen[event.id] = min(chosen.get(event.id, (fit, place)), (fit, place))
    told = {place for _, place in chosen.values()}
    return [
        Told(
            cluster,
            mention["article"],
            mention["quote"],
            mention.get("date", ""),
            event.id if event and place in told else "",
        )
        for place, (cluster, mention, event) in enumerate(found)
    ]


def _teller(text: str, mention: Mapping[str, str], plain: Sequence[Event]) -> Event | None:
    """The smallest event around the quote, else the one that shares most of it."""
    start = text.index(mention["quote"])
    end = start + len(mention["quote"])

    def shared(event: Event) -> int:
        return min(end, event.char_end) - max(start, event.char_start)

    there = [event for event in plain if event.article == mention["article"] and shared(event) > 0]
    around = [event for event in there if shared(event) == end - start]
    if around:
        return min(around, key=lambda event: event.char_end - event.char_start)
    return max(there, key=shared, default=None)


def _fit(quote: str, title: str) -> tuple[float, int]:
    """Less for a better fit: the share of the quote's telling words in the title, the place of the first.

    Figures are left out: what dates an event is not in its title."""
    wanted = {
        stem(word) for word in words(quote) if not word.isdigit() and word.lower() not in WITHOUT_WEIGHT
    }
    written = [stem(word) for word in words(title)]
    there = [written.index(word) for word in wanted if word in written]
    return -len(there) / max(1, len(wanted)), min(there, default=len(written))


def score(told: Sequence[Told], merged: Sequence[Event]) -> Score:
    of = {mention.id: event.id for event in merged for mention in event.mentions}
    right = missed = 0
    wrong = []
    for one, other in combinations(told, 2):
        if one.cluster == other.cluster and one.date != other.date:
            continue
        together = bool(one.event and other.event) and of[one.event] == of[other.event]
        if one.cluster == other.cluster:
            right, missed = right + together, missed + (not together)
        elif together:
            wrong.append((one, other))
    return Score(right, tuple(wrong), missed)


if __name__ == "__main__":
    read = read_stories()
    events = build(read, merge=False).events
    told, merged = mentions(read, events), merge_events(events)
    known = score([one for one in told if story(one.article) not in HELD_OUT], merged)
    print("looked at:", known)
    print("held out: ", score([one for one in told if story(one.article) in HELD_OUT], merged))
    for pair in known.wrong:
        print("wrong:", " | ".join(f"{one.article}: {one.quote}" for one in pair))
