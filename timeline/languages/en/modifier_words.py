"""English words that point to a part of a time, or blur it, and the TIMEX3 `mod` they make."""

from __future__ import annotations

MODS = {
    "about": "APPROX",
    "around": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "some": "APPROX",
    "circa": "APPROX",
    "ca.": "APPROX",
    "c.": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "close to": "APPROX",
    "more than": "MORE_THAN",
    "over": "MORE_THAN",
    "well over": "MORE_THAN",
    "just over": "MORE_THAN",
    "longer than": "MORE_THAN",
    "less than": "LESS_THAN",
    "under": "LESS_THAN",
    "just under": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE",
    "no fewer than": "EQUAL_OR_MORE",
    "a minimum of": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS",
    "as much as": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "not more than": "EQUAL_OR_LESS",
    "a maximum of": "EQUAL_OR_LESS",
    "a little over": "MORE_THAN",
    "a little more than": "MORE_THAN",
    "slightly more than": "MORE_THAN",
    "a little less than": "LESS_THAN",
    "just": "",
}

"""Words before a length or a time, and the TIMEX3 `mod` they make; "" changes nothing."""


NUANCES = {
    "early": "START",
    "earlier": "START",
    "late": "END",
    "later": "END",
    "mid": "MID",
    "sometime": "",
    "some time": "",
    "very early": "START",
    "very late": "END",
}

"""Adverbs before a time, and the part of it that they point to."""


EDGES = {
    "the beginning of": "START",
    "the start of": "START",
    "the end of": "END",
    "the middle of": "MID",
    "the turn of": "START",
    "the close of": "END",
    "the early part of": "START",
    "the latter part of": "END",
    "the later part of": "END",
    "the rest of": "END",
    "the very end of": "END",
    "the very beginning of": "START",
    "the remainder of": "END",
    "the opening of": "START",
    "the onset of": "START",
    "the first part of": "START",
    "the last part of": "END",
    "most of": "",
    "much of": "",
    "the height of": "MID",
    "the first days of": "START",
    "the early days of": "START",
    "the last days of": "END",
    "the dying days of": "END",
    "the early hours of": "START",
    "the small hours of": "START",
    "the wee hours of": "START",
    "the early morning hours of": "START",
}

"""Which part of a stretch of the calendar is meant."""

VAGUE_COUNTS = (
    "several", "a few", "some", "many", "a number of", "the few", "few", "a handful of", "numerous",
    "countless",
    "various", "multiple",
)  # fmt: skip
