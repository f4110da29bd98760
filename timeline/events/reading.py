"""A sentence as one letter a word, so that patterns over word classes are regular expressions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from timeline.events.classes import LETTERS, correct
from timeline.events.periods import ends_period, period
from timeline.languages.en import verbs as lexicon
from timeline.model import Sentence, TimeExpression
from timeline.text.words import Word

LONGEST = 150
"""Words in a piece of a sentence; in news there are no longer sentences."""

_AUXILIARIES = {"have": "h", "be": "b", "do": "o"}
_BRACKETS = {"(": "(", "[": "(", "{": "(", ")": ")", "]": ")", "}": ")"}
_QUOTES = frozenset({'"', "“", "”", "„", "«", "»", "``", "''"})
_DASHES = frozenset({"–", "—", "-", "--"})

CHUNK = "d{0,2}[qjrsegnN]*[nNqj]"
_NOUNS = f"(?:{CHUNK}|i|d)(?:p(?:{CHUNK}|i)|c(?:{CHUNK}|i))*"
_CLAUSE_FOLLOWS = re.compile(rf"[r,]*(?:p@+,?)?(?:{_NOUNS})(?:[rx@u]|p@+)*[VHBOm]|[r]*g|[r]*(?:i|d)?[VHBO]")
_PREPOSITION_CLAUSE = re.compile(rf"[r]*(?:{_NOUNS})(?:[rx@]|p@+)*[VHBOm]|[r]*g|[r]*hb?[eg]")
_HAPPENING_FOLLOWS = re.compile(r"d[jnN]*n(?=,?[dN])")
_DATE_LINE = re.compile(r"(?=[^:]*[Nj])(?:[Nj]|@|,|p?\([Nn@., ]*\)|\.){1,12}:(?=.*[VHBOm])")


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of one sentence; `codes[i]` is the class of `words[i]`.

    n N q nouns, names, numbers; d s j r u determiners, 's, adjectives, adverbs, particles; p t prepositions,
    "to"; i pronouns; w k S wh-words, "that", words that open an adverbial clause; c "and"; m H B O V modals
    and finite have, be, do, other verbs; h b o f g e their infinitives and participles; x negations; @ time
    expressions; , : ( ) " . marks.
    """

    words: tuple[Word, ...]
    codes: str
    times: tuple[tuple[int, int, TimeExpression], ...]
    """[first word, after the last word) of each time expression in the sentence."""


def phrase(reading: Reading, start: int, end: int) -> str:
    """words[start:end] as they stand in the article, on one line."""
    words = reading.words[start:end]
    text = words[0].text
    for previous, word in pairwise(words):
        text += (" " if word.start > previous.end else "") + word.text
    return text


def read(words: tuple[Word, ...], times: Sequence[TimeExpression]) -> Reading:
    """A sentence's words with their classes; `times` are the time expressions that lie in it."""
    _, _, texts, tags, lemmas, _, _ = zip(*words, strict=True)
    letters = list(map(_letter, texts, tags, lemmas))
    correct(letters, words)
    placed: list[tuple[int, int, TimeExpression]] = []
    at = 0
    for time in times:
        while at < len(words) and words[at].end <= time.start:
            at += 1
        first = at
        while at < len(words) and words[at].start < time.end:
            letters[at] = "@"
            at += 1
        if at == first and placed and words[at - 1].end > time.start:
            first -= 1
        if at > first:
            placed.append((first, at, time))
            if len(placed) > 1 and (whole := period(words, placed[-2][2], placed[-2][1], first, time)):
                letters[placed[-2][1] : first] = "@" * (first - placed[-2][1])
                placed[-2:] = [(placed[-2][0], at, whole)]
            if ends_period(words, first):
                letters[first - 1] = "@"
    codes = _with_a_verb("".join(letters), words)
    for index in [index for index, code in enumerate(codes) if code in "pwrd"]:
        if letter := _opener(words, codes, index):
            codes = codes[:index] + letter + codes[index + 1 :]
    return Reading(words, codes, tuple(placed))


def read_sentences(
    sentences: Sequence[Sentence], analysed: Sequence[tuple[Word, ...]], times: Sequence[TimeExpression]
) -> list[tuple[int, Sentence, Reading]]:
    """The readings of an article's sentences with their numbers; a date line before a dash is left out.

    A sentence of more than LONGEST words comes in pieces.
    """
    readings = []
    at = 0
    for number, (sentence, words) in enumerate(zip(sentences, analysed, strict=True)):
        for start in range(0, len(words), LONGEST):
            piece = _rebased(words[start : start + LONGEST], start)
            while at < len(times) and times[at].start < piece[0].start:
                at += 1
            first = at
            while at < len(times) and times[at].start < piece[-1].end:
                at += 1
            reading = read(piece, times[first:at])
            head = _DATE_LINE.match(reading.codes) if sentence.paragraph < 3 and not start else None
            readings.append((number, sentence, _from(reading, head.end()) if head else reading))
    return readings


def _from(reading: Reading, start: int) -> Reading:
    times = tuple((first - start, end - start, time) for first, end, time in reading.times if first >= start)
    return Reading(_rebased(reading.words[start:], start), reading.codes[start:], times)


def _rebased(words: tuple[Word, ...], start: int) -> tuple[Word, ...]:
    """A piece of a sentence with heads counted from its start; what hangs on a word before it is a root."""
    return tuple(word._replace(head=max(word.head - start, -1)) for word in words) if start else words


@lru_cache(maxsize=1 << 14)
def _letter(text: str, tag: str, lemma: str) -> str:
    if tag.startswith(("V", "NN")) and text.lower() in lexicon.PARTICLES:
        return "u"
    if tag.startswith(("V", "NN")) and text.lower() in lexicon.PREPOSITIONS:
        return "p"
    if tag == "VBG" and text.lower() in lexicon.VERBAL_PREPOSITIONS:
        return "p"
    if text in _QUOTES:
        return '"'
    if text in (";", ":"):
        return ":"
    if text in _BRACKETS:
        return _BRACKETS[text]
    if text in _DASHES and tag != "HYPH":
        return ":"
    if lemma in _AUXILIARIES and tag.startswith("V"):
        letter = _AUXILIARIES[lemma]
        return letter.upper() if tag in ("VBD", "VBZ", "VBP") else letter
    if tag == "RB" and text.lower() in lexicon.NEGATIONS:
        return "x"
    return LETTERS.get(tag, "?")


_FINITE = re.compile("[VHBOm]")
_PLANS = re.compile(r"c[dj]?N+(n)(?=tf)")
_VERB_LIKE = re.compile(r"(?<=[nN])n(?=[tdqi])")


def _with_a_verb(codes: str, words: tuple[Word, ...]) -> str:
    """A sentence without a finite verb has one that looks like a plural: "The government plans to sell"; so
    has what is joined to another: ", and Wales plans to follow"."""
    if _FINITE.search(codes):
        for match in _PLANS.finditer(codes):
            if words[match.start(1)].text.lower() in lexicon.PLANNING:
                return codes[: match.start(1)] + "V" + codes[match.end(1) :]
        return codes
    for match in _VERB_LIKE.finditer(codes):
        if words[match.start()].tag == "NNS":
            return codes[: match.start()] + "V" + codes[match.end() :]
    return codes


def _opener(words: tuple[Word, ...], codes: str, index: int) -> str:
    """The letter of a preposition, wh-word or adverb that turns out to open a clause; "" for no change."""
    text = words[index].text.lower()
    if text == "that":
        return _that(words, codes, index)
    if text not in lexicon.SUBORDINATORS:
        return ""
    if _HAPPENING_FOLLOWS.match(codes, index + 1) and words[words[index].head].relation in ("obl", "nmod"):
        return ""
    if words[index].relation == "mark" and codes[index + 1 : index + 2] != "@":
        return "S"
    follows = _PREPOSITION_CLAUSE if text in lexicon.ALSO_PREPOSITIONS else _CLAUSE_FOLLOWS
    return "S" if follows.match(codes, index + 1) else ""


def _that(words: tuple[Word, ...], codes: str, index: int) -> str:
    """The letter of "that": it joins clauses unless it points at a noun or stands for one."""
    before, following = codes[index - 1 : index], codes[index + 1 : index + 2]
    if codes[index] == "p":
        return "k"
    if codes[index] == "w":
        return "k" if before and before in "VHBO@efg" else ""
    plural = following == "n" and words[index + 1].tag == "NNS"
    if before == "c":
        return "k" if _CLAUSE_FOLLOWS.match(codes, index + 1) else ""
    return "k" if before and before in "VHBOefg@nNi" and (following in ("d", "i", "N") or plural) else ""
