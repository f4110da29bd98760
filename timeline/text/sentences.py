"""Where sentences begin and end."""

from __future__ import annotations

import re

from timeline.languages.en import stops
from timeline.model import Sentence, SentenceKind
from timeline.text.lines import Paragraph, paragraphs

LONGEST_HEADING = 120
"""A longer line without a full stop is a sentence that lacks one."""

_STOP = re.compile(
    r"""
    ([.!?…](?<![.!?…]{2})[.!?…]*+               # a run of stops, from its first
        [)\]}"'”’»]*+(?:\[\d{1,3}\])*+)          # what closes with it, and footnote marks
    (?:\s++("|'')(?=\s))?+                       # a quotation mark that stands alone closes or opens
    \s++
    (?=[(\[{"'“‘«`]*+(\w*+)(.?))                 # the word after it, and the character after that
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENING = "([{\"'“‘«`—–-"
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_ENUMERATOR = re.compile(r"[\[(]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})")
_MARKS_ONLY = re.compile(r"[\W_]*")
_ATTRIBUTION = re.compile(r"(?:[\w.'’-]{1,30}\s+){1,4}?([a-z]{3,10})\b")
_CLOSING = ")]}\"'”’»"
_TERMINAL = ".!?…:;,"
_LONGEST = max(map(len, stops.BEFORE_NAME | stops.BEFORE_NUMBER | stops.CLOCK | stops.ANYWHERE))
_REACH = 24
"""How far back from its full stop an abbreviation's beginning is looked for."""


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order and without overlap, covering all that is not white space.

    A line ends a sentence with or without a full stop, unless it was plainly broken to fit a column.
    The mark or number of a list item belongs to the item's first sentence.
    """
    sentences: list[Sentence] = []
    parts = paragraphs(text)
    for number, part in enumerate(parts):
        kind = _kind(text, part, last=number + 1 == len(parts))
        start = part.start
        for stop in _STOP.finditer(text, start, part.end):
            if _ends_sentence(text, start, stop):
                end, following = _border(text, start, stop)
                sentences.append(Sentence(start, end, kind, number))
                start = following
        sentences.append(Sentence(start, part.end, kind, number))
    return tuple(sentences)


def _kind(text: str, part: Paragraph, *, last: bool) -> SentenceKind:
    if part.item:
        return SentenceKind.ITEM
    if text[part.start] == "#":
        return SentenceKind.HEADING
    short = part.lines == 1 and part.end - part.start <= LONGEST_HEADING
    if short and not last and text[part.start : part.end].rstrip(_CLOSING)[-1:] not in _TERMINAL:
        return SentenceKind.HEADING
    return SentenceKind.SENTENCE


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    mark, word, after = stop.group(1, 3, 4)
    if not word:
        return after not in ",;:.!?…)]}–—-"
    if word[0].islower() and not word[1:2].isupper():
        return False
    if mark[0] in "!?":
        return not (len(mark) > 1 and _carries_on(text, stop.end()))
    before = stop.start()
    if before - start <= _REACH and _MARKS_ONLY.fullmatch(text, start, before):
        return False
    return mark != "." or _full_stop(text, start, before, word, after)


def _full_stop(text: str, start: int, stop: int, word: str, after: str) -> bool:
    """Whether the point at `stop` is more than an abbreviation's, given the word that follows."""
    last = text[max(start, stop - _REACH) : stop].split()[-1].lstrip(_OPENING)
    if len(last) > _LONGEST:
        return True
    if last in stops.BEFORE_NAME:
        return False
    if last in stops.BEFORE_NUMBER:
        return not word[0].isdigit()
    if last in stops.CLOCK:
        return not (word in stops.AFTER_CLOCK or word.isupper() or word[0].isdigit())
    if last in stops.ANYWHERE or _INITIALS.fullmatch(last):
        return word in stops.STARTERS and not (len(word) == 1 and after == ".")
    return stop - start > _LONGEST or not _ENUMERATOR.fullmatch(text, start, stop)


def _carries_on(text: str, position: int) -> bool:
    """Whether what follows a quoted question says who asked it."""
    found = _ATTRIBUTION.match(text, position)
    return found is not None and found[1] in stops.SAYING


def _border(text: str, start: int, stop: re.Match[str]) -> tuple[int, int]:
    """The end of the sentence that `stop` ends, and the start of the next."""
    loose = stop[2]
    if loose is None:
        return stop.end(1), stop.end()
    if text.count(loose, start, stop.end(1)) % 2:
        return stop.end(2), stop.end()
    return stop.end(1), stop.start(2)
