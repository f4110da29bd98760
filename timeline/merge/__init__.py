"""The same event told twice: tellings that agree in time and content become one event."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.merge.clusters import clusters
from timeline.merge.copies import find_copies
from timeline.merge.face import combine, place_in_text
from timeline.merge.ground import survey
from timeline.model import Event


def merge_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events with those told several times as one, by article and place in it; each keeps all its
    mentions.

    The order of the events given makes no difference, and merging again changes nothing.
    """
    before = tuple(sorted(events, key=place_in_text))
    copies = find_copies(before)
    merged = (combine([before[place] for place in group], copies) for group in clusters(survey(before)))
    return tuple(sorted(merged, key=place_in_text))
