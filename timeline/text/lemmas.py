"""The dictionary form of a word, given its tag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_BASES = {
    "VBD": "VB",
    "VBN": "VB",
    "VBG": "VB",
    "VBZ": "VB",
    "NNS": "NN",
    "JJR": "JJ",
    "JJS": "JJ",
    "RBR": "RB",
    "RBS": "RB",
}
_ENDINGS = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "s", "NNS": "s"} | {
    "JJR": "er",
    "JJS": "est",
    "RBR": "er",
    "RBS": "est",
}
_BEFORE_E = ("v", "c", "dg", "ng", "rg", "at", "iz", "ur", "u", "bl", "pl", "tl", "ir", "ag", "ous")
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def lemma(form: str, tag: str, irregular: Mapping[tuple[str, str], str], classes: Mapping[str, str]) -> str:
    """The lemma of a form: an irregular one's own, a name's as written, else by ending, small letters.

    Of the forms that spelling allows ("hoping": hope, hop, hopp) the one that `classes`, a dictionary, knows
    with the right class is taken, else the likeliest.
    """
    lower = form.lower()
    known = irregular.get((lower, tag))
    if known is not None:
        return known
    if tag in ("NNP", "NNPS"):
        return form
    ending = _ENDINGS.get(tag)
    if ending is None or not lower.endswith(ending) or len(lower) < len(ending) + 2:
        return lower
    options = list(_options(lower, ending))
    for option in options:
        if _BASES[tag] in classes.get(option, "").split("+"):
            return option
    return options[0]


def _options(form: str, ending: str) -> Iterator[str]:
    """What the form may have been before its ending, the likeliest first."""
    stem = form[: -len(ending)]
    if ending == "s":
        if stem.endswith("ie") and len(stem) > 3:
            yield stem[:-2] + "y"
        if stem.endswith(("she", "che", "xe", "sse", "zze")):
            yield stem[:-1]
        yield stem
        if stem.endswith("e"):
            yield stem[:-1]
        return
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeioulsz":
        yield stem[:-1]
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if _needs_e(stem):
        yield stem + "e"
    yield stem
    yield stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2]:
        yield stem[:-1]


def _needs_e(stem: str) -> bool:
    """Whether a stem hardly stands without its e: "chang", "believ"; "hop", which would be doubled."""
    return stem.endswith(_BEFORE_E) or _DOUBLED.fullmatch(stem) is not None
