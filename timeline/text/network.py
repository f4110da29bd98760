"""The network that scores tags, heads and relations: two-way recurrent layers, then a small reader for each.

A layer's state is a running mean of what each word proposes, with a weight the word sets itself. So all
products are taken for all words at once; only the means go word by word, through all sentences together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]
Places = NDArray[np.int64]
Weights = Mapping[str, Array]

FARTHEST = 32
"""Distances between word and head beyond this count as this."""

IMPOSSIBLE = -1e9
"""The score of a word as its own head."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the words of sentences that follow one another stand when sorted by their place in the sentence.

    Rows `steps[t]` to `steps[t + 1]` hold the word at t of all sentences longer than t, the longest first;
    `forward` and `backward` give each word's row, counted from its sentence's start and from its end.
    `before` and `after` are the words beside it, or the number of words where there is none.
    """

    lengths: Places
    starts: Places
    steps: list[int]
    forward: Places
    backward: Places
    before: Places
    after: Places


def layout(lengths: Sequence[int]) -> Layout:
    sizes = np.array(lengths, np.int64)
    total = int(sizes.sum())
    starts = np.cumsum(sizes) - sizes
    order = np.argsort(-sizes, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    alive = len(sizes) - np.cumsum(np.bincount(sizes))[:-1]
    steps = np.concatenate(([0], np.cumsum(alive)))
    place = np.arange(total) - np.repeat(starts, sizes)
    left = np.repeat(sizes, sizes) - 1 - place
    ranks = np.repeat(rank, sizes)
    words = np.arange(total)
    return Layout(
        sizes,
        starts,
        steps.tolist(),
        steps[place] + ranks,
        steps[left] + ranks,
        np.where(place == 0, total, words - 1),
        np.where(left == 0, total, words + 1),
    )


def squash(values: Array) -> Array:
    """Any values into -1 to 1; ten times as fast as the usual tanh."""
    squashed: Array = values / (1 + np.abs(values))
    return squashed


def slope(squashed: Array) -> Array:
    """The slope of `squash` where it gave these values."""
    below: Array = 1 - np.abs(squashed)
    return below * below


def beside(rows: Array, where: Layout) -> Array:
    """Each word's row with those of its neighbours behind it."""
    padded = np.vstack((rows, np.zeros((1, rows.shape[1]), rows.dtype)))
    return np.hstack((rows, padded[where.before], padded[where.after]))


def halves(values: Array, where: Layout) -> Array:
    """(words, 2 x width), one half for each direction, as (rows, 2, width) in the layout's order."""
    width = values.shape[1] // 2
    rows = np.empty((len(values), 2, width), values.dtype)
    rows[where.forward, 0] = values[:, :width]
    rows[where.backward, 1] = values[:, width:]
    return rows


def joined(rows: Array, where: Layout) -> Array:
    """The inverse of `halves`."""
    return np.hstack((rows[where.forward, 0], rows[where.backward, 1]))


def run(keep: Array, given: Array, steps: Sequence[int]) -> None:
    """Turn `given` into the running means in place: state = keep x the state before + given."""
    for first, middle, last in zip(steps, steps[1:], steps[2:], strict=False):
        given[middle:last] += keep[middle:last] * given[first : first + last - middle]


def recurrent(inputs: Array, where: Layout, weights: Weights, layer: int) -> Array:
    """The states of a layer; all but the first add theirs to the states they are given."""
    values = inputs @ weights[f"recurrent{layer}"] + weights[f"recurrent{layer}.bias"]
    half = values.shape[1] // 2
    gate = (1 + squash(halves(values[:, :half], where))) / 2
    states = gate * squash(halves(values[:, half:], where))
    run(1 - gate, states, where.steps)
    return joined(states, where) + (inputs if layer else 0)


class Reading(NamedTuple):
    """What the readers make of each word: for its tag; as a dependent and as a head; for its relation to a
    head, and to what is below it.
    """

    tag: Array
    dependent: Array
    governor: Array
    below: Array
    above: Array


def read(states: Array, weights: Weights) -> Reading:
    values = states @ weights["readers"] + weights["readers.bias"]
    borders = reader_borders(weights)
    tag, dependent, governor = np.split(np.maximum(values[:, : borders[2]], 0), borders[:2], axis=1)
    below, above = np.split(values[:, borders[2] :], 2, axis=1)
    return Reading(tag, dependent, governor, below, above)


def reader_borders(weights: Weights) -> Places:
    """Where the columns for tag, dependent and governor end; below and above share the rest."""
    arc = len(weights["arc"])
    return np.cumsum([len(weights["tag"]), arc, arc])


def tags(reading: Reading, weights: Weights) -> Array:
    return reading.tag @ weights["tag"] + weights["tag.bias"]


def asked(reading: Reading, weights: Weights) -> Array:
    """What each word asks of a head."""
    return reading.dependent @ weights["arc"] + weights["arc.bias"]


def arcs(asked: Array, governor: Array, table: Array, weights: Weights) -> Array:
    """For each word of a sentence, the scores of its words as heads, and last of being the root."""
    size = len(asked)
    scores = np.empty((size, size + 1), asked.dtype)
    np.matmul(asked, governor.T, out=scores[:, :size])
    scores[:, :size] += table[:size, :size]
    scores[:, size] = asked @ weights["arc.root"]
    return scores


def distance_table(weights: Weights, size: int) -> Array:
    """What distance adds to the scores of each word and head, up to so many; no word is its own head."""
    table: Array = weights["distance"][distances(size)]
    np.fill_diagonal(table, IMPOSSIBLE)
    return table


def distances(size: int) -> Places:
    """For each word and head, the place of their distance among the weights."""
    words = np.arange(size)
    apart: Places = np.clip(words[None, :] - words[:, None], -FARTHEST, FARTHEST) + FARTHEST
    return apart


def relations(reading: Reading, governors: Places, weights: Weights) -> Array:
    """The scores of relations between each word and its head, given by its place, or the number of words."""
    above = np.vstack((reading.above, weights["relation.root"]))
    pairs: Array = np.maximum(reading.below + above[governors], 0)
    return pairs @ weights["relation"] + weights["relation.bias"]
