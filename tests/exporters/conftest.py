"""Pages opened in Debian's Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from timeline.exporters import EXPORTERS, ExportOptions
from timeline.model import Timeline

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def open_file(browser: Browser) -> Iterator[Open]:
    """Opens a file; at the end no page has complained on its console or asked for anything but itself."""
    complaints: list[str] = []
    requests: list[str] = []

    def opener(path: Path, address: str = "", width: int = 1200, height: int = 900, **context: Any) -> Page:
        page = browser.new_context(viewport={"width": width, "height": height}, **context).new_page()
        page.on("console", lambda message: complaints.append(f"{path.name}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"{path.name}: {error}"))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(f"{path.as_uri()}{address}")
        return page

    yield opener
    assert complaints == []
    assert [url for url in requests if not url.startswith(("file:", "data:", "blob:"))] == []


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
