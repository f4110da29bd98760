"""The text of HTML block by block: all of it, for what is an article and has nothing around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.readers.limits import check_page

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead"
    " tr ul".split()
)
_UNSEEN = ("script", "style", "head", "template", "noscript", "iframe", "object", "svg", "math", "select")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f\xa0]+")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ITEM, _BREAK = "- ", ""
_LINE, _CELL = "\ue000", "\ue001"
"""Signs for private use, which stand for a new line and a new cell until the spaces are gone."""


def parse(page: str) -> HtmlElement | None:
    """The tree of a page, or of a piece of one; None for an empty one, ValueError for one beyond measure."""
    from lxml import etree, html

    check_page(page)
    page = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", page).replace(_LINE, " ")
    try:
        return html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", page))
    except (etree.LxmlError, ValueError):
        return None


def block_text(page: HtmlElement) -> str:
    """Blocks with an empty line between them; a row of a table is one, with tabs between its cells.

    White space is as a browser shows it, soft hyphens are gone. Items of lists begin with "- ", lines that
    a mail quotes with "> ". The tree is changed on the way.
    """
    _simplify(page)
    blocks: list[str] = []
    words: list[str] = []
    depth = 0
    for piece, quoted in _pieces(page):
        if piece is not _BREAK:
            words.append(piece)
            depth = quoted if piece.strip() else depth
        elif (block := _block(words)) != _ITEM.strip():
            blocks += [_quote(block, depth)] * bool(block)
            words = []
    return "\n\n".join(blocks)


def without_soft_hyphens(text: str) -> str:
    return text.replace("\N{SOFT HYPHEN}", "")


def _pieces(page: HtmlElement) -> Iterator[tuple[str, int]]:
    """The text with a break around every block, and how many quotes it stands in."""
    from lxml import etree

    depth = 0
    for event, element in etree.iterwalk(page, ("start", "end")):
        is_block, starts = element.tag in _BLOCKS, event == "start"
        if is_block:
            yield _BREAK, depth
        if element.tag == "blockquote" and _is_cited(element):
            depth += 1 if starts else -1
        if text := element.text if starts else element.tail:
            yield text, depth


def _is_cited(element: HtmlElement) -> bool:
    """Whether a mail program made this quote, and not the writer."""
    return element.get("type") == "cite" or "quote" in element.get("class", "")


def _block(words: list[str]) -> str:
    text = without_soft_hyphens(_SPACE.sub(" ", "".join(words)))
    lines = "\n".join(line.strip() for line in text.split(_LINE))
    return lines.strip().replace(_CELL, "\t")


def _quote(block: str, depth: int) -> str:
    return re.sub(r"^", "> " * depth, block, flags=re.MULTILINE) if depth else block


def _simplify(page: HtmlElement) -> None:
    """Leave out what is not seen; write lines, items and the cells of a row into the text."""
    from lxml import etree

    etree.strip_tags(page, etree.Comment, etree.ProcessingInstruction)
    etree.strip_elements(page, *_UNSEEN, with_tail=False)
    for element in page.xpath(".//*[@style or @hidden]"):
        if element.getparent() is not None and (
            "hidden" in element.attrib or _HIDDEN.search(element.get("style", ""))
        ):
            element.drop_tree()
    for element in page.iter("br"):
        element.tail = _LINE + (element.tail or "")
    for element in page.xpath("//pre/descendant-or-self::*"):
        for name in ("text", "tail") if element.tag != "pre" else ("text",):
            setattr(element, name, (getattr(element, name) or "").replace("\n", _LINE))
    for element in page.iter("li"):
        element.text = _ITEM + (element.text or "")
    for row in page.xpath("//tr[not(.//table)]"):
        if all(sum(element.tag in _BLOCKS for element in cell.iter()) < 2 for cell in row):
            cells = [" ".join(cell.text_content().split()) for cell in row]
            tail = row.tail
            row.clear()
            row.text, row.tail = _CELL.join(filter(None, cells)), tail
