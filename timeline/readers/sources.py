"""From what the person names (files, folders) to the files to read, in stable order."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.model import Problem

_LONGEST_PATH = 4096
"""No system has longer ones."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read, and the article id that its name gives."""

    path: Path
    id: str


def list_files(source: str, endings: Collection[str]) -> Iterator[SourceFile | Problem]:
    """The file itself, or the files below a folder that have one of the endings, in the order of paths."""
    try:
        mode = Path(source).stat().st_mode if source else 0
    except (OSError, ValueError) as error:
        yield problem(source, error)
        return
    if not source:
        yield Problem('""', "not a path")
    elif stat.S_ISDIR(mode):
        yield from _list_folder(Path(source), endings)
    elif stat.S_ISREG(mode):
        yield SourceFile(Path(source), printable(Path(source).name))
    else:
        yield _not_a_file(source)


def _not_a_file(path: str | Path) -> Problem:
    return Problem(printable(path), "not a regular file", "pipe it in and name it -")


def problem(where: str | Path, error: OSError | ValueError) -> Problem:
    """What went wrong with a file, in plain words."""
    what = (error.strerror if isinstance(error, OSError) else "") or str(error) or type(error).__name__
    name = printable(where)
    shown = name if len(name) <= _LONGEST_PATH else f"{name[:_LONGEST_PATH]}…"
    return Problem(shown, what[:1].lower() + what[1:])


def printable(path: str | Path) -> str:
    """A file's name as text that can be written anywhere."""
    return os.fsencode(path).decode("utf-8", "replace")


def _list_folder(folder: Path, endings: Collection[str]) -> Iterator[SourceFile | Problem]:
    found = list(_walk(folder, endings))
    paths = [entry for entry in found if isinstance(entry, Path)]
    names = Counter(path.name for path in paths)
    for entry in found:
        if isinstance(entry, Problem):
            yield entry
        else:
            alone = names[entry.name] == 1
            yield SourceFile(entry, printable(entry.name if alone else entry.relative_to(folder).as_posix()))
    if not found:
        known = " ".join(f".{ending}" for ending in sorted(endings))
        yield Problem(printable(folder), "nothing to read in this folder", f"articles end in {known}")


def _walk(folder: Path, endings: Collection[str]) -> Iterator[Path | Problem]:
    """Files below a folder without the hidden ones; no folder is entered twice, whatever links lead to it."""
    entered: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        expected = path.suffix.lower().removeprefix(".") in endings
        try:
            status = path.stat()
            if stat.S_ISDIR(status.st_mode):
                if (status.st_dev, status.st_ino) not in entered:
                    entered.add((status.st_dev, status.st_ino))
                    inside = [entry for entry in path.iterdir() if not entry.name.startswith(".")]
                    waiting += sorted(inside, reverse=True)
            elif expected:
                yield path if stat.S_ISREG(status.st_mode) else _not_a_file(path)
        except OSError as error:
            if expected or not isinstance(error, FileNotFoundError):
                yield problem(path, error)
