"""From scores for every pair of words to one tree."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating]


def heads(scores: Scores) -> list[int]:
    """The head of each word, -1 for the root: one root, no cycles, the best scores that allow that.

    `scores[word, head]` has a last column for being the root.
    """
    root = len(scores)
    found: list[int] = scores.argmax(axis=1).tolist()
    if found.count(root) != 1:
        _leave_one_root(found, scores)
    ends = _ends(found)
    if ends.count(root) < root:
        for word, end in enumerate(ends):
            if end == word:
                _open(word, found, ends, scores)
    found[found.index(root)] = -1
    return found


def _leave_one_root(heads: list[int], scores: Scores) -> None:
    """Make the likeliest word the root, and give the others their best head among words."""
    root = len(heads)
    lead = scores[:, root] - scores[:, :root].max(axis=1)
    chosen = int(lead.argmax())
    for word, head in enumerate(heads):
        if head == root:
            heads[word] = int(scores[word, :root].argmax())
    heads[chosen] = root


def _ends(heads: list[int]) -> list[int]:
    """Where each word's chain of heads ends: the root, or the first word found of a cycle."""
    root = len(heads)
    ends = [-1] * root + [root]
    for first in range(root):
        if ends[first] != -1:
            continue
        chain = []
        word = first
        while ends[word] == -1:
            ends[word] = -2
            chain.append(word)
            word = heads[word]
        end = word if ends[word] == -2 else ends[word]
        for word in chain:
            ends[word] = end
    return ends[:root]


def _open(first: int, heads: list[int], ends: list[int], scores: Scores) -> None:
    """Give that word of the cycle that loses least by it a head whose chain ends at the root."""
    root = len(heads)
    outside = [word for word, end in enumerate(ends) if end == root]
    options: list[tuple[float, int, int]] = []
    word = first
    while not options or word != first:
        row = scores[word].tolist()
        best = max(outside, key=row.__getitem__)
        options.append((row[best] - row[heads[word]], word, best))
        word = heads[word]
    _, word, best = max(options)
    heads[word] = best
    ends[:] = [root if end == first else end for end in ends]
