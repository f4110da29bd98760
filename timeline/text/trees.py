"""From scores for every pair of words to one tree."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def heads(scores: Scores) -> list[int]:
    """The head of each word, -1 for the root: one root, no cycles, the best scores that allow that.

    `scores[word, head]` has a last column for being the root.
    """
    root = len(scores)
    best = scores.argmax(axis=1)
    if np.count_nonzero(best == root) != 1:
        scores = _one_root(scores)
        best = scores.argmax(axis=1)
    found: list[int] = best.tolist()
    while cycle := _cycle(found):
        _open(cycle, found, scores)
    return [-1 if head == root else head for head in found]


def _one_root(scores: Scores) -> Scores:
    """The same scores, but only the likeliest root may be one."""
    root = len(scores)
    lead = scores[:, root] - scores[:, :root].max(axis=1)
    chosen = int(lead.argmax())
    scores = scores.copy()
    kept = scores[chosen, root]
    scores[:, root] = -np.inf
    scores[chosen] = -np.inf
    scores[chosen, root] = kept
    return scores


def _cycle(heads: list[int]) -> list[int]:
    """The words of a cycle, if there is one."""
    root = len(heads)
    seen_from = [-1] * root
    for first in range(root):
        word = first
        while word != root and seen_from[word] < 0:
            seen_from[word] = first
            word = heads[word]
        if word != root and seen_from[word] == first:
            cycle = [word]
            while heads[cycle[-1]] != word:
                cycle.append(heads[cycle[-1]])
            return cycle
    return []


def _open(cycle: list[int], heads: list[int], scores: Scores) -> None:
    """Give the word of the cycle that loses least by it a head outside, one not below the cycle."""
    below = set(cycle)
    grown = True
    while grown:
        more = {word for word, head in enumerate(heads) if head in below and word not in below}
        below |= more
        grown = bool(more)
    outside = [word for word in range(len(heads)) if word not in below]
    options = scores[np.ix_(cycle, outside)] - scores[cycle, [heads[word] for word in cycle]][:, None]
    place = int(options.argmax())
    heads[cycle[place // len(outside)]] = outside[place % len(outside)]
