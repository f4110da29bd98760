"""A timeline as a page, as a fragment for another page, or as either without any script."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from timeline.exporters.glyphs import forms
from timeline.exporters.html.assets import script, style
from timeline.exporters.html.chart import Bundle, plotly_bundle, policy_hash, style_stand_ins
from timeline.exporters.html.data import data
from timeline.exporters.html.listing import dot_forms, groups, references, span
from timeline.exporters.options import ExportOptions
from timeline.exporters.svg import WIDTH, draw
from timeline.exporters.wording import say_overall, visible
from timeline.model import Timeline
from timeline.table import to_rows

_PAPER_WIDTH = 640


def to_html(timeline: Timeline, options: ExportOptions) -> bytes:
    title = _title(timeline, options)
    dots = () if options.static else [form for event in timeline.events for form in dot_forms(event)]
    sheet, program = style(options, dots), "" if options.static else script()
    bundle = Bundle(Markup(), "") if options.static else plotly_bundle(options.plotlyjs)
    outside = "fragment.html" if options.embed else "page.html"
    page = (
        _templates()
        .get_template(outside)
        .render(
            title=title,
            policy=_policy(sheet, program, bundle),
            style=Markup(sheet),
            stand_ins=style_stand_ins() if bundle.tag else "",
            body=Markup(_body(timeline, options, title, bundle, program)),
        )
    )
    return page.encode(errors="replace")


def _body(timeline: Timeline, options: ExportOptions, title: str, bundle: Bundle, program: str) -> str:
    slug = _slug(timeline, title) if options.embed else "timeline"
    articles = references(timeline)
    numbers = {name: number for number, name in enumerate(articles)}
    days = span(timeline.events)
    return (
        _templates()
        .get_template("static.html" if options.static else "timeline.html")
        .render(
            timeline=timeline,
            options=options,
            title=title,
            slug=slug,
            level=2 if options.embed else 1,
            span=say_overall(*days) if days else "",
            groups=groups(timeline, f"{slug}-" if options.embed else "event-", numbers),
            articles=list(articles.values()),
            key=forms(timeline.events),
            picture=_picture(timeline, options),
            data=Markup(data(timeline, options, articles)),
            bundle=bundle.tag,
            script=Markup(program),
        )
    )


def _picture(timeline: Timeline, options: ExportOptions) -> Markup:
    """The timeline as SVG; without script as an image, whose words no program takes for the page's."""
    if not options.static:
        return Markup(draw(timeline, options)[0])
    picture, height = draw(timeline, options, "#fff")
    address = f"data:image/svg+xml;base64,{base64.b64encode(picture.encode()).decode()}"
    words = f"Picture of {len(timeline.events)} events in time; the list below has them all."
    size = (_PAPER_WIDTH, round(height * _PAPER_WIDTH / WIDTH))
    return Markup('<img src="{}" alt="{}" width="{}" height="{}">').format(address, words, *size)


@cache
def _templates() -> Environment:
    """Everything put into a template is escaped, and loses the characters that must not be in a page."""
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if type(value) is str else value,
    )


def _policy(sheet: str, program: str, bundle: Bundle) -> str:
    """What the page may do: use its own scripts and styles, nothing else."""
    rules = {
        "default-src": "'none'",
        "script-src": f"{policy_hash(program)} {bundle.policy}".strip() if program else "'none'",
        "style-src": policy_hash(sheet),
        "img-src": "data: blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _title(timeline: Timeline, options: ExportOptions) -> str:
    match timeline.articles:
        case _ if options.title:
            return options.title
        case [article]:
            return article.title or f"Timeline of {article.id}"
        case articles:
            return f"Timeline of {len(articles)} articles"


def _slug(timeline: Timeline, title: str) -> str:
    """A name for the fragment that no other on the same page has, the same for the same content."""
    content = json.dumps([to_rows(timeline), title]).encode()
    return f"tl-{hashlib.sha256(content).hexdigest()[:5]}"
