"""From words to tags, heads and relations."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from threadpoolctl import ThreadpoolController

from timeline.text import network
from timeline.text.english import English
from timeline.text.network import IMPOSSIBLE, Array
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
    states = network.beside(_embed(sentences, english), where)
    for layer in range(english.layers):
        states = network.recurrent(states, where, weights, layer)
    read = network.read(states, weights)
    asked = network.asked(read, weights)
    starts, sizes = where.starts.tolist(), where.lengths.tolist()
    table = network.distance_table(weights, max(sizes))
    trees = [
        heads(network.arcs(asked[start : start + size], read.governor[start : start + size], table, weights))
        for start, size in zip(starts, sizes, strict=True)
    ]
    governors = np.array(
        [
            start + head if head >= 0 else len(states)
            for start, tree in zip(starts, trees, strict=True)
            for head in tree
        ]
    )
    tags = [english.tags[tag] for tag in network.tags(read, weights).argmax(axis=1).tolist()]
    scores = network.relations(read, governors, weights)
    scores[:, english.relations.index("root")] = IMPOSSIBLE
    relations = [
        english.relations[relation] if governor < len(states) else "root"
        for relation, governor in zip(scores.argmax(axis=1).tolist(), governors.tolist(), strict=True)
    ]
    return [
        Parse(tags[start : start + size], tree, relations[start : start + size])
        for start, size, tree in zip(starts, sizes, trees, strict=True)
    ]


def _embed(sentences: Sequence[Sequence[str]], english: English) -> Array:
    vectors = b"".join([english.vector(form) for sentence in sentences for form in sentence])
    return np.frombuffer(vectors, np.float32).reshape(sum(map(len, sentences)), -1)
