"""Long texts that would hang an engine whose patterns go back and forth; here they only have to end."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

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
}


@pytest.mark.parametrize("piece", WEARING.values(), ids=WEARING.keys())
def test_any_length_of_the_same_is_read_to_its_end(piece: str) -> None:
    text = piece * (LENGTH // len(piece)) + " On 3 May 2001 he won."
    found = find_times(text, published=date(2024, 10, 28))
    spans = [(time.start, time.end) for time in found]
    assert all(text[start:end] == time.text for (start, end), time in zip(spans, found, strict=True))
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert found[-1].value == "2001-05-03"
