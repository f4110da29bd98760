"""How much is read of one input, so that none takes all memory or all day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

MOST_BYTES = 100_000_000
"""Of a file that is read whole, or of one line of JSON Lines."""
LONGEST_TEXT = 5_000_000
"""Code points of one article; the longest novels have four million."""
MOST_TAGS, MOST_ATTRIBUTES = 200_000, 5_000
"""Of a web page, and of one tag in it: parsers keep every tag, and compare each attribute with all others."""

_TOO_MUCH = f"more than {MOST_BYTES // 1_000_000} MB; split it, or take out what is no text"
_CHUNK = 1 << 20
_ATTRIBUTE = r"""[\s/]*+=?[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+"""
_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}}+(?P<more>{_ATTRIBUTE})?")


def read_whole(stream: BinaryIO) -> bytes:
    """All of it; ValueError when it is more than MOST_BYTES."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError(_TOO_MUCH)
    return data


def join(pieces: Iterable[bytes]) -> bytes:
    """All of them together; ValueError when they are more than MOST_BYTES."""
    whole = bytearray()
    for piece in pieces:
        whole += piece
        if len(whole) > MOST_BYTES:
            raise ValueError(_TOO_MUCH)
    return bytes(whole)


def read_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Its lines; of one that is longer MOST_BYTES + 1 bytes, and the rest of it is passed over."""
    while line := stream.readline(MOST_BYTES + 1):
        yield line
        while not line.endswith(b"\n") and (line := stream.readline(_CHUNK)):
            pass


def check_text(text: str) -> None:
    """ValueError when an article is longer than LONGEST_TEXT."""
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"a text of {len(text):,} characters, more than {LONGEST_TEXT:,}; split it")


def check_page(page: str) -> None:
    """ValueError when a web page would keep its parser busy for long."""
    if (tags := page.count("<")) > MOST_TAGS:
        raise ValueError(f"a page of {tags:,} tags, more than {MOST_TAGS:,}; save the article alone")
    if any(tag["more"] for tag in _TAG.finditer(page)):
        raise ValueError(f"a tag with more than {MOST_ATTRIBUTES:,} attributes; save the article alone")
