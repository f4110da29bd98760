"""How sure an event's date is, as a share: of events with this confidence, that many are right."""

from __future__ import annotations

from timeline.events.places import Place
from timeline.model import Basis, Relation, Status


def confidence_of(place: Place, status: Status) -> float:
    """0 to 1."""
    if place.basis is Basis.STATED:
        return 0.9 if place.relation is Relation.AT else 0.8
    if place.basis is Basis.CARRIED:
        return 0.7
    return 0.6 if status is Status.HAPPENED else 0.5
