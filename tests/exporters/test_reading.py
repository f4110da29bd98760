"""What a reader does with the page: choose, search, filter, link, cite, download."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.exporters.conftest import Open, settle
from tests.exporters.test_chart import labels
from tests.made import event, timeline
from tests.samples import eight, many
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.model import Basis


def titles(page: Page) -> list[str]:
    return page.locator(".tl-list li:not([hidden]) b").all_text_contents()


def chosen(page: Page) -> str:
    return page.locator(".tl-selected b").text_content() or ""


def ring(page: Page) -> list[str]:
    """Days on which the chart rings an event."""
    days: list[str] = page.evaluate(
        """() => document.querySelector('.tl-canvas').data.at(-1).x
                 .map(time => new Date(time).toISOString().slice(0, 10))"""
    )
    return days


def test_choosing_in_the_chart_opens_the_event_in_the_list(shared_page: Open) -> None:
    page = shared_page(eight())
    box = next(box for box in labels(page) if "closes" in box["text"])
    page.mouse.click(box["left"] + 20, (box["top"] + box["bottom"]) / 2)
    assert chosen(page) == "The council closes the bridge to lorries"
    expect(page.locator(".tl-selected blockquote")).to_be_in_viewport()
    settle(page)
    assert ring(page) == ["2024-10-24"]


def test_choosing_in_the_list_marks_the_event_in_the_chart(shared_page: Open) -> None:
    page = shared_page(eight())
    page.locator("summary", has_text="Inspectors").click()
    settle(page)
    assert ring(page) == ["2024-11-02"]
    page.locator("summary", has_text="Inspectors").click()
    settle(page)
    assert ring(page) == []


def test_an_event_outside_the_view_is_brought_into_it(shared_page: Open) -> None:
    page = shared_page(many(30))
    for _ in range(4):
        page.get_by_role("button", name="Zoom in").click()
    page.locator(".tl-list li:not([hidden]) summary").last.click()
    page.get_by_role("button", name="Show in chart").click()
    settle(page)
    first, day, last = page.evaluate(
        """() => {
          const {data, layout} = document.querySelector('.tl-canvas');
          return [+layout.xaxis.range[0], data.at(-1).x[0], +layout.xaxis.range[1]];
        }"""
    )
    assert first < day < last


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("MAYOR danger", ["The mayor denies any danger"]),
        ("harbour times", ["Ferries start to run"]),
        ("24 october closes", ["The council closes the bridge to lorries"]),
        ("nowhere", []),
    ],
)
def test_search_as_you_type(shared_page: Open, words: str, found: list[str]) -> None:
    page = shared_page(eight())
    page.get_by_role("searchbox").press_sequentially(words)
    expect(page.locator("output")).to_have_text(f"{len(found)} of 8 events")
    assert titles(page) == found
    settle(page)
    assert len(labels(page)) == len(found)
    expect(page.get_by_text("No event matches")).to_be_visible(visible=not found)


def test_accents_make_no_difference_to_the_search(open_page: Open) -> None:
    page = open_page(timeline(event(title="Ana Kovač speaks"), event(title="Nothing else")))
    page.get_by_role("searchbox").fill("kovac")
    expect(page.locator(".tl-list li:visible")).to_have_count(1)


def counts(page: Page, facet: str) -> dict[str, int]:
    choices = page.get_by_role("group", name=facet, exact=True).locator("label")
    return {
        (choice.locator("span").text_content() or ""): int(choice.locator("i").text_content() or 0)
        for choice in choices.all()
    }


def test_filters_narrow_each_other_and_count_what_is_left(shared_page: Open) -> None:
    page = shared_page(eight())
    page.get_by_text("Source", exact=True).click()
    assert counts(page, "Source") == {"Valley Courier": 6, "Harbour Times": 1}
    page.get_by_label("Harbour Times").check()
    assert titles(page) == ["Ferries start to run"]
    assert counts(page, "Source") == {"Valley Courier": 6, "Harbour Times": 1}
    page.keyboard.press("Escape")
    page.locator("summary", has_text="Status").click()
    assert counts(page, "Status") == {"happened": 1, "denied": 0, "expected": 0, "ongoing": 0}
    page.get_by_role("button", name="Clear filters").click()
    assert len(titles(page)) == 7


@pytest.mark.parametrize(
    ("facet", "choice", "found"),
    [
        ("Actor", "The mayor", 1),
        ("Basis", "carried", 1),
        ("Status", "expected", 1),
        ("Precision", "month", 1),
    ],
)
def test_every_filter_filters(shared_page: Open, facet: str, choice: str, found: int) -> None:
    page = shared_page(eight())
    page.locator(".tl-facet summary", has_text=facet).click()
    page.get_by_label(choice).check()
    assert len(titles(page)) == found
    expect(page.locator(".tl-facet summary", has_text=f"{facet} (1)")).to_be_visible()


def test_a_span_of_days_filters_and_can_be_taken_from_the_chart(shared_page: Open) -> None:
    page = shared_page(eight())
    page.locator("summary", has_text="Dates").click()
    page.locator("[name=from]").fill("2024-11-01")
    assert titles(page) == ["Repairs to the old bridge begin", "Inspectors are to visit"]
    page.locator("[name=from]").fill("")
    page.locator("[name=to]").fill("2024-09-01")
    assert "Inspectors are to visit" not in titles(page)
    page.get_by_role("button", name="What the chart shows").click()
    assert len(titles(page)) == 7


def test_events_dated_only_by_publication_wait_behind_a_switch(shared_page: Open) -> None:
    page = shared_page(eight())
    assert "The bridge carries 9,000 cars a day" not in titles(page)
    page.get_by_label("Show 1 whose date is only assumed").check()
    assert "The bridge carries 9,000 cars a day" in titles(page)
    expect(page.locator("output")).to_have_text("All 8 events")


def test_they_are_shown_at_once_when_there_is_little_else(open_page: Open) -> None:
    page = open_page(timeline(event(), event(basis=Basis.PUBLISHED)))
    assert len(titles(page)) == 2
    expect(page.get_by_label("whose date is only assumed")).to_be_hidden()


def test_a_link_brings_back_the_event_and_the_filters(shared_page: Open, open_file: Open) -> None:
    page = shared_page(eight())
    page.get_by_role("searchbox").fill("bridge")
    page.get_by_label("Show 1 whose").check()
    page.get_by_label("Lanes by").select_option("source")
    page.locator("summary", has_text="The bridge carries").click()
    expect(page.locator(".tl-selected")).to_have_count(1)
    shown, address = titles(page), page.evaluate("location.hash")
    again = open_file(Path(page.url.removeprefix("file://").split("#")[0]), address)
    assert titles(again) == shown
    assert chosen(again) == "The bridge carries 9,000 cars a day"
    expect(again.get_by_role("searchbox")).to_have_value("bridge")
    expect(again.get_by_label("Lanes by")).to_have_value("source")
    expect(again.locator(".tl-selected blockquote")).to_be_in_viewport()
    again.evaluate("location.hash = 'timeline?status=denied'")
    expect(again.locator(".tl-list li:not([hidden]) b")).to_have_text("The mayor denies any danger")


def test_another_pages_part_of_the_address_is_left_alone(open_page: Open) -> None:
    page = open_page(eight(), address="#elsewhere")
    assert page.evaluate("location.hash") == "#elsewhere"


@pytest.mark.parametrize("how", ["src", "srcdoc", "sandbox"])
def test_links_work_inside_a_frame(browser: Browser, tmp_path: Path, how: str) -> None:
    text = EXPORTERS["html"](eight(), ExportOptions()).decode()
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    (tmp_path / "host.html").write_text("<!doctype html><meta charset=utf-8><title>Host</title>")
    page = browser.new_page()
    errors: list[Error] = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto((tmp_path / "host.html").as_uri())
    page.evaluate(
        """([how, text]) => {
          const frame = document.createElement('iframe');
          if (how === 'sandbox') frame.sandbox = 'allow-scripts';
          if (how === 'srcdoc') frame.srcdoc = text;
          else frame.src = 'page.html#timeline?q=mayor';
          frame.width = 1000; frame.height = 800;
          document.body.append(frame);
        }""",
        [how, text if how == "srcdoc" else ""],
    )
    frame = page.frame_locator("iframe")
    frame.locator("summary", has_text="The mayor denies").click()
    expect(frame.locator(".tl-selected")).to_have_count(1)
    frame.get_by_role("button", name="Copy link").last.click()
    expect(frame.locator(".tl-said")).to_have_text("Link copied")
    assert errors == []
    page.close()


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_citation_and_link_are_copied(open_page: Open) -> None:
    page = open_page(eight(), permissions=["clipboard-read", "clipboard-write"])
    page.locator("summary", has_text="Ferries start").click()
    page.get_by_role("button", name="Copy citation").click()
    expect(page.locator(".tl-said")).to_have_text("Citation copied")
    assert clipboard(page) == (
        "Monday 28 October 2024, 17:30: Ferries start to run. “Ferries started to run at 5.30 p.m.” "
        "ferry.md, Harbour Times, published 28 October 2024. https://example.org/ferry"
    )
    page.locator(".tl-selected").get_by_role("button", name="Copy link").click()
    expect(page.locator(".tl-said")).to_have_text("Link copied")
    assert clipboard(page) == page.url
    assert page.url.partition("#")[2].startswith("event-")


def test_what_is_shown_is_downloaded_as_the_csv_format(open_page: Open) -> None:
    made = timeline(
        event(title='=1+1 "quoted", and more', actors=("A", "B"), approximate=True),
        event("2024-10-25", title="two\nlines", confidence=1, end=None, extra={"desk": "north"}),
    )
    page = open_page(made)
    with page.expect_download() as started:
        page.get_by_role("button", name="Download CSV").click()
    text = Path(started.value.path()).read_bytes()
    assert text == EXPORTERS["csv"](made, ExportOptions())
    page.get_by_role("searchbox").fill("quoted")
    with page.expect_download() as started:
        page.get_by_role("button", name="Download CSV").click()
    assert Path(started.value.path()).read_text("utf-8").count("\n") == 2
