"""What only looks like a time in English: each trap says why, in sentences without any time."""

from __future__ import annotations

from timeline.languages.en.traps import months, names, numbers, units, words

MODULES = (words, months, numbers, units, names)
