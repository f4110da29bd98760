"""The page's script, function by function, in a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

SCRIPTS = files("timeline.exporters.html") / "script"


@pytest.fixture(scope="module")
def script(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    for name in ("events", "layout", "chart", "board", "overview", "filters", "share", "table"):
        page.add_script_tag(content=(SCRIPTS / f"{name}.js").read_text("utf-8"))
    yield page
    page.close()


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Bridge opens", ["Bridge opens"]),
        ("The council closes the old bridge", ["The council closes the old", "bridge"]),
        (
            "The council closes the old bridge over the wide river for good",
            ["The council closes the old", "bridge over the wide …"],
        ),
        ("x" * 60, ["x" * 26, "…"]),
        ("  two   spaces ", ["two spaces"]),
        ("", [""]),
    ],
)
def test_labels_are_wrapped_to_two_lines(script: Page, label: str, lines: list[str]) -> None:
    assert script.evaluate("wrapLabel", label) == lines


@pytest.mark.parametrize("seed", range(4))
def test_boxes_in_one_lane_stand_apart_and_lanes_are_few(script: Page, seed: int) -> None:
    random = Random(seed)
    lefts = [random.randrange(1000) for _ in range(80)]
    boxes = [{"left": left, "right": left + random.randrange(1, 200)} for left in lefts]
    lanes: list[list[dict[str, int]]] = script.evaluate(
        "boxes => { const lanes = []; fitIntoLanes(boxes, lanes, 8); return lanes; }", boxes
    )
    assert sum(map(len, lanes)) == 80
    for lane in lanes:
        row = sorted(lane, key=lambda box: box["left"])
        assert all(a["right"] + 8 <= b["left"] for a, b in pairwise(row))
    for number, lane in enumerate(lanes[1:], 1):
        for box in lane:
            assert any(
                b["left"] < box["right"] + 8 and box["left"] < b["right"] + 8 for b in lanes[number - 1]
            )


def test_what_finds_no_lane_is_left_out(script: Page) -> None:
    boxes = [{"left": 0, "right": 10}, {"left": 5, "right": 15}]
    placed = script.evaluate("boxes => { fitIntoLanes(boxes, [], 0, 1); return boxes; }", boxes)
    assert [box["lane"] for box in placed] == [0, -1]


def event(name: str, at: float, *actors: str, **mark: Any) -> dict[str, Any]:
    place = {"at": at, "first": at, "last": at, "left": False, "right": False} | mark
    return {"caption": name, "source": name, "row": {"actors": actors}, "mark": place}


def test_an_event_of_two_actors_stands_with_both(script: Page) -> None:
    events = [event("a", 0, "A", "B"), event("b", 1, "B"), event("c", 2)]
    groups = script.evaluate("events => groupEvents(events, 'actor')", events)
    assert [(name, [e["caption"] for e in members]) for name, members in groups] == [
        ("B", ["a", "b"]),
        ("A", ["a"]),
        ("Others", ["c"]),
    ]


def test_many_groups_become_eight_and_the_others(script: Page) -> None:
    groups = script.evaluate(
        "events => groupEvents(events, 'source')", [event(f"s{n}", n) for n in range(12)]
    )
    assert [len(members) for _, members in groups] == [1] * 8 + [4]


ARRANGE = """([events, view, width]) => arrange(events, view, width, 'none', text => text.length * 7)"""


def test_a_label_near_the_right_edge_stands_left_of_its_dot(script: Page) -> None:
    arranged = script.evaluate(
        ARRANGE, [[event("left", 0), event("right", 100)], {"from": 0, "to": 100}, 500]
    )
    assert [bool(box["flipped"]) for box in arranged["placed"]] == [False, True]


def test_a_bar_that_began_earlier_keeps_its_label_in_sight(script: Page) -> None:
    arranged = script.evaluate(
        ARRANGE, [[event("long", -50, first=-50, last=60)], {"from": 0, "to": 100}, 500]
    )
    (box,) = arranged["placed"]
    assert (box["anchor"], box["x"]) == (0, -250)


def test_a_coarse_event_counts_all_along_its_doubt(script: Page) -> None:
    bins = script.evaluate(
        """() => {
          const mark = (at, last) => ({mark: {at, first: at, last}, row: {actors: []}});
          const events = Array.from({length: 1600}, () => mark(50, 50));
          events.push(mark(0, 100));
          return arrange(events, {from: 0, to: 100}, 800, 'none', null).bins.map(bin => bin.count);
        }"""
    )
    assert sum(bins) == pytest.approx(1601)
    assert bins[0] == pytest.approx(0.01)
    assert max(bins) == pytest.approx(1600.01)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", "abc"),
        ("status=denied", "b"),
        ("status=denied&status=happened", "abc"),
        ("actor=A&status=happened", "a"),
        ("from=2024-02-01", "bc"),
        ("to=2024-01-31", "ac"),
    ],
)
def test_sifting(script: Page, asked: str, found: str) -> None:
    rows = [
        {"title": "a", "status": "happened", "actors": ["A"], "start": "2024-01-05", "end": "2024-01-05"},
        {"title": "b", "status": "denied", "actors": ["B"], "start": "2024-03-05", "end": "2024-03-05"},
        {"title": "c", "status": "happened", "actors": [], "start": None, "end": None},
    ]
    shown = script.evaluate(
        """([rows, asked]) => {
          const events = rows.map(row => ({row, source: 's', searched: row.title}));
          return sift(events, new URLSearchParams(asked), true).shown.map(({row}) => row.title).join('');
        }""",
        [rows, asked],
    )
    assert shown == found


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-10-24", "2024-10-24T00:00:00.000Z"),
        ("2024-10-24 17:30", "2024-10-24T17:30:00.000Z"),
        ("2024-10-24 17:30:15.25", "2024-10-24T17:30:15.250Z"),
        ("1066-10-14", "1066-10-14T00:00:00.000Z"),
    ],
)
def test_times_are_read_as_the_chart_writes_them(script: Page, value: str, day: str) -> None:
    assert script.evaluate("value => new Date(readTime(value)).toISOString()", value) == day
