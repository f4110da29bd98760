"""Saved web pages: the article's text and title without what surrounds them, and its date."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from html import escape
from typing import TYPE_CHECKING, BinaryIO

from timeline.model import Article, Problem
from timeline.readers.blocks import without_soft_hyphens
from timeline.readers.encoding import decode
from timeline.readers.limits import check_page
from timeline.readers.origin import Origin
from timeline.readers.published import EARLIEST, LATEST, find_published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_EARLIEST, _LATEST = EARLIEST.isoformat(), LATEST.isoformat()
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_CHANGED = re.compile(r"modif|updat|revis|last-|copyright", re.IGNORECASE)
_CHANGED_FIELD = re.compile(r'"dateModified"\s*:\s*"[^"]*"\s*,?')
_PUBLICATION = re.compile(r"publi|pubdate|entry-(?:date|time)")
_CLOCK = r"[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"


def read_html(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    yield read_page(stream.read(), origin)


def read_page(data: bytes, origin: Origin, *, charset: str = "", address: str = "") -> Article | Problem:
    """`text` is what trafilatura takes for the article, without soft hyphens; offsets count in it.

    `charset` and `address` are what is known of the page from elsewhere: where it was saved from.
    """
    import trafilatura

    _keep_quiet()
    declared = _CHARSET.search(data, 0, 2048)
    page, warning = decode(data, charset or (declared[1].decode() if declared else ""))
    check_page(page)
    tree = trafilatura.load_html(page)
    if tree is None:
        return Problem(origin.where, "no text in the page")
    about = trafilatura.extract_metadata(tree, date_config={"max_date": _LATEST}, extensive=False)
    text = without_soft_hyphens(
        trafilatura.extract(page, include_comments=False) or trafilatura.html2txt(page)
    )
    address = about.url or address
    found = find_published(
        origin.published,
        metadata=lambda: _stated_date(tree),
        address=address,
        file_name=origin.file_name,
        text=text,
        guess=lambda: _find_date(tree, extensive=True),
    )
    return Article(
        id=origin.id,
        text=text,
        title=about.title or "",
        published=found.published,
        published_basis=found.basis,
        source=about.sitename or "",
        url=address,
        language=_attributes(tree).get("lang", ""),
        warnings=tuple(filter(None, (warning, *found.warnings))),
    )


def _stated_date(tree: HtmlElement) -> str:
    """The publication date that the page's markup states (JSON-LD, meta, time elements), or ""."""
    markup = _date_markup(tree)
    found = _find_date(f"<html><head>{markup}</head></html>", extensive=False)
    with_clock = re.search(re.escape(found) + _CLOCK, markup) if found else None
    return with_clock[0] if with_clock and _is_datetime(with_clock[0]) else found


def _find_date(page: HtmlElement | str, *, extensive: bool) -> str:
    from htmldate import find_date

    found = find_date(
        page, extensive_search=extensive, original_date=True, min_date=_EARLIEST, max_date=_LATEST
    )
    return found or ""


def _date_markup(tree: HtmlElement) -> str:
    """The page's own statements about itself, without those about changes, as a small page."""
    scripts = [
        _CHANGED_FIELD.sub("", script.text or "")
        for script in tree.iter("script")
        if script.get("type") == "application/ld+json"
    ]
    times = list(tree.iter("time"))
    marked = [element for element in times if _PUBLICATION.search(" ".join(_attributes(element).values()))]
    elements = [*tree.iter("meta"), *(marked or (times if len(times) == 1 else []))]
    kept = [
        "<{} {}>".format(
            element.tag, " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())
        )
        for element in elements
        if not _CHANGED.search(" ".join((attributes := _attributes(element)).values()))
    ]
    return "".join(kept) + "".join(
        f'<script type="application/ld+json">{script}</script>' for script in scripts
    )


def _attributes(element: HtmlElement) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}


def _is_datetime(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


@cache
def _keep_quiet() -> None:
    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
