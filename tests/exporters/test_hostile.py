"""Articles' text is hostile: nothing runs, nothing breaks out, whatever it says and wherever it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.exporters.conftest import Open, settle
from tests.injections import MARKUP, everywhere
from tests.made import event, timeline
from timeline.exporters import EXPORTERS, ExportOptions, GroupBy


@pytest.fixture(scope="module")
def hurt_page(browser: Browser) -> Any:
    """A page that notes whether anything called `hurt`."""
    context = browser.new_context()
    context.add_init_script("window.hurts = 0; window.hurt = () => { window.hurts += 1; };")
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    yield page
    context.close()


OPTIONS = [
    ExportOptions(group_by=GroupBy.ACTOR),
    ExportOptions(embed=True, plotlyjs="none"),
    ExportOptions(static=True),
]


@pytest.mark.parametrize("options", OPTIONS, ids=["page", "fragment", "static"])
@pytest.mark.parametrize("text", MARKUP, ids=range(len(MARKUP)))
def test_nothing_runs(hurt_page: Page, tmp_path: Any, text: str, options: ExportOptions) -> None:
    """Without the policy of the page, which would hide what escaping lets through."""
    if options.plotlyjs == "inline" and not options.static and text not in MARKUP[:6]:
        options = ExportOptions(title=text, plotlyjs="none")
    document = EXPORTERS["html"](everywhere(text), options).decode()
    document = document.replace('http-equiv="Content-Security-Policy"', 'name="policy"')
    (tmp_path / "page.html").write_text(document, encoding="utf-8")
    hurt_page.goto((tmp_path / "page.html").as_uri())
    hurt_page.evaluate(
        """async () => {
          document.querySelectorAll('.tl-list summary').forEach(summary => summary.click());
          await new Promise(done => setTimeout(done, 30));
          document.querySelectorAll('*').forEach(e => e.dispatchEvent(new MouseEvent('mouseover')));
        }"""
    )
    assert hurt_page.evaluate("window.hurts") == 0
    assert (
        hurt_page.locator(
            "img:not([src^='data:image/svg']), iframe, base, script[src], [onmouseover], [onerror]"
        ).count()
        == 0
    )
    assert hurt_page.locator("meta[http-equiv]").count() == 0
    assert hurt_page.locator("a[href^='javascript']").count() == 0
    shown = hurt_page.locator(".tl-list b, .tl-static td b").first.text_content() or ""
    for part in ("hurt()", "bold", "__proto__"):
        assert (part in shown) == (part in text)


def test_the_chart_shows_markup_as_it_is(open_page: Open) -> None:
    title = "<b>A</b> &lt;i&gt; %{x}<br>"
    page = open_page(timeline(event(title=title, actors=("<i>one</i>",)), event(actors=("<u>two</u>",))))
    page.get_by_label("Lanes by").select_option("actor")
    settle(page)
    drawn = page.locator(".tl-canvas .textpoint text").all_text_contents()
    assert any(title.replace(" ", "") in text.replace(" ", "") for text in drawn)
    assert "<i>one</i>" in page.locator(".tl-canvas .annotation-text").all_text_contents()
    expect(page.locator(".tl-canvas a, .tl-canvas foreignObject")).to_have_count(0)


@pytest.mark.parametrize(
    "part", ["<script>hurt()</script>", "<img src=x onerror=hurt()>", "<a href='javascript:hurt()'>x</a>"]
)
def test_the_policy_of_the_page_stops_what_is_put_into_it(
    browser: Browser, tmp_path: Path, part: str
) -> None:
    """The page's own scripts run under it, the chart is drawn; nothing else runs, loads or is sent."""
    document = EXPORTERS["html"](timeline(event(), event("2024-10-25")), ExportOptions()).decode()
    sent = "<form action='https://example.org'><input name=a></form><img src='https://example.org/x.png'>"
    (tmp_path / "page.html").write_text(document.replace("<main>", f"<main>{part}{sent}"), encoding="utf-8")
    page = browser.new_page()
    page.add_init_script("window.hurts = 0; window.hurt = () => { window.hurts += 1; };")
    refused: list[str] = []
    stopped: set[str | None] = set()
    page.on("console", lambda message: refused.append(message.text))
    page.on("requestfailed", lambda request: stopped.add(request.failure))
    page.goto((tmp_path / "page.html").as_uri())
    expect(page.locator(".tl-canvas .textpoint").first).to_be_attached()
    if "href" in part:
        page.get_by_text("x", exact=True).click()
    page.evaluate("document.forms[0].submit()")
    settle(page)
    assert page.evaluate("window.hurts") == 0
    assert any("script" in line and "Content Security Policy" in line for line in refused)
    assert stopped == {"csp"}
    page.close()
