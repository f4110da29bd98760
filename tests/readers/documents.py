"""Word documents made for tests."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

DATE_LINE = "Valley Courier, 28 October 2024"
CLOSED = (
    "The council closed the old bridge on Thursday after engineers found new cracks in two of its piers, "
    "and the mayor said that repairs would take until the end of March 2025 at the very least."
)
WARNED = (
    "Engi\xadneers had warned of the dam\xadage in late August. A three-year-old report, which the "
    "coun\xadcil pub\xadlished on 24 October 2024, lists sev\xaden\xadteen de\xadfects and "
    "rec\xadom\xadmends an imme\xaddi\xadate clo\xadsure for heavy traf\xadfic, a half-hour from "
    "the near\xadest bridge."
)
PARAGRAPHS = (CLOSED, WARNED, "The ferry runs until Friday.")


def bridge(*, times: int = 1, columns: int = 1, justified: bool = False, running: bool = False) -> Document:
    """A report with title, date line and `times` sections; `running` lines at head and foot of each page."""
    document = docx.Document()
    document.add_heading("Old bridge closed", 0)
    document.add_paragraph(DATE_LINE)
    for number in range(1, times + 1):
        document.add_heading(f"Day {number} of the closure", 1)
        for text in PARAGRAPHS:
            paragraph = document.add_paragraph(text)
            if justified:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        for text in ("The north pier opened on 4 June 1948", "The south pier opened in 1951"):
            document.add_paragraph(text, style="List Bullet")
    section = document.sections[0]
    if columns > 1:
        section._sectPr.xpath("./w:cols")[0].set(qn("w:num"), str(columns))
    if running:
        section.header.paragraphs[0].text = "The Valley Courier\tBridges"
        section.footer.paragraphs[0].text = "Page "
        field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"/>'
        section.footer.paragraphs[0]._p.append(parse_xml(field))
    return document


def scan() -> Document:
    """A page with a picture and no text."""
    document = docx.Document()
    document.add_picture(BytesIO(_png()))
    return document


def save(document: Document, path: Path) -> Path:
    document.save(str(path))
    return path


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", 200, 100, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes(range(200))) * 100)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
