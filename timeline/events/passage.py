"""What an article has said of time so far, and which of it still holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.events.known import Known
from timeline.events.places import Ground, Place, derived
from timeline.events.reading import Reading
from timeline.events.subjects import NO_TOPIC, Subject, Topic
from timeline.model import Basis, Relation
from timeline.times.interval import Grain

_GOING_ON = ("then", "afterward", "afterwards")
_KEPT = 12
_KNOWN = 200
"""Dated happenings from which later ones may be counted; an article without end must not slow down."""
NEWS_DAYS = 7
"""How long before publication what an article reports may lie; what is older is its background."""


class Told(NamedTuple):
    """Something dated that the article told: by whom it was done, in which sentence and paragraph."""

    place: Place
    actors: frozenset[str]
    sentence: int
    paragraph: int
    origin: int
    """the sentence that states the date"""


class Passage(NamedTuple):
    """The article up to some sentence; `told` has the latest first, `topic` is that of its last sentence."""

    published: Place | None
    told: tuple[Told, ...] = ()
    known: tuple[Known, ...] = ()
    """the last that it dated and that others may be counted from"""
    topic: Topic = NO_TOPIC
    spoken: bool = False
    """whether the sentence at hand is someone's words and no more"""
    diary: bool = False
    """whether lines with nothing but a date head what happened then, told in the present tense"""

    def tell(self, place: Place, actors: frozenset[str], sentence: int, paragraph: int) -> Passage:
        """The passage after a happening at `place`; what lies open or ahead does not carry.

        What lies shortly before or after an hour lies on its day.
        """
        of_the_day = place.relation is not Relation.SINCE and place.precision.rank < Grain.DAY.rank
        if not (place.relation is Relation.AT or of_the_day) or place.basis is Basis.PUBLISHED:
            return self
        if self.published and place.first > self.published.last:
            return self
        stated = place.basis is Basis.STATED
        same = (told.origin for told in self.told if told.place.value == place.value)
        origin = sentence if stated else next(same, sentence)
        return self._replace(told=(Told(place, actors, sentence, paragraph, origin), *self.told[:_KEPT]))

    def learn(self, found: Iterable[Known]) -> Passage:
        """The passage after happenings that others may be counted from."""
        learned = tuple(found)
        return self._replace(known=(self.known + learned)[-_KNOWN:]) if learned else self

    def holding(self, subject: Subject, sentence: int, paragraph: int) -> Place | None:
        """The stated date that still holds for what `subject` did in this sentence.

        A day of the news itself, within a week of publication, holds on; an older one for what follows at
        once; in a diary, that of the entry.
        """
        here = [told for told in self.told if told.paragraph == paragraph]
        if self.diary and here and _fine(here[0].place):
            return _carried(here[0], Ground.PARAGRAPH, "the last date of the entry")
        same = next((told for told in self.told if told.actors & subject.keys and _fine(told.place)), None)
        if same and (
            (self.is_news(same.place) and subject.named & same.actors) or same.sentence >= sentence - 2
        ):
            return _carried(same, Ground.SAME_SUBJECT, "the last date of the same subject")
        if not here:
            return None
        last = here[0]
        lasts = _fine(last.place) and (last.sentence >= sentence - 1 or self.is_news(last.place))
        if lasts or self._goes_on(last, subject.keys, sentence):
            return _carried(last, Ground.PARAGRAPH, "the last date of the paragraph")
        days = [told for told in here if _fine(told.place)]
        day = next((told for told in days if self.is_news(told.place)), next(iter(days), None))
        return _carried(day, Ground.NEWS, "the day of the news") if day else None

    def paragraph(self, reading: Reading, paragraph: int) -> int:
        """The paragraph that a sentence belongs to: "Then …" goes on with the last that was told."""
        goes_on = bool(self.told) and reading.words[0].text.lower() in _GOING_ON
        return self.told[0].paragraph if goes_on else paragraph

    def is_news(self, place: Place) -> bool:
        """Whether a day is close enough to publication to be what the article reports."""
        return (
            _fine(place)
            and self.published is not None
            and (self.published.last - place.last).days <= NEWS_DAYS
        )

    def _goes_on(self, told: Told, actors: frozenset[str], sentence: int) -> bool:
        """Whether a month or year still holds: for what follows it at once and speaks of the same."""
        if told.sentence < sentence - 1:
            return False
        if told.place.precision.rank <= Grain.SEASON.rank:
            return True
        return bool(told.actors & actors) or not any(_fine(other.place) for other in self.told)


def _carried(told: Told, ground: Ground, what: str) -> Place:
    why = f"carried from “{told.place.expression}” in sentence {told.origin + 1}, {what}"
    return derived(told.place, Relation.AT, Basis.CARRIED, ground, why)


def _fine(place: Place) -> bool:
    return place.precision.rank <= Grain.DAY.rank
