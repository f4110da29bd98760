"""From treebanks to the shipped file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from timeline.text.training import dictionary, store, treebank
from timeline.text.training.gradients import Loss
from timeline.text.training.learn import Plan, learn
from timeline.text.training.variants import variants
from timeline.text.training.vocabulary import in_numbers, vocabulary


def make(
    treebanks: Sequence[Path], file: Path, report: Callable[[str], None], plan: Plan | None = None
) -> None:
    """Learn from all trees of the treebanks and write the file; `report` gets a line an epoch."""
    plan = plan or Plan()
    trees = [tree for path in treebanks for tree in treebank.read(path)]
    learned = [*trees, *variants(trees, dictionary.third_person(), np.random.default_rng(plan.seed))]
    classes = dictionary.classes()
    names = vocabulary(learned, classes)
    gold = in_numbers(learned, names, classes)

    def tell(epoch: int, loss: Loss) -> None:
        report(f"{epoch + 1}: tag {loss.tag:.3f} head {loss.head:.3f} relation {loss.relation:.3f}")

    parameters = learn(gold, names, plan, tell)
    store.write(store.stored(parameters, names, classes, trees), file)
