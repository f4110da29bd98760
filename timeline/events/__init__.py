"""Clauses, their dates, their words."""

from timeline.events.find import find_events

__all__ = ["find_events"]
