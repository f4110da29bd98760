"""What the picture shows of an event, and on which scale."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made import event, month
from timeline.exporters.marks import mark
from timeline.exporters.scale import BREAK, Cover, scale

DAY = 20_000


def test_what_others_say_of_its_day_is_drawn_as_doubt() -> None:
    sure, doubted = mark(event()), mark(event(contested=("2024-10-22", "2024-10")))
    assert sure
    assert doubted
    assert sure.bar is None
    assert (doubted.at, doubted.hollow, doubted.pale) == (sure.at, False, True)
    assert doubted.bar == (20_000 - 3, 20_000 + 28)


def test_a_contested_date_that_names_no_days_changes_nothing() -> None:
    assert mark(month("2024-10", contested=("PAST_REF",))) == mark(month("2024-10"))


@pytest.mark.parametrize(
    ("covers", "stretches"),
    [
        ([], 1),
        ([(DAY, DAY)], 1),
        ([(0, 0), (DAY, DAY)], 1),
        ([(n, n) for n in range(9)], 1),
        ([(0, 365), *((DAY + n, DAY + n) for n in range(4))], 2),
        ([(0, DAY), *((DAY + n, DAY + n) for n in range(4))], 1),
        ([(at + n, at + n) for at in (0, 1000, 5000, 9000, 16000) for n in range(4)], 4),
    ],
    ids=[
        "nothing",
        "one",
        "two",
        "even",
        "an old one",
        "a long one reaches over",
        "no more than three breaks",
    ],
)
def test_time_is_left_out_where_it_would_squeeze_the_rest(covers: list[Cover], stretches: int) -> None:
    assert len(scale(covers, 16, 944).stretches) == stretches


days = st.floats(-700_000, 2_900_000)
covers = st.lists(st.tuples(days, st.floats(0, 5000)).map(lambda c: (c[0], c[0] + c[1])), max_size=30)


@given(covers)
def test_all_stands_in_order_inside_the_picture_and_outside_the_breaks(covers: list[Cover]) -> None:
    across = scale(covers, 16, 944)
    ends = [(across.x(first), across.x(last)) for first, last in sorted(covers)]
    assert all(16 <= left <= right <= 944 for left, right in ends)
    assert all(a <= b for (a, _), (b, _) in pairwise(ends))
    assert not [x for end in ends for x in end for at in across.breaks() if at + 0.1 < x < at + BREAK - 0.1]
    assert across.stretches[0].left == 16
    assert across.stretches[-1].right == pytest.approx(944)
