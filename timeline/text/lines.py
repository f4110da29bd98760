"""Which lines of a text belong together: paragraphs, list items, text wrapped by hand."""

from __future__ import annotations

import re
from typing import NamedTuple

NARROWEST, WIDEST = 40, 120
"""Between these widths a column of lines may be one paragraph, wrapped by hand."""

_MARK = re.compile(r"([-*•·▪◦‣●■]\s)|(?:[–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_FIRST_WORD = re.compile(r"\S+")


class Paragraph(NamedTuple):
    """text[start:end], without surrounding white space."""

    start: int
    end: int
    item: bool
    lines: int


class _Line(NamedTuple):
    start: int
    end: int
    indent: int


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text in order: a line each, or several that were broken to fit a column."""
    blocks = _blocks(text)
    column = _column(blocks)
    found: list[Paragraph] = []
    for block in blocks:
        first = previous = block[0]
        item, count = _MARK.match(text, first[0]) is not None, 1
        for line in block[1:]:
            if _continues(text, previous, line, column) or (item and _hangs(text, first, line)):
                count += 1
            else:
                found.append(Paragraph(first.start, previous.end, item, count))
                first, item, count = line, _MARK.match(text, line.start) is not None, 1
            previous = line
        found.append(Paragraph(first.start, previous.end, item, count))
    return found


def _blocks(text: str) -> list[list[_Line]]:
    """Runs of lines with no blank line between them."""
    blocks: list[list[_Line]] = []
    block: list[_Line] = []
    position = 0
    for line in text.splitlines(keepends=True):
        bare = line.lstrip()
        if bare:
            if not block:
                blocks.append(block)
            indent = len(line) - len(bare)
            start = position + indent
            block.append(_Line(start, start + len(bare.rstrip()), indent))
        elif block:
            block = []
        position += len(line)
    return blocks


def _column(blocks: list[list[_Line]]) -> int:
    """The width to which the text was wrapped by hand, 0 if it was not."""
    if all(len(block) == 1 for block in blocks):
        return 0
    widths = [_width(line) for block in blocks for line in block]
    fitting = [width for width in widths if width <= WIDEST]
    if not fitting or len(fitting) < 0.9 * len(widths):
        return 0
    column = max(fitting)
    full = sum(width > 0.8 * column for width in fitting)
    return column if column >= NARROWEST and full >= 3 else 0


def _width(line: _Line) -> int:
    return line.indent + line.end - line.start


def _continues(text: str, previous: _Line, line: _Line, column: int) -> bool:
    """Whether a line carries on its predecessor: it begins small, or its first word had no room there."""
    width = _width(previous)
    if not NARROWEST <= width <= WIDEST or line.indent > previous.indent + 1:
        return False
    mark = _MARK.match(text, line.start)
    if mark and mark[1]:
        return False
    if text[line.start].islower() and text[previous.end - 1] not in ".!?…":
        return True
    word = _FIRST_WORD.match(text, line.start)
    return word is not None and width + 1 + len(word[0]) > column > 0


def _hangs(text: str, item: _Line, line: _Line) -> bool:
    return line.indent > item.indent and not _MARK.match(text, line.start)
