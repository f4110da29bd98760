"""Web pages saved as one file, by Chromium and by hand."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.readers.reading import one, problem, save

ADDRESS = "https://echo.example/flood"
TOLD = "Four people were taken to hospital in Köln on Monday – “never before”, the mayor told reporters."
PAGE = (
    "<!doctype html><meta charset=utf-8><title>River rises | The Echo</title>"
    '<meta property="article:published_time" content="2024-10-28T10:15:00+01:00">'
    f"<nav><a href=/sport>Sport</a></nav><article><h1>River rises</h1><p>{TOLD}</p><p>{TOLD}</p></article>"
)


def saved(head: str = "", page: str = PAGE, boundary: str = "x") -> bytes:
    """As Chromium saves it, by hand."""
    return (
        f"From: <Saved by Blink>\r\nDate: Wed, 25 Nov 2026 09:08:49 GMT\r\nMIME-Version: 1.0\r\n{head}"
        f'Content-Type: multipart/related; type="text/html"; boundary="{boundary}"\r\n\r\n'
        f"--x\r\nContent-Type: text/css\r\n\r\np {{}}\r\n"
        f"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {ADDRESS}\r\n\r\n"
        f"{page}\r\n--x--\r\n"
    ).encode()


@pytest.mark.parametrize("ending", ["mhtml", "mht"])
def test_as_chromium_saves_it(tmp_path: Path, browser: Browser, ending: str) -> None:
    page = browser.new_page()
    page.route("**/*", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.goto(ADDRESS)
    snapshot = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})
    page.close()
    article = one(save(tmp_path / f"a.{ending}", snapshot["data"]))
    assert TOLD in article.text
    assert "Sport" not in article.text
    assert (article.title, article.url) == ("River rises", ADDRESS)
    assert article.published == dt.datetime.fromisoformat("2024-10-28T10:15:00+01:00")


def test_the_day_it_was_saved_is_not_the_day_it_was_published(tmp_path: Path) -> None:
    bare = f"<title>River rises</title><p>{TOLD}</p>"
    assert one(save(tmp_path / "a.mhtml", saved(page=bare))).published is None
    head = "Snapshot-Content-Location: https://echo.example/2024/10/28/flood\r\n"
    article = one(save(tmp_path / "a.mhtml", saved(head, bare)))
    assert (article.published, article.url) == (
        dt.date(2024, 10, 28),
        "https://echo.example/2024/10/28/flood",
    )


@pytest.mark.parametrize("address", ["file:///home/ann/a.html", "javascript:alert(1)"])
def test_only_addresses_of_the_web_are_kept(tmp_path: Path, address: str) -> None:
    head = f"Snapshot-Content-Location: {address}\r\n"
    assert one(save(tmp_path / "a.mhtml", saved(head))).url == ""


def test_what_can_not_be_read(tmp_path: Path) -> None:
    assert problem(save(tmp_path / "a.mhtml", PAGE)) == "not a web page saved as one file"
    assert problem(save(tmp_path / "b.mhtml", saved(boundary="other"))) == "not a web page saved as one file"
    assert "no text" in problem(save(tmp_path / "c.mhtml", saved(page="<p></p>")))
