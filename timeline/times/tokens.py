"""A text cut into the pieces that rules are written in: words, numbers, single signs."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from operator import sub

_KEY = re.compile(r" *(?:[a-z]++(?![^\W\d_])|[^\W\d_]+|\d+|[^\w ]|_)")  # the first branch is quicker
_WIDE_GAP = re.compile(r"  +")
_BLANKS = [chr(code) for code in range(0x3001) if chr(code).isspace()]
_SAME_LENGTH = str.maketrans(
    dict.fromkeys(_BLANKS, " ") | dict.fromkeys("’‘`", "'") | dict.fromkeys("\u2010\u2011\u2012\u2013", "-")
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The pieces of one text.

    A word is a piece in lower case with typographic signs made plain. A key is the word with one blank before
    it where white space stands there; after an empty line the blank is a newline, so that no rule reaches
    across paragraphs. `starts` and `ends` are offsets of the words.
    """

    text: str
    keys: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]

    def word(self, index: int) -> str:
        """The word of a piece; "" outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def glued(self, index: int) -> bool:
        """Whether the piece follows the one before it without white space."""
        return 0 < index < len(self.keys) and not self.keys[index][0].isspace()

    def capitalised(self, index: int) -> bool:
        return 0 <= index < len(self.keys) and self.text[self.starts[index]].isupper()

    def broken(self, index: int) -> bool:
        """Whether a paragraph begins at the piece."""
        return index <= 0 or index >= len(self.keys) or self.keys[index][0] == "\n"

    def written(self, first: int, last: int) -> str:
        """The text of the pieces [first, last), as it stands."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def tokenise(text: str) -> Tokens:
    plain = _lower(text).translate(_SAME_LENGTH)
    keys = _KEY.findall(plain.rstrip())
    words = list(map(str.lstrip, keys))
    ends = list(accumulate(map(len, keys)))
    starts = list(map(sub, ends, map(len, words)))
    for gap in _WIDE_GAP.finditer(plain, 0, starts[-1] if starts else 0):
        index = bisect_left(starts, gap.end())
        keys[index] = ("\n" if _lines(text[gap.start() : gap.end()]) > 1 else " ") + words[index]
    return Tokens(text, keys, words, starts, ends)


def _lower(text: str) -> str:
    """The text in lower case with no letter made two."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _lines(blanks: str) -> int:
    return blanks.replace("\r\n", "\n").replace("\r", "\n").count("\n")
