"""The shipped file: what was learned, made small."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from timeline.text import lemmas
from timeline.text.training import dictionary
from timeline.text.training.gradients import Parameters
from timeline.text.training.treebank import Tree
from timeline.text.training.vocabulary import Vocabulary

Stored = dict[str, NDArray[np.generic]]


def stored(
    parameters: Parameters, names: Vocabulary, classes: Mapping[str, str], trees: Sequence[Tree]
) -> Stored:
    """The arrays to ship: vectors in bytes with a scale each, other weights in half precision, text."""
    vectors = parameters["vectors"][1:]
    scale = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-4) / 127
    scale = scale.astype(np.float16)
    arrays: Stored = {
        "tags": _text(names.tags),
        "relations": _text(names.relations),
        "features": _text(names.features[1:]),
        "classes": _text(_grouped(classes)),
        "irregular": _text("\t".join(line) for line in _irregular(classes, trees)),
        "vectors": np.rint(vectors / scale.astype(np.float32)).clip(-127, 127).astype(np.int8),
        "vectors.scale": scale,
    }
    for name, values in parameters.items():
        if name != "vectors":
            arrays[f"weight.{name}"] = values.astype(np.float16)
    return arrays


def write(arrays: Stored, path: Path) -> None:
    """Write the arrays; the same arrays give the same bytes."""
    np.savez(path, allow_pickle=False, **arrays)


def _text(lines: Iterable[str]) -> NDArray[np.generic]:
    return np.frombuffer("\n".join(lines).encode("utf-8"), np.uint8)


def _grouped(classes: Mapping[str, str]) -> list[str]:
    words: defaultdict[str, list[str]] = defaultdict(list)
    for form, found in classes.items():
        words[found].append(form)
    return [f"{found}\t{' '.join(forms)}" for found, forms in sorted(words.items())]


def _irregular(classes: Mapping[str, str], trees: Sequence[Tree]) -> list[tuple[str, str, str]]:
    """Forms with a tag whose lemma is not by rule: as trees have them, else as the dictionary does."""
    counts = Counter(
        (form.lower(), tag, lemma)
        for tree in trees
        for form, tag, lemma in zip(tree.forms, tree.tags, tree.lemmas, strict=True)
        if tag not in ("NNP", "NNPS") and "\t" not in form + lemma
    )
    known = {(form, tag): lemma for form, lemma, tag in dictionary.inflections()}
    for (form, tag, lemma), count in sorted(counts.items(), key=lambda entry: (entry[1], entry[0])):
        if count > 2:
            known[form, tag] = lemma
    return sorted(
        (form, tag, lemma)
        for (form, tag), lemma in known.items()
        if lemmas.lemma(form, tag, {}, classes) != lemma
    )
