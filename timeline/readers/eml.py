"""Mails: what the writer says, dated by the mail; what is passed on in it, dated by its own head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from timeline.model import Article, Problem
from timeline.readers.blocks import block_text, parse
from timeline.readers.encoding import decode
from timeline.readers.origin import Origin
from timeline.readers.published import find_published
from timeline.readers.quoting import Letter, read_letters

if TYPE_CHECKING:
    from email.message import Message

_STUB = 300
"""A plain text shorter than this may only say that the mail is to be read as HTML."""
_MAIL = "message/rfc822"
_FORWARDS = re.compile(r"(?:fwd?|wg|tr|rv|doorst)\s*:", re.IGNORECASE)


def read_eml(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """The mail is one article, each letter that it passes on another; quotes and signature are left out."""
    message = read_message(stream)
    if not any(name in message for name in ("From", "Date", "Subject")):
        raise ValueError("not a mail: no sender, date or subject at its head")
    for number, article in enumerate(_articles(message, origin), 1):
        yield article if number == 1 else replace(article, id=f"{origin.id}:{number}")


def read_message(stream: BinaryIO) -> Message:
    from email import message_from_binary_file

    return message_from_binary_file(stream)


def header(message: Message, name: str) -> str:
    """What a head says, on one line and decoded."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    written = message.get(name, "")
    try:
        return " ".join(str(make_header(decode_header(written))).split())
    except (HeaderParseError, LookupError, ValueError):
        return " ".join(str(written).split())


def parts(message: Message) -> Iterator[Message]:
    """The parts that hold something, in order; a mail in the mail is one part."""
    if message.get_content_maintype() == "multipart":
        for part in _inside(message):
            yield from parts(part)
    else:
        yield message


def _inside(message: Message) -> list[Message]:
    inside = message.get_payload()
    return [part for part in inside if not isinstance(part, str)] if isinstance(inside, list) else []


def content(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _articles(message: Message, origin: Origin) -> Iterator[Article]:
    head = {name: header(message, name) for name in ("from", "date", "subject", "content-language")}
    kept = list(parts(message))
    text, warnings = _text([part for part in kept if not part.get_filename()])
    warnings += [
        f'the attachment "{" ".join(str(part.get_filename()).split())}" is not read; save it to read it'
        for part in kept
        if part.get_content_disposition() == "attachment" and part.get_content_type() != _MAIL
    ]
    for letter in read_letters(text, forwards=bool(_FORWARDS.match(head["subject"]))):
        if letter.text:
            yield _article(letter, head if letter.head is None else letter.head, warnings, origin)
            warnings = []
    for part in kept:
        if part.get_content_type() == _MAIL:
            for mail in _inside(part):
                yield from _articles(mail, origin)


def _article(letter: Letter, head: Mapping[str, str], warnings: list[str], origin: Origin) -> Article:
    from email.utils import parseaddr

    name, address = parseaddr(head.get("from", ""))
    found = find_published(
        origin.published,
        metadata=lambda: head.get("date", ""),
        file_name=origin.file_name if letter.head is None else "",
        text=letter.text,
    )
    lines = f"{letter.quoted} line{'s' * (letter.quoted != 1)}"
    quoted = f"what it quotes is left out: {lines}" if letter.quoted else ""
    return Article(
        id=origin.id,
        text=letter.text,
        title=head.get("subject", ""),
        published=found.published,
        published_basis=found.basis,
        language=head.get("content-language", ""),
        source=name or (address if "@" in address else head.get("from", "")),
        warnings=tuple(filter(None, (*warnings, quoted, *found.warnings))),
    )


def _text(kept: list[Message]) -> tuple[str, list[str]]:
    """The plain text of the mail, else what its HTML says."""
    plain, warnings = _decoded(kept, "text/plain")
    text = "\n\n".join(plain).strip()
    if len(text) < _STUB:
        pages, others = _decoded(kept, "text/html")
        shown = "\n\n".join(block_text(page) for page in map(parse, pages) if page is not None)
        if len(shown) > len(text):
            return shown, others
    return text, warnings


def _decoded(kept: list[Message], kind: str) -> tuple[list[str], list[str]]:
    texts, warnings = [], []
    for part in kept:
        if part.get_content_type() == kind:
            text, warning = decode(content(part), part.get_content_charset() or "")
            texts.append(_unwrapped(text) if part.get_param("format") == "flowed" else text)
            warnings += [warning] * bool(warning)
    return texts, warnings


def _unwrapped(text: str) -> str:
    """Text whose lines end in a space where the next goes on, as format=flowed has it (RFC 3676)."""
    lines: list[str] = []
    flows, last = False, 0
    for line in text.splitlines():
        depth = len(line) - len(line.lstrip(">"))
        body = line[depth:].removeprefix(" ")
        if flows and lines and depth == last and body != "-- ":
            lines[-1] += body
        else:
            lines.append(f"{'>' * depth}{' ' * bool(depth)}{body}")
        flows, last = body.endswith(" ") and body != "-- ", depth
    return "\n".join(line if line.endswith("-- ") else line.rstrip() for line in lines)
