"""The timeline as a picture: SVG laid out here, with no script and no style sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from timeline.exporters.glyphs import BAR, COLOURS, INK, MUTED, SIZE, bar, element, glyph, key, strength
from timeline.exporters.lanes import first_fit, text_width, wrap
from timeline.exporters.marks import Mark, grouped, label, mark, publication_days, shape, worth_drawing
from timeline.exporters.options import ExportOptions
from timeline.exporters.scale import BREAK, Scale, scale
from timeline.exporters.ticks import ticks
from timeline.exporters.wording import visible
from timeline.model import Event, Timeline

WIDTH = 960
LABELS_UP_TO = 60
DOTS_UP_TO = 400
MARGIN = 16
LABELLED_LANE, PLAIN_LANE, HEADING, AXIS, DENSITY, MOST_LANES = 40, 13, 20, 26, 64, 40
BAR_BELOW, FADE, BIN = 17, 36, 6
LINE, BAND = "#dfe4ea", "#f4f6f8"


def to_svg(timeline: Timeline, options: ExportOptions) -> bytes:
    """The picture alone, on white."""
    picture, _ = draw(timeline, options, "#fff")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture}\n'.encode()


def draw(timeline: Timeline, options: ExportOptions, background: str = "") -> tuple[str, float]:
    """The svg element, WIDTH wide, and its height, which follows from what there is to show."""
    marks = {id(event): found for event in worth_drawing(timeline.events) if (found := mark(event))}
    shown = [event for event in timeline.events if id(event) in marks]
    published = publication_days(timeline) if options.publication_lines else ()
    across = scale(
        [*map(_cover, marks.values()), *zip(published, published, strict=True)], MARGIN, WIDTH - MARGIN
    )
    top = 8.0
    groups: list[str] = []
    for number, (name, events) in enumerate(grouped(shown, options.group_by)):
        items = [(event, marks[id(event)]) for event in events]
        body, tall = _group(name, items, across, top, len(shown))
        if number % 2:
            groups.append(element("rect", class_="band", y=top, width=WIDTH, height=tall, fill=BAND))
        groups.append(body)
        top += tall
    lines = [
        element("path", class_="published", d=f"M{x:g} 0V{top:g}", stroke=MUTED, stroke_dasharray="2 3")
        for x in map(across.x, published)
    ]
    legend, room = key(shown, list(marks.values()), WIDTH, top + AXIS, broken=bool(across.breaks()))
    height = top + AXIS + room
    picture = element(
        "svg",
        element("rect", width="100%", height="100%", fill=background) if background else "",
        _axis(across, top),
        *lines,
        *groups,
        legend,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {height:g}",
        width=WIDTH,
        height=height,
        role="img",
        aria_label=visible(options.title) or f"Timeline of {len(shown)} events",
        font_family="system-ui, sans-serif",
        font_size=SIZE,
        fill=INK,
    )
    return picture, height


def _cover(m: Mark) -> tuple[float, float]:
    first, last = m.bar or (m.at, m.at)
    return min(m.at, first), max(m.at, last)


def _axis(across: Scale, top: float) -> str:
    parts = [element("path", class_="axis", d=f"M0 {top:g}H{WIDTH}", stroke=LINE)]
    for x in across.breaks():
        slashes = f"M{x + 8:g} {top + 5:g}l4-10m4 10l4-10"
        parts += [
            element("rect", class_="band", x=x, width=BREAK, height=top, fill=BAND),
            element("path", class_="break", d=slashes, stroke=MUTED),
        ]
    for part in across.stretches:
        most = max(1, int(part.right - part.left) // 90)
        for day, words in ticks(part.first, part.last, most):
            x = across.x(day)
            low, high = part.left - MARGIN + 40, part.right + MARGIN - 40
            anchor = "end" if x > high else "start" if x < low else "middle"
            parts += [
                element("path", class_="axis", d=f"M{x:g} 0V{top + 4:g}", stroke=LINE),
                element("text", words, class_="tick", x=x, y=top + 18, text_anchor=anchor, fill=MUTED),
            ]
    return "".join(parts)


def _group(
    name: str, items: Sequence[tuple[Event, Mark]], across: Scale, top: float, total: int
) -> tuple[str, float]:
    """The drawing of one group of lanes, and its height."""
    heading = HEADING if name else 0
    words = escape(visible(name), quote=False)
    parts: list[str] = []
    if name:
        at = {"x": MARGIN / 2, "y": top + 14}
        parts.append(element("text", words, class_="group", font_weight="600", fill=MUTED, **at))
    if total > DOTS_UP_TO:
        return "".join([*parts, _density(items, across, top + heading + DENSITY)]), heading + DENSITY
    labelled = total <= LABELS_UP_TO
    placed = [_place(event, m, across, labelled=labelled) for event, m in items]
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


def _place(event: Event, m: Mark, across: Scale, *, labelled: bool) -> _Placed:
    x = across.x(m.at)
    bar = (across.x(m.bar[0]), across.x(m.bar[1])) if m.bar else (x, x)
    faded = (bar[0] - FADE * m.fades_left, bar[1] + FADE * m.fades_right)
    lines = wrap(label(event)) if labelled else []
    wide = max((text_width(line, SIZE) + 14 for line in lines), default=6)
    flipped = x + wide > WIDTH - 4
    left, right = (x - wide, x + 6) if flipped else (x - 6, x + wide)
    return _Placed(m, shape(event), x, bar, lines, flipped, min(left, faded[0]), max(right, faded[1]))


def _draw(p: _Placed, middle: float) -> str:
    low = middle + (BAR_BELOW if p.lines else 0) - BAR / 2
    start, end = p.bar
    strong = strength(p.mark)
    parts: list[str] = []
    if p.mark.bar:
        parts.append(bar(start, low, max(end - start, 2), strength=strong))
    step = FADE / 4
    for n in range(4):
        thin = strong * (0.85 - n / 5)
        sides = [(p.mark.fades_left, start - (n + 1) * step), (p.mark.fades_right, end + n * step)]
        parts += [bar(x, low, step, strength=thin) for fades, x in sides if fades]
    parts.append(glyph(p.shape, hollow=p.mark.hollow, transform=f"translate({p.x:g} {middle:g})"))
    x, anchor = (p.x - 10, "end") if p.flipped else (p.x + 10, "start")
    first = middle + 4 - 7 * (len(p.lines) - 1)
    parts += [
        element(
            "text",
            escape(line, quote=False),
            x=x,
            y=first + 14 * n,
            text_anchor=anchor,
            fill=INK,
            stroke="none",
        )
        for n, line in enumerate(p.lines)
    ]
    return element("g", *parts, class_=p.shape, fill=COLOURS[p.shape], stroke=COLOURS[p.shape])


def _density(items: Sequence[tuple[Event, Mark]], across: Scale, bottom: float) -> str:
    """How many events begin where, as bars."""
    bins = Counter(int(across.x(m.at)) // BIN for _, m in items)
    tallest = max(bins.values(), default=1)
    bars = "".join(
        f"M{at * BIN} {bottom:g}h{BIN - 1}v-{count / tallest * (DENSITY - 10):.1f}h-{BIN - 1}z"
        for at, count in sorted(bins.items())
    )
    return element("path", class_="density happened", d=bars, fill=COLOURS["happened"])
