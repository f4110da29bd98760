"""What a person may choose about an export; each format uses what concerns it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class GroupBy(StrEnum):
    """What gives an event its group of lanes in the chart."""

    ACTOR = "actor"
    SOURCE = "source"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How an export should look.

    `plotlyjs` says where a page gets plotly.js from: "inline" (the page stands alone), "cdn", "directory"
    (plotly.min.js beside the page), "none" (the host page has it), or a bundle's address, used as written.
    `embed` asks for a fragment to paste into another page, `static` for one without any script.
    `title` "" is made from the articles. `excel` puts a byte-order mark before CSV; `raw` leaves CSV cells
    that a spreadsheet would run as a formula as they are.
    """

    title: str = ""
    group_by: GroupBy = GroupBy.NONE
    publication_lines: bool = False
    plotlyjs: str = "inline"
    embed: bool = False
    static: bool = False
    excel: bool = False
    raw: bool = False
