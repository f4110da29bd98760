"""Sentences of treebanks in CoNLL-U."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import NamedTuple


class Tree(NamedTuple):
    """A sentence's forms, lemmas, Penn tags, heads (-1 for the root) and relations, one a word."""

    text: str
    forms: list[str]
    lemmas: list[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]


def read(path: Path) -> list[Tree]:
    """All sentences of a gzipped CoNLL-U file, in order."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [_tree(block) for block in file.read().split("\n\n") if block.strip()]


def _tree(block: str) -> Tree:
    lines = block.split("\n")
    text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), "")
    words = [fields for line in lines if (fields := line.split("\t"))[0].isdigit()]
    return Tree(
        text,
        [word[1] for word in words],
        [word[2] for word in words],
        [word[4] for word in words],
        [int(word[6]) - 1 for word in words],
        [word[7] for word in words],
    )
