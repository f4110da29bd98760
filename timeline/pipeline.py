"""The stages in order: readers, text, times, events, merge, table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from timeline.events.find import find_events
from timeline.merge import merge_events
from timeline.model import Article, ArticleSummary, Event, Problem, TimeExpression, Timeline, Unplaced
from timeline.readers import read_articles
from timeline.readers.day_order import likely_day_first
from timeline.table import order
from timeline.text.sentences import split_sentences
from timeline.times.find import find_times


def build(
    sources: Iterable[str | Path | Article],
    *,
    published: date | datetime | None = None,
    day_first: bool | None = None,
    merge: bool = True,
) -> Timeline:
    """The timeline of articles given as files, folders or `Article` values.

    `published` is the publication date of every article, whatever the articles themselves say.
    `day_first` reads 03/04/2024 in their texts as 3 April, False as 4 March; without it each article's other
    dates, its language or its web address decide. Without `merge` an event told several times is there
    several times.
    """
    return assemble(read_articles(sources, published=published), day_first=day_first, merge=merge)


def assemble(
    articles: Iterable[Article | Problem], *, day_first: bool | None = None, merge: bool = True
) -> Timeline:
    """The timeline of articles already read."""
    events: list[Event] = []
    unplaced: list[Unplaced] = []
    summaries: list[ArticleSummary] = []
    notes: list[str] = []
    problems: list[Problem] = []
    for article in articles:
        if isinstance(article, Problem):
            problems.append(article)
            continue
        sentences = split_sentences(article.text)
        times = times_of(article, day_first)
        found, left = find_events(article, sentences, times)
        events += found
        unplaced += left
        summaries.append(summary(article))
        notes += [f"{article.id}: {warning}" for warning in article.warnings]
    told = merge_events(events) if merge else events
    return Timeline(order(told), tuple(unplaced), tuple(summaries), tuple(notes), tuple(problems))


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
