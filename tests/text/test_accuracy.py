"""How often words, tags and heads are right on treebanks not trained on, where those are beside the checkout.

The floors rise freely and fall only on purpose.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.text.english import load
from timeline.text.parser import parse
from timeline.text.tokens import tokenise
from timeline.text.training.treebank import Tree, read

TREEBANKS = Path(__file__).parents[3] / "shared" / "ud"
VERBS = {"VBD", "VBN", "VBZ", "VBP", "VB", "VBG", "MD"}

FLOORS = {
    "ewt-dev": {"words": 98.0, "tags": 93.7, "verbs": 95.5, "lemmas": 98.2, "heads": 84.8, "relations": 81.0},
    "gum-dev": {"words": 99.6, "tags": 95.6, "verbs": 96.0, "lemmas": 98.5, "heads": 84.5, "relations": 81.0},
}
"""In percent: words' borders (F1); tags of all words and of verbs; heads; heads together with relations."""


@pytest.fixture(params=FLOORS)
def name(request: pytest.FixtureRequest) -> str:
    if not (TREEBANKS / f"{request.param}.conllu.gz").exists():
        pytest.skip("the treebanks are not beside the checkout")
    return str(request.param)


def test_accuracy(name: str) -> None:
    trees = read(TREEBANKS / f"{name}.conllu.gz")
    reached = {"words": 100 * _borders(trees)} | _analyses(trees)
    print(name, {what: round(percent, 2) for what, percent in reached.items()})
    assert {what: percent for what, percent in reached.items() if percent < FLOORS[name][what]} == {}


def _borders(trees: list[Tree]) -> float:
    both = total = 0
    for tree in trees:
        gold, position = set(), 0
        for form in tree.forms:
            position = tree.text.index(form, position) + len(form)
            gold.add((position - len(form), position))
        found = set(tokenise(tree.text, 0, len(tree.text)))
        both += 2 * len(gold & found)
        total += len(gold) + len(found)
    return both / total


def _analyses(trees: list[Tree]) -> dict[str, float]:
    english = load()
    right = {"tags": 0, "verbs": 0, "lemmas": 0, "heads": 0, "relations": 0}
    words = verbs = 0
    for first in range(0, len(trees), 50):
        batch = trees[first : first + 50]
        for tree, found in zip(batch, parse([tree.forms for tree in batch], english), strict=True):
            tags = [gold == tag for gold, tag in zip(tree.tags, found.tags, strict=True)]
            heads = [gold == head for gold, head in zip(tree.heads, found.heads, strict=True)]
            names = [gold == relation for gold, relation in zip(tree.relations, found.relations, strict=True)]
            is_verb = [tag in VERBS for tag in tree.tags]
            words += len(tags)
            verbs += sum(is_verb)
            right["tags"] += sum(tags)
            right["verbs"] += sum(tag and verb for tag, verb in zip(tags, is_verb, strict=True))
            right["heads"] += sum(heads)
            right["relations"] += sum(head and same for head, same in zip(heads, names, strict=True))
            lemmas = english.lemmas([*zip(tree.forms, tree.tags, strict=True)])
            right["lemmas"] += sum(gold == lemma for gold, lemma in zip(tree.lemmas, lemmas, strict=True))
    return {what: 100 * count / (verbs if what == "verbs" else words) for what, count in right.items()}
