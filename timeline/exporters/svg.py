"""The timeline as a picture: SVG laid out here, with no script and no style sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from timeline.exporters.lanes import first_fit, text_width, wrap
from timeline.exporters.marks import Mark, grouped, label, mark, publication_days, shape
from timeline.exporters.options import ExportOptions
from timeline.exporters.ticks import ticks
from timeline.exporters.wording import visible
from timeline.model import Event, Timeline

WIDTH = 960
LABELS_UP_TO = 60
DOTS_UP_TO = 400
MARGIN = 16
SIZE = 12
LABELLED_LANE, PLAIN_LANE, HEADING, AXIS, DENSITY, MOST_LANES = 40, 13, 20, 26, 64, 40
BAR_BELOW, BAR, FADE, BIN = 17, 5, 36, 6
INK, MUTED, LINE, BAND = "#1c2430", "#57636f", "#dfe4ea", "#f4f6f8"
COLOURS = {
    "happened": "#0b5cad", "ongoing": "#00735c", "expected": "#a85500", "denied": "#8f2d56",
    "possible": "#57636f", "assumed": "#57636f",
}  # fmt: skip
SHAPES = {
    "happened": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "ongoing": "M-4-5.5L6 0L-4 5.5z",
    "expected": "M0-6L6 0L0 6L-6 0z",
    "denied": "M-4.5-4.5L4.5 4.5M-4.5 4.5L4.5-4.5",
    "possible": "M-4.5-4.5h9v9h-9z",
    "assumed": "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
}


def element(name: str, *children: str, **attributes: str | float) -> str:
    """An SVG element; `children` are markup, attributes are text (`stroke_width` is stroke-width)."""
    written = "".join(
        f" {key.strip('_').replace('_', '-')}={quoteattr(value if isinstance(value, str) else f'{value:g}')}"
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def to_svg(timeline: Timeline, options: ExportOptions) -> bytes:
    """The picture alone, on white."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{draw(timeline, options, "#fff")}\n'.encode()


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days to pixels."""

    first: float
    last: float

    def x(self, day: float) -> float:
        return round(MARGIN + (day - self.first) / (self.last - self.first) * (WIDTH - 2 * MARGIN), 1)


def draw(timeline: Timeline, options: ExportOptions, background: str = "") -> str:
    """The svg element; its height follows from what there is to show."""
    marks = {id(event): found for event in timeline.events if (found := mark(event))}
    shown = [event for event in timeline.events if id(event) in marks]
    published = publication_days(timeline) if options.publication_lines else ()
    scale = _scale(marks.values(), published)
    top = 8.0
    groups: list[str] = []
    for number, (name, events) in enumerate(grouped(shown, options.group_by)):
        items = [(event, marks[id(event)]) for event in events]
        body, height = _group(name, items, scale, top, len(shown))
        if number % 2:
            groups.append(element("rect", class_="band", y=top, width=WIDTH, height=height, fill=BAND))
        groups.append(body)
        top += height
    lines = [
        element("path", class_="published", d=f"M{x:g} 0V{top:g}", stroke=MUTED, stroke_dasharray="2 3")
        for x in map(scale.x, published)
    ]
    return element(
        "svg",
        element("rect", width="100%", height="100%", fill=background) if background else "",
        _GRADIENTS,
        _axis(scale, top),
        *lines,
        *groups,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {top + AXIS:g}",
        width=WIDTH,
        height=top + AXIS,
        role="img",
        aria_label=visible(options.title) or f"Timeline of {len(shown)} events",
        font_family="system-ui, sans-serif",
        font_size=SIZE,
        fill=INK,
    )


def _scale(marks: Iterable[Mark], published: Sequence[float]) -> _Scale:
    days = [day for m in marks for day in (m.at, *(m.bar or ()))] + list(published)
    first, last = min(days, default=0.0), max(days, default=0.0)
    pad = (last - first) * 0.03 or 1.5
    return _Scale(first - pad, last + pad)


def _axis(scale: _Scale, top: float) -> str:
    parts = [element("path", class_="axis", d=f"M0 {top:g}H{WIDTH}", stroke=LINE)]
    for day, words in ticks(scale.first, scale.last, WIDTH // 90):
        x = scale.x(day)
        anchor = "end" if x > WIDTH - 40 else "start" if x < 40 else "middle"
        parts += [
            element("path", class_="axis", d=f"M{x:g} 0V{top + 4:g}", stroke=LINE),
            element("text", words, class_="tick", x=x, y=top + 18, text_anchor=anchor, fill=MUTED),
        ]
    return "".join(parts)


def _group(
    name: str, items: Sequence[tuple[Event, Mark]], scale: _Scale, top: float, total: int
) -> tuple[str, float]:
    """The drawing of one group of lanes, and its height."""
    heading = HEADING if name else 0
    words = escape(visible(name))
    parts: list[str] = []
    if name:
        at = {"x": MARGIN / 2, "y": top + 14}
        parts.append(element("text", words, class_="group", font_weight="600", fill=MUTED, **at))
    if total > DOTS_UP_TO:
        return "".join([*parts, _density(items, scale, top + heading + DENSITY)]), heading + DENSITY
    labelled = total <= LABELS_UP_TO
    placed = [_place(event, m, scale, labelled=labelled) for event, m in items]
    lanes = first_fit([(p.left, p.right) for p in placed], gap=8 if labelled else 1)
    lane_height = LABELLED_LANE if labelled else PLAIN_LANE
    for p, lane in zip(placed, lanes, strict=True):
        parts.append(_draw(p, top + heading + lane_height * (lane % MOST_LANES + 0.5)))
    used = min(max(lanes, default=0) + 1, MOST_LANES)
    return "".join(parts), heading + lane_height * used + 4


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark in pixels; `left` to `right` is all it takes of its lane."""

    mark: Mark
    shape: str
    x: float
    bar: tuple[float, float]
    lines: list[str]
    flipped: bool
    left: float
    right: float


def _place(event: Event, m: Mark, scale: _Scale, *, labelled: bool) -> _Placed:
    x = scale.x(m.at)
    bar = (scale.x(m.bar[0]), scale.x(m.bar[1])) if m.bar else (x, x)
    faded = (bar[0] - FADE * m.fades_left, bar[1] + FADE * m.fades_right)
    lines = wrap(label(event)) if labelled else []
    wide = max((text_width(line, SIZE) + 14 for line in lines), default=6)
    flipped = x + wide > WIDTH - 4
    left, right = (x - wide, x + 6) if flipped else (x - 6, x + wide)
    return _Placed(m, shape(event), x, bar, lines, flipped, min(left, faded[0]), max(right, faded[1]))


def _draw(p: _Placed, middle: float) -> str:
    low = middle + (BAR_BELOW if p.lines else 0) - BAR / 2
    start, end = p.bar
    parts: list[str] = []
    if p.mark.bar:
        opacity = 0.3 if p.mark.pale else 0.8
        wide = max(end - start, 2)
        parts.append(
            element("rect", x=start, y=low, width=wide, height=BAR, rx=2, stroke="none", fill_opacity=opacity)
        )
    for fades, x, way in ((p.mark.fades_left, start - FADE, "left"), (p.mark.fades_right, end, "right")):
        if fades:
            fill = f"url(#tl-fade-{way})"
            parts.append(element("rect", x=x, y=low, width=FADE, height=BAR, stroke="none", fill=fill))
    parts.append(glyph(p.shape, hollow=p.mark.hollow, transform=f"translate({p.x:g} {middle:g})"))
    x, anchor = (p.x - 10, "end") if p.flipped else (p.x + 10, "start")
    first = middle + 4 - 7 * (len(p.lines) - 1)
    parts += [
        element("text", escape(line), x=x, y=first + 14 * n, text_anchor=anchor, fill=INK, stroke="none")
        for n, line in enumerate(p.lines)
    ]
    return element("g", *parts, class_=p.shape, fill=COLOURS[p.shape], stroke=COLOURS[p.shape])


def glyph(name: str, *, hollow: bool, **attributes: str) -> str:
    """A dot of the form that stands for a status; hollow says that the day is not known."""
    if name == "assumed":
        attributes |= {"stroke_dasharray": "2 1.6"}
    if (hollow and name != "denied") or name == "assumed":
        attributes |= {"class_": "hollow", "fill": "#fff"}
    return element("path", d=SHAPES[name], stroke_width=2.4 if name == "denied" else 1.6, **attributes)


def _density(items: Sequence[tuple[Event, Mark]], scale: _Scale, bottom: float) -> str:
    """How many events begin where, as bars."""
    bins = Counter(int(scale.x(m.at)) // BIN for _, m in items)
    tallest = max(bins.values(), default=1)
    bars = "".join(
        f"M{at * BIN} {bottom:g}h{BIN - 1}v-{count / tallest * (DENSITY - 10):.1f}h-{BIN - 1}z"
        for at, count in sorted(bins.items())
    )
    return element("path", class_="density happened", d=bars, fill=COLOURS["happened"])


def _gradient(way: str, x1: int) -> str:
    stops = [element("stop", offset=at, stop_color=MUTED, stop_opacity=0.75 - 0.75 * at) for at in (0, 1)]
    return element("linearGradient", *stops, id=f"tl-fade-{way}", x1=x1, x2=1 - x1)


_GRADIENTS = element("defs", _gradient("right", 0), _gradient("left", 1))
