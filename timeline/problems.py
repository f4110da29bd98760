"""Problems that come again and again, told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.model import Problem

_FEW = 3
"""So many of a kind are each told."""


def gather(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The same in many lines of one file is one problem at the first of them, which says in how many more.

    What is the matter with this machine and not with a file (`everywhere`) is told once for all files.
    """
    kinds: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        file = "" if problem.everywhere else _file(problem.where)
        kinds.setdefault((file, problem.what, problem.remedy), []).append(problem)
    return tuple(told for same in kinds.values() for told in _told(same))


def _file(where: str) -> str:
    """The file of "path:line"; a file without lines stands for itself."""
    path, _, line = where.rpartition(":")
    return path if line.isdecimal() else where


def _told(same: list[Problem]) -> list[Problem]:
    first, more = same[0], len(same) - 1
    if not more or (len(same) <= _FEW and not first.everywhere):
        return same
    unit = "file" if first.everywhere else "line"
    return [replace(first, what=f"{first.what} (the same in {more:,} more {unit}{'s' * (more > 1)})")]
