"""From the lines on pages to paragraphs: which lines belong together, and which belong to the page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

HYPHEN = "\x02"
"""Ends a line whose last word may go on in the next."""

_MARGIN = 2
"""How many lines at the head and foot of a page may belong to the page and not to the text."""
_GAP = 1.25
"""Lines farther apart than this many times the usual are two paragraphs."""
_FAR = 3
"""Lines farther apart than this many times their height have something between them."""
_INDENT = 1.4
"""In widths of a sign."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_ITEM = re.compile(r"[•▪◦‣●■*–-]\s|\(?\d{1,2}[.)]\s")
_ENDS = re.compile(r"[.!?…:;][)\]\"'”’»]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: where it begins and ends, its base line counted upwards, the height of its font."""

    text: str
    left: float
    right: float
    base: float
    size: float

    @property
    def sign(self) -> float:
        """The mean width of its signs."""
        return (self.right - self.left) / max(1, len(self.text))


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The paragraphs of all pages. What stands on several of them at the same place comes once.

    Heads of pages come before all else and feet after it, so that they interrupt no sentence.
    """
    pitches = _usual_pitches(pages)
    heads, bodies, feet = _without_furniture(pages, _middle(pitches.values()))
    yield from heads
    words = _whole_words(line.text for body in bodies for line in body)
    for group in _groups(bodies, pitches):
        yield _joined([line.text for line in group], words)
    yield from feet


def _whole_words(lines: Iterable[str]) -> frozenset[str]:
    """The words of the document, without those that end or begin at a hyphen between two lines."""
    text = re.sub(rf"[^\W_]*{HYPHEN}\n[^\W_]*", " ", "\n".join(lines))
    return frozenset(_WORD.findall(text.lower()))


def _groups(pages: Sequence[Sequence[Line]], pitches: Mapping[float, float]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for column in (column for page in pages for column in _columns(page)):
        edge = _edge(column)
        for number, line in enumerate(column):
            if group and not (
                _runs_on(group[-1], line)
                if number == 0
                else _continues(group, line, edge, pitches.get(line.size, line.size))
            ):
                yield group
                group = []
            group.append(line)
    if group:
        yield group


def _columns(page: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that go down the page, one below the other."""
    column: list[Line] = []
    for line in page:
        if column and line.base > column[-1].base + line.size / 2:
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _edge(column: Sequence[Line]) -> float:
    """How far lines reach to the right when they are full."""
    rights = sorted(line.right for line in column)
    return rights[int(0.9 * (len(rights) - 1))]


def _usual_pitches(pages: Sequence[Sequence[Line]]) -> Mapping[float, float]:
    """For each size of letters, how far apart lines usually are."""
    found: defaultdict[float, list[float]] = defaultdict(list)
    for page in pages:
        for above, line in pairwise(page):
            if above.size == line.size and 0 < above.base - line.base < _FAR * line.size:
                found[line.size].append(above.base - line.base)
    return {size: _middle(pitches) for size, pitches in found.items()}


def _middle(values: Collection[float]) -> float:
    """The median; 0 of nothing."""
    return sorted(values)[len(values) // 2] if values else 0


def _continues(group: Sequence[Line], line: Line, edge: float, pitch: float) -> bool:
    """Whether a line carries on the paragraph above it."""
    above = group[-1]
    if abs(above.size - line.size) > 0.1 * line.size or _ITEM.match(line.text):
        return False
    if above.text.endswith(HYPHEN):
        return True
    if pitch and above.base - line.base > _GAP * pitch:
        return False
    hangs = len(group) == 1 and _ITEM.match(above.text)
    if not hangs and line.left > above.left + _INDENT * line.sign:
        return False
    return not _had_room(above, line, edge)


def _had_room(above: Line, line: Line, edge: float) -> bool:
    """Whether the first word of a line would have fitted into the line above."""
    first = line.text.split(maxsplit=1)[0]
    return above.right + (len(first) + 1.5) * above.sign < edge


def _runs_on(last: Line, first: Line) -> bool:
    """Whether the first line of a column or page carries on the last one of that before."""
    if abs(last.size - first.size) > 0.1 * last.size or _ITEM.match(first.text):
        return False
    return last.text.endswith(HYPHEN) or (first.text[0].islower() and not _ENDS.search(last.text))


def _joined(lines: Sequence[str], words: frozenset[str]) -> str:
    text = ""
    for line in lines:
        if text.endswith(HYPHEN):
            text = text[:-1] + ("-" if _keeps_hyphen(text[:-1], line, words) else "") + line
        else:
            text += f" {line}" if text else line
    return text.replace(HYPHEN, "-")


def _keeps_hyphen(text: str, line: str, words: frozenset[str]) -> bool:
    """Whether the hyphen is the word's own; the document's other words decide."""
    before = re.search(r"[^\W_]+(?:-[^\W_]+)*$", text)
    after = re.match(r"[^\W_]+", line)
    if not before or not after or not after[0][0].islower():
        return True
    head, tail = before[0].lower(), after[0].lower()
    if head + tail in words:
        return False
    return "-" in head or f"{head}-{tail}" in words or {head, tail} <= words


def _without_furniture(
    pages: Sequence[Sequence[Line]], pitch: float
) -> tuple[list[str], list[list[Line]], list[str]]:
    """What stands at the head of pages, the pages without it and without their feet, and the feet."""
    margins = [_at_margins(page, pitch) for page in pages]
    seen = Counter(
        key for number, lines in enumerate(margins) for line in lines for key in set(_keys(line, number))
    )
    least = max(2, (len(pages) + 2) // 3)
    heads: dict[str, str] = {}
    feet: dict[str, str] = {}
    bodies: list[list[Line]] = []
    for number, (page, lines) in enumerate(zip(pages, margins, strict=True)):
        known = {
            line: key[0] for line in lines for key in reversed(_keys(line, number)) if seen[key] >= least
        }
        bodies.append([line for line in page if line not in known])
        middle = _middle([line.base for line in page])
        for line, text in known.items():
            (heads if line.base > middle else feet).setdefault(text, line.text)
    return list(heads.values()), bodies, list(feet.values())


def _at_margins(page: Sequence[Line], pitch: float) -> list[Line]:
    """The lines at the head and at the foot that keep a distance from the text between them."""
    down = sorted(page, key=lambda line: -line.base)
    return _apart(down, pitch) + _apart(down[::-1], pitch)


def _apart(lines: Sequence[Line], pitch: float) -> list[Line]:
    for number in range(1, min(_MARGIN + 1, len(lines))):
        if abs(lines[number - 1].base - lines[number].base) > _GAP * pitch:
            return list(lines[:number])
    return []


def _keys(line: Line, page: int) -> list[tuple[str, str]]:
    """What makes a line the same on several pages: its words and height, with a number that counts pages."""
    counted = [
        f"{line.text[: found.start()]}\0{int(found[0]) - page}\0{line.text[found.end() :]}"
        for found in _NUMBER.finditer(line.text)
    ]
    return [(text, f"{line.base:.0f}") for text in (line.text, *counted)]
