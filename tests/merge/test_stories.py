"""What the program merges of the retold stories."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from tests.merge.stories import STORIES, Score, mentions, read_stories, score
from timeline import Event, build
from timeline.merge import merge_events
from timeline.merge.copies import find_copies

PRECISION, F1 = 0.95, 0.53
"""Floors on the annotated pairs; they rise freely and fall on purpose."""


@pytest.fixture(scope="module")
def plain() -> tuple[Event, ...]:
    return tuple(build(read_stories(), merge=False).events)


@pytest.fixture(scope="module")
def merged(plain: tuple[Event, ...]) -> tuple[Event, ...]:
    return merge_events(plain)


@pytest.fixture(scope="module")
def found(plain: tuple[Event, ...], merged: tuple[Event, ...]) -> Score:
    return score(mentions(read_stories(), plain), merged)


def test_what_is_merged_is_one_event(found: Score) -> None:
    assert found.precision >= PRECISION, "\n".join(f"{one} | {other}" for one, other in found.wrong)


def test_events_told_twice_are_found(found: Score) -> None:
    assert found.f1 >= F1


def test_every_mention_is_in_one_event(plain: tuple[Event, ...], merged: tuple[Event, ...]) -> None:
    kept = Counter(mention.id for event in merged for mention in event.mentions)
    assert kept == Counter(event.id for event in plain)


def test_merging_again_changes_nothing(merged: tuple[Event, ...]) -> None:
    assert merge_events(merged) == merged


def test_the_order_of_articles_makes_no_difference(
    plain: tuple[Event, ...], merged: tuple[Event, ...]
) -> None:
    assert merge_events(reversed(plain)) == merged


def test_the_copies_are_found_and_nothing_else(plain: tuple[Event, ...]) -> None:
    copies = {frozenset((copy, text)) for copy, text in find_copies(plain).items() if copy != text}
    lines = (STORIES / "copies.jsonl").read_text(encoding="utf-8").splitlines()
    assert copies == {frozenset(json.loads(line)["copies"]) for line in lines}


def test_no_event_is_the_other_like_it(found: Score) -> None:
    """Two ferry fires, two floods, two rounds of talks: the later story speaks of the earlier."""
    assert [
        pair for pair in found.wrong if pair[0].cluster.partition(".")[0] != pair[1].cluster.partition(".")[0]
    ] == [], found.wrong
