"""Words to a headline: spaces, marks that pair, an end where a phrase ends."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate

from timeline.events.reading import Reading

LONGEST = 90
_OPENED_BY = {
    ")": "(", "]": "[", "}": "{", "”": "“„", "“": "„", "»": "«", '"': '"', "''": ("``", '"'),
}  # fmt: skip
_OPENS = frozenset({"(", "[", "{", "“", "„", "«", "``", '"'})
_LOOSE_ENDS = ",:.cSkwtpd"
_PHRASE_ENDS = 'nNqijufeg@r"s'


def headline(
    reading: Reading,
    words: Sequence[int],
    borders_from: int,
    instead: Mapping[int, str],
    *,
    closed: Collection[int] = (),
) -> str:
    """The words at these places as one line of at most LONGEST characters.

    A line that is too long ends where a phrase ends, behind `borders_from` and behind none of `closed`.
    `instead` has what stands for some of the words.
    """
    title = _written(reading, _trimmed(reading, words), instead)
    if len(title) > LONGEST:
        title = _cut(reading, words, borders_from, instead, closed) or _shortened(title)
    return title[:1].upper() + title[1:]


def _cut(
    reading: Reading, words: Sequence[int], start: int, instead: Mapping[int, str], closed: Collection[int]
) -> str:
    """The longest part that ends where a phrase ends and is short enough; "" if there is none."""
    lengths = list(accumulate(len(instead.get(word, reading.words[word].text)) for word in words))
    for cut in _borders(reading, words, start, closed):
        if lengths[cut - 1] <= LONGEST:
            title = _written(reading, _trimmed(reading, words[:cut]), instead)
            if len(title) <= LONGEST:
                return title
    return ""


def _borders(reading: Reading, words: Sequence[int], start: int, closed: Collection[int]) -> list[int]:
    """Where a phrase ends, the furthest first."""
    codes = reading.codes
    found = []
    for position in range(len(words) - 1, 0, -1):
        here, before = words[position], words[position - 1]
        opens = codes[here] in ",:SktwpcgeE" or here != before + 1
        if opens and before >= start and before not in closed and codes[before] in _PHRASE_ENDS:
            found.append(position)
    return found


def _shortened(title: str) -> str:
    """A title without a phrase's end in reach, cut between two words."""
    cut = title[: LONGEST + 1].rfind(" ")
    kept = title[: cut if cut > 0 else LONGEST]
    for mark in '“”"()[]':
        kept = kept.replace(mark, "")
    return kept.rstrip(" ,;:–—-")


def _trimmed(reading: Reading, words: Sequence[int]) -> list[int]:
    """Without marks and joining words at either end, and without a mark that lacks its partner."""
    codes = reading.codes
    kept = _paired(reading, words)
    while len(kept) > 1 and codes[kept[-1]] in _LOOSE_ENDS and reading.words[kept[-1]].tag != "RP":
        kept = kept[:-1]
    while kept and codes[kept[0]] in ",:.":
        kept = kept[1:]
    return _paired(reading, kept)


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


def _written(reading: Reading, words: Sequence[int], instead: Mapping[int, str]) -> str:
    """The words with the spaces of the article where they stand side by side there."""
    parts: list[str] = []
    previous: int | None = None
    inside = False
    for index in words:
        word, code = reading.words[index], reading.codes[index]
        if code == "," and (previous is None or reading.codes[previous] == ","):
            continue
        mark = not word.text[0].isalnum() and code not in '"(' and word.text[0] not in "–—-"
        beside = previous == index - 1 and reading.words[index - 1].end == word.start
        closes = code == '"' and inside
        if parts and not (beside or closes or _opened(parts) or (mark and previous != index - 1)):
            parts.append(" ")
        if code == '"':
            inside = not inside
            parts.append(word.text if closes else _OPENING + word.text)
        else:
            parts.append(instead.get(index, word.text))
        previous = index
    return "".join(parts).replace(_OPENING, "")


_OPENING = "\x00"
"""Marks an opening quotation mark while the line is put together."""


def _opened(parts: Sequence[str]) -> bool:
    return parts[-1].startswith(_OPENING) or parts[-1] in ("(", "[")
