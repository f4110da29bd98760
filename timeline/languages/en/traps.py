"""What only looks like a time in English: each trap says why, and shows sentences without any time in them."""

from __future__ import annotations

from timeline.times.recognise import Candidate, trap
from timeline.times.tokens import Tokens


@trap("It may march on.")
def placeholder(tokens: Tokens, found: Candidate) -> bool:
    return False
