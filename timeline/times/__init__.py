"""The time engine: words to meanings, meanings to intervals."""

from timeline.times.find import find_times

__all__ = ["find_times"]
