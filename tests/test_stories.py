"""The retold stories: sound in themselves."""

from __future__ import annotations

import datetime as dt
import difflib
import json
import re
from collections import Counter
from collections.abc import Mapping

import pytest

from tests.expected import DATA
from timeline import Article, read_articles

STORIES = DATA / "stories"
PATHS = tuple(sorted(path for path in STORIES.glob("*.md") if path.name != "README.md"))


def lines(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (STORIES / name).read_text(encoding="utf-8").splitlines()]


def mentions() -> list[tuple[str, Mapping[str, str]]]:
    """Each mention with the cluster it belongs to."""
    found = []
    for line in lines("clusters.jsonl"):
        members = line["mentions"]
        assert isinstance(members, list)
        found += [(str(line["cluster"]), mention) for mention in members]
    return found


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    return {article.id: article for article in read_articles(PATHS) if isinstance(article, Article)}


def test_every_story_is_told_three_to_six_times() -> None:
    told = Counter(path.stem.rsplit("-", 1)[0] for path in PATHS)
    assert len(told) >= 12
    assert set(told.values()) <= {3, 4, 5, 6}


def test_articles_are_short_and_dated(articles: dict[str, Article]) -> None:
    for article in articles.values():
        assert 120 <= len(article.text.split()) <= 250, article.id
        assert article.published, article.id
        assert article.source, article.id
        assert article.url.startswith("https://example.org/"), article.id


def test_every_quote_stands_once_in_its_article(articles: dict[str, Article]) -> None:
    assert [m for _, m in mentions() if articles[m["article"]].text.count(m["quote"]) != 1] == []


def test_every_mention_belongs_to_one_cluster() -> None:
    assert [
        key for key, n in Counter((m["article"], m["quote"]) for _, m in mentions()).items() if n > 1
    ] == []
    names = [line["cluster"] for line in lines("clusters.jsonl")]
    assert len(names) == len(set(names))


def test_every_article_has_mentions() -> None:
    assert {mention["article"] for _, mention in mentions()} == {path.name for path in PATHS}


def test_articles_that_disagree_on_a_date_give_each_side_its_own() -> None:
    sides: dict[str, list[str]] = {}
    for cluster, mention in mentions():
        sides.setdefault(cluster, []).append(mention.get("date", ""))
    contested = {cluster: dates for cluster, dates in sides.items() if any(dates)}
    assert contested
    for cluster, dates in contested.items():
        assert all(dates), cluster
        assert len(set(dates)) > 1, cluster


def test_copies_share_nearly_all_their_words_and_nothing_else_does(articles: dict[str, Article]) -> None:
    listed = {
        frozenset(map(str, names))
        for line in lines("copies.jsonl")
        if isinstance(names := line["copies"], list)
    }
    words = {name: article.text.split() for name, article in articles.items()}
    pairs = {frozenset((a, b)) for a in words for b in words if a < b and alike(words[a], words[b])}
    assert pairs == listed


def alike(first: list[str], second: list[str]) -> bool:
    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    return matcher.real_quick_ratio() > 0.8 and matcher.quick_ratio() > 0.8 and matcher.ratio() > 0.8


def test_retellings_are_published_within_a_month(articles: dict[str, Article]) -> None:
    days: dict[str, list[dt.date]] = {}
    for name, article in articles.items():
        assert article.published
        story = re.sub(r"-\d+\.md$", "", name)
        days.setdefault(story, []).append(dt.date.fromisoformat(str(article.published)[:10]))
    assert all(max(found) - min(found) < dt.timedelta(days=31) for found in days.values())
