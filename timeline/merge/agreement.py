"""How much speaks for two tellings being of one event, in hundredths."""

from __future__ import annotations

from timeline.merge.telling import Telling
from timeline.merge.timing import When, meet
from timeline.merge.vocabulary import Vocabulary
from timeline.model import Status

SAME_DAY, SAME_TIME, ASSUMED = 600, 350, -500
"""What agreement in time is worth: on a day of which both articles tell only this, within a longer time, by
days that are assumed on one side."""
LEAST_DAY = 300
_AROUND, _BESIDE = 2, 10
"""A shared word is worth this much less where one article has it beside what it tells, where both have."""
_OTHER_HEART = 300
"""What speaks against two tellings at whose heart are different kinds of happening."""


def evidence(
    one: Telling, other: Telling, days: tuple[When, When], crowds: tuple[int, int], known: Vocabulary
) -> int | None:
    """None where the two contradict each other; `crowds` says how many events of its article share each
    one's day."""
    if not meet(*days) or contradict(one, other):
        return None
    return in_time(*days, sum(crowds)) + in_content(one, other, known)


def contradict(one: Telling, other: Telling) -> bool:
    """Whether one denies what the other tells, or both stand in one sentence, which tells nothing twice."""
    a, b = one.event, other.event
    return (a.status is Status.DENIED) != (b.status is Status.DENIED) or (a.article, a.text) == (
        b.article,
        b.text,
    )


def in_time(one: When, other: When, crowd: int) -> int:
    if not (one.firm and other.firm):
        return ASSUMED
    if one.narrow and other.narrow:
        return max(LEAST_DAY, 2 * SAME_DAY // (crowd or 2))
    return SAME_TIME


def in_content(one: Telling, other: Telling, known: Vocabulary) -> int:
    found = known.weight(one.said & other.said)
    found += (known.weight(one.said & other.around) + known.weight(one.around & other.said)) // _AROUND
    found += known.weight(one.around & other.around) // _BESIDE
    differ = one.heart and other.heart and not one.heart & other.heart
    return found - (_OTHER_HEART if differ else 0)
