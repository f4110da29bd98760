"""From an article's sentences and time expressions to its events."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from timeline.events import places
from timeline.events.actors import Named, Names, learn_names
from timeline.events.clauses import find_clauses
from timeline.events.confidence import confidence_of
from timeline.events.happenings import Happening, happenings
from timeline.events.headline import Line, headline
from timeline.events.known import Known, known
from timeline.events.lines import behind_date_line, headed, is_byline, is_entry, states_something
from timeline.events.nouns import noun_title, noun_words
from timeline.events.passage import Passage
from timeline.events.places import Place
from timeline.events.reading import Reading, read_sentences
from timeline.events.speech import Speech
from timeline.events.status import noun_status, status_of
from timeline.events.subjects import Topic, topic_of
from timeline.events.syntax import Clause, Clauses, Kind
from timeline.events.verbs import Tense
from timeline.events.wording import Wording, actor_words, clause_title
from timeline.languages.en import verbs as lexicon
from timeline.model import Article, Basis, Event, Relation, Sentence, TimeExpression, Unplaced
from timeline.text.words import analyse
from timeline.times.interval import Grain

_LONGEST_CLAUSE = 80
UNTITLED = "…"
NO_DATE = "nothing states when, and the article has no publication date"


class _Line(NamedTuple):
    """One sentence on its way to events."""

    number: int
    sentence: Sentence
    reading: Reading
    clauses: Clauses
    named: tuple[Named, ...]
    topic: Topic


def find_events(
    article: Article,
    sentences: tuple[Sentence, ...],
    times: tuple[TimeExpression, ...],
) -> tuple[tuple[Event, ...], tuple[Unplaced, ...]]:
    """The events of one article in text order, and what could not be placed.

    Every clause that states a happening is in one of the two; so is every time expression that stayed
    unresolved.
    """
    bare = [behind_date_line(article.text, sentence) for sentence in sentences]
    readings = read_sentences(sentences, analyse(article.text, bare), times)
    names, named_in = learn_names(article.text, [reading for _, _, reading in readings])
    passage = Passage(places.published(article.published) if article.published else None)
    events: list[Event] = []
    unplaced: list[Unplaced] = []
    speech = Speech()
    left = {time.start: time for time in times if time.reason}
    for (number, sentence, reading), named in zip(readings, named_in, strict=True):
        speech = speech.after(article.text, sentence)
        if not states_something(sentence, reading) or is_byline(reading, passage):
            passage = headed(passage, reading, number, sentence.paragraph)
            continue
        clauses = find_clauses(reading)
        spoken = speech.inside or clauses.all[0].quoted
        diary = passage.diary or is_entry(reading)
        passage = passage._replace(spoken=spoken, diary=diary)
        topic = passage.topic if spoken else topic_of(reading, clauses, names, named, passage.topic)
        line = _Line(number, sentence, reading, clauses, named, topic)
        here = passage.paragraph(reading, sentence.paragraph)
        told = passage.holding(topic.subject, number, here)
        found = happenings(reading, clauses, passage, told)
        apart = frozenset(happening.clause for happening in found if happening.noun is None)
        for happening in found:
            if happening.place:
                events.append(_event(article, names, line, passage, happening, happening.place, apart))
            else:
                unplaced.append(_without_date(article, line, happening))
            left.pop(happening.unresolved.start if happening.unresolved else -1, None)
        passage = _after(passage, line, found)
    unplaced += [_not_understood(article, time) for time in left.values()]
    return _distinct(events), tuple(sorted(unplaced, key=lambda item: item.char_start))


def _event(
    article: Article,
    names: Names,
    line: _Line,
    passage: Passage,
    happening: Happening,
    place: Place,
    apart: frozenset[int],
) -> Event:
    reading, clauses = line.reading, line.clauses
    start, end = _words_of(line, happening)
    topic = line.topic
    subject = topic.subject
    wording = Wording(reading, clauses, apart, topic.pronoun, topic.stands_for, subject.alone, subject.person)
    if happening.noun:
        limit = clauses.all[happening.clause].end
        status = noun_status(place, passage.published)
        title = noun_title(wording, happening.clause, happening.noun, happening.dropped)
        telling = noun_words(reading, happening.noun, limit, happening.dropped)
    else:
        status = status_of(reading, clauses, happening.clause, place, passage.published)
        title = clause_title(
            wording, happening.clause, happening.dropped, content=place.basis is not Basis.STATED
        )
        telling = actor_words(wording, happening.clause, happening.dropped)
    char_start, char_end = reading.words[start].start, reading.words[end - 1].end
    return Event(
        id=_identity(article.id, char_start, char_end, title, place.expression),
        date=place.value,
        start=place.start,
        end=place.end,
        precision=place.precision,
        relation=place.relation,
        approximate=place.approximate,
        title=title or _bare_title(reading, start, end, happening) or UNTITLED,
        text=article.text[line.sentence.start : line.sentence.end],
        expression=place.expression,
        basis=place.basis,
        status=status,
        actors=_actors(names, line, telling, title),
        sources=1,
        confidence=confidence_of(place, status),
        article=article.id,
        source=article.source,
        url=article.url,
        published=article.published,
        char_start=char_start,
        char_end=char_end,
        rule=place.rule,
        why=_why(article.text[char_start:char_end], place),
    )


def _why(clause: str, place: Place) -> str:
    """In plain words: the clause, how it came by its date, how the date's words were understood."""
    said = " ".join(clause[: 2 * _LONGEST_CLAUSE].split())
    if len(said) > _LONGEST_CLAUSE:
        said = said[:_LONGEST_CLAUSE].rsplit(" ", 1)[0] + " …"
    return f"“{said}”: " + "; ".join(part for part in (place.why, place.read_as) if part)


def _bare_title(reading: Reading, start: int, end: int, happening: Happening) -> str:
    """All words of what happens but its date, for want of better ones."""
    return headline(reading, Line([i for i in range(start, end) if i not in happening.dropped], end))


def _words_of(line: _Line, happening: Happening) -> tuple[int, int]:
    """The first word of what happens and the one after its last, without marks at the ends."""
    codes = line.reading.codes
    clause = line.clauses.all[happening.clause]
    start, end = happening.noun or (clause.start, clause.end)
    if happening.whole or (happening.noun is None and happening.clause == 0):
        return 0, len(codes)
    while end - 1 > start and codes[end - 1] in ',:."':
        end -= 1
    while start < end - 1 and codes[start] in ',:."c':
        start += 1
    return start, end


def _actors(names: Names, line: _Line, telling: list[int], title: str) -> tuple[str, ...]:
    """The names among the words that tell an event, and whom its pronoun stands for."""
    forms: list[str] = []
    words = {line.reading.words[place].text.lower() for place in telling}
    if line.topic.stands_for and line.topic.pronoun in words:
        forms += line.topic.subject.names
    elif words & lexicon.FIRST_PERSON:
        forms += line.topic.subject.names[:1] if line.topic.subject.person else ()
    elif words & lexicon.PERSONAL:
        forms += line.topic.person.names[:1]
    places = set(telling)
    forms += [
        name.form
        for name in line.named
        if places.issuperset(range(name.start, name.end)) or _leads(name.form, title)
    ]
    return names.of(forms)


def _leads(name: str, title: str) -> bool:
    """Whether a title begins with a name, which may stand there for a pronoun."""
    return title.startswith(name) and not title[len(name) : len(name) + 1].isalnum()


def _identity(*parts: object) -> str:
    """With a letter in front, so that no spreadsheet reads it as a number."""
    written = "\x1f".join(map(str, parts)).encode(errors="surrogatepass")
    return "e" + hashlib.blake2b(written, digest_size=6).hexdigest()


def _distinct(events: list[Event]) -> tuple[Event, ...]:
    """Events whose ids differ: one that repeats another's takes its number into account."""
    seen: set[str] = set()
    out = []
    for number, event in enumerate(events):
        kept = event if event.id not in seen else replace(event, id=_identity(event.id, number))
        seen.add(kept.id)
        out.append(kept)
    return tuple(out)


def _not_understood(article: Article, time: TimeExpression) -> Unplaced:
    text = article.text[time.start : time.end]
    return Unplaced(article.id, time.start, time.end, text, text, time.reason)


def _without_date(article: Article, line: _Line, happening: Happening) -> Unplaced:
    start, end = _words_of(line, happening)
    first, last = line.reading.words[start].start, line.reading.words[end - 1].end
    text, time = article.text[first:last], happening.unresolved
    return Unplaced(
        article.id, first, last, text, time.text if time else "", time.reason if time else NO_DATE
    )


def _known(line: _Line, found: list[Happening]) -> Iterator[Known]:
    """What a sentence dates itself, so that others may be counted from it."""
    for happening in found:
        place = happening.place
        if place and place.relation is Relation.AT and place.basis is Basis.STATED:
            yield known(line.reading, line.clauses, happening.clause, happening.noun, place)


def _tells(reading: Reading, clause: Clause, place: Place, published: Place | None) -> bool:
    """Whether what follows a clause may lie where it does: a past perfect looks back, a future ahead, a
    present perfect tells of a day but not of the months up to now, and a birth is long ago."""
    verb = clause.verb
    if verb and verb.tense in (Tense.FUTURE, Tense.WOULD) and published and place.last > published.last:
        return False
    if verb is None or not verb.perfect:
        return verb is None or reading.words[verb.head].text.lower() != "born"
    return verb.tense is not Tense.PAST and place.precision.rank <= Grain.DAY.rank


_TELLING = (Kind.COMPLEMENT, Kind.MAIN)


def _after(passage: Passage, line: _Line, found: list[Happening]) -> Passage:
    """The passage once a sentence is read: what it dated holds from here, its main clause before all but what
    is joined to that."""

    def order(happening: Happening) -> tuple[bool, int]:
        clause = line.clauses.all[happening.clause]
        joined = clause.kind is Kind.COORDINATE and line.clauses.joined_to(clause).kind is Kind.MAIN
        return joined, happening.clause if joined else -happening.clause

    for happening in sorted(found, key=order):
        clause = line.clauses.all[happening.clause]
        if (
            happening.place
            and not happening.noun
            and line.clauses.joined_to(clause).kind in _TELLING
            and _tells(line.reading, clause, happening.place, passage.published)
        ):
            passage = passage.tell(
                happening.place, line.topic.subject.keys, line.number, line.sentence.paragraph
            )
    passage = passage.learn(_known(line, found))
    kept = line.topic if line.topic.subject.keys else line.topic._replace(subject=passage.topic.subject)
    return passage._replace(topic=kept)
