"""Which sentences lie inside a quotation that others began or end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.model import Sentence

_MARKS = re.compile('[“”"«»]')
_CLOSING = "”»"


@dataclass(frozen=True, slots=True)
class Speech:
    """A place between two sentences: whether a quotation is open, and whether the last sentence was all in
    it."""

    open: bool = False
    inside: bool = False
    paragraph: int = -1

    def after(self, text: str, sentence: Sentence) -> Speech:
        """The place behind a sentence; a quotation does not outlast its paragraph."""
        was_open = self.open and self.paragraph == sentence.paragraph
        marks = _MARKS.findall(text, sentence.start, sentence.end)
        now = was_open
        for mark in marks:
            now = mark not in _CLOSING and (mark != '"' or not now)
        ends = text[sentence.start : sentence.end].rstrip()[-1:] in _CLOSING + '"'
        return Speech(now, was_open and (not marks or (len(marks) == 1 and ends)), sentence.paragraph)
