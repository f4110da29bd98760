"""From days to pixels, with long stretches of time in which nothing happens left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

BREAK = 28.0
_MOST_STRETCHES = 4
_LEAST_WIDTH = 130.0
_CROWD, _CROWDED = 3, 4

Cover = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`, drawn from `left` to `right`."""

    first: float
    last: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Scale:
    """Stretches in order, with BREAK between them; days outside them have no place."""

    stretches: tuple[Stretch, ...]

    def x(self, day: float) -> float:
        part = next((part for part in self.stretches if day <= part.last), self.stretches[-1])
        return round(part.left + (day - part.first) / (part.last - part.first) * (part.right - part.left), 1)

    def breaks(self) -> list[float]:
        """Where time is left out: the left edge of each gap."""
        return [part.right for part in self.stretches[:-1]]


def scale(covers: Sequence[Cover], left: float, right: float) -> Scale:
    """The scale on which to draw what lies between these days (first, last), each at its own length.

    A stretch is as wide as it has things to show.
    """
    parts = _cut([sorted(covers)] if covers else [[(0.0, 0.0)]])
    room = right - left - BREAK * (len(parts) - 1)
    free = max(room - _LEAST_WIDTH * len(parts), 0.0)
    widths = [(room - free) / len(parts) + free * len(part) / sum(map(len, parts)) for part in parts]
    starts = accumulate((width + BREAK for width in widths[:-1]), initial=left)
    return Scale(tuple(map(_stretch, parts, starts, widths)))


def _stretch(part: list[Cover], left: float, width: float) -> Stretch:
    first, last = part[0][0], _end(part)
    pad = (last - first) * 0.03 or 1.5
    return Stretch(first - pad, last + pad, left, left + width)


def _end(part: Sequence[Cover]) -> float:
    return max(last for _, last in part)


def _cut(parts: list[list[Cover]]) -> list[list[Cover]]:
    """Cut in the longest gap that squeezes what is on one side of it, as often as allowed."""
    gaps = [
        (part[at][0] - end, number, at)
        for number, part in enumerate(parts)
        for at, end in enumerate(accumulate((last for _, last in part[:-1]), max), 1)
        if _squeezes(part[at][0] - end, part[:at]) or _squeezes(part[at][0] - end, part[at:])
    ]
    if not gaps or len(parts) == _MOST_STRETCHES:
        return parts
    _, number, at = max(gaps)
    return _cut([*parts[:number], parts[number][:at], parts[number][at:], *parts[number + 1 :]])


def _squeezes(gap: float, side: Sequence[Cover]) -> bool:
    """Whether several things on one side of a gap are much closer together than the gap is long."""
    return len(side) >= _CROWD and gap > _CROWDED * (_end(side) - side[0][0])
