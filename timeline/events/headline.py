"""Words to a headline: spaces, marks that pair, an end where a phrase ends."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, takewhile

from timeline.events.reading import Reading
from timeline.languages.en import nouns
from timeline.text.words import subtree

LONGEST = 90
_OPENED_BY = {
    ")": "(", "]": "[", "}": "{", "”": "“„", "“": "„", "»": "«", '"': '"', "''": ("``", '"'),
}  # fmt: skip
_PAIRED = re.compile('["()]')
_OPENS = frozenset({"(", "[", "{", "“", "„", "«", "``", '"'})
_LOOSE_ENDS = ",:.cSkwtpd"
_LEADING = "mHBOhbsx"
"""What stands before what it belongs to."""
_DASHES = frozenset({"-", "–", "—", "--"})
_PHRASE_ENDS = 'nNqijufeg@r"s'
_OPTIONAL = frozenset(
    {
        "acl",
        "acl:relcl",
        "advcl",
        "advmod",
        "appos",
        "cc",
        "conj",
        "nmod",
        "nmod:unmarked",
        "obl",
        "obl:agent",
    }
    | {"obl:unmarked", "parataxis", "punct"}
)
"""What a phrase can be without."""
_COMPLETING = frozenset({"advcl", "obl", "obl:agent"})
"""What an adjective, or a participle behind its noun, is seldom without: "capable of", "led by"."""
_BESIDE = ({"acl", "acl:relcl", "appos", "parataxis"}, {"nmod", "nmod:unmarked", "obl", "advcl"})
"""What only describes a noun, what goes first first."""


@dataclass(frozen=True, slots=True)
class Line:
    """The places of a title's words, and where it may end if it is too long: behind words[`borders_from`]
    and behind none of `closed`. `instead` has what stands for some of the words."""

    words: Sequence[int]
    borders_from: int
    instead: Mapping[int, str] = field(default_factory=dict)
    closed: Collection[int] = ()


def headline(reading: Reading, line: Line, core: Line | None = None) -> str:
    """A line of at most LONGEST characters.

    One that is too long ends where a phrase ends; if need be without what describes its subject. `core` is
    what is said in it, for a line that can't be ended well.
    """
    kept = _trimmed(reading, line.words)
    title = _written(reading, kept, line.instead, LONGEST)
    if kept and not title:
        cuts = (_cut(reading, one, whole=whole) for one, whole in _tries(reading, line, core))
        title = next(filter(None, cuts), "") or _shortened(reading, line)
    return title[:1].upper() + title[1:]


def _tries(reading: Reading, line: Line, core: Line | None) -> Iterator[tuple[Line, bool]]:
    """What to cut, and whether nothing in it may miss what it needs, the best first."""
    yield line, True
    for words in _lightened(reading, line.words, line.borders_from):
        yield replace(line, words=words), True
    if core:
        yield core, True
        yield core, False
    yield line, False


def _cut(reading: Reading, line: Line, *, whole: bool) -> str:
    """The longest part that ends where a phrase ends and is short enough; "" if there is none.

    `whole`: nothing in it misses what it needs.
    """
    words = line.words
    lengths = list(accumulate(len(line.instead.get(word, reading.words[word].text)) for word in words))
    for cut in _borders(reading, line, bisect_right(lengths, LONGEST)):
        kept = _trimmed(reading, words[:cut])
        title = _written(reading, kept, line.instead, LONGEST)
        if title and not (whole and _misses_something(reading, kept, words)):
            return title
    return ""


def _misses_something(reading: Reading, kept: Sequence[int], words: Sequence[int]) -> bool:
    """Whether a word hangs on one that was cut off, or one that was cut off is needed by what it hangs on."""
    here, all_words = set(kept), set(words)
    away = all_words - here
    if any(reading.words[word].head in away for word in kept):
        return True
    return any(reading.words[word].head in here and not _can_go(reading, word) for word in away)


def _can_go(reading: Reading, index: int) -> bool:
    """Whether what a word hangs on can be without it: not "a group [of …]"."""
    word = reading.words[index]
    if reading.codes[index] in _LOOSE_ENDS:
        return True
    head = reading.words[word.head]
    if word.relation in _COMPLETING and (head.relation == "acl" or reading.codes[word.head] in "jr"):
        return False
    return word.relation in _OPTIONAL and not (word.relation == "nmod" and _of(reading, index))


def _of(reading: Reading, index: int) -> bool:
    return any(word.head == index and word.text.lower() == "of" for word in reading.words[:index])


def _lightened(reading: Reading, words: Sequence[int], end: int) -> Iterator[list[int]]:
    """Without what describes the nouns before words[end], step by step; nothing goes from a quotation."""
    beside = _roles(reading, words, end)
    for relations in _BESIDE:
        for word in words:
            quoted = reading.codes.count('"', 0, word) % 2
            described = word < end and reading.words[word].relation in relations and not quoted
            if described and _can_go(reading, word):
                tree = subtree(reading.words, word)
                if tree[-1] < end - 1 and reading.words[word].head < tree[0]:
                    beside.update(tree)
        yield [word for word in words if word not in beside]


def _roles(reading: Reading, words: Sequence[int], end: int) -> set[int]:
    """The words of a title before a name at the head of a line: "Finnish President [Aino Laine]"."""
    run = list(takewhile(lambda word: word < end and reading.codes[word] in "Nnj", words))
    texts = [reading.words[word].text.lower() for word in run]
    last = max((place for place, text in enumerate(texts) if text in nouns.ROLES), default=-1)
    while 0 <= last < len(run) - 1 and texts[last + 1] in nouns.ROLE_QUALIFIERS:
        last += 1
    return set(run[: last + 1]) if last < len(run) - 1 else set()


def _borders(reading: Reading, line: Line, longest: int) -> Iterator[int]:
    """The numbers of words, up to `longest`, behind which a phrase ends, the furthest first."""
    codes, words = reading.codes, line.words
    if longest == len(words):
        yield longest
    for position in range(min(len(words) - 1, longest), 0, -1):
        here, before = words[position], words[position - 1]
        opens = codes[here] in ",:SktwpcgeE" or here != before + 1 or _describes(reading, here)
        ends = opens and before >= line.borders_from and before not in line.closed
        phrase_ends = _ends_phrase(reading, before) or codes[before] + codes[here] == "V,"
        if ends and phrase_ends and not _joined(reading, here) and not _counts_from(reading, here):
            yield position


def _describes(reading: Reading, index: int) -> bool:
    """Whether a pronoun begins what describes an object before it: "the visas [they] have proposed"."""
    verb = reading.words[reading.words[index].head]
    described = verb.relation == "acl:relcl" and verb.head == index - 1
    return reading.codes[index] == "i" and described and reading.words[index - 1].relation in ("obj", "obl")


_LENGTH = re.compile("(?<=,)@+$")


def _counts_from(reading: Reading, index: int) -> bool:
    """Whether a word says from what a length before it is counted: ", hours [after] the vote"."""
    counts = reading.words[index].text.lower() in nouns.COUNTED_WITH
    return counts and _LENGTH.search(reading.codes, 0, index) is not None


def _ends_phrase(reading: Reading, index: int) -> bool:
    """Whether a phrase may end at a word: not before the noun that it describes, or the verb."""
    word = reading.words[index]
    leads = word.head > index and word.relation in ("amod", "compound", "nummod", "advmod", "aux", "cop")
    return reading.codes[index] in _PHRASE_ENDS and not leads


def _joined(reading: Reading, index: int) -> bool:
    """Whether a hyphen joins a word to the one before: "Antwerp[-based]"."""
    before, here = reading.words[index - 1], reading.words[index]
    return before.end == here.start and "-" in (before.text, here.text)


def _shortened(reading: Reading, line: Line) -> str:
    """A line without a phrase's end in reach, cut between two words that may part."""
    words = list(line.words)
    while len(words) > 1:
        following, words = words[-1], _trimmed(reading, words[:-1])
        title = _written(reading, words, line.instead)
        parts = reading.codes[words[-1]] not in _LEADING and not _joined(reading, following)
        if parts and len(title) <= LONGEST:
            return title
    return _written(reading, words, line.instead)[:LONGEST].rstrip()


def _trimmed(reading: Reading, words: Sequence[int]) -> list[int]:
    """Without marks and joining words at either end, and without a mark that lacks its partner."""
    codes = reading.codes
    kept = _paired(reading, words)
    while len(kept) > 1 and _is_loose(reading, kept[-1]):
        kept = kept[:-1]
    while kept and codes[kept[0]] in ",:.":
        kept = kept[1:]
    if len(kept) > 2 and codes[kept[-1]] == '"' and codes[kept[-2]] in ",:":
        kept = [*kept[:-2], kept[-1]]
    return _paired(reading, kept)


def _is_loose(reading: Reading, index: int) -> bool:
    """Whether no line ends so: a mark, a dash, a word that joins."""
    word = reading.words[index]
    return (
        word.text in _DASHES
        or word.text in (",", ";")
        or (reading.codes[index] in _LOOSE_ENDS and word.tag != "RP")
    )


def _paired(reading: Reading, words: Sequence[int]) -> list[int]:
    """The words without brackets and quotation marks that lack their partner or have nothing between them."""
    if not _PAIRED.search(reading.codes):
        return list(words)
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


def _written(
    reading: Reading, words: Sequence[int], instead: Mapping[int, str], longest: int = sys.maxsize
) -> str:
    """The words with the spaces of the article where they stand side by side there; "" if that is longer."""
    parts: list[str] = []
    size = 0
    previous, end, before = -1, -1, ","
    inside = opened = False
    article, codes = reading.words, reading.codes
    for index in words:
        code = codes[index]
        if code == "," and before in ",c":
            continue
        word = article[index]
        text = word.text
        follows, quotes = previous == index - 1, code == '"'
        loose = not (opened or (follows and end == word.start) or (quotes and inside))
        if loose and parts and (follows or not _is_mark(text, code)):
            parts.append(" ")
            size += 1
        if not quotes and index in instead:
            text = instead[index]
        parts.append(text)
        size += len(text)
        if size > longest:
            return ""
        if quotes:
            inside = not inside
        opened = (quotes and inside) or text in ("(", "[")
        previous, end, before = index, word.end, code
    return "".join(parts)


def _is_mark(text: str, code: str) -> bool:
    """Whether nothing stands between a word and what is written so."""
    return not text[0].isalnum() and code not in '"(' and text[0] not in "–—-"
