"""The forms in which a word that somebody asks for may stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PLURAL = "s|es"
_RELATED = (
    f"{_PLURAL}|n|ns|an|ans|ian|ians|ish|ese|i|is|ite|ites|er|ers|ing|ed|d|al|ly|ist|ists"
    "|ation|ations|ment|ments"
)
_AFTER_E = "e|es|ed|er|ers|ing|ian|ians|an|ans|al|ation|ations|ement|ements"
_AFTER_Y = "y|ies|ied|ying|yist|ian|ians|an|ans"
_PLURALS = ((r"ies$", "y"), (r"men$", "man"), (r"(?<=[sxz])es$|(?<=[cs]h)es$", ""), (r"(?<![siu])s$", ""))
_LEAST = 4
"""Letters that a word must have for more than its plural and genitive to be taken for it."""


def form_pattern(word: str) -> str:
    """A regular expression for a word and its forms: Korea, Korean; flood, flooding; army, armies.

    The plural asks for the singular too. Capitals matter only in a short word that is all capitals: US is
    not "us".
    """
    wanted = dict.fromkeys((word, *_singulars(word)))
    return "(?:" + "|".join(map(_forms, wanted)) + ")"


def _singulars(word: str) -> Iterator[str]:
    """What a word may be the plural of."""
    if len(word) > _LEAST:
        for plural, singular in _PLURALS:
            if re.search(plural, word, re.IGNORECASE):
                yield re.sub(plural, singular, word, flags=re.IGNORECASE)


def _forms(word: str) -> str:
    if len(word) < _LEAST:
        flags, forms = ("" if word.isupper() else "i"), f"{re.escape(word)}(?:{_PLURAL})?"
    elif word[-3:].lower() == "man":
        flags, forms = "i", f"{re.escape(word)}(?:{_RELATED})?|{re.escape(word[:-2])}en"
    elif word[-1] in "eE":
        flags, forms = "i", f"{re.escape(word[:-1])}(?:{_AFTER_E})"
    elif word[-1] in "yY":
        flags, forms = "i", f"{re.escape(word[:-1])}(?:{_AFTER_Y})"
    else:
        flags, forms = "i", f"{re.escape(word)}(?:{_RELATED})?"
    return f"(?{flags}:(?:{forms})(?:['’]s?)?)"
