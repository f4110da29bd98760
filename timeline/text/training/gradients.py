"""The network's loss on trees, and its gradient: the forward pass of `network` with dropout, then back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.text import network
from timeline.text.network import IMPOSSIBLE, Array, Layout, Places

Parameters = dict[str, Array]
Mask = Callable[[Array], Array]


class Gold(NamedTuple):
    """A tree in numbers: the features' rows of each word (0 for none), tags, heads (-1: root), relations."""

    features: NDArray[np.int64]
    tags: Places
    heads: Places
    relations: Places


class Loss(NamedTuple):
    tag: float
    head: float
    relation: float


class Gradient(NamedTuple):
    """`vectors` belongs to the sum of the rows of `features`; `weights` to the other parameters."""

    weights: Parameters
    features: NDArray[np.int64]
    vectors: Array


def gradient(trees: Sequence[Gold], parameters: Parameters, mask: Mask) -> tuple[Loss, Gradient]:
    """The mean losses of a batch and the gradient of their sum; `mask` is drawn for each kind of value."""
    where = network.layout([len(tree.tags) for tree in trees])
    gold = Gold(*(np.concatenate(column) for column in zip(*trees, strict=True)))
    found: Parameters = {}
    vectors = parameters["vectors"][gold.features].sum(axis=1)
    dropped = mask(vectors)
    states = _beside(vectors * dropped, where)
    passes: list[_Pass] = []
    while f"recurrent{len(passes)}" in parameters:
        passes.append(_recurrent(states, where, parameters, len(passes), mask))
        states = passes[-1].states
    losses, back = _readers(states, where, gold, parameters, mask, found)
    for layer in reversed(range(len(passes))):
        back = _recurrent_back(back, passes[layer], where, parameters, layer, found)
    return losses, Gradient(found, gold.features, _beside_back(back, where) * dropped)


class _Pass(NamedTuple):
    inputs: Array
    gate: Array
    proposed: Array
    running: Array
    mask: Array
    states: Array


def _recurrent(inputs: Array, where: Layout, parameters: Parameters, layer: int, mask: Mask) -> _Pass:
    values = inputs @ parameters[f"recurrent{layer}"] + parameters[f"recurrent{layer}.bias"]
    half = values.shape[1] // 2
    gate = (1 + network.squash(network.halves(values[:, :half], where))) / 2
    proposed = network.squash(network.halves(values[:, half:], where))
    running = gate * proposed
    network.run(1 - gate, running, where.steps)
    states = network.joined(running, where)
    dropped = mask(states)
    outputs = states * dropped + (inputs if layer else 0)
    return _Pass(inputs, gate, proposed, running, dropped, outputs)


def _recurrent_back(
    back: Array, made: _Pass, where: Layout, parameters: Parameters, layer: int, found: Parameters
) -> Array:
    keep = 1 - made.gate
    toward = network.halves(back * made.mask, where)
    before = np.zeros_like(made.running)
    steps = where.steps
    for first, middle, last in zip(steps[-3::-1], steps[-2::-1], steps[::-1], strict=False):
        size = last - middle
        toward[first : first + size] += keep[middle:last] * toward[middle:last]
        before[middle:last] = made.running[first : first + size]
    gate = toward * (made.proposed - before) * network.slope(2 * made.gate - 1) / 2
    proposed = toward * made.gate * network.slope(made.proposed)
    values = np.hstack((network.joined(gate, where), network.joined(proposed, where)))
    found[f"recurrent{layer}"] = made.inputs.T @ values
    found[f"recurrent{layer}.bias"] = values.sum(axis=0)
    inputs: Array = values @ parameters[f"recurrent{layer}"].T + (back if layer else 0)
    return inputs


def _beside(rows: Array, where: Layout) -> Array:
    """Each word's row with those of its neighbours behind it."""
    before, after = _neighbours(where)
    padded = _with_zero(rows)
    return np.hstack((rows, padded[before], padded[after]))


def _neighbours(where: Layout) -> tuple[Places, Places]:
    """The words beside each word, or the number of words where there is none."""
    total = int(where.lengths.sum())
    before, after = np.arange(total) - 1, np.arange(total) + 1
    before[where.starts] = after[where.starts + where.lengths - 1] = total
    return before, after


def _beside_back(back: Array, where: Layout) -> Array:
    width = back.shape[1] // 3
    before, after = _neighbours(where)
    padded = _with_zero(back)
    from_next = padded[after, width : 2 * width]
    from_last = padded[before, 2 * width :]
    total: Array = back[:, :width] + from_next + from_last
    return total


def _readers(
    states: Array, where: Layout, gold: Gold, parameters: Parameters, mask: Mask, found: Parameters
) -> tuple[Loss, Array]:
    """The losses, and their gradient for the states."""
    reading = network.read(states, parameters)
    masks = [mask(reading.tag), mask(reading.dependent), mask(reading.governor)]
    tag, dependent, governor = (values * dropped for values, dropped in zip(reading, masks, strict=False))
    tag_loss, tag_back = _classify(tag, gold.tags, "tag", parameters, found)
    head_loss, dependent_back, governor_back = _arcs(dependent, governor, where, gold, parameters, found)
    relation_loss, below_back, above_back = _relations(reading, where, gold, parameters, mask, found)
    kept = np.hstack(
        [dropped * (values > 0) for values, dropped in zip(reading, masks, strict=False)],
    )
    back = np.hstack((np.hstack((tag_back, dependent_back, governor_back)) * kept, below_back, above_back))
    found["readers"] = states.T @ back
    found["readers.bias"] = back.sum(axis=0)
    return Loss(tag_loss, head_loss, relation_loss), back @ parameters["readers"].T


def _relations(
    reading: network.Reading, where: Layout, gold: Gold, parameters: Parameters, mask: Mask, found: Parameters
) -> tuple[float, Array, Array]:
    """The mean loss of the relations to the gold heads, and its gradient for the readings below and above."""
    size = len(gold.heads)
    governors = np.where(gold.heads < 0, size, np.repeat(where.starts, where.lengths) + gold.heads)
    above = np.vstack((reading.above, parameters["relation.root"]))
    pairs = np.maximum(reading.below + above[governors], 0)
    dropped = mask(pairs)
    loss, back = _classify(pairs * dropped, gold.relations, "relation", parameters, found)
    back = back * dropped * (pairs > 0)
    above_back = np.zeros_like(above)
    np.add.at(above_back, governors, back)
    found["relation.root"] = above_back[size]
    return loss, back, above_back[:size]


def _classify(
    values: Array, gold: Places, name: str, parameters: Parameters, found: Parameters
) -> tuple[float, Array]:
    """The mean loss of choosing among classes, and its gradient for the values."""
    loss, toward = _choose(values @ parameters[name] + parameters[f"{name}.bias"], gold)
    toward /= len(gold)
    found[name] = values.T @ toward
    found[f"{name}.bias"] = toward.sum(axis=0)
    back: Array = toward @ parameters[name].T
    return float(loss.mean()), back


def _choose(scores: Array, gold: Places) -> tuple[Array, Array]:
    """For each row the loss of preferring the gold column, and its gradient."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    odds = np.exp(shifted)
    total = odds.sum(axis=1, keepdims=True)
    rows = np.arange(len(scores))
    loss: Array = np.log(total[:, 0]) - shifted[rows, gold]
    toward = odds / total
    toward[rows, gold] -= 1
    return loss, toward


def _arcs(
    dependent: Array, governor: Array, where: Layout, gold: Gold, parameters: Parameters, found: Parameters
) -> tuple[float, Array, Array]:
    """The mean loss of the heads, and its gradient for the words as dependents and as heads.

    All sentences of the batch are padded to the longest.
    """
    total, longest = len(dependent), int(where.lengths.max())
    sentence = np.repeat(np.arange(len(where.lengths)), where.lengths)
    place = np.arange(total) - np.repeat(where.starts, where.lengths)
    padded = np.full((len(where.lengths), longest), total)
    padded[sentence, place] = np.arange(total)
    asked = _with_zero(dependent @ parameters["arc"] + parameters["arc.bias"])[padded]
    root = np.broadcast_to(parameters["arc.root"], (len(padded), 1, governor.shape[1]))
    offered = np.concatenate((_with_zero(governor)[padded], root), axis=1)
    distances = network.distances(longest)
    scores = asked @ offered.transpose(0, 2, 1)
    scores[:, :, :longest] += parameters["distance"][distances]
    scores[:, :, :longest][
        np.broadcast_to((padded == total)[:, None, :], (len(padded), longest, longest))
    ] = IMPOSSIBLE
    scores[:, range(longest), range(longest)] = IMPOSSIBLE
    loss, chosen = _choose(scores[sentence, place], np.where(gold.heads < 0, longest, gold.heads))
    toward = np.zeros_like(scores)
    toward[sentence, place] = chosen / total
    found["distance"] = np.bincount(
        distances.ravel(), toward[:, :, :longest].sum(axis=0).ravel(), len(parameters["distance"])
    ).astype(toward.dtype)
    asked_back = (toward @ offered)[sentence, place]
    offered_back = toward.transpose(0, 2, 1) @ asked
    found["arc.root"] = offered_back[:, longest].sum(axis=0)
    found["arc"] = dependent.T @ asked_back
    found["arc.bias"] = asked_back.sum(axis=0)
    return float(loss.mean()), asked_back @ parameters["arc"].T, offered_back[sentence, place]


def _with_zero(rows: Array) -> Array:
    return np.vstack((rows, np.zeros((1, rows.shape[1]), rows.dtype)))
