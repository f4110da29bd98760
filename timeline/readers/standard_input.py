"""Standard input: JSON Lines when it begins like one, else one plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.readers.jsonl import read_articles
from timeline.readers.limits import join, read_lines
from timeline.readers.origin import Origin
from timeline.readers.plain import read_plain

_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*["}]')


def read_standard_input(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    lines = read_lines(stream)
    head = [next(lines, b"")]
    while head[-1].isspace():
        head.append(next(lines, b""))
    if _OBJECT.match(head[-1]):
        yield from read_articles(chain(head, lines), origin)
    else:
        yield from read_plain(BytesIO(join(chain(head, lines))), origin)
