"""Turn articles into a dated, ordered, sourced timeline, offline."""

from timeline.model import Article, Event, TimeExpression, Timeline
from timeline.pipeline import build
from timeline.readers import read_articles
from timeline.times.find import find_times

__all__ = ["Article", "Event", "TimeExpression", "Timeline", "build", "find_times", "read_articles"]
