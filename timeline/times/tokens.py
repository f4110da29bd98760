"""A text cut into the pieces that rules are written in: words, numbers, single signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

_PIECE = re.compile(r"\s*(?:[^\W\d_]+|\d+|[^\w\s]|_)")
_SAME_LENGTH = str.maketrans(
    {"\n": " ", "\r": " ", "\t": " ", "\xa0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "‘": "'", "`": "'"}
    | dict.fromkeys("\u2010\u2011\u2012\u2013", "-")
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The pieces of one text.

    A key is the piece in lower case with typographic signs made plain, and one blank before it when white space
    stands there; after an empty line the blank is a newline, so that no rule reaches across paragraphs. Words are the keys
    without their blanks.
    `starts` and `ends` are offsets of the pieces without their white space.
    """

    text: str
    keys: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]

    def word(self, index: int) -> str:
        """The piece without its blank; "" outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def glued(self, index: int) -> bool:
        """Whether the piece follows the one before it without white space."""
        return 0 < index < len(self.keys) and not self.keys[index][0].isspace()

    def capitalised(self, index: int) -> bool:
        return 0 <= index < len(self.keys) and self.text[self.starts[index]].isupper()

    def broken(self, index: int) -> bool:
        """Whether a paragraph begins at the piece."""
        return index <= 0 or index >= len(self.keys) or self.keys[index][0] == "\n"


def tokenise(text: str) -> Tokens:
    plain = _lower(text).translate(_SAME_LENGTH)
    pieces = _PIECE.findall(plain)
    ends = list(accumulate(map(len, pieces)))
    words = [piece.lstrip() for piece in pieces]
    starts = [end - len(word) for word, end in zip(words, ends, strict=True)]
    keys = [
        piece if piece[0] != " " or piece[1] != " " else _gap(text, piece, end)
        for piece, end in zip(pieces, ends, strict=True)
    ]
    return Tokens(text, keys, words, starts, ends)


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _gap(text: str, piece: str, end: int) -> str:
    word = piece.lstrip()
    lines = text[end - len(piece) : end - len(word)].replace("\r\n", "\n").replace("\r", "\n").count("\n")
    return ("\n" if lines > 1 else " ") + word
