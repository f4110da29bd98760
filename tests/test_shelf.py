"""A sequence that lies on disk where it is long is like one in memory."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.shelf import Shelf

VALUES = st.lists(st.lists(st.tuples(st.integers(0, 3), st.text(max_size=3)), max_size=9), max_size=9)


@pytest.fixture(autouse=True, scope="module")
def small() -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("timeline.shelf.HELD", 7)
        patch.setattr("timeline.shelf._TOGETHER", 2)
        yield


@given(VALUES)
def test_values_come_back_as_they_were_put_down(parts: list[list[tuple[int, str]]]) -> None:
    shelf = Shelf[tuple[int, str]]()
    for part in parts:
        shelf.extend(part)
    assert list(shelf.filled()) == [value for part in parts for value in part]


@given(VALUES)
def test_with_a_key_they_are_sorted_and_equals_keep_their_order(parts: list[list[tuple[int, str]]]) -> None:
    shelf = Shelf[tuple[int, str]](key=lambda value: value[0])
    for part in parts:
        shelf.extend(part)
    expected = sorted((value for part in parts for value in part), key=lambda value: value[0])
    for found in (shelf, shelf.filled(), shelf):
        assert list(found) == expected
        assert len(found) == len(expected)


def test_it_can_be_read_several_times_at_once_and_from_any_place() -> None:
    shelf = Shelf[int]()
    shelf.extend(range(30))
    assert list(zip(shelf, shelf, strict=True)) == [(number, number) for number in range(30)]
    assert (shelf[0], shelf[-1], shelf[3:6], shelf[:]) == (0, 29, (3, 4, 5), tuple(range(30)))
    with pytest.raises(IndexError):
        shelf[30]


def test_few_values_are_a_tuple() -> None:
    shelf = Shelf[int]()
    shelf.extend([1, 2])
    assert shelf.filled() == (1, 2)
