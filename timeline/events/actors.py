"""Who takes part: the names in an article, each actor under one form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.events.reading import Reading, phrase
from timeline.languages.en import nouns

_NAME = re.compile(r"N(?:N|q(?=N)|[pndjc]{1,2}(?=N))*")
_LETTERS = re.compile(r"\(([A-Z][A-Za-z&-]{1,9})\)")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")


class Named(NamedTuple):
    """words[start:end] of a sentence, a name, and how it is written there."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an article: for each form met the one its actor goes by, and which are persons'."""

    full: Mapping[str, str] = field(default_factory=dict)
    persons: frozenset[str] = frozenset()

    def of(self, forms: Iterable[str]) -> tuple[str, ...]:
        """The actors that these forms name, in order, each once."""
        return tuple(dict.fromkeys(self.full.get(form, form) for form in forms))


def learn_names(text: str, readings: Sequence[Reading]) -> tuple[Names, list[tuple[Named, ...]]]:
    """The names of an article, and those of each sentence in order, without the roles and titles before them.

    A surname goes by the one full name that ends with it, the first word of a longer name by that, letters by
    what they abbreviate. Persons are those with a role before their name and those who are called by surname.
    A word that the article also writes small is no name at the head of a sentence, a single word that is a
    name in one sentence is one in all.
    """
    small = frozenset(_SMALL_WORD.findall(text))
    met: Counter[str] = Counter()
    persons: set[str] = set()
    named = [tuple(_spans(reading, reading.codes, small)) for reading in readings]
    for reading, spans in zip(readings, named, strict=True):
        for start, _, form in spans:
            met[form] += 1
            if start and reading.words[start - 1].text.lower() in nouns.ROLES:
                persons.add(form)
    full = {**_by_word(met, 0), **_by_word(met, -1)}
    persons.update(full[form] for form in met if form in full and form == full[form].split()[-1])
    for form, letters in _abbreviated(text, met):
        full[letters] = full.get(form, form)
    known = frozenset(
        form
        for form in (*met, *full)
        if " " not in form and not (form.lower() in small and form == form.capitalize())
    )
    for number, reading in enumerate(readings):
        codes = _with_known(reading, known)
        if codes != reading.codes:
            named[number] = tuple(_spans(reading, codes, small))
    return Names(full, frozenset(full.get(form, form) for form in persons)), named


def _by_word(met: Counter[str], position: int) -> dict[str, str]:
    """The single words among the forms met that begin (0) or end (-1) just one longer form.

    A name is shortened to its first word behind its full form, as "Apple" is not short for "Apple Maps"; a
    company, and a place called after its direction ("North Korean"), also before it.
    """
    order = {form: place for place, form in enumerate(met)}
    longer: dict[str, set[str]] = {}
    for form in met:
        words = form.split()
        if len(words) > 1 and not nouns.NAME_LINKS & set(words):
            longer.setdefault(words[position], set()).add(form)
    return {
        word: full
        for word, forms in longer.items()
        if word in met and len(forms) == 1
        for full in forms
        if position or order[full] < order[word] or _is_short(word, full)
    }


def _is_short(word: str, full: str) -> bool:
    return word.lower() in nouns.PLACE_FIRSTS or full.split()[-1].lower() in nouns.COMPANY_ENDINGS


def _abbreviated(text: str, met: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names with the letters that follow them in brackets: "World Food Agency (WFA)"."""
    for found in _LETTERS.finditer(text):
        before = text[max(0, found.start() - 80) : found.start()].rstrip()
        name = max((form for form in met if before.endswith(form)), key=len, default="")
        if " " in name:
            yield name, found[1]


def _spans(reading: Reading, codes: str, small: frozenset[str]) -> Iterator[Named]:
    position = 0
    while match := _NAME.search(codes, position):
        start, position = _linked(reading, codes, *match.span())
        position = _of_a_company(reading, codes, position)
        if position < len(codes) and reading.words[position].text in nouns.NAMESAKES:
            position += 1
        for first, after in _without_roles(reading, start, position):
            first = _capital(reading, first, after)
            if first == after:
                continue
            word = reading.words[first].text
            if first == 0 and after == 1 and word.lower() in small:
                continue
            if (after - first == 1 and len(word) < 2) or _said_of_people(reading, after):
                continue
            yield Named(first, after, phrase(reading, first, after))


def _capital(reading: Reading, start: int, end: int) -> int:
    """Where a name begins: not with a word written small, unless it is part of names ("bin Laden")."""
    while start < end and reading.words[start].text.islower():
        if start + 1 < end and reading.words[start].text in _SMALL_IN_NAMES:
            break
        start += 1
    return start


_SMALL_IN_NAMES = nouns.NAME_LINKS - {"of"} | nouns.PLACE_FIRSTS


def _of_a_company(reading: Reading, codes: str, end: int) -> int:
    """Where a name ends that goes on behind "'s" as a company's: "Huron's Bay Co."."""
    after = end + 1
    while codes[after : after + 1] == "N":
        after += 1
    firm = codes[end : end + 1] == "s" and codes[end + 1 : end + 2] == "N"
    return after if firm and reading.words[after - 1].text.lower() in nouns.COMPANY_ENDINGS else end


def _with_known(reading: Reading, known: frozenset[str]) -> str:
    """The sentence's codes with N for words that are names elsewhere in the article."""
    codes = reading.codes
    for index, word in enumerate(reading.words):
        if word.text in known and codes[index] in "nj":
            codes = codes[:index] + "N" + codes[index + 1 :]
    return codes


def _linked(reading: Reading, codes: str, start: int, end: int) -> tuple[int, int]:
    """The run up to the first small word that links no names; "of" follows one word or a body's name."""
    for index in range(start, end):
        if codes[index] not in "pndjc" or reading.words[index].text in ("-", "&"):
            continue
        link = reading.words[index].text.lower()
        body = index - start == 1 or reading.words[index - 1].text.lower() in nouns.BODIES
        if link not in nouns.NAME_LINKS or (link == "of" and not body):
            return start, index
    return start, end


def _without_roles(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands before the last role word of a run, and what after it."""
    texts = [word.text.lower() for word in reading.words[start:end]]
    if texts[0] in _NUMBER:
        start += 1 + (reading.codes[start + 1 : start + 2] == "q")
        if start < end:
            yield from _without_roles(reading, start, end)
        return
    roles = [place for place, text in enumerate(texts) if text in nouns.ROLES]
    if not roles:
        yield start, end
        return
    first = roles[0]
    while first > 0 and texts[first - 1] in _BEFORE_ROLE:
        first -= 1
    last = roles[-1] + 1
    while last < len(texts) and (texts[last] in nouns.ROLE_QUALIFIERS or _over(texts, last)):
        last += 1 + (texts[last] == "of")
    if first > 0:
        yield start, start + first
    if start + last < end:
        yield start + last, end


_BEFORE_ROLE = nouns.ROLE_QUALIFIERS | nouns.OFFICES
_NUMBER = frozenset({"no", "no.", "nos", "nos."})


def _over(texts: Sequence[str], place: int) -> bool:
    """Whether "of" says what an office is over: "Secretary [of State]"."""
    return texts[place] == "of" and texts[place + 1 : place + 2] != [] and texts[place + 1] in nouns.OFFICES


def _said_of_people(reading: Reading, after: int) -> bool:
    """Whether a name says of what kind someone is: "Finnish President", "North Koreans"."""
    last = reading.words[after - 1]
    following = reading.codes[after : after + 1]
    if last.tag == "NNPS" and last.text.lower().endswith(nouns.PEOPLES):
        return True
    text = last.text.lower()
    said = text.endswith(nouns.ADJECTIVAL_NAMES) or text in nouns.DEMONYMS
    return following in ("n", "N", "j") and said
