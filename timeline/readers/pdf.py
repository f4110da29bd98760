"""PDF documents that hold text: its lines joined into paragraphs."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import suppress
from math import hypot
from typing import TYPE_CHECKING, BinaryIO

from timeline.extras import require
from timeline.model import Article, Problem
from timeline.readers.layout import HYPHEN, Line, paragraphs
from timeline.readers.origin import Origin
from timeline.readers.published import find_published

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_SIGNS = str.maketrans(
    {"\uf0b7": "•", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_HYPHEN = re.compile(r"(?<=\w)-$")
_LINE_ENDS = ("\r", "\n", HYPHEN)
_PRINTED_FROM = re.compile(r"(https?://\S+)\s+\d+/\d+")
_PRINTED_ON = re.compile(r"\d+[./-]\s?\d+[./-]\s?\d+,?\s\d\d?:\d\d")
_SCANNED = "run it through OCR first"


def read_pdf(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """The days that the document notes (created, changed) are no publication dates and not used."""
    require("pdf")
    document = _open(stream.read())
    try:
        title = document.get_metadata_value("Title")
        pages: list[list[Line]] = []
        pictures, address = 0, ""
        for page in _pages(document):
            lines = list(_lines(page))
            pictures += not lines and _has_picture(page)
            lines, printed_from = _without_print_marks(lines)
            address = address or printed_from
            pages.append(lines)
        damaged = len(document) - len(pages)
    finally:
        document.close()
    text = "\n\n".join(paragraphs(pages))
    if pictures and not text.strip():
        yield Problem(origin.where, "a scanned document: its pages are pictures, without text", _SCANNED)
        return
    found = find_published(origin.published, address=address, file_name=origin.file_name, text=text)
    scanned = f"{pictures} of {len(pages)} pages are pictures without text; {_SCANNED}" if pictures else ""
    broken = f"{damaged} of its pages are damaged and not read" if damaged else ""
    yield Article(
        id=origin.id,
        text=text,
        title=title if title.casefold() in " ".join(text.split()).casefold() else "",
        published=found.published,
        published_basis=found.basis,
        url=address,
        warnings=tuple(filter(None, (scanned, broken, *found.warnings))),
    )


def _open(data: bytes) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            raise ValueError("is encrypted; save it without a password") from error
        raise ValueError("not a PDF document, or damaged") from error


def _pages(document: PdfDocument) -> Iterator[PdfPage]:
    """The pages that can be read."""
    from pypdfium2 import PdfiumError

    for number in range(len(document)):
        with suppress(PdfiumError):
            yield document[number]


def _lines(page: PdfPage) -> Iterator[Line]:
    """The lines of a page in the order of its content."""
    from pypdfium2 import raw

    found = page.get_textpage()
    signs = [chr(raw.FPDFText_GetUnicode(found, place)) for place in range(found.count_chars())]
    start = 0
    for end, sign in enumerate([*signs, "\n"]):
        if sign not in _LINE_ENDS:
            continue
        seen = [place for place in range(start, end) if not signs[place].isspace()]
        if seen:
            text = " ".join("".join(signs[start : end + 1]).replace("\xad", "").translate(_SIGNS).split())
            left, base = ctypes.c_double(), ctypes.c_double()
            raw.FPDFText_GetCharOrigin(found, seen[0], left, base)
            yield Line(
                text=_HYPHEN.sub(HYPHEN, text),
                left=left.value,
                right=found.get_charbox(seen[-1])[2],
                base=base.value,
                size=_size(found, seen[0]),
            )
        start = end + 1


def _size(text: PdfTextPage, place: int) -> float:
    """The size of a sign on the page: that of its font, as far as it is scaled."""
    from pypdfium2 import raw

    scale = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, place, scale)
    size: float = raw.FPDFText_GetFontSize(text, place)
    return round(size * hypot(scale.c, scale.d), 1)


def _without_print_marks(lines: list[Line]) -> tuple[list[Line], str]:
    """A page without the day and the address that a browser printed around it, and that address."""
    down = sorted(lines, key=lambda line: -line.base)
    address = _PRINTED_FROM.fullmatch(down[-1].text) if down else None
    if not address:
        return lines, ""
    marks = down[-1:] + [line for line in down[:1] if _PRINTED_ON.match(line.text)]
    return [line for line in lines if line not in marks], address[1]


def _has_picture(page: PdfPage) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return any(True for _ in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]))
