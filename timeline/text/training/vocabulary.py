"""Which features and classes are learned, and trees in their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from timeline.text import forms
from timeline.text.training.gradients import Gold
from timeline.text.training.treebank import Tree

FEWEST_WORDS, FEWEST_PARTS = 2, 3
"""How often a word, or a beginning or ending, must occur to be learned; a part also in two words."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`features` starts with "", which stands for no feature; `whole` says which name a whole word."""

    features: tuple[str, ...]
    whole: tuple[bool, ...]
    tags: tuple[str, ...]
    relations: tuple[str, ...]


def vocabulary(trees: Sequence[Tree], classes: Mapping[str, str]) -> Vocabulary:
    counts = Counter(form for tree in trees for form in tree.forms)
    occurrences: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for form, count in counts.items():
        for feature in forms.features(form, classes):
            occurrences[feature] += count
            words[feature] += 1
    learned = sorted(feature for feature in occurrences if _learned(feature, occurrences, words))
    return Vocabulary(
        ("", *learned),
        (False, *(feature[0] in "wW" for feature in learned)),
        tuple(sorted({tag for tree in trees for tag in tree.tags})),
        tuple(sorted({relation for tree in trees for relation in tree.relations})),
    )


def _learned(feature: str, occurrences: Mapping[str, int], words: Mapping[str, int]) -> bool:
    if feature[0] in "wW":
        return occurrences[feature] >= FEWEST_WORDS
    return feature[0] in "hlL" or (occurrences[feature] >= FEWEST_PARTS and words[feature] > 1)


def in_numbers(trees: Sequence[Tree], names: Vocabulary, classes: Mapping[str, str]) -> list[Gold]:
    rows = {feature: row for row, feature in enumerate(names.features)}
    tags = {tag: place for place, tag in enumerate(names.tags)}
    relations = {relation: place for place, relation in enumerate(names.relations)}
    known: dict[str, list[int]] = {}
    for tree in trees:
        for form in tree.forms:
            if form not in known:
                known[form] = [rows[each] for each in forms.features(form, classes) if each in rows]
    widest = max(map(len, known.values()))
    padded = {form: found + [0] * (widest - len(found)) for form, found in known.items()}
    return [
        Gold(
            np.array([padded[form] for form in tree.forms]),
            np.array([tags[tag] for tag in tree.tags]),
            np.array(tree.heads),
            np.array([relations[relation] for relation in tree.relations]),
        )
        for tree in trees
    ]
