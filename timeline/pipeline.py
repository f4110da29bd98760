"""The stages in order: readers, text, times, events, merge, table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from timeline.events.find import find_events
from timeline.merge import merged
from timeline.merge.face import place_in_text
from timeline.model import Article, ArticleSummary, Event, Problem, TimeExpression, Timeline, Unplaced
from timeline.problems import gather
from timeline.readers import read_articles
from timeline.readers.day_order import likely_day_first
from timeline.shelf import Shelf
from timeline.table import in_time
from timeline.text.sentences import split_sentences
from timeline.times.find import find_times
from timeline.workers import in_order


def build(
    sources: Iterable[str | Path | Article],
    *,
    published: date | datetime | None = None,
    day_first: bool | None = None,
    merge: bool = True,
    jobs: int = 1,
) -> Timeline:
    """The timeline of articles given as files, folders or `Article` values.

    `published` is the publication date of every article, whatever the articles themselves say.
    `day_first` reads 03/04/2024 in their texts as 3 April, False as 4 March; without it each article's other
    dates, its language or its web address decide. Without `merge` an event told several times is there
    several times. More than one of `jobs` are processes that share the work; a script that asks for them has
    its own work under `if __name__ == "__main__":`.
    """
    read = read_articles(sources, published=published)
    return assemble(read, day_first=day_first, merge=merge, jobs=jobs)


def assemble(
    articles: Iterable[Article | Problem],
    *,
    day_first: bool | None = None,
    merge: bool = True,
    jobs: int = 1,
) -> Timeline:
    """The timeline of articles already read; each is let go once its events are found.

    Beyond what memory holds, events lie in a temporary file.
    """
    events = Shelf[Event](place_in_text if merge else in_time)
    unplaced, summaries = Shelf[Unplaced](), Shelf[ArticleSummary]()
    notes: list[str] = []
    problems: list[Problem] = []
    for result in in_order(partial(events_of, day_first=day_first), articles, jobs):
        if isinstance(result, Problem):
            problems.append(result)
            continue
        article, (found, left) = result
        events.extend(found)
        unplaced.extend(left)
        summaries.extend([summary(article)])
        notes += [f"{article.id}: {warning}" for warning in article.warnings]
    told = _merged(events.filled()) if merge else events.filled()
    return Timeline(told, unplaced.filled(), summaries.filled(), tuple(notes), gather(problems))


def _merged(events: Sequence[Event]) -> Sequence[Event]:
    told = Shelf[Event](
        lambda event: (in_time(event), place_in_text(event)), lambda event: len(event.mentions)
    )
    told.extend(merged(events))
    return told.filled()


def events_of(
    article: Article, day_first: bool | None = None
) -> tuple[tuple[Event, ...], tuple[Unplaced, ...]]:
    """The events of an article in text order, and what could not be placed."""
    return find_events(article, split_sentences(article.text), times_of(article, day_first))


def times_of(article: Article, day_first: bool | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of an article."""
    return find_times(
        article.text,
        published=article.published,
        day_first=day_first,
        likely_day_first=likely_day_first(article),
    )


def summary(article: Article) -> ArticleSummary:
    return ArticleSummary(
        article.id, article.title, article.source, article.url, article.published, article.published_basis
    )
