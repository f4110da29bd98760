"""The network that scores tags, heads and relations: two-way recurrent layers, then a small reader for each.

A layer's state is a running mean of what each word proposes, with a weight the word sets itself. So all
products are taken for all words at once, those of the first layer once a word form; only the means go word by
word, through all sentences together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
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

    Rows `steps[t]` to `steps[t + 1]` hold the word at t of all sentences longer than t, the longest first: in
    their one half counted from the sentence's start, in the other from its end. `taken` are the halves of
    words, two a word, that the rows take in turn; `back` is the reverse. `quarters` takes the halves of their
    first halves, then those of the second.
    """

    lengths: Places
    starts: Places
    steps: list[int]
    taken: Places
    back: Places
    quarters: Places


def layout(lengths: Sequence[int]) -> Layout:
    sizes = np.array(lengths, np.int64)
    starts = sizes.cumsum() - sizes
    total = int(sizes.sum())
    order = (-sizes).argsort(kind="stable")
    rank = order.argsort()
    steps = np.concatenate(([0], (len(sizes) - np.bincount(sizes).cumsum()[:-1]).cumsum()))
    sentence = np.arange(len(sizes)).repeat(sizes)
    place = np.arange(total) - starts[sentence]
    rows = steps[np.stack((place, sizes[sentence] - 1 - place))] + rank[sentence]
    back = (2 * rows.T + (0, 1)).ravel()
    taken = np.empty_like(back)
    taken[back] = np.arange(2 * total)
    quarters = (2 * taken - taken % 2 + [[0], [2]]).ravel()
    return Layout(sizes, starts, steps.tolist(), taken, back, quarters)


def squash(values: Array) -> Array:
    """Any values into -1 to 1; ten times as fast as the usual tanh."""
    squashed: Array = np.abs(values)
    squashed += 1
    return np.divide(values, squashed, out=squashed)


def slope(squashed: Array) -> Array:
    """The slope of `squash` where it gave these values."""
    below: Array = 1 - np.abs(squashed)
    return below * below


def halves(values: Array, where: Layout) -> Array:
    """(words, 2 x width), one half for each direction, as (rows, 2, width) in the layout's order."""
    return values.reshape(len(where.taken), -1).take(where.taken, axis=0).reshape(len(values), 2, -1)


def joined(rows: Array, where: Layout) -> Array:
    """The inverse of `halves`."""
    return rows.reshape(len(where.back), -1).take(where.back, axis=0).reshape(len(rows), -1)


def run(keep: Array, given: Array, steps: Sequence[int]) -> None:
    """Turn `given` into the running means in place, state = keep x the state before + given; `keep` is
    used up."""
    before = given[: steps[1]]
    for first, last in pairwise(steps[1:]):
        state, kept = given[first:last], keep[first:last]
        kept *= before[: last - first]
        state += kept
        before = state


def sharing(weights: Weights) -> tuple[Array, Array]:
    """The matrix and bias from a word form's vector to what it gives the first layer: for itself, for the
    word after it and for the one before."""
    matrix, bias = np.hstack(np.split(weights["recurrent0"], 3)), weights["recurrent0.bias"]
    return matrix, np.concatenate((bias, np.zeros(2 * len(bias), bias.dtype)))


def first(shares: Array, rows: Places, where: Layout) -> Array:
    """What the first layer begins with: of each word its own share and those of the words beside it.

    `rows` are the words' in the table of shares, (3, forms, width), whose first row is nobody's.
    """
    before, after = np.zeros_like(rows), np.zeros_like(rows)
    before[1:], after[:-1] = rows[:-1], rows[1:]
    before[where.starts] = after[where.starts + where.lengths - 1] = 0
    values: Array = shares[0].take(rows, axis=0)
    values += shares[1].take(before, axis=0)
    values += shares[2].take(after, axis=0)
    return values


def recurrent(values: Array, where: Layout) -> Array:
    """The states of a layer that begins with `values`."""
    words, width = values.shape
    quarters = squash(values).reshape(4 * words, -1).take(where.quarters, axis=0)
    gate, states = quarters.reshape(2, words, width // 2)
    gate += 1
    gate /= 2
    states *= gate
    run(np.subtract(1, gate, out=gate), states, where.steps)
    return joined(states, where)


def states(values: Array, where: Layout, weights: Weights, layers: int) -> Array:
    """The states of the last layer, the first beginning with `values`; the others add theirs to those they
    are given."""
    found = recurrent(values, where)
    for layer in range(1, layers):
        values = found @ weights[f"recurrent{layer}"]
        values += weights[f"recurrent{layer}.bias"]
        found += recurrent(values, where)
    return found


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
    values = states @ weights["readers"]
    values += weights["readers.bias"]
    widths = [len(weights[name]) for name in ("tag", "arc", "arc", "relation", "relation")]
    reading = Reading(*np.split(values, np.cumsum(widths)[:-1], axis=1))
    for bent in reading[:3]:
        np.maximum(bent, 0, out=bent)
    return reading


def tags(reading: Reading, weights: Weights) -> Array:
    return reading.tag @ weights["tag"] + weights["tag.bias"]


def asked(reading: Reading, weights: Weights) -> Array:
    """What each word asks of a head."""
    return reading.dependent @ weights["arc"] + weights["arc.bias"]


def arcs(asked: Array, governor: Array, table: Array, root: Array) -> Array:
    """For each word of a sentence, the scores of its words as heads, and last of being the root."""
    size = len(asked)
    scores = np.empty((size, size + 1), asked.dtype)
    np.matmul(asked, governor.T, out=scores[:, :size])
    scores[:, :size] += table[:size, :size]
    scores[:, size] = root
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
