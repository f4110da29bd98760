"""Web pages saved as one file (.mhtml, .mht): the page in it, read like any other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.readers.eml import content, header, parts, read_message
from timeline.readers.html import read_page
from timeline.readers.origin import Origin

_PAGES = ("text/html", "application/xhtml+xml")


def read_mhtml(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """The date in its head is the day it was saved and not used; the page says itself when it appeared."""
    message = read_message(stream)
    page = next((part for part in parts(message) if part.get_content_type() in _PAGES), None)
    if page is None:
        raise ValueError("not a web page saved as one file")
    address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    address = address if address.startswith(("http://", "https://")) else ""
    yield read_page(content(page), origin, charset=page.get_content_charset() or "", address=address)
