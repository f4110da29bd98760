"""Packages that only some formats need, and what installs them."""

from __future__ import annotations

from importlib.util import find_spec

EXTRAS = {"ics": "icalendar", "parquet": "pyarrow"}
"""A format's ending to the package it needs; the extra that installs it has the ending's name."""


class MissingExtraError(ValueError):
    """A format needs a package that is not installed; the message names the extra that brings it."""


def require(ending: str) -> None:
    """MissingExtraError when the format needs a package that is not there."""
    package = EXTRAS.get(ending)
    if package and find_spec(package) is None:
        raise MissingExtraError(
            f".{ending} needs the package {package}; install it with pip install 'timeline[{ending}]'"
        )
