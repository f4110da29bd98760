"""What can be seen of a word without its neighbours: the features that tagging starts from."""

from __future__ import annotations

import re
from collections.abc import Mapping

_DIGIT = re.compile(r"\d")
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "--", "—": "--", "…": "..."})


def features(form: str, classes: Mapping[str, str]) -> tuple[str, ...]:
    """The features of a word form; `classes` says what a dictionary knows of a form in small letters.

    The first letter says which kind a feature is: w the word, W the word as it is capitalised, s an ending,
    p a beginning, h the shape, l the dictionary's classes together, L each of them.
    """
    if not form.isascii():
        form = form.translate(_SAME)
    lower = form.lower()
    known = classes.get(lower, "-")
    if form[0].isdigit() or form[-1].isdigit():
        lower = _DIGIT.sub("0", lower)
    found = ["w" + lower, "h" + shape(form), "l" + known]
    found += ["L" + each for each in known.split("+")]
    found += ["s" + lower[-length:] for length in range(1, min(len(lower), 5) + 1)]
    found += ["p" + lower[:length] for length in range(2, max(min(len(lower), 4), 2) + 1)]
    if form != lower:
        found.append("W" + form)
    return tuple(found)


def shape(form: str) -> str:
    """How a form is written: small, capitalised, in capitals, mixed; figures of which length; marks."""
    if form.isalpha():
        return _case(form)
    if form[0].isdigit():
        return _figures(form)
    if not any(map(str.isalnum, form)):
        return "."
    return _case(form) + ("'" if "'" in form else "-" if "-" in form else ".")


def _case(form: str) -> str:
    if form.islower():
        return "a"
    if form.isupper():
        return "A" if len(form) > 1 else "I"
    if form[0].isupper():
        return "Aa" if form[1:].islower() else "AaA"
    return "aA"


def _figures(form: str) -> str:
    if form.isdigit():
        return "0000" if len(form) == 4 else "0" if len(form) < 3 else "000"
    return "0.0" if form[-1].isdigit() else "0a"
