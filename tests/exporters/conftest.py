"""Pages opened in Debian's Chromium."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from timeline.exporters import EXPORTERS, ExportOptions
from timeline.model import Timeline

Open = Callable[..., Page]

RESET = """async () => {
  const root = document.querySelector('.tl');
  const told = () => new Promise(done => setTimeout(done, 30));
  for (const details of document.querySelectorAll('details[open]')) details.open = false;
  document.activeElement.blur();
  await told();
  location.hash = root.id;
  await told();
  root.querySelector('[name=whole]')?.click();
  root.querySelector('.tl-said').textContent = '';
  scrollTo(0, 0);
}"""


def settle(page: Page) -> None:
    """Waits until what was asked for is drawn."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.fixture(scope="session")
def open_file(browser: Browser) -> Iterator[Open]:
    """Opens a file; at the end no page has complained on its console or asked for anything but itself."""
    complaints: list[str] = []
    requests: list[str] = []

    def opener(
        path: Path,
        address: str = "",
        width: int = 1200,
        height: int = 900,
        init_script: str = "",
        **context: Any,
    ) -> Page:
        page = browser.new_context(viewport={"width": width, "height": height}, **context).new_page()
        page.add_init_script(init_script)
        page.on("console", lambda message: complaints.append(f"{path.name}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"{path.name}: {error}"))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(f"{path.as_uri()}{address}")
        if context.get("java_script_enabled", True):
            settle(page)
        return page

    yield opener
    assert complaints == []
    assert [url for url in requests if not url.startswith(("file:", "data:", "blob:"))] == []


@pytest.fixture(scope="session")
def shared_page(open_file: Open, tmp_path_factory: pytest.TempPathFactory) -> Open:
    """Like `open_page`, but a page opened before is used again, nothing chosen and the whole span shown."""
    pages: dict[str, Page] = {}
    folder = tmp_path_factory.mktemp("shared")

    def opener(timeline: Timeline, options: ExportOptions | None = None, **how: Any) -> Page:
        size = ViewportSize(width=how.pop("width", 1200), height=how.pop("height", 900))
        document = EXPORTERS["html"](timeline, options or ExportOptions())
        name = hashlib.sha256(document + repr(how).encode()).hexdigest()[:16]
        if name not in pages:
            path = folder / f"{name}.html"
            path.write_bytes(document)
            pages[name] = open_file(path, **size, **how)
        page = pages[name]
        page.bring_to_front()
        page.set_viewport_size(size)
        page.mouse.move(0, 0)
        page.evaluate(RESET)
        settle(page)
        return page

    return opener


@pytest.fixture
def open_page(open_file: Open, tmp_path: Path) -> Iterator[Open]:
    """Exports a timeline as a page and opens it; closed after the test."""
    pages: list[Page] = []
    numbers = count()

    def opener(timeline: Timeline, options: ExportOptions | None = None, **how: Any) -> Page:
        path = tmp_path / f"page{next(numbers)}.html"
        path.write_bytes(EXPORTERS["html"](timeline, options or ExportOptions()))
        pages.append(open_file(path, **how))
        return pages[-1]

    yield opener
    for page in pages:
        page.context.close()
