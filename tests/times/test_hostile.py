"""Long texts that would hang an engine whose patterns go back and forth; here they only have to end."""

from __future__ import annotations

import sys
from datetime import date
from itertools import pairwise
from types import FrameType

import pytest

from timeline import find_times

LENGTH = 40_000
WEARING = {
    "numbers in words": "two ",
    "edges of edges": "the end of ",
    "digits": "7",
    "years": "1999 ",
    "quotation marks": "“",
    "months": "March ",
    "hyphens": "2024-",
    "colons": "12:",
    "blanks": " ",
    "empty lines": "\n",
    "weekdays and commas": "Monday, ",
    "tens": "twenty-",
    "days from days": "three days before ",
    "dates and strokes": "1/",
    "months and hyphens": "May-June-",
    "numbers of numbers": "two hundred thousand million ",
    "ranges": "from 3 to ",
    "brackets": "(1998 ",
    "a word": "a",
    "emoji": "😀",
    "letters made of two": "e\u0301",
    "halves of halves": "first half of ",
}


@pytest.mark.parametrize("blank", [" ", "\n", "\r\n", "\t", "\xa0"], ids=ascii)
def test_blanks_behind_a_text_are_read_to_their_end(blank: str) -> None:
    (found,) = find_times("On 3 May 2001 he won." + blank * LENGTH)
    assert found.value == "2001-05-03"


@pytest.mark.parametrize("piece", WEARING.values(), ids=WEARING.keys())
def test_any_length_of_the_same_is_read_to_its_end(piece: str) -> None:
    text = piece * (LENGTH // len(piece)) + " On 3 May 2001 he won."
    found = find_times(text, published=date(2024, 10, 28))
    spans = [(time.start, time.end) for time in found]
    assert all(text[start:end] == time.text for (start, end), time in zip(spans, found, strict=True))
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert found[-1].value == "2001-05-03"


def calls(text: str) -> int:
    """How many functions are called to find the times of a text."""
    count = 0

    def tell(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tell)
    try:
        find_times(text, published=date(2024, 10, 28))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", WEARING.values(), ids=WEARING.keys())
def test_four_times_the_text_is_four_times_the_work(piece: str) -> None:
    text = piece * (1_200 // len(piece))
    find_times(text)
    assert calls(text * 4) <= 4.6 * calls(text) + 500
