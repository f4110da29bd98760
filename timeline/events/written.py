"""Words as a line of text: their spaces, marks that pair, no loose ends."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence

from timeline.events.reading import Reading

_OPENED_BY = {
    ")": "(", "]": "[", "}": "{", "”": "“„", "“": "„", "»": "«", '"': '"', "''": ("``", '"'),
}  # fmt: skip
_PAIRED = re.compile('["()]')
_OPENS = frozenset({"(", "[", "{", "“", "„", "«", "``", '"'})
_LOOSE_ENDS = ",:.cSkwtpd"
_DASHES = frozenset({"-", "–", "—", "--"})


def trimmed(reading: Reading, words: Sequence[int]) -> list[int]:
    """Without marks and joining words at either end, and without a mark that lacks its partner."""
    codes = reading.codes
    has_pairs = _PAIRED.search(codes) is not None
    kept = _paired(reading, words) if has_pairs else list(words)
    while len(kept) > 1 and is_loose(reading, kept[-1]):
        kept = kept[:-1]
    while kept and codes[kept[0]] in ",:.":
        kept = kept[1:]
    if len(kept) > 2 and codes[kept[-1]] == '"' and codes[kept[-2]] in ",:":
        kept = [*kept[:-2], kept[-1]]
    return _paired(reading, kept) if has_pairs else kept


def is_loose(reading: Reading, index: int) -> bool:
    """Whether no line ends so: a mark, a dash, a word that joins."""
    word = reading.words[index]
    return (
        word.text in _DASHES
        or word.text in (",", ";")
        or (reading.codes[index] in _LOOSE_ENDS and word.tag != "RP")
    )


def _paired(reading: Reading, words: Sequence[int]) -> list[int]:
    """The words without brackets and quotation marks that lack their partner or have nothing between them."""
    waiting: list[int] = []
    lone: set[int] = set()
    previous = -1
    for index in words:
        if reading.codes[index] in '"()':
            text = reading.words[index].text
            partner = reading.words[waiting[-1]].text if waiting else ""
            if text in _OPENS and not (text == '"' == partner):
                waiting.append(index)
            elif not partner or partner not in _OPENED_BY.get(text, ()):
                lone.add(index)
            elif waiting.pop() == previous:
                lone.update((previous, index))
        previous = index
    lone.update(waiting)
    return [index for index in words if index not in lone]


def written(reading: Reading, words: Sequence[int], instead: Mapping[int, str]) -> str:
    """The words with the spaces of the article where they stand side by side there."""
    return "".join(pieces(reading, words, instead))


def pieces(
    reading: Reading, words: Sequence[int], instead: Mapping[int, str], longest: int = sys.maxsize
) -> list[str]:
    """What each word adds to a line, as far as no more than `longest` letters come together: a space and the
    word, or what stands for it, or nothing."""
    parts: list[str] = []
    previous, end, before = -1, -1, ","
    inside = opened = False
    size = 0
    article, codes = reading.words, reading.codes
    for index in words:
        code = codes[index]
        if code == "," and before in ",c":
            parts.append("")
            continue
        start, stop, text, _, _, _, _ = article[index]
        follows, quotes = previous == index - 1, code == '"'
        loose = not (opened or (follows and end == start) or (quotes and inside))
        space = loose and size and (follows or not _is_mark(text, code))
        if not quotes and index in instead:
            text = instead[index]
        piece = " " + text if space else text
        size += len(piece)
        if size > longest:
            break
        parts.append(piece)
        if quotes:
            inside = not inside
        opened = (quotes and inside) or text in ("(", "[")
        previous, end, before = index, stop, code
    return parts


def _is_mark(text: str, code: str) -> bool:
    """Whether nothing stands between a word and what is written so."""
    return not text[0].isalnum() and code not in '"(' and text[0] not in "–—-"
