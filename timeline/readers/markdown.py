"""Markdown with front matter (YAML between two lines of three hyphens)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from timeline.model import Article, Problem
from timeline.readers.encoding import decode
from timeline.readers.origin import Origin
from timeline.readers.published import find_published

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#[ \t]+([^\r\n]+)", re.MULTILINE)
_LONGEST_FRONT_MATTER = 20_000


def read_markdown(stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    """`text` is the body alone, exactly as in the file."""
    content, warning = decode(stream.read())
    fields, body, complaint = _split(content)
    heading = _HEADING.search(body)
    found = find_published(
        origin.published,
        field=fields.get("published") or fields.get("date", ""),
        address=fields.get("url", ""),
        file_name=origin.file_name,
        text=body,
    )
    yield Article(
        id=fields.get("id") or origin.id,
        text=body,
        title=fields.get("title") or (heading[1].rstrip(" \t#") if heading else ""),
        published=found.published,
        published_basis=found.basis,
        source=fields.get("source", ""),
        url=fields.get("url", ""),
        language=fields.get("language") or fields.get("lang", ""),
        warnings=tuple(filter(None, (warning, complaint, *found.warnings))),
    )


def _split(content: str) -> tuple[Mapping[str, str], str, str]:
    """The front matter's fields, the body, and a warning when the front matter can't be read."""
    match = _FRONT_MATTER.match(content)
    if not match or len(match[1]) > _LONGEST_FRONT_MATTER:
        return {}, content, ""
    import yaml

    try:
        loaded = yaml.load(match[1], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return {}, content[match.end() :], "its front matter is not valid YAML and is ignored"
    if not isinstance(loaded, dict):
        return {}, content, ""
    fields = {str(name).lower(): value for name, value in loaded.items() if isinstance(value, str)}
    return fields, content[match.end() :], ""
