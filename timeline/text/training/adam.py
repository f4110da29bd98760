"""Adam: steps by each parameter's own mean gradient and mean square."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from timeline.text.network import Array
from timeline.text.training.gradients import Gradient, Parameters

MEAN, SQUARE, SMALLEST = 0.9, 0.95, 1e-8
STEEPEST = 5.0
"""A gradient longer than this is shortened to it."""


class Adam:
    """Changes `parameters` in place. Of the vectors only those rows move that a batch has."""

    def __init__(self, parameters: Parameters) -> None:
        self.parameters = parameters
        self.means = {name: np.zeros_like(values) for name, values in parameters.items()}
        self.squares = {name: np.zeros_like(values) for name, values in parameters.items()}
        self.steps = 0

    def step(self, gradient: Gradient, rate: float) -> None:
        self.steps += 1
        rows, vectors = _by_row(gradient.features, gradient.vectors)
        length = math.sqrt(sum(float(np.sum(part**2)) for part in (*gradient.weights.values(), vectors)))
        shorter = min(1.0, STEEPEST / length)
        rate *= math.sqrt(1 - SQUARE**self.steps) / (1 - MEAN**self.steps)
        everywhere = slice(None)
        for name, part in gradient.weights.items():
            self._move(name, everywhere, part * np.float32(shorter), rate)
        self._move("vectors", rows, vectors * np.float32(shorter), rate)

    def _move(self, name: str, rows: slice | NDArray[np.int64], part: Array, rate: float) -> None:
        mean = MEAN * self.means[name][rows] + (1 - MEAN) * part
        square = SQUARE * self.squares[name][rows] + (1 - SQUARE) * part**2
        self.means[name][rows], self.squares[name][rows] = mean, square
        self.parameters[name][rows] -= np.float32(rate) * mean / (np.sqrt(square) + SMALLEST)


def _by_row(features: NDArray[np.int64], vectors: Array) -> tuple[NDArray[np.int64], Array]:
    """The rows that occur, without row 0 which stands for no feature, and the sum of what each receives."""
    flat = features.ravel()
    order = np.argsort(flat, kind="stable")
    order = order[np.count_nonzero(flat == 0) :]
    rows, firsts = np.unique(flat[order], return_index=True)
    return rows, np.add.reduceat(vectors[order // features.shape[1]], firsts, axis=0)
