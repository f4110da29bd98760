"""The training: its gradient is the loss's, it learns, and the same input gives the same bytes."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from timeline.text import english, parser
from timeline.text.network import Array
from timeline.text.training import dictionary, treebank
from timeline.text.training.gradients import Parameters, gradient
from timeline.text.training.learn import Plan, initial
from timeline.text.training.make import make
from timeline.text.training.vocabulary import in_numbers, vocabulary

SMALL = Plan(vector=8, state=6, layers=2, tag=5, arc=7, relation=6)

TREES = """\
# text = Dogs bark.
1	Dogs	dog	NOUN	NNS	_	2	nsubj	_	_
2	bark	bark	VERB	VBP	_	0	root	_	_
3	.	.	PUNCT	.	_	2	punct	_	_

# text = The old dog saw two cats.
1	The	the	DET	DT	_	3	det	_	_
2	old	old	ADJ	JJ	_	3	amod	_	_
3	dog	dog	NOUN	NN	_	4	nsubj	_	_
4	saw	see	VERB	VBD	_	0	root	_	_
5	two	two	NUM	CD	_	6	nummod	_	_
6	cats	cat	NOUN	NNS	_	4	obj	_	_
7	.	.	PUNCT	.	_	4	punct	_	_

# text = Cats that saw the dog ran.
1	Cats	cat	NOUN	NNS	_	6	nsubj	_	_
2	that	that	PRON	WDT	_	3	nsubj	_	_
3	saw	see	VERB	VBD	_	1	acl:relcl	_	_
4	the	the	DET	DT	_	5	det	_	_
5	dog	dog	NOUN	NN	_	3	obj	_	_
6	ran	run	VERB	VBD	_	0	root	_	_
7	.	.	PUNCT	.	_	6	punct	_	_

# text = Stop
1	Stop	stop	VERB	VB	_	0	root	_	_
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "bank.conllu.gz"
    path.write_bytes(gzip.compress(TREES.encode("utf-8")))
    return path


def everything(values: Array) -> Array:
    return np.ones_like(values)


def test_the_gradient_is_the_slope_of_the_loss(bank: Path) -> None:
    trees, classes = treebank.read(bank), dictionary.classes()
    names = vocabulary(trees, classes)
    gold = in_numbers(trees, names, classes)
    parameters: Parameters = {
        name: values.astype(np.float64)
        for name, values in initial(names, SMALL, np.random.default_rng(5)).items()
    }
    _, found = gradient(gold, parameters, everything)
    vectors: NDArray[np.floating] = np.zeros_like(parameters["vectors"])
    for column in found.features.T:
        np.add.at(vectors, column, found.vectors)
    chance = np.random.default_rng(6)
    for name, slopes in {**found.weights, "vectors": vectors}.items():
        for _ in range(4):
            place = tuple(chance.integers(size) for size in slopes.shape)
            kept, losses = parameters[name][place], []
            for change in (1e-5, -1e-5):
                parameters[name][place] = kept + change
                losses.append(sum(gradient(gold, parameters, everything)[0], 0.0))
            parameters[name][place] = kept
            assert (losses[0] - losses[1]) / 2e-5 == pytest.approx(slopes[place], abs=1e-6), name


def test_it_learns_its_trees_and_writes_the_same_bytes_again(bank: Path, tmp_path: Path) -> None:
    plan = Plan(vector=16, state=16, epochs=150, batch=5, warming=10, dropped=0.1, rate=0.01)
    reports: list[str] = []
    made = [tmp_path / "first.npz", tmp_path / "second.npz"]
    for file in made:
        make([bank], file, reports.append, plan)
    assert made[0].read_bytes() == made[1].read_bytes()
    assert len(reports) == 2 * plan.epochs
    with np.load(made[0], allow_pickle=False) as stored:
        model = english.english(dict(stored))
    for tree in treebank.read(bank):
        parse = parser.parse([tree.forms], model)[0]
        assert (parse.tags, parse.heads, parse.relations) == (tree.tags, tree.heads, tree.relations)
        assert model.lemmas([*zip(tree.forms, tree.tags, strict=True)]) == tree.lemmas
