"""Make the shipped file from treebanks: `python -m timeline.text.training FOLDER [FILE]`.

FOLDER holds ewt-train.conllu.gz and gum-train.conllu.gz; see LICENSES.md beside the shipped file.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

TREEBANKS = ("ewt-train.conllu.gz", "gum-train.conllu.gz")
ONE_WAY_TO_COUNT = {
    "OPENBLAS_NUM_THREADS": "1",
    "OPENBLAS_CORETYPE": "Haswell",
    "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR",
}
"""Sums of floating point numbers depend on their order, so on the machine, unless it is fixed."""


def main(folder: Path, file: Path) -> None:
    from timeline.text.training.make import make

    make([folder / name for name in TREEBANKS], file, report=lambda line: print(line, flush=True))


if __name__ == "__main__":
    if any(os.environ.get(name) != value for name, value in ONE_WAY_TO_COUNT.items()):
        arguments = [sys.executable, "-m", "timeline.text.training", *sys.argv[1:]]
        os.execve(sys.executable, arguments, os.environ | ONE_WAY_TO_COUNT)
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).parents[1] / "model" / "english.npz"
    main(Path(sys.argv[1]), target)
