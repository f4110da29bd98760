"""Lines that tell nothing but when: date lines, by-lines, the heads of a diary's or a chronicle's entries."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.events import places
from timeline.events.passage import Passage
from timeline.events.reading import Reading
from timeline.languages.en import verbs as lexicon
from timeline.model import Relation, Sentence, SentenceKind

_VERB = re.compile("[VHBOmgefhbo]")
_DATE_LINE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]+[A-Z](?:,? [^–—\n]{1,60}?)?|(?:[A-Z][a-z]+,? ){1,4}\([^()\n]{2,30}\)[^–—\n]{0,40}?)"
    r"(?:\s--?| ?[–—_])\s+(?=[\"“‘']?[A-Z0-9])"
)
_HEAD = 3
"""In how many paragraphs a date line may stand."""
_ENTRY = re.compile(r"@[@,]*:")


def behind_date_line(text: str, sentence: Sentence) -> Sentence:
    """A sentence without the place and day that a story begins with: "OSLO, May 3 (Wire) - "."""
    if sentence.paragraph >= _HEAD:
        return sentence
    found = _DATE_LINE.match(text, sentence.start, sentence.end)
    return replace(sentence, start=found.end()) if found else sentence


def states_something(sentence: Sentence, reading: Reading) -> bool:
    """Whether there is more to a sentence than a date line, or a heading or question without a date."""
    rest = reading.codes.replace("@", "")
    dated = len(rest) < len(reading.codes)
    if dated and _tells_when_it_appeared(reading):
        return False
    if not dated and (sentence.kind is SentenceKind.HEADING or reading.words[-1].text == "?"):
        return False
    return bool(_VERB.search(rest)) or (dated and "n" in rest)


def _tells_when_it_appeared(reading: Reading) -> bool:
    """Whether a line says no more of an article: "Last updated 3 May 2022"."""
    return all(
        code in "@.,:p" or word.text.lower() in lexicon.PUBLISHING
        for code, word in zip(reading.codes, reading.words, strict=True)
    )


def is_byline(reading: Reading, passage: Passage) -> bool:
    """Whether words without a verb stand beside the article's own date: "A report by Ada Orr, 4 May 2019"."""
    published, times = passage.published, reading.times
    if published is None or passage.told or len(times) != 1 or _VERB.search(reading.codes):
        return False
    interval = times[0][2].interval
    return interval is not None and interval.first_day == interval.last_day == published.first


def is_entry(reading: Reading) -> bool:
    """Whether a sentence begins as a chronicle's entry does, with a time and a colon."""
    return bool(_ENTRY.match(reading.codes))


def headed(passage: Passage, reading: Reading, number: int, paragraph: int) -> Passage:
    """The passage behind a line that is only a date: a diary's heading, unless it dates the article."""
    dates = [time for _, _, time in reading.times if time.interval]
    place = places.stated((dates[0],), Relation.AT) if len(dates) == 1 else None
    if place is None or (passage.published and place.first >= passage.published.first):
        return passage
    return passage.tell(place, frozenset(), number, paragraph)._replace(diary=True)
