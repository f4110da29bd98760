"""Where labels go, so that none lies on another; pixels."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence

_NARROW = frozenset("iIjlrtf.,:;!|'’‘()[]/ ")
_WIDE = frozenset("mwMW@%—")


def text_width(text: str, size: float) -> float:
    """No less than what the common sans-serif faces take."""
    return size * sum(map(_em, text))


def _em(char: str) -> float:
    if char in _NARROW:
        return 0.42
    if char in _WIDE:
        return 1.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.05
    return 0.77 if char.isupper() else 0.64


def wrap(label: str, width: int = 26, lines: int = 2) -> list[str]:
    """The label in at most so many lines of about so many characters, cut with an ellipsis."""
    return textwrap.wrap(label, width, max_lines=lines, placeholder=" …", break_on_hyphens=False) or [""]


def first_fit(boxes: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """A lane for each box (left, right), the first in which it stands clear of the others by `gap`."""
    ends: list[float] = []
    lanes = [0] * len(boxes)
    for number in sorted(range(len(boxes)), key=lambda n: boxes[n][0]):
        left, right = boxes[number]
        lane = next((n for n, end in enumerate(ends) if end + gap <= left), len(ends))
        ends[lane : lane + 1] = [right]
        lanes[number] = lane
    return lanes
