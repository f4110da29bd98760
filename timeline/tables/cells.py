"""Cells as values; each function takes the row's texts by column and names the column when it can't."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from math import isfinite
from typing import TypeVar

from timeline.readers.published import parse_published

Texts = Mapping[str, str]
Choice = TypeVar("Choice", bound=StrEnum)

_FLAGS = dict.fromkeys(
    "true yes y 1 x wahr ja vrai oui verdadero sí vero sì waar".split(), True
) | dict.fromkeys("false no n 0 falsch nein faux non falso onwaar nee".split(), False)


class CellError(ValueError):
    """A cell that can't be understood."""

    def __init__(self, column: str, what: str, remedy: str = "") -> None:
        super().__init__(f'column "{column}": {what}')
        self.remedy = remedy


def choice(texts: Texts, column: str, otherwise: Choice) -> Choice:
    """One of the words that the column knows, in any case of letters."""
    known = type(otherwise)
    written = texts[column].lower()
    if not written:
        return otherwise
    try:
        return known(written)
    except ValueError:
        raise CellError(
            column, f'"{shown(written)}" is not one of its words', f"use {', '.join(known)}"
        ) from None


def flag(texts: Texts, column: str, otherwise: bool) -> bool:
    """True or false, as people and spreadsheets write them in Western languages."""
    written = texts[column].lower()
    if written and written not in _FLAGS:
        raise CellError(column, f'"{shown(written)}" is neither true nor false', "use true or false")
    return _FLAGS.get(written, otherwise)


def whole(texts: Texts, column: str, otherwise: int) -> int:
    number = _number(texts, column)
    if number is None:
        return otherwise
    if number < otherwise or number != int(number):
        raise CellError(column, f'"{shown(texts[column])}" is not a whole number from {otherwise} up')
    return int(number)


def share(texts: Texts, column: str) -> float:
    """0 to 1; 1 when nothing is said."""
    number = _number(texts, column)
    if number is None:
        return 1.0
    if not 0 <= number <= 1:
        raise CellError(column, f'"{shown(texts[column])}" is not between 0 and 1')
    return number


def names(texts: Texts, column: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, texts[column].split(";"))))


def day(texts: Texts, column: str) -> date | None:
    found = published(texts, column)
    return found.date() if isinstance(found, datetime) else found


def published(texts: Texts, column: str) -> date | datetime | None:
    """A full date, with a time when it is written there; None for an empty cell."""
    written = texts[column]
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        pass
    try:
        return parse_published(written)
    except ValueError as error:
        raise CellError(column, str(error)) from error


def shown(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"


def _number(texts: Texts, column: str) -> float | None:
    written = texts[column]
    if not written:
        return None
    try:
        number = float(written.replace(",", "."))
    except ValueError:
        number = float("nan")
    if not isfinite(number):
        raise CellError(column, f'"{shown(written)}" is not a number')
    return number
