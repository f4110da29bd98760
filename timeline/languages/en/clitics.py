"""Words written together that are two, and words with marks inside that are one."""

from __future__ import annotations

CLITICS = frozenset(("s", "m", "re", "ve", "ll", "d"))
"""What stands after an apostrophe as a word of its own: "it's", "they'll"."""

JOINED = {
    "cannot": 3,
    "gonna": 3,
    "wanna": 3,
    "gotta": 3,
    "gimme": 3,
    "lemme": 3,
    "dunno": 2,
}
"""Two words in one, and how many letters the first has."""

PREFIXES = frozenset(
    [
        "ante",
        "anti",
        "arch",
        "bi",
        "co",
        "counter",
        "cyber",
        "de",
        "e",
        "eco",
        "ex",
        "euro",
        "extra",
        "hyper",
        "inter",
        "intra",
        "macro",
        "mega",
        "meta",
        "micro",
        "mid",
        "mini",
        "mono",
        "multi",
        "neo",
        "non",
        "pan",
        "para",
        "post",
        "pre",
        "pro",
        "proto",
        "pseudo",
        "quasi",
        "re",
        "semi",
        "sub",
        "super",
        "supra",
        "trans",
        "tri",
        "ultra",
        "un",
        "vice",
    ]
)
"""What a hyphen joins to the word after it without making two of them: "co-founder", "mid-July"."""

UNITS = frozenset(
    [
        "am",
        "pm",
        "km",
        "kg",
        "mm",
        "cm",
        "m",
        "k",
        "ft",
        "g",
        "mg",
        "lb",
        "lbs",
        "bn",
        "mn",
        "tn",
        "hz",
        "khz",
        "mhz",
        "ghz",
        "mph",
        "kph",
        "kw",
        "mw",
        "gw",
    ]
)
"""What may be written right behind a number: "5pm", "30km"."""
