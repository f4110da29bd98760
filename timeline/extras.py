"""Packages that only some formats need, and what installs them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import NamedTuple


class Extra(NamedTuple):
    """An extra of ours, and the package that it installs."""

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
    """A format needs a package that is not installed; what it needs, and what installs that."""

    def __init__(self, ending: str, extra: Extra) -> None:
        self.what = f".{ending} needs the package {extra.package} (extra “{extra.name}”)"
        self.remedy = f"install it with pip install {extra.package}"
        super().__init__(f"{self.what}; {self.remedy}")


def require(ending: str) -> None:
    """MissingExtraError when the format needs a package that is not there."""
    extra = EXTRAS.get(ending)
    if extra and find_spec(extra.package) is None:
        raise MissingExtraError(ending, extra)
