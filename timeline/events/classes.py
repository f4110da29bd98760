"""The classes of words, and how what a word hangs on corrects its class."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.languages.en import verbs as lexicon
from timeline.text.words import Word

LETTERS = {
    "NN": "n", "NNS": "n", "FW": "n", "NNP": "N", "NNPS": "N", "CD": "q", "$": "q", "#": "q",
    "DT": "d", "PDT": "d", "PRP$": "d", "POS": "s", "JJ": "j", "JJR": "j", "JJS": "j", "HYPH": "j",
    "AFX": "j", "RB": "r", "RBR": "r", "RBS": "r", "RP": "u", "IN": "p", "TO": "t", "PRP": "i", "EX": "i",
    "WP": "w", "WDT": "w", "WP$": "w", "WRB": "w", "CC": "c", "MD": "m", "VB": "f", "VBG": "g", "VBN": "e",
    "VBD": "V", "VBZ": "V", "VBP": "V", ",": ",", ":": ":", "-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"',
    ".": ".", "NFP": ".",
}  # fmt: skip
"""Letters of word classes by tag; `Reading` says what they mean."""
_JOINTS = frozenset({"-", "–"})

_SETTLED = frozenset(tag for tag, letter in LETTERS.items() if letter not in "jmefgV")
"""Tags of words whose class is sure, whatever they hang on."""
_CLAUSAL = frozenset({"root", "ccomp", "parataxis", "conj", "acl:relcl", "advcl"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_HELPING = frozenset({"aux", "aux:pass", "cop"})
_MARKING = _SUBJECTS | _HELPING | {"obj", "mark"}
"""What tells of the word it hangs on."""
_NOMINAL = frozenset({"compound", "nmod", "nmod:poss", "obl", "obj", "nsubj"})


def _acts(letters: Sequence[str], words: tuple[Word, ...], index: int) -> bool:
    """Whether what looks like a verb is the subject of the next word: "earnings reports hit", "risk taking
    is"."""
    subject = (words[index].tag, words[index].relation) in _LIKE_VERBS and words[index].head > index
    return subject and letters[index + 1] in ("V", "H", "B", "m")


_LIKE_VERBS = frozenset({("VBZ", "nsubj"), ("VBP", "nsubj"), ("VBG", "nsubj"), ("VBG", "csubj")})


def correct(letters: list[str], words: tuple[Word, ...]) -> None:
    """Let what a word hangs on correct its class: a participle with a subject of its own is a past tense, a
    bare form that the sentence hangs on is finite, what only describes a noun is not."""
    subjects, objects, helped, perfect = set[int](), set[int](), set[int](), set[int]()
    joined, aimed = set[int](), set[int]()
    unsure: list[int] = []
    for index, (_, _, text, tag, lemma, head, relation) in enumerate(words):
        if tag not in _SETTLED or text in _JOINTS:
            unsure.append(index)
        if relation not in _MARKING:
            continue
        if relation in _SUBJECTS:
            subjects.add(head)
        elif relation == "obj":
            objects.add(head)
        elif relation == "mark":
            joined.add(head)
            if tag == "TO":
                aimed.add(head)
        else:
            helped.add(head)
            if relation == "aux" and lemma == "have":
                perfect.add(head)
    for index in unsure:
        word = words[index]
        if (
            letters[index] in "ef"
            and _tells(letters[index], word, index in aimed, index in joined or word.head < index)
            and index not in helped
            and (index in subjects or (word.relation == "root" and index in objects))
        ) or (letters[index] == "e" and _does(letters, words, index)):
            letters[index] = "V"
        elif letters[index] == "e" and _measures(words, index):
            letters[index] = "j"
        elif letters[index] == "f" and word.relation == "conj" and words[word.head].tag == "VBP":
            if word.head not in helped | joined and index not in helped | joined:
                letters[index] = "V"
        elif letters[index] == "m" and [w.text for w in words[index + 1 : index + 3]] == ["-", "be"]:
            letters[index] = letters[index + 2] = "j"
        elif word.lemma == "last" and letters[index] == "j" and word.relation == "advmod":
            letters[index] = "r"
        elif word.tag in ("VBD", "VB") and index in perfect:
            letters[index] = "e"
        elif word.tag == "VBP" and letters[index] == "V" and word.relation == "xcomp":
            letters[index] = "f"
        elif (
            word.tag in ("VBP", "VBZ", "VB") and word.relation in _NOMINAL and index not in subjects
        ) or _acts(letters, words, index):
            letters[index] = "n"
        elif word.tag == "VBD" and word.relation == "acl" and index not in subjects | helped:
            letters[index] = "e"
        elif letters[index] == "g" and word.relation == "amod" and word.head == index + 1:
            letters[index] = "j"
        elif letters[index] == "u" and word.tag.startswith("V") and letters[max(0, index - 1)] in "nN":
            letters[index] = "p"
        elif word.text in _JOINTS and _joins(words, index):
            letters[index] = "j"
        elif word.tag == "HYPH" and _stands_apart(words, index):
            letters[index] = ":"


def _tells(letter: str, word: Word, aimed: bool, joined: bool) -> bool:
    """Whether what looks like a participle or an infinitive may be a finite verb; one that hangs on a verb
    further on would be joined to it by "after" or the like."""
    clausal = word.relation in _CLAUSAL and (joined or word.relation != "advcl")
    return clausal and (letter == "e" or (letter == "f" and not aimed))


def _does(letters: Sequence[str], words: tuple[Word, ...], index: int) -> bool:
    """Whether a name does something to what follows: "Norland [cut] rates"."""
    named = index > 0 and letters[index - 1] == "N" and letters[index + 1 : index + 2] in (["n"], ["d"])
    return named and words[index].lemma in lexicon.UNCHANGED


def _measures(words: tuple[Word, ...], index: int) -> bool:
    """Whether a participle says how far something is ("18 percent contained") or with what it is compared
    ("more than expected")."""
    word, before = words[index], words[index - 1]
    if before.lemma in _SHARES:
        return before.head == index or (word.relation == "acl" and word.head == index - 1)
    return "than" in (before.lemma, words[index - 2].lemma if before.tag == "RB" and index > 1 else "")


_SHARES = frozenset({"percent", "per cent", "%"})


def _joins(words: tuple[Word, ...], index: int) -> bool:
    """Whether a dash stands inside a word: "3-0"."""
    inside = 0 < index < len(words) - 1
    return (
        inside and words[index - 1].end == words[index].start and words[index].end == words[index + 1].start
    )


def _stands_apart(words: tuple[Word, ...], index: int) -> bool:
    """Whether there is space on both sides of a word."""
    around = words[max(0, index - 1) : index + 2]
    return all(one.end < other.start for one, other in pairwise(around))
