"""Titles: a clause in the article's own words, cut down to a headline."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from timeline.events.clauses import Clause, Clauses, Kind
from timeline.events.reading import Reading
from timeline.events.verbs import Form, VerbGroup
from timeline.languages.en import verbs as lexicon

LONGEST = 90
_ELLIPSIS_FREE = " ,;:–—-…"
_PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’", "``": "''"}


def clause_title(
    reading: Reading,
    clauses: Clauses,
    index: int,
    dropped: Collection[int],
    name: str,
    apart: Collection[int],
) -> str:
    """The headline of a clause, without the words at `dropped` (its date) and the clauses `apart`, which have their own.

    `name` takes the place of a pronoun that is the main clause's subject; "" leaves it.
    """
    clause = clauses.all[index]
    skipped = set(dropped) | _left_out(reading, clauses, index, apart)
    words = [i for i in _ordered(reading, clauses, index) if i not in skipped]
    subject = clauses.all[0].subject
    instead = {subject[0]: name} if name and subject else {}
    return _headline(reading, _without_links(reading, words), clause.verb.end if clause.verb else 0, instead)


def noun_title(reading: Reading, noun: tuple[int, int], end: int, dropped: Collection[int]) -> str:
    """The headline of a noun that happens: the noun with what describes it, up to words[end]."""
    codes = reading.codes
    start = noun[0]
    while start < noun[1] - 1 and (codes[start] in "ds" or start in dropped):
        start += 1
    stop = noun[1]
    while stop < end and codes[stop] in "pdjnNqs" and stop not in dropped:
        stop += 1
    while stop > noun[1] and codes[stop - 1] in "pdjs":
        stop -= 1
    words = [i for i in range(start, stop) if i not in dropped]
    return _headline(reading, words, noun[1], {})


def _ordered(reading: Reading, clauses: Clauses, index: int) -> list[int]:
    """The words of a clause with its subject in front, wherever that stands."""
    clause = clauses.all[index]
    verb = clause.verb
    if verb is None:
        return list(range(clause.start, clause.end))
    said = next(
        (c for c in clauses.all if c.parent == index and c.kind is Kind.COMPLEMENT and c.start < verb.start),
        None,
    )
    if said:
        return _attributed(clause, verb, said)
    if clause.kind is Kind.RELATIVE and clause.subject and reading.codes[clause.subject[0]] == "w":
        return [*_antecedent(reading, clause), *range(verb.start, clause.end)]
    if (
        clause.kind is Kind.RELATIVE
        and clause.subject
        and clause.marker not in ("where", "when", "why", "how")
    ):
        before = [*range(*clause.subject), *range(verb.start, verb.end)]
        return [*before, *_antecedent(reading, clause), *range(verb.end, clause.end)]
    if clause.subject is None and clause.kind is not Kind.MAIN:
        return [*_borrowed(reading, clauses, clause), *range(verb.start, clause.end)]
    start = clause.start + (1 if clause.marker and clause.kind is not Kind.RELATIVE else 0)
    return list(range(start, clause.end))


def _attributed(clause: Clause, verb: VerbGroup, said: Clause) -> list[int]:
    """ "…, the ministry said" as "the ministry said …"."""
    subject = list(range(*clause.subject)) if clause.subject else []
    content = list(
        range(said.start - 1 if said.quoted else said.start, said.end + 1 if said.quoted else said.end)
    )
    rest = [i for i in range(verb.end, clause.end) if i not in content and i not in subject]
    return [*subject, *range(verb.start, verb.end), *content, *rest]


def _antecedent(reading: Reading, clause: Clause) -> list[int]:
    """The noun phrase right before a clause that describes it."""
    codes = reading.codes
    end = clause.start
    while end and codes[end - 1] in ",wp":
        end -= 1
    start = end
    while start and codes[start - 1] in "dqjsnNreg":
        start -= 1
        if codes[start] == "d" and codes[start - 1 : start] != "d":
            break
    return list(range(start, end))


def _borrowed(reading: Reading, clauses: Clauses, clause: Clause) -> list[int]:
    """The subject of a clause that has none: the noun it describes, else that of the clause it hangs on."""
    describes = clause.kind is Kind.PARTICIPLE and not clause.marker and clause.verb and clause.start
    if describes and clause.verb and clause.verb.form is Form.PARTICIPLE:
        before = reading.codes[clause.start - 1]
        if before in "nN" or (before == "," and reading.codes[clause.start - 2] in "nN"):
            return _antecedent(reading, clause)
    parent = clause.parent
    while parent >= 0:
        above = clauses.all[parent]
        if above.subject and reading.codes[above.subject[0]] != "w":
            return list(range(*above.subject))
        if above.subject and above.kind is Kind.RELATIVE:
            return _antecedent(reading, above)
        parent = above.parent
    return []


def _left_out(reading: Reading, clauses: Clauses, index: int, apart: Collection[int]) -> set[int]:
    """The words of brackets, and of what is set off by commas or joined on and has an entry of its own."""
    words: set[int] = set()
    for number, clause in enumerate(clauses.all):
        if number == index or not _hangs_on(clauses, number, index):
            continue
        joined = clause.kind is Kind.COORDINATE
        set_off = clause.kind in (Kind.RELATIVE, Kind.PARTICIPLE) and reading.codes[clause.start - 1] == ","
        if clause.kind is Kind.ASIDE or (number in apart and (joined or set_off)):
            words.update(range(clause.start - 1, clause.end + (0 if joined else 1)))
    return words


def _hangs_on(clauses: Clauses, number: int, index: int) -> bool:
    while number > 0:
        number = clauses.all[number].parent
        if number == index:
            return True
    return False


def _without_links(reading: Reading, words: list[int]) -> list[int]:
    """The words from the first that says something: no "However," or "But" in front."""
    start = 0
    while start < len(words) - 1:
        word = reading.words[words[start]]
        code = reading.codes[words[start]]
        if code in ",:c." or (code in "rp" and word.text.lower() in lexicon.LINKS):
            start += 1
        else:
            break
    return words[start:]


def _headline(reading: Reading, words: list[int], verb_end: int, instead: Mapping[int, str]) -> str:
    """These words within LONGEST characters, ended where a phrase ends."""
    words = _trimmed(reading, words)
    title = _written(reading, words, instead)
    if len(title) > LONGEST:
        for cut in _borders(reading, words, verb_end):
            title = _written(reading, _trimmed(reading, words[:cut]), instead)
            if len(title) <= LONGEST:
                break
        else:
            title = _shortened(title)
    return title[:1].upper() + title[1:]


def _borders(reading: Reading, words: list[int], verb_end: int) -> list[int]:
    """Where a phrase ends behind the verb, the furthest first."""
    codes = reading.codes
    found = []
    for position in range(len(words) - 1, 0, -1):
        here, before = words[position], words[position - 1]
        opens = codes[here] in ",:Sktwpc" or (here != before + 1)
        if opens and before >= verb_end and codes[before] in 'nNqiju)"feg@r':
            found.append(position)
    return found


def _shortened(title: str) -> str:
    cut = title[: LONGEST + 1].rfind(" ")
    return title[: cut if cut > 0 else LONGEST].rstrip(_ELLIPSIS_FREE)


def _trimmed(reading: Reading, words: list[int]) -> list[int]:
    """Without marks and joining words at either end, and without a quotation mark that lacks its partner."""
    codes = reading.codes
    words = _paired(reading, words)
    while words and codes[words[-1]] in ",:.cSkwtpd" and not (codes[words[-1]] in "pd" and len(words) < 3):
        words = words[:-1]
    while words and codes[words[0]] in ",:.":
        words = words[1:]
    return _paired(reading, words)


def _paired(reading: Reading, words: list[int]) -> list[int]:
    open_marks: list[tuple[int, str]] = []
    lone: set[int] = set()
    for index in words:
        text = reading.words[index].text
        code = reading.codes[index]
        if code == "(" or text in _PAIRS or (code == '"' and not _closes(open_marks, text)):
            open_marks.append((index, text))
        elif code in ')"':
            if open_marks:
                open_marks.pop()
            else:
                lone.add(index)
    lone.update(index for index, _ in open_marks)
    return [index for index in words if index not in lone]


def _closes(open_marks: list[tuple[int, str]], text: str) -> bool:
    if text in ("”", "»", "''"):
        return True
    return bool(open_marks) and open_marks[-1][1] == text


def _written(reading: Reading, words: Sequence[int], instead: Mapping[int, str]) -> str:
    """The words with the spaces of the article where they stand side by side there."""
    parts: list[str] = []
    previous = -2
    opening = False
    for index in words:
        word = reading.words[index]
        adjacent = previous == index - 1 and reading.words[previous].end == word.start
        tight = adjacent or opening or (reading.codes[index] in ",:.)s" and not adjacent and _mark(word.text))
        if parts and not tight:
            parts.append(" ")
        parts.append(instead.get(index, word.text))
        opening = reading.codes[index] == "(" or word.text in _PAIRS
        previous = index
    return "".join(parts)


def _mark(text: str) -> bool:
    return not text[0].isalnum() and text not in ("–", "—")
