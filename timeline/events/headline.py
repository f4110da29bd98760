"""Words to a headline: short enough, and whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, takewhile

from timeline.events.cutting import ends, joined, tears
from timeline.events.reading import Reading
from timeline.events.written import pieces, trimmed, written
from timeline.languages.en import nouns
from timeline.text.words import subtree

LONGEST = 90
_SHORT = 0.02
"""What each letter counts that a shorter line could have had."""
_GOOD = 1.0
_BESIDE = (
    (0.3, {"acl", "acl:relcl", "appos", "parataxis"}),
    (0.8, {"nmod", "nmod:unmarked", "obl", "advcl"}),
)
"""What only describes a noun, what goes first first, and what it counts."""


@dataclass(frozen=True, slots=True)
class Line:
    """The places of a title's words, and where it may end if it is too long: behind words[`borders_from`]
    and behind none of `closed`. `instead` has what stands for some of the words; `loss` is what is lost by
    saying this and no more."""

    words: Sequence[int]
    borders_from: int
    instead: Mapping[int, str] = field(default_factory=dict)
    closed: Collection[int] = ()
    loss: float = 0.0


def headline(reading: Reading, line: Line, core: Line | None = None) -> str:
    """A line of at most LONGEST characters.

    One that is too long ends where a phrase ends, or goes without what describes its subject: what tears
    least apart. `core` is what is said in it, for a line that can't be ended well.
    """
    words = trimmed(reading, line.words)
    parts = pieces(reading, words, line.instead, LONGEST)
    title = "".join(parts) if len(parts) == len(words) else _shortened(reading, line, core, words, parts)
    return title[:1].upper() + title[1:]


def _shortened(reading: Reading, line: Line, core: Line | None, words: list[int], parts: list[str]) -> str:
    best, chosen = _cut(reading, line, words, parts)
    seen = [line.words]
    others = _others(reading, line, core)
    while best > _GOOD and (one := next(others, None)):
        if one.loss < best and one.words not in seen:
            seen.append(one.words)
            words = trimmed(reading, one.words)
            loss, title = _cut(reading, one, words, pieces(reading, words, one.instead, LONGEST))
            if loss < best:
                best, chosen = loss, title
    return chosen or _torn_off(reading, line)


def _others(reading: Reading, line: Line, core: Line | None) -> Iterator[Line]:
    """What may be cut instead of a line, the best first."""
    for one in (line, core):
        if one:
            if one is core:
                yield one
            for loss, words in _lightened(reading, one):
                yield Line(words, one.borders_from, one.instead, one.closed, one.loss + loss)


def _cut(reading: Reading, line: Line, words: list[int], parts: list[str]) -> tuple[float, str]:
    """What a line loses when it ends where it loses least, and what is left of it.

    `words` are the line's without loose ends, `parts` what those add to it as far as there is room.
    """
    sizes = list(accumulate(map(len, parts)))
    longest = len(sizes)
    if words and longest == len(words):
        return line.loss + _SHORT * (LONGEST - sizes[-1]), "".join(parts)
    best, at = float("inf"), 0
    torn = tears(reading, words, longest)
    for place, unfinished in ends(reading, words, line.borders_from, line.closed, longest):
        loss = torn[place] + unfinished + _SHORT * (LONGEST - sizes[place - 1])
        if loss <= best:
            best, at = loss, place
    kept = trimmed(reading, words[:at])
    return line.loss + best, "".join(parts[:at]) if len(kept) == at else written(reading, kept, line.instead)


def _without_that(reading: Reading, words: Sequence[int]) -> list[int]:
    """Without the "that" of what is said."""
    codes = reading.codes
    before = ["", *(codes[word] for word in words[:-1])]
    return [w for w, previous in zip(words, before, strict=True) if codes[w] != "k" or previous not in _VERBS]


_VERBS = frozenset("VHBOfge")


def _lightened(reading: Reading, line: Line) -> Iterator[tuple[float, list[int]]]:
    """Without its "that", without what describes its nouns before it may end, step by step; nothing goes
    from a quotation."""
    yield 0.2, _without_that(reading, line.words)
    end = max(line.borders_from, max(line.closed, default=0) + 1)
    beside = _roles(reading, line.words, line.borders_from)
    here = {word for word in line.words if word < end}
    for loss, relations in _BESIDE:
        for word in here:
            other = reading.words[word]
            if other.relation in relations and other.head in line.words and _can_go(reading, word):
                beside.update(_beside(reading, line, word, end))
        yield loss, [word for word in line.words if word not in beside]


def _beside(reading: Reading, line: Line, index: int, end: int) -> range:
    """The words of what hangs on a noun, or stands between commas, before words[end]; none if it does not."""
    codes, head = reading.codes, reading.words[index].head
    tree = subtree(reading.words, index)
    first, last = tree[0] + (codes[tree[0]] == ","), tree[-1] - (codes[tree[-1]] == ",")
    around = codes[first - 1 : first] + codes[last + 1 : last + 2]
    set_off = around in (",,", "k,")
    describes = head < first and (index < line.borders_from or codes[head] in "nNq")
    if last >= end - 1 or not (describes or set_off):
        return range(0)
    return range(first - (around == ",,"), last + 1 + set_off)


_COMPLETING = frozenset({"advcl", "obl", "obl:agent"})


def _can_go(reading: Reading, index: int) -> bool:
    """Whether what a word hangs on can be without it: not "a group [of …]", "attempts [to …]"."""
    word, above = reading.words[index], reading.codes[reading.words[index].head]
    if reading.codes.count('"', 0, index) % 2:
        return False
    if word.relation in _COMPLETING and (reading.words[word.head].relation == "acl" or above in "jr"):
        return False
    lead = {"nmod": "of", "acl": "to"}.get(word.relation)
    return not lead or not any(
        other.head == index and other.text.lower() == lead for other in reading.words[:index]
    )


def _roles(reading: Reading, words: Sequence[int], end: int) -> set[int]:
    """The words of a title before a name at the head of a line: "Finnish President [Aino Laine]"."""
    run = list(takewhile(lambda word: word < end and reading.codes[word] in "Nnj", words))
    texts = [reading.words[word].text.lower() for word in run]
    last = max((place for place, text in enumerate(texts) if text in nouns.ROLES), default=-1)
    while 0 <= last < len(run) - 1 and texts[last + 1] in nouns.ROLE_QUALIFIERS:
        last += 1
    return set(run[: last + 1]) if last < len(run) - 1 else set()


def _torn_off(reading: Reading, line: Line) -> str:
    """A line without a phrase's end in reach, cut between two words that may part."""
    words = list(line.words)
    while len(words) > 1:
        following, words = words[-1], trimmed(reading, words[:-1])
        title = written(reading, words, line.instead)
        parts = reading.codes[words[-1]] not in _LEADING and not joined(reading, following)
        if parts and len(title) <= LONGEST:
            return title
    return written(reading, words, line.instead)[:LONGEST].rstrip()


_LEADING = "mHBOhbsx"
"""What stands before what it belongs to."""
