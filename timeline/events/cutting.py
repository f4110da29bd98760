"""Where a line that is too long may end, and what each end would tear apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from timeline.events.reading import Reading
from timeline.languages.en import nouns

NEVER = 20.0
_FREE = 0.0
_TORN = {
    "acl:relcl": _FREE, "advcl": _FREE, "appos": _FREE, "cc": _FREE, "discourse": _FREE, "parataxis": _FREE,
    "punct": _FREE, "vocative": _FREE, "advmod": 0.3, "dep": 0.3, "nmod:unmarked": 0.3, "obl:unmarked": 0.3,
    "nmod": 0.5, "obl": 0.5, "acl": 0.7, "obl:agent": 1.0,
    "ccomp": 4.0, "csubj": 4.0, "iobj": 4.0, "nsubj": 4.0, "nsubj:pass": 4.0, "obj": 4.0, "xcomp": 4.0,
}  # fmt: skip
"""What a word misses when something that hangs on it is cut off, by relation; NEVER for the others."""
_ARGUMENTS = frozenset({"ccomp", "csubj", "iobj", "nsubj", "nsubj:pass", "obj", "xcomp"})
_OF = 3.0
_COMPLETION = 1.5
"""What a noun, an adjective or a participle misses of what it leads up to: "willing [to wait]"."""
_LIST = (0.7, 2.0)
"""What is missed of a list behind its first member, and behind a later one."""
_SHARED = 2.0
"""What a verb misses of the object it shares: "buy [or rent it]"."""
_FLOATING = ',:.c"()'
_LEADING = "ptdkSw"
_VERBS = "VHBOmfgeho"


def tears(reading: Reading, words: Sequence[int], longest: int) -> list[float]:
    """What is torn apart when only so many of the words are kept, up to `longest`."""
    places = {word: place for place, word in enumerate(words)}
    change = [_FREE] * (len(words) + 2)
    article, codes = reading.words, reading.codes
    starts = list(range(len(words)))
    leads: dict[int, str] = {}
    lists: dict[int, int] = {}
    for place, word in enumerate(words):
        _, _, text, _, _, head, relation = article[word]
        above, code = places.get(head), codes[word]
        if above is None or code in _FLOATING or (code == "q" and codes[head] == "@"):
            if relation == "cc" and above is not None:
                leads.setdefault(above, text)
            continue
        if place < above:
            if starts[place] < starts[above]:
                starts[above] = starts[place]
            if relation in _LEADS:
                leads.setdefault(above, text.lower())
            change[place + 1] += NEVER
            change[above + 1] -= NEVER
        elif above < longest and code not in _LEADING:
            set_off = codes[words[starts[place] - 1]] in ",:("
            cost = _torn(reading, word, leads.get(place, ""), set_off=set_off)
            first = above
            if relation == "conj":
                cost = _OF if leads.get(above) in _PAIRING else cost
                first = lists.get(above, above)
                lists[above] = place
            change[first + 1] += cost
            change[place + 1] -= cost
    return list(accumulate(change[: longest + 1]))


_LEADS = frozenset({"case", "mark", "cc:preconj"})
_PAIRING = frozenset({"between", "both", "either", "neither"})


def _torn(reading: Reading, index: int, lead: str, *, set_off: bool) -> float:
    """What a word's head misses without it; little of what a comma sets off."""
    word = reading.words[index]
    relation, above = word.relation, reading.codes[word.head]
    if relation == "conj":
        return _torn_list(reading, index, pair=set_off and bool(lead))
    if set_off and relation not in _ARGUMENTS:
        return _FREE
    if relation == "nmod" and lead == "of":
        return _OF if above in "nN" else _COMPLETION
    if lead and relation in _COMPLETING and (above in "jr" or _describes_noun(reading, word.head)):
        return _COMPLETION
    if lead in _INTRODUCING and relation in ("acl", "acl:relcl", "advcl"):
        return 1.0
    return _TORN.get(relation, NEVER)


_COMPLETING = frozenset({"obl", "advcl", "nmod"})
_INTRODUCING = frozenset({"to", "that"})
"""What opens the content of a noun: "the offer [to pay]", "the news [that it sank]"."""


def _describes_noun(reading: Reading, index: int) -> bool:
    return reading.codes[index] in "eg" and reading.words[index].relation == "acl"


def _torn_list(reading: Reading, index: int, *, pair: bool) -> float:
    """What is missed of a list that goes on; little of a second predicate, or of a second name for it."""
    head = reading.words[index].head
    if reading.codes[index] in _VERBS:
        shares = reading.codes[head + 1 : head + 2] == "c" and reading.codes[head] in "Vfg"
        return _SHARED if shares else 0.3
    listed = any(word.relation == "conj" and word.head == head for word in reading.words[head + 1 : index])
    return 0.3 if pair and not listed else _LIST[listed]


_PHRASE_ENDS = 'nNqijufeg@r"s'
_OPENS = ",:SktwpcgeE"


def ends(
    reading: Reading, words: Sequence[int], start: int, closed: Collection[int], longest: int
) -> Iterator[tuple[int, float]]:
    """The numbers of words behind which a phrase ends, and what each costs; none before words[start]."""
    codes = reading.codes
    for place in range(1, min(longest + 1, len(words))):
        before, here = words[place - 1], words[place]
        if before < start or before in closed:
            continue
        opens = codes[here] in _OPENS or here != before + 1 or _describes(reading, here)
        if opens and _ends_phrase(reading, before, here) and not _goes_on(reading, here):
            yield place, _hangs_in_the_air(reading, before, here)


def _goes_on(reading: Reading, here: int) -> bool:
    """Whether a word can't stand without the one before it, nor that without it: "more [than]"."""
    return joined(reading, here) or reading.words[here].text.lower() == "than" or _counts_from(reading, here)


def _hangs_in_the_air(reading: Reading, before: int, here: int) -> float:
    """What a last word misses when no mark follows it, whatever the tree says: "a rifle buried [near]"."""
    last, following = reading.codes[before], reading.codes[here]
    if following in ",:.()c":
        return _FREE
    if last in "fgV":
        return _UNFINISHED if following in 'tkdSwinNq"' else 0.7
    if last == "e":
        return _UNFINISHED if reading.words[before].relation == "acl" else 0.7
    return 0.7 if last in "ru" else _FREE


_UNFINISHED = 2.0


def _ends_phrase(reading: Reading, before: int, here: int) -> bool:
    codes = reading.codes
    counts = codes[before] == "q" and codes[before + 1 : before + 2] == "n"
    return (codes[before] in _PHRASE_ENDS and not counts) or codes[before] + codes[here] == "V,"


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


def joined(reading: Reading, index: int) -> bool:
    """Whether a hyphen joins a word to the one before: "Antwerp[-based]"."""
    before, here = reading.words[index - 1], reading.words[index]
    return before.end == here.start and "-" in (before.text, here.text)
