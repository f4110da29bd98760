"""Where words begin and end, in the manner of the Penn and Universal Dependencies treebanks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.languages.en import stops
from timeline.languages.en.clitics import CLITICS, JOINED, PREFIXES, UNITS

_TOKEN = re.compile(
    r"""
    \s*+ (?:
    [A-Za-z]++(?![\w.'’&-]|://) | [,;:()"“”%$](?![^\s])           # the plain ones
    | (?:https?://|www\.)\S+
    | (?:[^\W\d_]\.){2,}                                       # U.S., a.m.
    | [@\#]?[^\W\d_][^\W_]*+                                   # a word, with what is inside it:
        (?:['’][^\W\d_]++|-[^\W_]++|\.(?:com|net|org)\b|(?<=\bAT)&T\b)*+
    | [+]?\d++(?:[.,:/]\d++)*+[^\W_]*+(?:-[^\W_]++)*+            # 3.2, 12:30, 1/2/2013, 21st, 5pm, two-day
    | '' | `` | \.{2,} | -{2,} | [!?]{2,} | _{2,} | ={2,} | \*{2,} | <{2,} | >{2,}
    | ['’](?:\d\ds?|s|S|t[iw]as|em)\b                            # '90s, a space before 's
    | \S )
    """,
    re.VERBOSE,
)
_JOINED = frozenset(form for word in JOINED for form in (word, word.capitalize(), word.upper()))
_ABBREVIATIONS = stops.BEFORE_NAME | stops.ANYWHERE | stops.CLOCK
_FIGURES = re.compile(r"\d+(?:[.,:/]\d+)*")


def tokenise(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The borders of the words and marks of text[start:end], a sentence."""
    found: list[tuple[int, int]] = []
    for spaced in _TOKEN.findall(text, start, end):
        token = spaced.lstrip()
        start += len(spaced)
        first = start - len(token)
        if token == "." and found and found[-1][1] == first and _shortened(text, found[-1], start, end):
            found[-1] = (found[-1][0], start)
        elif len(token) == 1 or (token.isalpha() and token not in _JOINED):
            found.append((first, start))
        else:
            found += _parts(token, first)
    return found


def _shortened(text: str, word: tuple[int, int], after: int, end: int) -> bool:
    """Whether the full stop behind a word belongs to it."""
    start, stop = word
    last = text[start:stop]
    if last in stops.BEFORE_NUMBER:
        return text[after : after + 2].strip()[:1].isdigit() or (after < end and last[0].isupper())
    return last in _ABBREVIATIONS or (stop - start == 1 and last.isupper() and after < end)


def _parts(token: str, start: int) -> Iterator[tuple[int, int]]:
    """The words in what is written as one."""
    position = 0
    for border in _borders(token):
        yield start + position, start + border
        position = border
    yield start + position, start + len(token)


def _borders(token: str) -> list[int]:
    lower = token.lower()
    if lower in JOINED:
        return [JOINED[lower]]
    if token[0].isdigit():
        figures = _FIGURES.match(token)
        if figures and lower[figures.end() :] in UNITS:
            return [figures.end()]
    borders: list[int] = []
    if token[0].isalnum() and "-" in token[1:-1] and "//" not in token:
        borders = _at_hyphens(lower)
    mark = max(lower.rfind("'"), lower.rfind("’"))
    if mark > 0 and lower[mark + 1 :] in CLITICS:
        borders.append(mark)
    elif mark > 1 and lower[mark - 1] == "n" and lower[mark + 1 :] == "t":
        borders.append(mark - 1)
    return borders


def _at_hyphens(token: str) -> list[int]:
    if token[0].isdigit() and token.count("-") > 1 and token.replace("-", "").isdigit():
        return []
    borders: list[int] = []
    position = 0
    for part in token.split("-")[:-1]:
        position += len(part)
        if part not in PREFIXES:
            borders += [position, position + 1]
        position += 1
    return borders
