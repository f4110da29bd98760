"""What is shipped about English words: dictionary, feature vectors, the network's weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import zip_longest
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from timeline.text import forms, lemmas
from timeline.text.network import Array, Weights, distance_table, sharing

FILE = "english.npz"
_REMEMBERED = 1 << 13
"""How many words are kept in mind with what is found for them, which does not depend on it."""

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class English:
    """`shares` gives the bytes of word forms' float32 shares in the first layer, `lemmas` the lemmas of forms
    with tags, `apart` what distance adds to the scores of heads in sentences up to a length."""

    tags: tuple[str, ...]
    relations: tuple[str, ...]
    weights: Weights
    layers: int
    shares: Callable[[Sequence[str]], list[bytes]]
    lemmas: Callable[[Sequence[tuple[str, str]]], list[str]]
    apart: Callable[[int], Array]


@lru_cache(maxsize=1)
def load() -> English:
    """The model that the package brings."""
    with (
        (files("timeline.text.model") / FILE).open("rb") as file,
        np.load(file, allow_pickle=False) as stored,
    ):
        return english(dict(stored))


def english(stored: Mapping[str, NDArray[np.generic]]) -> English:
    """The model from its stored arrays."""
    classes = _groups(_lines(stored["classes"]))
    irregular = {
        (form, tag): lemma for form, tag, lemma in (line.split("\t") for line in _lines(stored["irregular"]))
    }
    rows = {feature: row for row, feature in enumerate(_lines(stored["features"]))}
    vectors = stored["vectors"].astype(np.float32) * stored["vectors.scale"].astype(np.float32)
    vectors = np.vstack((vectors, np.zeros_like(vectors[:1])))
    unknown = len(rows)
    weights = {
        name.removeprefix("weight."): array.astype(np.float32)
        for name, array in stored.items()
        if name.startswith("weight.")
    }

    to_shares, bias = sharing(weights)

    def share(written: Sequence[str]) -> list[bytes]:
        found = (
            [rows.get(feature, unknown) for feature in forms.features(form, classes)] for form in written
        )
        table = np.array([*zip_longest(*found, fillvalue=unknown)])
        shares = vectors[table].sum(axis=0)[:, None] @ to_shares + bias
        return [row.tobytes() for row in shares]

    @lru_cache(maxsize=4)
    def apart(size: int) -> Array:
        return distance_table(weights, size)

    def lemma(pairs: Sequence[tuple[str, str]]) -> list[str]:
        return [lemmas.lemma(form, tag, irregular, classes) for form, tag in pairs]

    return English(
        tuple(_lines(stored["tags"])),
        tuple(_lines(stored["relations"])),
        weights,
        sum(name.startswith("recurrent") and not name.endswith("bias") for name in weights),
        _remembering(share),
        _remembering(lemma),
        apart,
    )


def _remembering(function: Callable[[Sequence[K]], list[V]]) -> Callable[[Sequence[K]], list[V]]:
    """The function with its results kept in mind."""
    known: dict[K, V] = {}

    def results(arguments: Sequence[K]) -> list[V]:
        if len(known) > _REMEMBERED:
            known.clear()
        if new := [*set(arguments).difference(known)]:
            known.update(zip(new, function(new), strict=True))
        return [known[argument] for argument in arguments]

    return results


def _lines(stored: NDArray[np.generic]) -> list[str]:
    return stored.tobytes().decode("utf-8").split("\n")


def _groups(lines: list[str]) -> dict[str, str]:
    """From lines of a class and all its words, words with their class."""
    classes: dict[str, str] = {}
    for line in lines:
        name, words = line.split("\t")
        classes.update(dict.fromkeys(words.split(" "), name))
    return classes
