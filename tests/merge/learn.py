"""Learns from the retold stories what it takes for two tellings to be of one event.

python -m tests.merge.learn prints the weights for `timeline.merge.agreement`, and how the program does when
each story is judged with weights learnt from the others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import product
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from tests.merge.stories import HELD_OUT, Score, Told, mentions, read_stories, score, story
from timeline import Event, build
from timeline.merge import agreement, merge_events
from timeline.merge.accounts import survey
from timeline.merge.agreement import Agreement
from timeline.merge.candidates import candidates
from timeline.merge.face import place_in_text
from timeline.merge.judged import agreements

_RIDGE = 1.0
_ROUNDS = 30
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Examples:
    """Pairs of annotated tellings: what they have in common, whether they are of one event, their
    stories."""

    found: Array
    same: Array
    stories: list[tuple[str, str]]

    def of(self, wanted: Callable[[tuple[str, str]], bool]) -> Examples:
        kept = [place for place, stories in enumerate(self.stories) if wanted(stories)]
        return Examples(self.found[kept], self.same[kept], [self.stories[place] for place in kept])


def examples(told: Sequence[Told], plain: Sequence[Event]) -> Examples:
    """Those that the program compares and whose dates don't disagree by annotation."""
    by_event = {one.event: one for one in told if one.event}
    events = sorted(plain, key=place_in_text)
    accounts = survey(events)
    found, same, stories = [], [], []
    compared = ((other, account) for account, others in candidates(accounts) for other, _ in others)
    for one, other in compared:
        pairs = product(one.places, other.places)
        for (here, there), agreed in agreements(accounts, one, other, pairs):
            told_here, told_there = by_event.get(events[here].id), by_event.get(events[there].id)
            if (
                told_here
                and told_there
                and not (told_here.cluster == told_there.cluster and told_here.date != told_there.date)
            ):
                found.append(agreed)
                same.append(told_here.cluster == told_there.cluster)
                stories.append((story(told_here.article), story(told_there.article)))
    return Examples(np.array(found, float), np.array(same, float), stories)


def fit(given: Examples) -> tuple[float, Agreement]:
    """Logistic regression with a ridge, by Newton's method: the bias and a weight for each feature."""
    middle, spread = given.found.mean(0), given.found.std(0) + 1e-9
    rows = np.column_stack((np.ones(len(given.found)), (given.found - middle) / spread))
    ridge = np.diag([0.0, *[_RIDGE] * given.found.shape[1]])
    weights = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        odds = 1 / (1 + np.exp(-rows @ weights))
        curve = rows.T @ (rows * (odds * (1 - odds))[:, None]) + ridge
        weights += np.linalg.solve(curve, rows.T @ (given.same - odds) - ridge @ weights)
    scaled = weights[1:] / spread
    return round(float(weights[0] - middle @ scaled), 2), Agreement(*(round(float(x), 2) for x in scaled))


def merged_with(bias: float, weights: Agreement, plain: Sequence[Event]) -> tuple[Event, ...]:
    with patch.object(agreement, "BIAS", bias), patch.object(agreement, "WEIGHTS", weights):
        return merge_events(plain)


def each_by_the_others(told: Sequence[Told], plain: Sequence[Event], stories: Collection[str]) -> Score:
    given = examples(told, plain).of(lambda pair: set(pair) <= set(stories))
    right, missed = 0, 0
    wrong: list[tuple[Told, Told]] = []
    for one in sorted(stories):
        learnt = fit(given.of(lambda pair, one=one: one not in pair))  # type: ignore[misc]
        here = [mention for mention in told if story(mention.article) == one]
        found = score(here, merged_with(*learnt, plain))
        right, missed = right + found.right, missed + found.missed
        wrong += found.wrong
    return Score(right, tuple(wrong), missed)


if __name__ == "__main__":
    read = read_stories()
    events = build(read, merge=False).events
    annotated = mentions(read, events)
    known = {story(one.article) for one in annotated} - HELD_OUT
    learnt = fit(examples(annotated, events).of(lambda pair: not HELD_OUT & set(pair)))
    print("BIAS =", learnt[0])
    print("WEIGHTS =", learnt[1])
    print("each story by the others:", each_by_the_others(annotated, events, known))
