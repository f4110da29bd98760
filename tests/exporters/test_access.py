"""Keyboard, screen reader, colour scheme, paper, no script, speed of opening."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.exporters.conftest import Open, settle
from tests.exporters.test_embed import PLOTLY, fragment, host
from tests.made import event, timeline
from tests.samples import eight, many
from timeline.exporters import EXPORTERS, ExportOptions

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> Any:
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]


@pytest.mark.parametrize("width", [1200, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(shared_page: Open, width: int, scheme: Literal["light", "dark"]) -> None:
    page = shared_page(many(30), width=width, bypass_csp=True)
    page.emulate_media(color_scheme=scheme)
    settle(page)
    assert violations(page) == []
    page.locator(".tl-list summary:visible").nth(1).click()
    page.locator(".tl-facet summary").first.click()
    page.get_by_role("searchbox").fill("the")
    settle(page)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_live_fragments(
    open_file: Open, tmp_path: Path, scheme: Literal["light", "dark"]
) -> None:
    path = host(tmp_path, fragment(eight()), fragment(many(20)), script=PLOTLY)
    page = open_file(path, color_scheme=scheme)
    first, second = page.locator(".tl").all()
    expect(second.locator(".tl-canvas .textpoint").first).to_be_attached()
    first.locator(".tl-list summary:visible").nth(1).click()
    first.locator(".tl-facet summary").first.click()
    assert not [found for found in violations(page) if any("tl-" in markup for markup in found[1])]
    page.context.close()


def test_axe_finds_nothing_without_script(open_page: Open) -> None:
    page = open_page(eight(), ExportOptions(static=True), bypass_csp=True)
    assert violations(page) == []


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent || document.activeElement.ariaLabel"))


def test_everything_can_be_done_by_keyboard(shared_page: Open) -> None:
    page = shared_page(eight())
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("output")).to_have_text("6 of 8 events")
    page.keyboard.press("Escape")
    assert focused(page) == "Source (1)"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("output")).to_have_text("7 of 8 events")
    page.keyboard.press("Escape")
    for _ in range(12):
        page.keyboard.press("Tab")
        if focused(page) == "Skip the chart":
            break
    page.keyboard.press("Enter")
    assert focused(page) == "Events"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".tl-selected blockquote")).to_be_visible()


def test_the_chart_is_heard_event_by_event(shared_page: Open) -> None:
    page = shared_page(eight())
    plot = page.get_by_role("application")
    said = page.locator(".tl-said")
    plot.focus()
    page.keyboard.press("ArrowRight")
    expect(said).to_have_text("since August 2024: Repairs to the old bridge begin. 1 of 7")
    page.keyboard.press("End")
    expect(said).to_have_text("2–4 November 2024: Inspectors are to visit. 7 of 7")
    expect(page.locator(".tl-tip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".tl-tip")).to_be_hidden()
    page.keyboard.press("ArrowLeft")
    expect(said).to_contain_text("Ferries start to run. 6 of 7")
    page.keyboard.press("Enter")
    assert "Ferries start to run" in focused(page)


def span(page: Page) -> float:
    width: float = page.evaluate(
        "(([first, last]) => last - first)(document.querySelector('.tl-canvas').layout.xaxis.range)"
    )
    return width


def test_the_chart_zooms_by_keyboard(shared_page: Open) -> None:
    page = shared_page(eight())
    page.get_by_role("application").focus()
    whole = span(page)
    for key, part in (("+", 0.5), ("+", 0.25), ("-", 0.5), ("0", 1)):
        page.keyboard.press(key)
        settle(page)
        assert span(page) == pytest.approx(whole * part)


def test_the_number_shown_is_announced(shared_page: Open) -> None:
    expect(shared_page(eight()).locator("output")).to_have_attribute("aria-live", "polite")


def test_focus_is_visible(shared_page: Open) -> None:
    page = shared_page(eight())
    for role in ("searchbox", "application"):
        page.get_by_role(role).focus()
        page.keyboard.press("Shift")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style == "solid"


def test_without_script_the_list_and_a_picture_are_there(open_page: Open) -> None:
    page = open_page(eight(), java_script_enabled=False)
    expect(page.locator(".tl-list li:visible")).to_have_count(8)
    expect(page.locator(".tl-picture svg")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    page.locator(".tl-list summary").first.click()
    expect(page.get_by_text("Repairs have gone on since August.")).to_be_visible()


def printed(page: Page, folder: Path) -> tuple[str, int]:
    """The words on paper, without white space, and how many pictures, lines and dots are drawn."""
    page.pdf(path=folder / "page.pdf", format="A4", margin={"left": "15mm", "right": "15mm"})
    with pypdfium2.PdfDocument(folder / "page.pdf") as document:
        text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
        drawn = sum(1 for _ in document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]))
    return re.sub(r"[\s\u0002\ufffe-]+", "", text), drawn


def bare(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


@pytest.mark.parametrize("how", [{}, {"color_scheme": "dark"}, {"java_script_enabled": False}])
def test_on_paper_the_list_is_whole_and_nothing_is_cut(
    open_page: Open, tmp_path: Path, how: dict[str, Any]
) -> None:
    made = many(80)
    page = open_page(made, **how)
    if not how:
        page.locator(".tl-list summary:visible").last.click()
        page.get_by_role("button", name="Zoom in").click()
    text, drawn = printed(page, tmp_path)
    assert len(made.events) == 80
    for told, times in Counter(bare(told.title) for told in made.events).items():
        assert text.count(told) >= times
    if how.get("java_script_enabled", True):
        assert text.count("Confidence") == 80
        assert all(bare(told.text) in text for told in made.events)
    assert drawn > 80
    assert "Wholespan" not in text
    assert page.locator(".tl-list details[open]").count() == (1 if not how else 0)


def test_on_paper_a_part_of_the_list_says_what_part(open_page: Open, tmp_path: Path) -> None:
    page = open_page(eight(), address="#timeline?q=bridge&status=happened")
    text, _ = printed(page, tmp_path)
    assert "3of8events·Search:bridge·Status:happened" in text
    assert "Ferriesstart" not in text


def test_after_printing_the_page_is_as_before(open_page: Open) -> None:
    page = open_page(eight())
    page.pdf()
    expect(page.locator(".tl-list details[open]")).to_have_count(0)
    settle(page)
    assert page.evaluate("document.querySelector('.tl-canvas').layout.width") > 1000


def test_dark_and_light_follow_the_reader(shared_page: Open) -> None:
    page = shared_page(eight())
    ink = "() => getComputedStyle(document.querySelector('.tl-canvas .textpoint text')).fill"
    light = page.evaluate(ink)
    page.emulate_media(color_scheme="dark")
    settle(page)
    assert page.evaluate(ink) != light


WATCH_FRAMES = """
  let shown = false, plotly;
  const look = () => {
    shown ||= Boolean(document.querySelector('.tl-tools:not([hidden])'));
    requestAnimationFrame(look);
  };
  look();
  Object.defineProperty(window, 'Plotly', {
    get: () => plotly,
    set: value => { window.shownAtFirst ??= shown; plotly = value; },
  });
"""


def test_the_search_is_shown_before_the_chart_is_begun(open_file: Open, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(EXPORTERS["html"](eight(), ExportOptions()))
    page = open_file(tmp_path / "page.html", init_script=WATCH_FRAMES)
    assert page.evaluate("window.shownAtFirst") is True
    expect(page.locator(".tl-canvas .textpoint").first).to_be_attached()
    page.context.close()


def test_thousands_of_events_can_be_searched_and_zoomed(open_page: Open) -> None:
    page = open_page(many(5000, days=4000))
    expect(page.locator("output")).to_contain_text("of 5,000 events")
    page.get_by_role("searchbox").fill("kovač repairs ferry")
    expect(page.locator("output")).not_to_contain_text("4")
    found = page.locator(".tl-list li:visible").count()
    assert 0 < found < 500
    page.get_by_role("button", name="Zoom in").click()
    settle(page)
    assert page.locator(".tl-canvas .points path").count() > 0


def test_a_sentence_without_end_neither_widens_nor_lengthens_the_page(open_page: Open) -> None:
    page = open_page(
        timeline(event(text="x" * 10_000, title="y" * 90), event(text="long " * 2_000)), width=390
    )
    for summary in page.locator(".tl-list summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.documentElement.scrollHeight") < 3000
