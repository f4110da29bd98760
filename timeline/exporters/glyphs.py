"""The forms that a picture is made of, and the key that says what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from timeline.exporters.lanes import text_width
from timeline.exporters.marks import Mark, shape
from timeline.model import Event, Status

SIZE = 12
INK, MUTED = "#1c2430", "#57636f"
BAR = 5
FORMS = {str(status): str(status) for status in Status} | {"assumed": "date assumed from publication"}
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
        f' {key.strip("_").replace("_", "-")}="{escape(value if isinstance(value, str) else f"{value:g}")}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def glyph(name: str, *, hollow: bool, **attributes: str) -> str:
    """A dot of the form that stands for a status; hollow says that the day is not known."""
    if _is_open(name, hollow):
        attributes |= {"class_": "hollow", "fill": "#fff"}
    return _path(name, **attributes)


def outline(name: str, *, hollow: bool) -> str:
    """The same dot as a mask: black where it is drawn."""
    return _path(name, stroke="#000", fill="none" if _is_open(name, hollow) else "#000")


def _is_open(name: str, hollow: bool) -> bool:
    return (hollow and name != "denied") or name == "assumed"


def _path(name: str, **attributes: str) -> str:
    if name == "assumed":
        attributes |= {"stroke_dasharray": "2 1.6"}
    return element("path", d=SHAPES[name], stroke_width=2.4 if name == "denied" else 1.6, **attributes)


def bar(x: float, y: float, width: float, *, strength: float, **attributes: str) -> str:
    return element(
        "rect", x=x, y=y, width=width, height=BAR, stroke="none", fill_opacity=strength, **attributes
    )


def strength(mark: Mark) -> float:
    """How strongly a bar is drawn: doubt is faint."""
    return 0.3 if mark.pale else 0.8


def forms(events: Iterable[Event]) -> list[tuple[str, str]]:
    """The forms of dot there are among the events, and what each says."""
    there = {shape(event) for event in events}
    return [(form, words) for form, words in FORMS.items() if form in there]


def key(
    events: Sequence[Event], marks: Sequence[Mark], width: float, top: float, *, broken: bool
) -> tuple[str, float]:
    """What the forms that occur mean, in rows of at most `width`; and their height."""
    entries = [(glyph(form, hollow=False), 14, form, words) for form, words in forms(events)]
    if any(mark.hollow for mark in marks):
        entries.append((glyph("happened", hollow=True), 14, "happened", "day not known"))
    if any(mark.bar and mark.pale for mark in marks):
        entries.append((bar(-7, -BAR / 2, 28, strength=0.3), 35, "key", "some time in"))
    if any(mark.bar and not mark.pale for mark in marks):
        entries.append((bar(-7, -BAR / 2, 28, strength=0.8), 35, "key", "all of"))
    if broken:
        entries.append((element("path", d="M-4 5l4-10m4 10l4-10", fill="none"), 18, "key", "time left out"))
    parts: list[str] = []
    x, y = 8.0, top + 12
    for form, wide, name, words in entries:
        room = wide + text_width(words, SIZE) + 16
        if x + room > width:
            x, y = 8.0, y + 20
        text = element("text", escape(words, quote=False), x=wide - 2, y=4, fill=MUTED, stroke="none")
        colour = COLOURS.get(name, MUTED)
        at = f"translate({x + 7:g} {y:g})"
        parts.append(element("g", form, text, class_=name, transform=at, fill=colour, stroke=colour))
        x += room
    return "".join(parts), y + 14 - top if entries else 0
