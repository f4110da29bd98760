"""Which sentences lie inside a quotation that others began or end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.model import Sentence

_MARKS = re.compile('[“”"«»]')
_CLOSING = "”»"


@dataclass(frozen=True, slots=True)
class Speech:
    """The place behind the sentence `last`: whether a quotation is open, and whether all of it was in one."""

    open: bool = False
    inside: bool = False
    last: Sentence | None = None

    def after(self, text: str, sentence: Sentence) -> Speech:
        """The place behind a sentence; a quotation does not outlast its paragraph.

        A sentence without end comes in pieces, each as the whole sentence; its marks count once.
        """
        if sentence is self.last:
            return self
        was_open = self.open and self.last is not None and self.last.paragraph == sentence.paragraph
        marks = _MARKS.findall(text, sentence.start, sentence.end)
        now = was_open
        for mark in marks:
            now = mark not in _CLOSING and (mark != '"' or not now)
        ends = text[sentence.start : sentence.end].rstrip()[-1:] in _CLOSING + '"'
        return Speech(now, was_open and (not marks or (len(marks) == 1 and ends)), sentence)
