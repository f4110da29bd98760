"""Who takes part: the names in an article, each actor under one form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from timeline.events.reading import Reading
from timeline.languages.en import nouns

_NAME = re.compile(r"N(?:N|q(?=N)|[pnd]{1,2}(?=N))*")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an article: for each form met, the one form its actor goes by."""

    full: dict[str, str] = field(default_factory=dict)
    small: frozenset[str] = frozenset()
    """the words that the article also writes small: a capital that opens a sentence makes none of them a name"""

    def of(self, forms: Iterable[str]) -> tuple[str, ...]:
        """The actors that these forms name, in order, each once."""
        return tuple(dict.fromkeys(self.full.get(form, form) for form in forms))


def learn_names(text: str, readings: Iterable[Reading]) -> Names:
    """The names of an article: surnames go by the one full name that has them, letters by what they abbreviate."""
    small = frozenset(_SMALL_WORD.findall(text))
    met = Counter(form for reading in readings for form in names_in(reading, 0, len(reading.words), small))
    full: dict[str, str] = {}
    by_last: dict[str, set[str]] = {}
    for form in met:
        words = form.split()
        if words[-1].lower() in nouns.COMPANY_ENDINGS and len(words) > 1:
            full[" ".join(words[:-1])] = form
        elif len(words) > 1 and not any(word in nouns.NAME_LINKS for word in words[:-1]):
            by_last.setdefault(words[-1], set()).add(form)
    for last, forms in by_last.items():
        if last in met and len(forms) == 1:
            full[last] = forms.pop()
    for form, letters in _abbreviated(text, met):
        full[letters] = full.get(form, form)
    return Names(full, small)


def _abbreviated(text: str, met: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names with the letters that follow them in brackets: "World Food Agency (WFA)"."""
    for form in met:
        if " " in form and (found := re.search(re.escape(form) + r"\s*\(([A-Z][A-Za-z&-]{1,9})\)", text)):
            yield form, found[1]


def names_in(reading: Reading, start: int, end: int, small: frozenset[str] = frozenset()) -> list[str]:
    """The names among words[start:end], without the roles and titles before them; `small` as in `Names`."""
    found = []
    for match in _NAME.finditer(reading.codes, start, end):
        for first, after in _without_roles(reading, *_linked(reading, *match.span())):
            opens = first == 0 and after == 1
            word = reading.words[first].text
            if opens and word.lower() in small:
                continue
            if after - first == 1 and (_said_of_people(reading, first) or len(word) < 2):
                continue
            found.append(" ".join(item.text for item in reading.words[first:after]).replace(" '", "'"))
    return found


def _linked(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The run cut before the first small word that is no link of names; "of" follows one word or a body's name."""
    for index in range(start, end):
        if reading.codes[index] not in "pnd":
            continue
        link = reading.words[index].text.lower()
        body = index - start == 1 or reading.words[index - 1].text.lower() in nouns.BODIES
        if link not in nouns.NAME_LINKS or (link == "of" and not body):
            return start, index
    return start, end


def _without_roles(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands before the last role word of a run, and what after it."""
    roles = [i for i in range(start, end) if reading.words[i].text.lower() in nouns.ROLES]
    if not roles:
        yield start, end
        return
    first = roles[0]
    while first > start and reading.words[first - 1].text.lower() in nouns.ROLE_QUALIFIERS:
        first -= 1
    last = roles[-1]
    while last + 1 < end and reading.words[last + 1].text.lower() in nouns.ROLE_QUALIFIERS:
        last += 1
    if start < first:
        yield start, first
    if last + 1 < end:
        yield last + 1, end


def _said_of_people(reading: Reading, index: int) -> bool:
    """Whether a name only says of what kind the following noun is: "Finnish President"."""
    following = reading.codes[index + 1 : index + 2]
    return following in ("n", "N") and reading.words[index].text.lower().endswith(nouns.ADJECTIVAL_NAMES)
