"""Where words begin and end. A space or "|" in the expected form is a border."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.tokens import tokenise


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenise(text, 0, len(text))]


ONE = {
    "country": "U.S.",
    "time of day": "a.m.",
    "amount": "1,234.5",
    "clock": "12:30",
    "date": "3/11/2021",
    "telephone": "555-123-9876",
    "ordinal": "21st",
    "decade": "1980s",
    "mixed": "F16",
    "name with an apostrophe": "O'Hara",
    "title": "Mr.",
    "prefix": "co-founder",
    "prefix and month": "mid-July",
    "prefix and name": "anti-Roman",
    "address": "https://example.org/a-b?c=d.e",
    "domain": "example.com",
    "ellipsis": "...",
    "dashes": "--",
    "handle": "@someone",
    "not a contraction": "shan",
}

SEVERAL = {
    "not": "did|n't stop",
    "not in capitals": "DID|N'T stop",
    "curly apostrophe": "do|n’t stop",
    "possessive": "Peru|'s coast",
    "possessive plural": "the miners|' union",
    "possessive after an abbreviation": "the U.S.|'s share",
    "will and have": "they|'ll say we|'ve left",
    "can not": "can|not say",
    "going to": "gon|na leave",
    "hyphen": "a two|-|day strike",
    "hyphens": "state|-|of|-|the|-|art",
    "unit": "by 5|pm or 30|km",
    "percent": "up 3.2|%",
    "money": "$|5.4 million|,",
    "last full stop": "He left|.",
    "abbreviation and comma": "Harbour Inc.|, Lima",
    "abbreviated month": "on Oct. 28",
    "initial": "J. Lund wrote",
    "brackets and quotes": "(|“|Yes|,|”|)|;",
    "two single quotes": "``|Yes|''",
    "slash": "and|/|or",
}


@pytest.mark.parametrize("word", ONE.values(), ids=ONE.keys())
def test_one_word(word: str) -> None:
    assert words(f"{word} then") == [word, "then"]


@pytest.mark.parametrize("marked", SEVERAL.values(), ids=SEVERAL.keys())
def test_several_words(marked: str) -> None:
    assert words(marked.replace("|", "")) == marked.replace("|", " ").split()


def test_only_the_part_asked_for() -> None:
    assert tokenise("They left. We stayed.", 11, 21) == [(11, 13), (14, 20), (20, 21)]


@given(st.text() | st.text(alphabet=st.sampled_from("aB1.-'’/ \n@#n't%")))
def test_any_text_is_covered_in_order_and_without_overlap(text: str) -> None:
    position = 0
    for start, end in tokenise(text, 0, len(text)):
        assert not text[position:start].strip()
        assert position <= start < end <= len(text)
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize("unit", ["a", "-", "a-", "a'", "1.", "1-", "a.", ".", "'", "n't", "@", "www."])
def test_a_megabyte_without_a_space(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert tokenise(text, 0, len(text))[-1][1] == len(text)
