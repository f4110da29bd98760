"""The page's style sheets and scripts, files beside this one, without what is there for people only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from timeline.exporters.glyphs import outline
from timeline.exporters.html.shorten import shorten
from timeline.exporters.options import ExportOptions

_HERE = Path(__file__).parent
_SCRIPTS = ("events", "layout", "chart", "board", "overview", "filters", "share", "table", "main")


def style(options: ExportOptions, forms: Iterable[str]) -> str:
    """`forms` are those of the dots that occur, as `glyphs.outline` knows them."""
    names = ["base"]
    names += [] if options.static else ["live"]
    names += ["picture"] if options.static or not options.embed else []
    names += [] if options.embed else ["page"]
    sheets = "".join((_HERE / "style" / f"{name}.css").read_text("utf-8") for name in names)
    lines = "".join(line.strip() for line in re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL).splitlines())
    dots = "".join(map(_dot, sorted({*forms, "happened", "happened hollow"})))
    return re.sub(r" ?([{};,]) ?|(:) ", r"\1\2", lines).replace(";}", "}") + dots


def _dot(form: str) -> str:
    name, _, hollow = form.partition(" ")
    path = outline(name, hollow=bool(hollow)).replace('"', "'").replace("#", "%23")
    picture = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='-7 -7 14 14'>{path}</svg>"
    selector = f".tl .{form.replace(' ', '.')}"
    return f'{selector}{{--form:var(--{name});--dot:url("data:image/svg+xml,{picture}")}}'


@cache
def script() -> str:
    """All of it as one function that is called at once, so that no name of it is the page's."""
    source = "".join((_HERE / "script" / f"{name}.js").read_text("utf-8") for name in _SCRIPTS)
    return f"(()=>{{{shorten(source)}}})();"
