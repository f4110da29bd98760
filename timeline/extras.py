"""Packages that only some formats need, and what installs them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import NamedTuple


class Extra(NamedTuple):
    """An extra of ours (`timeline[name]`), and the package that it installs."""

    name: str
    package: str


_FEEDS = Extra("feeds", "feedparser")

EXTRAS: Mapping[str, Extra] = {
    "atom": _FEEDS,
    "docx": Extra("docx", "mammoth"),
    "ics": Extra("ics", "icalendar"),
    "parquet": Extra("parquet", "pyarrow"),
    "pdf": Extra("pdf", "pypdfium2"),
    "rss": _FEEDS,
    "xml": _FEEDS,
}
"""What a format needs, by its ending."""


class MissingExtraError(ValueError):
    """A format needs a package that is not installed; the message names the extra that brings it."""


def require(ending: str) -> None:
    """MissingExtraError when the format needs a package that is not there."""
    extra = EXTRAS.get(ending)
    if extra and find_spec(extra.package) is None:
        raise MissingExtraError(
            f".{ending} needs the package {extra.package}; "
            f"install it with pip install 'timeline[{extra.name}]'"
        )
