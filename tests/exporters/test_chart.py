"""The chart, as it stands on the screen."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.exporters.conftest import Open, settle
from tests.made import event, timeline
from tests.samples import eight, many
from timeline.exporters import ExportOptions
from timeline.model import Status

Box = dict[str, Any]


def drawn(page: Page, selector: str) -> list[Box]:
    """Boxes of what is inside the plot area."""
    boxes: list[Box] = page.evaluate(
        """selector => {
          const area = document.querySelector('.tl-canvas .nsewdrag').getBoundingClientRect();
          return [...document.querySelectorAll('.tl-canvas ' + selector)].map(e => {
            const {left, right, top, bottom} = e.getBoundingClientRect();
            return {left, right, top, bottom, text: e.textContent};
          }).filter(b => b.right > area.left && b.left < area.right && b.text !== ' ');
        }""",
        selector,
    )
    return boxes


def overlap(a: Box, b: Box) -> bool:
    across: float = min(a["right"], b["right"]) - max(a["left"], b["left"])
    down: float = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
    return across > 1 and down > 1


def labels(page: Page) -> list[Box]:
    return drawn(page, ".textpoint text")


def collisions(page: Page) -> list[tuple[Any, Any]]:
    """Labels that lie on each other, on another event's dot or on a bar."""
    texts, dots = labels(page), drawn(page, ".points path")
    bars = [bar | {"top": bar["top"] - 2, "bottom": bar["bottom"] + 2} for bar in drawn(page, ".lines path")]
    assert texts
    found = [(a["text"], b["text"]) for a, b in combinations(texts, 2) if overlap(a, b)]
    found += [(a["text"], "dot") for a in texts for b in dots if overlap(a, b)]
    return found + [(a["text"], "bar") for a in texts for b in bars if overlap(a, b)]


WIDTHS = [1200, 900, 600, 390]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_label_lies_on_another_or_is_cut(shared_page: Open, width: int) -> None:
    page = shared_page(many(30), width=width)
    for by in ("actor", "source", "none"):
        page.get_by_label("Lanes by").select_option(by)
        settle(page)
        assert collisions(page) == []
        texts = labels(page)
        assert min(box["left"] for box in texts) >= 0
        assert max(box["right"] for box in texts) <= width


def test_none_after_zooming_moving_and_resizing(shared_page: Open) -> None:
    page = shared_page(many(30), width=1200)
    for name in ("Zoom in", "Zoom in", "Later", "Earlier", "Zoom out", "Whole span"):
        page.get_by_role("button", name=name).click()
        settle(page)
        assert collisions(page) == []
    for width in (700, 390, 1000):
        page.set_viewport_size({"width": width, "height": 900})
        settle(page)
        assert collisions(page) == []
        assert max(box["right"] for box in labels(page)) <= width


def test_none_after_the_reader_drags_the_chart(shared_page: Open) -> None:
    page = shared_page(many(30), width=1200)
    page.get_by_role("button", name="Zoom in").click()
    settle(page)
    before = {box["text"] for box in labels(page)}
    box = page.locator(".tl-canvas .nsewdrag").bounding_box()
    assert box
    page.mouse.move(box["x"] + 700, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 20, steps=5)
    page.mouse.up()
    settle(page)
    assert {box["text"] for box in labels(page)} != before
    assert collisions(page) == []


def mode(page: Page) -> str | None:
    return page.locator(".tl-plot").get_attribute("data-mode")


def test_labels_appear_as_the_reader_zooms_in(open_page: Open) -> None:
    page = open_page(many(2500, days=3000), width=1200)
    seen = [mode(page)]
    for _ in range(8):
        page.get_by_role("button", name="Zoom in").click()
        settle(page)
        if mode(page) != seen[-1]:
            seen.append(mode(page))
    assert seen == ["density", "dots", "labels"]


def test_the_chart_opens_where_most_events_are_and_says_what_is_outside(open_page: Open) -> None:
    old = [event("1954-06-02", title="The first flood"), event("1960-01-05", title="The dyke is raised")]
    new = [event(f"2019-05-{day}", title=f"On the {day}th") for day in range(18, 26)]
    page = open_page(timeline(*old, *new))
    assert {box["text"] for box in labels(page)} == {made.title for made in new}
    assert collisions(page) == []
    page.get_by_role("button", name="2 earlier").click()
    settle(page)
    assert "The dyke is raised" in {box["text"] for box in labels(page)}
    expect(page.get_by_role("button", name="8 later")).to_be_visible()
    page.get_by_role("searchbox").fill("first")
    expect(page.locator("output")).to_have_text("1 of 10 events")
    settle(page)
    assert [box["text"] for box in labels(page)] == ["The first flood"]
    page.get_by_role("button", name="Clear").click()
    page.get_by_role("button", name="Whole span").click()
    settle(page)
    assert len(labels(page)) == 10
    expect(page.get_by_role("button", name="earlier")).to_have_text("←")


def test_the_overview_can_be_dragged_and_stays_in_place(shared_page: Open) -> None:
    page = shared_page(many(80))
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    settle(page)
    strip = page.locator(".tl-overview").bounding_box()
    assert strip
    heights, shown = set(), []
    page.mouse.move(strip["x"] + strip["width"] * 0.2, strip["y"] + 10)
    page.mouse.down()
    for share in (0.3, 0.8):
        page.mouse.move(strip["x"] + strip["width"] * share, strip["y"] + 10)
        settle(page)
        shown.append(page.evaluate("document.querySelector('.tl-canvas').layout.xaxis.range"))
        heights.add(page.evaluate("document.querySelector('.tl-canvas').layout.height"))
        assert page.locator(".tl-overview").bounding_box() == strip
    page.mouse.up()
    assert len(heights) > 1
    (_, early), (late, _) = shown
    assert early < late


def symbols(page: Page) -> list[str]:
    """The outline of each dot, with its fill."""
    found: list[str] = page.evaluate(
        "() => document.querySelector('.tl-canvas').data.find(t => t.mode === 'markers').marker.symbol"
    )
    return found


def test_statuses_are_told_apart_by_form(open_page: Open) -> None:
    page = open_page(timeline(*(event(f"2024-10-{n + 1:02}", status=s) for n, s in enumerate(Status))))
    assert len(set(symbols(page))) == len(Status)


def test_doubt_is_drawn_as_doubt(shared_page: Open) -> None:
    page = shared_page(eight())
    data = page.evaluate(
        """() => {
          const traces = document.querySelector('.tl-canvas').data;
          const dots = traces.find(t => t.mode === 'markers');
          const hollow = dots.marker.color.map((c, n) => c !== dots.marker.line.color[n]);
          return {hollow: dots.x.map((x, n) => [new Date(x).toISOString().slice(0, 10), hollow[n]]),
                  lines: traces.filter(t => t.mode === 'lines').map(t => t.opacity)};
        }"""
    )
    hollow = dict(data["hollow"])
    assert hollow["2024-10-24"] is False
    assert hollow["2024-08-01"] is True
    assert len(set(data["lines"])) > 4
    assert "~ Drivers complain about" in " ".join(box["text"] for box in labels(page))


def test_groups_have_headings_and_can_be_switched(shared_page: Open) -> None:
    page = shared_page(many(30))
    page.get_by_label("Lanes by").select_option("source")
    settle(page)
    headings = page.locator(".tl-canvas .annotation-text").all_text_contents()
    assert sorted(headings) == ["Harbour Times", "Hill Post", "Valley Courier"]
    assert collisions(page) == []


def test_nothing_to_tell_apart_gives_no_choice_of_lanes(open_page: Open) -> None:
    page = open_page(timeline(event(), event("2024-10-25")))
    expect(page.get_by_label("Lanes by")).to_be_hidden()


def test_publication_lines_when_asked(open_page: Open) -> None:
    page = open_page(eight(), ExportOptions(publication_lines=True))
    lines = page.locator(".tl-canvas .shapelayer path")
    expect(lines).to_have_count(1)
    page.get_by_label("Publication dates").uncheck()
    expect(lines).to_have_count(0)


@pytest.mark.parametrize(
    ("first", "last", "tick"),
    [
        ("2024-10-24T08:00", "2024-10-24T11:00", "09:00"),
        ("2024-10-21", "2024-10-28", "24 Oct"),
        ("2024-02-01", "2024-11-01", "Aug"),
        ("1990-01-01", "2024-01-01", "2010"),
        ("1066-01-01", "2024-01-01", "1400"),
    ],
)
def test_ticks_fit_from_hours_to_centuries(open_page: Open, first: str, last: str, tick: str) -> None:
    events = [event(value[:10], date=value, precision=_grain(value)) for value in (first, last)]
    page = open_page(timeline(*events))
    ticks = page.locator(".tl-canvas .xtick text").all_text_contents()
    assert any(text.startswith(tick) for text in ticks), ticks


def _grain(value: str) -> Any:
    from timeline.times.interval import Grain

    return Grain.MINUTE if "T" in value else Grain.DAY


def test_the_overview_moves_the_chart(shared_page: Open) -> None:
    page = shared_page(many(30))
    slider = page.get_by_label("Chart begins")
    slider.focus()
    before = len(labels(page))
    for _ in range(3):
        page.keyboard.press("PageUp")
    settle(page)
    assert len(labels(page)) < before
    assert slider.get_attribute("aria-valuetext", timeout=100)


def test_pointing_at_a_label_tells_about_its_event(shared_page: Open) -> None:
    page = shared_page(eight())
    box = next(box for box in labels(page) if "closes" in str(box["text"]))
    page.mouse.move(box["left"] + 20, (box["top"] + box["bottom"]) / 2)
    tip = page.locator(".tl-tip")
    expect(tip).to_be_visible()
    expect(tip).to_contain_text("Thursday 24 October 2024The council closes the bridge to lorries“Thursday”")
    page.mouse.move(5, 5)
    expect(tip).to_be_hidden()


def test_events_without_any_day_leave_the_list_alone(open_page: Open) -> None:
    page = open_page(timeline(event(start=None, end=None, date="PAST_REF")))
    expect(page.locator(".tl-list li")).to_have_count(1)
    expect(page.locator(".tl-plot")).to_be_hidden()
