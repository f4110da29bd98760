"""RSS and Atom: each entry is an article with a date of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, BinaryIO

from timeline.extras import require
from timeline.model import Article, Problem
from timeline.readers.blocks import block_text, parse
from timeline.readers.origin import Origin
from timeline.readers.published import find_published


def read_feed(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """`text` is all text of an entry's content or summary, or else its title. Nothing is fetched."""
    require("rss")
    import feedparser

    try:
        feed = feedparser.parse(stream)
    except (UnicodeError, LookupError, AttributeError, TypeError) as error:
        raise ValueError("not a feed, or damaged") from error
    version = feed.get("version")
    if not version:
        raise ValueError("no RSS or Atom feed in it")
    source, language = _line(feed.feed.get("title") or ""), feed.feed.get("language") or ""
    for number, entry in enumerate(feed.entries, 1):
        text = _text(entry) or _line(entry.get("title") or "")
        if text:
            article = _article(entry, text, replace(origin, id=f"{origin.id}:{number}"), version)
            yield replace(article, source=source, language=language)
        else:
            yield Problem(f"{origin.where}:{number}", "no text in this entry")


def _article(entry: Mapping[str, Any], text: str, origin: Origin, version: str) -> Article:
    """An Atom entry that only says when it was changed is dated by a guess."""
    published, changed = entry.get("published") or "", dict(entry).get("updated") or ""
    is_atom = version.startswith("atom")
    address = entry.get("link") or ""
    found = find_published(
        origin.published,
        metadata=lambda: published or ("" if is_atom else changed),
        address=address,
        text=text,
        guess=lambda: changed,
    )
    return Article(
        id=entry.get("id") or origin.id,
        text=text,
        title=_line(entry.get("title") or ""),
        published=found.published,
        published_basis=found.basis,
        url=address if "://" in address else "",
        warnings=found.warnings,
    )


def _text(entry: Mapping[str, Any]) -> str:
    contents = [content.get("value") for content in entry.get("content", ())]
    return max((_plain(html or "") for html in (*contents, entry.get("summary"))), key=len)


def _plain(html: str) -> str:
    """The text of a piece of HTML, or the text itself when there is no markup in it."""
    page = parse(html) if re.search(r"<\w|&\w*;", html) else None
    return html.strip() if page is None else block_text(page)


def _line(html: str) -> str:
    return " ".join(_plain(html).split())
