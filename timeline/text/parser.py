"""From words to tags, heads and relations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from threadpoolctl import ThreadpoolController

from timeline.text import network
from timeline.text.english import English
from timeline.text.network import IMPOSSIBLE, Array, Reading
from timeline.text.trees import heads


class Parse(NamedTuple):
    """A sentence's tags, heads (-1 for the root) and relations, one a word."""

    tags: list[str]
    heads: list[int]
    relations: list[str]


def parse(sentences: Sequence[Sequence[str]], english: English) -> list[Parse]:
    """The parses of sentences, none of them empty, given as word forms.

    On one core: products as small as these take several times as long when numpy's threads share them.
    """
    with _threads().limit(limits=1, user_api="blas"):
        return _parse(sentences, english)


@lru_cache(maxsize=1)
def _threads() -> ThreadpoolController:
    return ThreadpoolController()  # type: ignore[no-untyped-call]


def _parse(sentences: Sequence[Sequence[str]], english: English) -> list[Parse]:
    weights = english.weights
    where = network.layout([len(sentence) for sentence in sentences])
    shares, rows = english.shares([form for sentence in sentences for form in sentence])
    states = network.states(network.first(shares, rows, where), where, weights, english.layers)
    read = network.read(states, weights)
    starts, size = where.starts.tolist(), len(states)
    spans = [slice(*borders) for borders in pairwise([*starts, size])]
    trees = [heads(scores) for scores in _arcs(read, spans, english)]
    governors = np.array(
        [
            start + head if head >= 0 else size
            for start, tree in zip(starts, trees, strict=True)
            for head in tree
        ]
    )
    tags = [english.tags[tag] for tag in network.tags(read, weights).argmax(axis=1).tolist()]
    scores = network.relations(read, governors, weights)
    scores[:, english.relations.index("root")] = IMPOSSIBLE
    relations = [
        english.relations[relation] if governor < size else "root"
        for relation, governor in zip(scores.argmax(axis=1).tolist(), governors.tolist(), strict=True)
    ]
    return [Parse(tags[span], tree, relations[span]) for span, tree in zip(spans, trees, strict=True)]


def _arcs(read: Reading, spans: Sequence[slice], english: English) -> Iterator[Array]:
    asked = network.asked(read, english.weights)
    roots = asked @ english.weights["arc.root"]
    longest = max(span.stop - span.start for span in spans)
    apart = english.apart(-(-longest // 64) * 64)
    return (network.arcs(asked[span], read.governor[span], apart, roots[span]) for span in spans)
