"""The page's style sheets and scripts, files beside this one, without what is there for people only."""

from __future__ import annotations

import re
from pathlib import Path

from timeline.exporters.options import ExportOptions

_HERE = Path(__file__).parent
_SCRIPTS = ("events", "layout", "chart", "board", "overview", "filters", "share", "table", "main")
_FOR_PAGES_ONLY = ("table",)
_QUOTED_OR_SPACED = re.compile(
    r"""("[^"\\]*(?:\\.[^"\\]*)*"|`[^`]*`|\(/.+?/[a-z]*(?=[,.)]))| ?([={}(),;:?<>*&|]+) ?"""
)


def style(options: ExportOptions) -> str:
    names = ["base"]
    names += [] if options.static else ["live"]
    names += ["picture"] if options.static or not options.embed else []
    names += [] if options.embed else ["page"]
    lines = _lines("".join((_HERE / "style" / f"{name}.css").read_text("utf-8") for name in names))
    return re.sub(r" ?([{};,]) ?|(:) ", r"\1\2", "".join(lines)).replace(";}", "}")


def script(options: ExportOptions) -> str:
    """All of it as one function that is called at once, so that no name of it is the page's."""
    if options.static:
        return ""
    names = [name for name in _SCRIPTS if not (options.embed and name in _FOR_PAGES_ONLY)]
    lines = _lines("".join((_HERE / "script" / f"{name}.js").read_text("utf-8") for name in names))
    body = "\n".join(_QUOTED_OR_SPACED.sub(r"\1\2", line) for line in lines)
    return "(() => {" + re.sub(r"(?<=[;{,(\[])\n", "", body) + "})();"


def _lines(source: str) -> list[str]:
    """Without indentation, empty lines and lines that are comments."""
    lines = (line.strip() for line in source.splitlines())
    return [line for line in lines if line and not line.startswith("//")]
