"""The files that `-o` names, checked before any work is done."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from timeline.exporters import EXPORTERS
from timeline.extras import require


@dataclass(frozen=True, slots=True)
class Target:
    """A file to write, and its format, as its ending says."""

    path: Path
    ending: str


def check_targets(
    names: Iterable[str], sources: Iterable[str], formats: Collection[str] = EXPORTERS
) -> tuple[Target, ...]:
    """What to write where; ValueError, "path: what is wrong; what to do", when one of them can't be."""
    read = {Path(source).resolve() for source in sources if source and "\0" not in source}
    return tuple(_check(name, read, formats) for name in dict.fromkeys(names))


def _check(name: str, read: set[Path], formats: Collection[str]) -> Target:
    if not name or "\0" in name:
        raise ValueError(f'"{name}": not a file name')
    path = Path(name)
    endings = [ending for ending in formats if path.name.lower().endswith(f".{ending}")]
    if not endings and path.suffix.lower() == ".timeml":
        what = "TimeML holds the text of one article and its dates, not a timeline"
        raise ValueError(f"{name}: {what}; use timeline dates ARTICLE -o {name}")
    if not endings:
        known = " ".join(f".{ending}" for ending in sorted(formats))
        raise ValueError(f"{name}: the ending names no format; use one of {known}")
    ending = max(endings, key=len)
    try:
        require(ending)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error
    if path.is_dir():
        raise ValueError(f"{name}: is a folder; name a file")
    if not path.parent.is_dir():
        raise ValueError(f"{name}: there is no folder {path.parent}; make it first")
    if path.resolve() in read:
        raise ValueError(f"{name}: is one of the articles; choose another name")
    existing = path if path.exists() else path.parent
    if not (os.access(path.resolve().parent, os.W_OK) and os.access(existing, os.W_OK)):
        raise ValueError(f"{name}: can't be written; choose another place or change its permissions")
    return Target(path, ending)
