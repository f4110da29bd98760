"""The training itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.text.network import FARTHEST, Array
from timeline.text.training.adam import Adam
from timeline.text.training.gradients import Gold, Loss, Parameters, gradient
from timeline.text.training.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Plan:
    """Sizes of the network and how it is trained.

    `vector`, `state`, `tag`, `arc` and `relation` are widths; `batch` counts words; `rate` is the highest,
    reached after `warming` steps, then falling to nothing; `dropped` is the share of values left out,
    `unseen` that of words whose own feature is; `averaged` is the weight of the past in the mean taken of
    the parameters every `every` steps.
    """

    vector: int = 96
    state: int = 80
    layers: int = 3
    tag: int = 64
    arc: int = 80
    relation: int = 64
    epochs: int = 18
    batch: int = 1000
    rate: float = 0.003
    warming: int = 200
    dropped: float = 0.33
    unseen: float = 0.1
    averaged: float = 0.98
    every: int = 5
    seed: int = 1


def learn(
    trees: Sequence[Gold], names: Vocabulary, plan: Plan, report: Callable[[int, Loss], None]
) -> Parameters:
    """The parameters learned; `report` is told the epoch and its mean losses. Same input, same result."""
    chance = np.random.default_rng(plan.seed)
    parameters = initial(names, plan, chance)
    mean = {name: values.copy() for name, values in parameters.items()}
    whole = np.array(names.whole)
    adam = Adam(parameters)

    def mask(values: Array) -> Array:
        kept = chance.random(values.shape, np.float32) >= plan.dropped
        return kept.astype(np.float32) / np.float32(1 - plan.dropped)

    steps = plan.epochs * len(list(_batches(trees, plan.batch, np.random.default_rng(plan.seed))))
    for epoch in range(plan.epochs):
        losses: list[Loss] = []
        for batch in _batches(trees, plan.batch, chance):
            seen = [_hide_words(trees[place], whole, plan.unseen, chance) for place in batch]
            loss, found = gradient(seen, parameters, mask)
            rate = plan.rate * min(1, adam.steps / plan.warming + 0.01) * max(1 - adam.steps / steps, 0.02)
            adam.step(found, rate)
            losses.append(loss)
            if adam.steps % plan.every == 0:
                past = min(plan.averaged, adam.steps / (adam.steps + 10))
                for name, values in parameters.items():
                    mean[name] += np.float32(1 - past) * (values - mean[name])
        report(epoch, Loss(*(sum(column) / len(losses) for column in zip(*losses, strict=True))))
    return mean


def _batches(trees: Sequence[Gold], words: int, chance: np.random.Generator) -> Iterator[list[int]]:
    """All trees in batches of about so many words, each of sentences of like length, in random order."""
    lengths = np.array([len(tree.tags) for tree in trees])
    batches: list[list[int]] = [[]]
    count = 0
    for place in np.argsort(lengths + 6 * chance.random(len(trees)), kind="stable").tolist():
        if count >= words:
            batches.append([])
            count = 0
        batches[-1].append(place)
        count += int(lengths[place])
    for place in chance.permutation(len(batches)).tolist():
        yield batches[place]


def _hide_words(tree: Gold, whole: NDArray[np.bool_], share: float, chance: np.random.Generator) -> Gold:
    """The tree with some words known only by their parts, as words never seen are."""
    hidden = chance.random(len(tree.tags)) < share
    return tree._replace(features=np.where(hidden[:, None] & whole[tree.features], 0, tree.features))


def initial(names: Vocabulary, plan: Plan, chance: np.random.Generator) -> Parameters:
    """Random matrices, nothing in the biases."""
    parameters: Parameters = {}

    def matrix(name: str, rows: int, columns: int, scale: float | None = None, bias: bool = True) -> None:
        spread = math.sqrt(1 / rows) if scale is None else scale
        parameters[name] = chance.standard_normal((rows, columns), np.float32) * np.float32(spread)
        if bias:
            parameters[f"{name}.bias"] = np.zeros(columns, np.float32)

    matrix("vectors", len(names.features), plan.vector, 0.3, bias=False)
    parameters["vectors"][0] = 0
    width = 3 * plan.vector
    for layer in range(plan.layers):
        matrix(f"recurrent{layer}", width, 4 * plan.state)
        width = 2 * plan.state
    matrix("readers", width, plan.tag + 2 * plan.arc + 2 * plan.relation)
    matrix("tag", plan.tag, len(names.tags))
    matrix("arc", plan.arc, plan.arc, 0.01)
    matrix("relation", plan.relation, len(names.relations))
    parameters["arc.root"] = chance.standard_normal(plan.arc, np.float32) * np.float32(0.1)
    parameters["relation.root"] = chance.standard_normal(plan.relation, np.float32) * np.float32(0.1)
    parameters["distance"] = np.zeros(2 * FARTHEST + 1, np.float32)
    return parameters
