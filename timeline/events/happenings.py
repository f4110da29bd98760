"""What a sentence says happens: the clauses and nouns that become events."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from timeline.events.attach import Dating, attach, is_happening
from timeline.events.bearing import borne, shares
from timeline.events.counted import counts
from timeline.events.dating import by_adverbial, place_of, soon_after
from timeline.events.lengths import is_length, is_wait
from timeline.events.passage import Passage
from timeline.events.periods import ends_period
from timeline.events.places import Place
from timeline.events.reading import Reading
from timeline.events.reckoning import by_count
from timeline.events.setting import Setting, stated, weightiest
from timeline.events.status import lemma_of
from timeline.events.syntax import Clause, Clauses, Kind
from timeline.events.verbs import Form, Tense
from timeline.languages.en import verbs as lexicon
from timeline.model import Basis, Relation, TimeExpression


class Happening(NamedTuple):
    """A clause, or a noun in one, that becomes an event; `place` is None where nothing places it.

    `dropped` are the words of the date, which its title leaves out; `unresolved` is the expression that would
    place it, or place it better, if it could be resolved.
    """

    clause: int
    noun: tuple[int, int] | None
    place: Place | None
    dropped: frozenset[int]
    unresolved: TimeExpression | None = None
    whole: bool = False
    """whether it is told by the whole sentence: what its main clause adds is only who said so"""


def happenings(reading: Reading, clauses: Clauses, passage: Passage, told: Place | None) -> list[Happening]:
    """What a sentence says happens, the main clause first; `told` is where the passage stands."""
    datings = attach(reading, clauses)
    own = borne(reading, clauses, datings, passage.published)
    setting = Setting(reading, clauses, own, passage, told, counts(reading, clauses))
    attributed = _attributed(setting)
    found: list[Happening] = []
    for index in range(len(clauses.all)):
        if index == attributed:
            found += [happening._replace(whole=True) for happening in _of_clause(setting, index)]
        elif _is_told(setting, index) and (index or attributed is None):
            found += _of_clause(setting, index)
    found += _of_nouns(setting, datings)
    return found


def _is_told(setting: Setting, index: int) -> bool:
    """Whether a clause is an event of its own: the main one, what is dated, what another subject did besides,
    and what had happened before it was said."""
    clause = setting.clauses.all[index]
    if index == 0 or setting.dated(index):
        return True
    if any(_is_told_by(setting, index, dating) for dating in setting.own.get(index, ())):
        return True
    if clause.verb is None or clause.verb.form is not Form.FINITE:
        return False
    if by_count(setting, index) or soon_after(setting, index):
        return True
    if clause.kind is Kind.COORDINATE and setting.clauses.joined_to(clause).kind is Kind.MAIN:
        return clause.subject is not None or not shares(clause, setting.clauses.all[clause.parent])
    if by_adverbial(setting, index) is not None:
        return True
    before = clause.verb.perfect and clause.verb.tense is Tense.PAST
    return before and clause.kind is Kind.COMPLEMENT and not clause.quoted


def _is_told_by(setting: Setting, index: int, dating: Dating) -> bool:
    return is_length(setting, index, dating) or is_wait(setting, index, dating)


def _attributed(setting: Setting) -> int | None:
    """The dated clause that tells what happens where the main one only says, undated, who said it.

    What somebody is quoted with needs its speaker.
    """
    if lemma_of(setting.reading, setting.clauses.all[0].verb) not in lexicon.PLAIN_SAYING:
        return None
    place = place_of(setting, 0)
    if place and place.basis is not Basis.PUBLISHED:
        return None
    clauses = enumerate(setting.clauses.all)
    said = (index for index, clause in clauses if clause.parent == 0 and _is_reported(clause))
    return next((index for index in said if setting.dated(index)), None)


def _is_reported(clause: Clause) -> bool:
    return clause.kind is Kind.COMPLEMENT and not clause.quoted


def _of_clause(setting: Setting, index: int) -> Iterator[Happening]:
    if place := by_count(setting, index):
        words = _date_words(setting, index) | _counted_words(setting, index)
        yield Happening(index, None, place, words, _unresolved(setting, index))
        return
    chosen = _chosen(setting, setting.dated(index))
    for dating in chosen:
        words = _date_words(setting, index) | _counted_words(setting, index)
        yield Happening(index, None, stated(setting, dating), words)
    if not chosen:
        hanging = (
            number
            for number, child in enumerate(setting.clauses.all)
            if child.parent == index and child.kind is Kind.ADVERBIAL
        )
        words = frozenset().union(*(_date_words(setting, number) for number in (index, *hanging)))
        unresolved = _unresolved(setting, index)
        place = soon_after(setting, index) if unresolved else place_of(setting, index)
        yield Happening(index, None, place, words, unresolved)


def _chosen(setting: Setting, datings: list[Dating]) -> list[Dating]:
    """The dating that says most; all of them where the text lists them: "in 2004, 2006 and again in May"."""
    if len(datings) < 2:
        return datings
    gaps = [setting.reading.codes[first.end : second.first] for first, second in pairwise(datings)]
    joined = all(gap and set(gap) <= set(",cr") for gap in gaps) and "c" in gaps[-1]
    listed = joined and len({dating.relation for dating in datings}) == 1
    return datings if listed else [weightiest(datings)]


def _unresolved(setting: Setting, index: int) -> TimeExpression | None:
    """The clause's own expression that names a date which nothing lets us work out."""
    times = [dating.time for dating in setting.own.get(index, ()) if dating.time.interval is None]
    return next((time for time in times if time.reason and time.type in ("DATE", "TIME")), None)


def _date_words(setting: Setting, index: int) -> frozenset[int]:
    """The words that say when a clause happens; of a noun that bears a date ("Friday's floods") only that."""
    if index not in setting.own:
        return frozenset()
    words: set[int] = set()
    for dating in setting.own[index]:
        if not _says_when(setting, index, dating) or _belongs_to_thing(setting.reading, dating):
            continue
        first, end = _extent(setting.reading, dating)
        if dating.noun is None and dating.end == end:
            first = dating.first
        if not _takes_part(setting.reading, first, end):
            words.update(range(first, end + _owned_or_closed(setting.reading, first, end)))
    for first, end, _ in setting.reading.times:
        if first - 2 in words and ends_period(setting.reading.words, first):
            words.update(range(first - 1, end))
    for start in [word for word in words if word - 1 not in words]:
        words.update(range(_lead(setting.reading, start, words), start))
    return frozenset(words)


def _owned_or_closed(reading: Reading, first: int, end: int) -> int:
    """How many words behind a time go with it: 's, "' time", the comma that closes a date with its own."""
    if reading.codes[end : end + 1] == "s":
        return 2 if reading.words[end + 1 : end + 2] and reading.words[end + 1].text == "time" else 1
    closes = reading.codes[end : end + 1] == ","
    return closes and any(word.text == "," for word in reading.words[first:end])


def _lead(reading: Reading, start: int, words: set[int]) -> int:
    """Where begins what only leads up to a time: "shortly [after noon]", "and again [in May]"."""
    at = start
    while at and reading.codes[at - 1] == "r" and reading.words[at - 1].text.lower() in lexicon.TIME_LEADS:
        at -= 1
    return at - 1 if at > 1 and reading.codes[at - 1] in ",c" and at - 2 in words else at


def _counted_words(setting: Setting, index: int) -> frozenset[int]:
    """The words of lengths that place the clause they stand in, or the one that follows them."""
    if not setting.counts:
        return frozenset()
    counted = [
        count
        for count in setting.counts
        if count.clause == index and by_count(setting, index if count.child is None else count.child)
    ]
    return frozenset(word for count in counted for word in range(count.first, count.until))


def _says_when(setting: Setting, index: int, dating: Dating) -> bool:
    """Whether an expression says when: not how often, nor how long where that places nothing."""
    vague = dating.time.value.endswith("_REF")
    return dating.time.interval is not None or vague or _is_told_by(setting, index, dating)


def _belongs_to_thing(reading: Reading, dating: Dating) -> bool:
    """Whether a noun that does not happen needs the time: "the approach of [the year 2000]"."""
    first = dating.first
    of = first > 0 and reading.words[first].text.lower() == "of"
    return of and reading.codes[first - 1] == "n" and not is_happening(reading, first - 1)


def _extent(reading: Reading, dating: Dating) -> tuple[int, int]:
    """The words of a dating's expressions alone, with what stands between two."""
    times = {id(time) for time in dating.times}
    spans = [(first, end) for first, end, time in reading.times if id(time) in times]
    return spans[0][0], spans[-1][1]


def _takes_part(reading: Reading, first: int, end: int) -> bool:
    """Whether a time is what the verb does something to ("spent the night"), or the subject in front."""
    if not reading.words[end - 1].tag.startswith("NN"):
        return False
    own = range(first, end)
    hanging = [word for word in reading.words[first:end] if word.head not in own]
    passive = {word.head for word in reading.words if word.relation == "aux:pass"}
    leads = reading.codes[end : end + 1] != "s" and (first == 0 or reading.codes[first - 1] in _OPENS)
    pointed = reading.words[first].text.lower() == "that" and reading.words[end - 1].tag == "NNP"
    return not pointed and any(
        (word.relation == "obj" and word.head not in passive)
        or (leads and word.relation in ("nsubj", "nsubj:pass") and word.head >= end)
        for word in hanging
    )


_OPENS = ',c:("'


def _of_nouns(setting: Setting, datings: tuple[Dating, ...]) -> Iterator[Happening]:
    dropped = frozenset(i for first, end, _ in setting.reading.times for i in range(first, end))
    for dating in datings:
        if dating.noun and dating.time.interval:
            clause = setting.clauses.owner[dating.noun[0]]
            yield Happening(clause, dating.noun, stated(setting, dating, Relation.AT), dropped)
