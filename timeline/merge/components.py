"""What hangs together by pairs."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from timeline.merge.candidates import Pair

Numbers = NDArray[np.int32]


def components(count: int, pairs: Iterable[Pair]) -> Iterator[list[int]]:
    """Of the places from 0 to `count` those that pairs join, each directly or through others; in order."""
    of = array("i", range(count))
    for one, other in pairs:
        first, second = sorted((_root(of, one), _root(of, other)))
        of[second] = first
    return alike(np.fromiter((_root(of, place) for place in range(count)), np.int32, count))


def _root(of: array[int], place: int) -> int:
    while of[place] != place:
        of[place] = of[of[place]]
        place = of[place]
    return place


def alike(numbers: Numbers) -> Iterator[list[int]]:
    """The places of each number that is there more than once."""
    order = np.argsort(numbers, kind="stable")
    changes = np.flatnonzero(np.diff(numbers[order])) + 1
    bounds = np.concatenate(([0], changes, [len(order)]))
    for at in np.flatnonzero(np.diff(bounds) > 1):
        yield order[bounds[at] : bounds[at + 1]].tolist()
