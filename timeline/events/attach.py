"""What each time expression dates: a clause, a noun that happens, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events.comparing import as_recently_as, at_least, bounds, compares, foretells, ranks
from timeline.events.periods import ends_period
from timeline.events.reading import Reading
from timeline.events.relating import happens_with, relation_to
from timeline.events.syntax import Clause, Clauses, Kind
from timeline.events.verbs import Tense
from timeline.languages.en import nouns, verbs
from timeline.model import Relation, TimeExpression
from timeline.times.interval import Grain, Interval


class Dating(NamedTuple):
    """A time expression, or two that make a range, and what they date.

    words[first:end] is the expression with the prepositions that belong to it. `clause` is the index of the
    clause it dates, None if it dates none; `noun` is the noun phrase (first word, after its head) that
    happens then.
    """

    times: tuple[TimeExpression, ...]
    first: int
    end: int
    relation: Relation
    clause: int | None
    noun: tuple[int, int] | None

    @property
    def time(self) -> TimeExpression:
        return self.times[0]


_LINK = 2
"""Words that may stand between the ends of a range: "June 30, to"."""
_PREMODIFIED = re.compile(r"s?(?:[jqegrnN@]*[jqegnN@])?[nN]")
_PHRASE_BEFORE = re.compile(r"(?:d{0,2}[jqegrnNs]*)$")
_DENIED = {Relation.UNTIL: Relation.AT, Relation.BEFORE: Relation.SINCE}
"""How what is "not until May" or "not before May" lies to May."""
_BOUNDING = (Relation.SINCE, Relation.UNTIL, Relation.BEFORE, Relation.BY)
_NOUN_BEFORE = re.compile(r"[nN]p?$")


def attach(reading: Reading, clauses: Clauses) -> tuple[Dating, ...]:
    """One dating for each time expression of the sentence, two expressions of a range counting as one."""
    found = [_dating(reading, clauses, *span) for span in _spans(reading)]
    return (*found, *_when(reading, clauses, found))


def _when(reading: Reading, clauses: Clauses, datings: Sequence[Dating]) -> Iterator[Dating]:
    """A clause with "when" right behind a time happened then: "in August, when the river rose"."""
    for dating in datings:
        at = dating.end + (reading.codes[dating.end : dating.end + 1] == ",")
        for index, clause in enumerate(clauses.all):
            if clause.start == at and clause.marker == "when" and clause.verb:
                dashed = len(dating.times) > 1 and _is_dashed(reading, dating)
                times = dating.times if dashed else dating.times[-1:]
                yield Dating(times, dating.first, dating.end, Relation.AT, index, None)


def _is_dashed(reading: Reading, dating: Dating) -> bool:
    """Whether only a dash joins the two ends of a range: "in 2008-09"."""
    words = [word.text for word in reading.words[dating.first : dating.end]]
    return not {"-", "–"}.isdisjoint(words)


def _spans(reading: Reading) -> Iterator[tuple[tuple[TimeExpression, ...], int, int]]:
    times = reading.times
    skip = False
    for number, (first, end, time) in enumerate(times):
        if skip:
            skip = False
            continue
        if number + 1 < len(times):
            later_first, later_end, later = times[number + 1]
            if later_first <= end + _LINK and _makes_range(time, later):
                skip = True
                yield (time, later), first, later_end
                continue
        yield (time,), first, end


def _makes_range(first: TimeExpression, last: TimeExpression) -> bool:
    return (
        (first.relation, last.relation) == (Relation.SINCE, Relation.UNTIL)
        and first.interval is not None
        and last.interval is not None
        and (first.interval.grain is last.interval.grain or _by_days(first.interval, last.interval))
        and first.interval.start < last.interval.start
    )


def _by_days(*intervals: Interval) -> bool:
    return all(interval.grain.rank >= Grain.DAY.rank for interval in intervals)


def _dating(
    reading: Reading, clauses: Clauses, times: tuple[TimeExpression, ...], first: int, end: int
) -> Dating:
    codes = reading.codes
    start = first - 2 * at_least(reading, first)
    while start and codes[start - 1] in "pt" and clauses.owner[start - 1] == clauses.owner[first]:
        start -= 1
    if bounds(reading, start):
        return Dating(times, start - 2, end, times[0].relation, clauses.owner[first], None)
    if as_recently_as(reading, first):
        return Dating(times, first - 3, end, times[0].relation, clauses.owner[first], None)
    if ends_period(reading.words, first):
        return Dating(times, start, end, times[0].relation, None, None)
    owner = clauses.owner[first]
    clause = clauses.all[owner]
    relation = Relation.AT if len(times) > 1 else relation_to(reading, clause, times[0], start, first)
    if (
        compares(reading, start, first, times[0])
        or foretells(reading, start, first, times[0])
        or (relation is Relation.SINCE and ranks(reading, _above_purpose(clauses, clause), start))
    ):
        return Dating(times, start, end, relation, None, None)
    if _describes(reading, start):
        behind = start - 1 - (codes[start - 2] == ",")
        return Dating(times, start, end, relation, None, _noun_ending(reading, behind))
    if start and codes[start - 1] == "x" and relation in _DENIED:
        relation, start = _DENIED[relation], start - 1
    elif relation is Relation.BEFORE and clause.verb and clause.verb.negated and _ahead(clause):
        relation = Relation.SINCE
    if clause.kind is Kind.ASIDE and clause.verb is None:
        noun = _noun_ending(reading, clause.start - 1)
        return Dating(times, start, end, relation, owner if start < first else None, noun)
    if modified := _noun_after(reading, times[0], first, end):
        bears, bearing, happens = _premodified(reading, clause, times[0], modified)
        return Dating(
            times, modified[0], modified[1], bearing, owner if bears else None, modified if happens else None
        )
    return _postmodified(reading, clause, Dating(times, start, end, relation, owner, None))


def _above_purpose(clauses: Clauses, clause: Clause) -> Clause:
    """The clause, or what an infinitive hangs on: "was the first to land since"."""
    return clauses.all[clause.parent] if clause.kind is Kind.INFINITIVE else clause


def _ahead(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.tense in (Tense.FUTURE, Tense.MODAL, Tense.DUTY)


def _describes(reading: Reading, start: int) -> bool:
    """Whether the time belongs to an adjective behind a noun: "the launch, due on [Wednesday], was …"."""
    before = start - 1
    return (
        before > 1
        and reading.words[before].text.lower() in verbs.DUE
        and reading.codes[before] not in "VeB"
        and reading.codes[before - 1] in ",nN"
    )


def _noun_after(reading: Reading, time: TimeExpression, first: int, end: int) -> tuple[int, int] | None:
    """The noun phrase whose head the expression stands before: "a [1968] tractor", "[Friday]'s floods"."""
    codes = reading.codes
    found = _PREMODIFIED.match(codes, end)
    if not found or (reading.words[end + 1 : end + 2] and reading.words[end + 1].text == "time"):
        return None
    before = codes[first - 1 : first]
    owned = codes[end] == "s" or before in ("d", "s", "j", "n", "N") or reading.words[end - 1].tag == "POS"
    preposition = reading.words[first - 1].text.lower() if before == "p" else ""
    governed = preposition not in ("", "on") and _plain_name(time)
    if not owned and not (governed and (preposition == "for" or is_happening(reading, found.end() - 1))):
        return None
    start = (
        first - len((_PHRASE_BEFORE.search(codes[:first]) or found)[0])
        if before in "dsj" and before
        else first
    )
    return start, found.end()


def _plain_name(time: TimeExpression) -> bool:
    return (
        time.type == "DATE"
        and time.interval is not None
        and not time.text.lower().startswith(("the", "last", "this"))
    )


def _premodified(
    reading: Reading, clause: Clause, time: TimeExpression, phrase: tuple[int, int]
) -> tuple[bool, Relation, bool]:
    """Whether a clause takes the date of a noun that stands in it, how, and whether the noun is an event."""
    start, end = phrase
    day = time.interval is not None and time.interval.grain.rank <= Grain.WEEK.rank
    owner = "s" in reading.codes[start:end] and day
    if not (is_happening(reading, end - 1) or owner):
        return False, Relation.AT, False
    relation = _preposition(reading, start)
    if relation is Relation.AT and not _present(clause):
        return True, Relation.AT, False
    if relation is None and reading.codes[start - 1 : start] != "p" and _is_past_subject(clause, end - 1):
        return True, Relation.AT, False
    if relation is None or relation is Relation.AT:
        return False, Relation.AT, True
    return True, relation, True


def _preposition(reading: Reading, start: int) -> Relation | None:
    """How the preposition before words[start] sets the clause against the noun, unless it measures ("by three
    votes")."""
    if start and reading.codes[start - 1] in "pg" and reading.codes[start] != "q":
        return verbs.EVENT_PREPOSITIONS.get(reading.words[start - 1].text.lower())
    return None


def _is_past_subject(clause: Clause, position: int) -> bool:
    subject, verb = clause.subject, clause.verb
    if not subject or not verb:
        return False
    return subject[0] <= position < subject[1] and verb.tense is Tense.PAST


def _postmodified(reading: Reading, clause: Clause, dating: Dating) -> Dating:
    """An expression dates the noun before it where the clause can't be meant: "since its launch in 2003"."""
    codes = reading.codes
    noun_end = dating.first
    if clause.subject and _is_past_subject(clause, dating.first):
        return dating
    if not _NOUN_BEFORE.search(codes[clause.start : noun_end + 1]) and codes[noun_end - 1 : noun_end] not in (
        "n",
        "N",
    ):
        return dating
    noun = _noun_ending(reading, noun_end)
    if noun is None:
        return dating
    relation = _preposition(reading, noun[0])
    if relation is Relation.BY and clause.verb and clause.verb.passive:
        return dating
    follows = _of(reading, dating) and not _present(clause)
    if relation in _BOUNDING or (follows and relation is Relation.AFTER):
        return Dating(dating.times, dating.first, dating.end, relation, dating.clause, noun)
    if _of(reading, dating) and happens_with(reading, clause, noun[0]):
        return dating
    if _of(reading, dating) and relation is Relation.AT and not _present(clause):
        return Dating(dating.times, dating.first, dating.end, Relation.AT, dating.clause, noun)
    free = dating.relation is Relation.AT and not _completes(reading, clause, dating)
    if _of(reading, dating) or (_present(clause) and free):
        return Dating(dating.times, dating.first, dating.end, Relation.AT, None, noun)
    return dating


def _completes(reading: Reading, clause: Clause, dating: Dating) -> bool:
    """Whether a day hangs on the clause's verb in the tree: "they end the season at home [on May 19]"."""
    words, verb = reading.words[dating.first : dating.end], clause.verb.head if clause.verb else -1
    return words[0].text.lower() in ("at", "on") and any(word.head == verb for word in words)


def _of(reading: Reading, dating: Dating) -> bool:
    return reading.words[dating.first].text.lower() == "of"


def _present(clause: Clause) -> bool:
    verb = clause.verb
    return verb is not None and verb.tense is Tense.PRESENT and not verb.perfect


def _noun_ending(reading: Reading, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before words[end], from the nearest of its nouns that happens."""
    codes = reading.codes
    stop = end
    while stop and codes[stop - 1] in "nNdjqsegp":
        stop -= 1
        if (
            codes[stop] in "nN"
            and codes[stop + 1 : stop + 2] not in ("n", "N")
            and is_happening(reading, stop)
        ):
            start = stop - len((_PHRASE_BEFORE.search(codes[:stop]) or [""])[0])
            return start, stop + 1
    return None


def is_happening(reading: Reading, index: int) -> bool:
    """Whether the noun at words[index] names something that happens."""
    word = reading.words[index]
    if reading.codes[index] not in "nN":
        return False
    text = word.text.lower()
    if word.lemma in nouns.EVENT_NOUNS or text in nouns.EVENT_NOUNS:
        return True
    return (
        word.lemma.endswith(nouns.EVENT_ENDINGS)
        and word.lemma not in nouns.NO_EVENTS
        and reading.codes[index] == "n"
    )
