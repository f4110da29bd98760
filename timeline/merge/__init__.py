"""The same event told twice: tellings that agree in time and content become one event.

Events may be too many for memory. They are read three times in the order of articles: for copies among the
articles, for what is compared of them, and to put together those of one event. What is compared of an article
lies on disk and is looked up as it is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import numpy as np

from timeline.merge.accounts import survey
from timeline.merge.clusters import clusters
from timeline.merge.copies import find_copies
from timeline.merge.face import combine, place_in_text
from timeline.model import Event
from timeline.shelf import Shelf


def merge_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events with those told several times as one, by article and place in it; each keeps all its
    mentions.

    The order of the events given makes no difference, and merging again changes nothing.
    """
    return tuple(sorted(merged(tuple(sorted(events, key=place_in_text))), key=place_in_text))


def merged(events: Sequence[Event]) -> Iterator[Event]:
    """As `merge_events` does, of events by article and place in it, in no particular order."""
    copies = find_copies(events)
    first = clusters(survey(events))
    several = np.bincount(first, minlength=1) > 1
    together = Shelf[tuple[int, Event]](itemgetter(0))
    for place, event in zip(first.tolist(), events, strict=True):
        if several[place]:
            together.extend([(place, event)])
        else:
            yield combine([event], copies)
    for _, group in groupby(together, itemgetter(0)):
        yield combine([event for _, event in group], copies)
