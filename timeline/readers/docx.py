"""Word documents: paragraphs, lists, tables and notes, as they read with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from timeline.extras import require
from timeline.model import Article, Problem
from timeline.readers.blocks import block_text, parse
from timeline.readers.origin import Origin
from timeline.readers.published import find_published

_MOST_BYTES = 20_000_000
"""Of XML: more text than the longest novels have."""
_STYLES = "p[style-name='Title'] => h1.title:fresh"


def read_docx(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """The dates that the program notes (created, changed) are no publication dates and not used."""
    require("docx")
    from timeline.readers.archive import DAMAGED, check_archive

    check_archive(stream, _MOST_BYTES)
    try:
        page = parse(_to_html(stream))
    except (*DAMAGED, OSError) as error:
        raise ValueError("not a Word document, or damaged") from error
    if page is None:
        yield Problem(origin.where, "no text in it")
        return
    for link in page.xpath("//a[contains(@href, '-ref-')]"):
        link.drop_tree()
    heading = next(iter(page.xpath("//h1[@class='title'] | //h1")), None)
    title = "" if heading is None else " ".join(heading.text_content().split())
    text = block_text(page)
    found = find_published(origin.published, file_name=origin.file_name, text=text)
    yield Article(
        id=origin.id,
        text=text,
        title=title,
        published=found.published,
        published_basis=found.basis,
        warnings=found.warnings,
    )


def _to_html(stream: BinaryIO) -> str:
    from mammoth import convert_to_html

    html: str = convert_to_html(stream, style_map=_STYLES, convert_image=lambda _: []).value
    return html
