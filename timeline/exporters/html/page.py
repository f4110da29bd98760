"""A timeline as a page, as a fragment for another page, or as one without any script."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from timeline.exporters.html.chart import Bundle, plotly_bundle, policy_hash
from timeline.exporters.html.listing import groups, link, say_article, span
from timeline.exporters.marks import mark, publication_days, shape
from timeline.exporters.options import ExportOptions
from timeline.exporters.svg import draw, glyph
from timeline.exporters.wording import say_overall, visible
from timeline.model import Basis, Event, Timeline
from timeline.table import column_names, to_rows

_HERE = Path(__file__).parent
_SCRIPTS = ("events", "layout", "chart", "board", "overview", "filters", "share", "main")
_IN_THE_LIST = ("title", "text")
_ENOUGH_WITHOUT_ASSUMED = 5


def to_html(timeline: Timeline, options: ExportOptions) -> bytes:
    name = "static" if options.static else "timeline"
    data = "" if options.static else _data(timeline, options)
    slug = _slug(timeline, options) if options.embed else "timeline"
    script = "" if options.static else _script()
    bundle = Bundle(Markup(), "") if options.static else plotly_bundle(options.plotlyjs)
    style = _style()
    body = (
        _templates()
        .get_template(f"{name}.html")
        .render(
            slug=slug,
            title=_title(timeline, options),
            level=2 if options.embed else 1,
            span=say_overall(*days) if (days := span(timeline.events)) else "",
            timeline=timeline,
            groups=groups(timeline, f"{slug}-" if options.embed else "event-"),
            articles=[(say_article(a, a.id), link(a.url)) for a in timeline.articles],
            key=_key(timeline.events),
            picture=Markup(draw(timeline, options).replace("tl-fade-", f"{slug}-fade-")),
            options=options,
            data=Markup(data),
            bundle=bundle.tag,
            script=Markup(script),
        )
    )
    policy = {
        "default-src": "'none'",
        "script-src": " ".join(filter(None, [policy_hash(script), bundle.policy])) if script else "'none'",
        "style-src": "'unsafe-inline'" if bundle.tag else policy_hash(style),
        "img-src": "data: blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return (
        _templates()
        .get_template("fragment.html" if options.embed else "page.html")
        .render(
            title=_title(timeline, options),
            policy="; ".join(f"{name} {value}" for name, value in policy.items()),
            style=Markup(style),
            body=Markup(body),
        )
        .encode(errors="replace")
    )


@cache
def _templates() -> Environment:
    """Everything put into a template is escaped, and loses the characters that must not be in a page."""
    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )


def _style() -> str:
    return _compact((_HERE / "style.css").read_text("utf-8"))


def _script() -> str:
    sources = [(_HERE / "script" / f"{name}.js").read_text("utf-8") for name in _SCRIPTS]
    return "(() => {\n" + "".join(map(_compact, sources)) + "})();\n"


def _compact(source: str) -> str:
    """Without indentation, empty lines and lines that are comments."""
    lines = (line.strip() for line in source.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _title(timeline: Timeline, options: ExportOptions) -> str:
    match timeline.articles:
        case _ if options.title:
            return options.title
        case [article]:
            return article.title or f"Timeline of {article.id}"
        case _:
            return f"Timeline of {len(timeline.articles)} articles"


def _slug(timeline: Timeline, options: ExportOptions) -> str:
    """A name for the fragment that no other on the same page has, the same for the same content."""
    content = json.dumps([to_rows(timeline), _title(timeline, options)]).encode()
    return f"tl-{hashlib.sha256(content).hexdigest()[:8]}"


def _key(events: Sequence[Event]) -> list[tuple[Markup, str]]:
    """The forms of dot there are, and what each says."""
    there = {shape(event) for event in events}
    words = {"assumed": "date assumed from publication"}
    return [
        (Markup(glyph(name, hollow=False)), words.get(name, name))
        for name in ("happened", "ongoing", "expected", "denied", "possible", "assumed")
        if name in there
    ]


def _data(timeline: Timeline, options: ExportOptions) -> str:
    """What the script needs beyond what stands in the list, as JSON that can stand in a script element."""
    rows = to_rows(timeline)
    assumed = sum(event.basis is Basis.PUBLISHED for event in timeline.events)
    document = {
        "names": column_names(rows),
        "columns": {
            name: _packed([row.get(name) for row in rows])
            for name in column_names(rows)
            if name not in _IN_THE_LIST
        },
        "marks": [_mark(event) for event in timeline.events],
        "published": publication_days(timeline),
        "publicationLines": options.publication_lines,
        "groupBy": options.group_by,
        "hideAssumed": 0 < assumed <= len(rows) - _ENOUGH_WITHOUT_ASSUMED,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _packed(values: list[object]) -> object:
    """The values themselves, or each different one once and where it stands, if that is shorter."""
    different = list({json.dumps(value): value for value in values}.values())
    if len(different) > len(values) // 2:
        return values
    places = {json.dumps(value): place for place, value in enumerate(different)}
    return {"values": different, "at": [places[json.dumps(value)] for value in values]}


def _mark(event: Event) -> list[object] | None:
    """[dot, first, last, letters]: days, and p(ale), h(ollow), l(eft) and r(ight) fading."""
    found = mark(event)
    if found is None:
        return None
    sides = zip("phlr", (found.pale, found.hollow, found.fades_left, found.fades_right), strict=True)
    first, last = found.bar or (None, None)
    return [round(found.at, 5), first, last, "".join(letter for letter, there in sides if there)]
