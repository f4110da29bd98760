"""What is shipped about English words: dictionary, feature vectors, the network's weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import count, zip_longest
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from timeline.text import forms, lemmas
from timeline.text.network import Array, Places, Weights, distance_table, sharing

FILE = "english.npz"
_REMEMBERED = 1 << 14
"""How many words are kept in mind with what is found for them, which does not depend on it; a few
hundred news articles have ten thousand."""
_BLOCK = 8
"""How many words are multiplied at once: of more, some processors round by who stands where."""

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class English:
    """`shares` gives a table of word forms' shares in the first layer and the forms' rows in it, `lemmas` the
    lemmas of forms with tags, `apart` what distance adds to the scores of heads in sentences up to a length.
    """

    tags: tuple[str, ...]
    relations: tuple[str, ...]
    weights: Weights
    layers: int
    shares: Callable[[Sequence[str]], tuple[Array, Places]]
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

    def share(written: Sequence[str]) -> Array:
        found = (
            [rows.get(feature, unknown) for feature in forms.features(form, classes)] for form in written
        )
        table = np.array([*zip_longest(*found, fillvalue=unknown)])
        blocks = np.zeros((-(-len(written) // _BLOCK), _BLOCK, len(to_shares)), np.float32)
        blocks.reshape(-1, len(to_shares))[: len(written)] = vectors[table].sum(axis=0)
        shares = (blocks @ to_shares).reshape(-1, len(bias))[: len(written)] + bias
        return shares.reshape(len(written), 3, -1).transpose(1, 0, 2)

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
        _tabled(share),
        _remembering(lemma),
        apart,
    )


def _tabled(share: Callable[[Sequence[str]], Array]) -> Callable[[Sequence[str]], tuple[Array, Places]]:
    """A function that keeps shares in a table, whose first row is nobody's, and gives forms their rows."""
    table: Array = np.zeros((3, 1, 0), np.float32)
    rows: dict[str, int] = {}

    def results(written: Sequence[str]) -> tuple[Array, Places]:
        nonlocal table
        if new := [*set(written).difference(rows)]:
            if len(rows) + len(new) >= table.shape[1]:
                rows.clear()
                new = [*set(written)]
            shares = share(new)
            if len(new) >= table.shape[1]:
                table = np.zeros((3, 1 + max(len(new), _REMEMBERED), shares.shape[2]), shares.dtype)
            first = 1 + len(rows)
            table[:, first : first + len(new)] = shares
            rows.update(zip(new, count(first), strict=False))
        return table, np.array([rows[form] for form in written])

    return results


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
