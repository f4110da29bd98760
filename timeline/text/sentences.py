"""Where sentences begin and end."""

from __future__ import annotations

import re

from timeline.model import Sentence

_LINE_OR_STOP = re.compile(r"\S(?:[^\n]*?[.!?](?=\s)|[^\n]*)")


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, without overlap."""
    return tuple(Sentence(match.start(), match.end()) for match in _LINE_OR_STOP.finditer(text))
