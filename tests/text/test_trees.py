from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.trees import heads


def matrix(*rows: list[float]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    scores = np.array(rows, np.float32)
    for word in range(len(rows)):
        scores[word, word] = -1e9
    return scores


def test_a_word_alone_is_the_root() -> None:
    assert heads(matrix([0, -5])) == [-1]


def test_the_best_heads_when_they_make_a_tree() -> None:
    assert heads(matrix([0, 9, 1, 2], [1, 0, 1, 9], [3, 9, 0, 1])) == [1, -1, 1]


def test_two_roots_leave_the_likelier() -> None:
    assert heads(matrix([0, 5, 6], [1, 0, 9])) == [1, -1]


def test_no_root_makes_the_word_that_loses_least_the_root() -> None:
    assert heads(matrix([0, 5, 1, -9], [5, 0, 1, 4], [9, 1, 0, -9])) == [1, -1, 0]


def test_a_cycle_opens_where_it_costs_least() -> None:
    scores = matrix([0, 0, 0, 9], [1, 0, 8, 0], [7, 8, 0, 0])
    assert heads(scores) == [-1, 2, 0]


@given(st.integers(1, 12), st.integers(0, 1000))
def test_always_one_root_that_reaches_every_word(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32)
    np.fill_diagonal(scores, -1e9)
    found = heads(scores)
    assert found.count(-1) == 1
    for word in range(size):
        steps = 0
        while word >= 0:
            word, steps = found[word], steps + 1
            assert steps <= size


@pytest.mark.parametrize("size", [2, 5])
def test_scores_are_left_as_they_are(size: int) -> None:
    scores = np.zeros((size, size + 1), np.float32)
    heads(scores)
    assert not scores.any()
