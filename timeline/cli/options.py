"""The options that commands share, and what is read from them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from timeline.exporters import ExportOptions

Articles = Annotated[
    list[str], typer.Argument(help="Files, folders, or - for standard input.", metavar="ARTICLES")
]
Tables = Annotated[list[str], typer.Argument(help="Event tables, or - for standard input.", metavar="TABLES")]
Edits = Annotated[
    list[str] | None,
    typer.Option("--edits", help="An event table that you corrected.", metavar="TABLE"),
]
Published = Annotated[
    str, typer.Option(help="Publication date of every article, like 2024-10-28.", metavar="DATE")
]
DayFirst = Annotated[
    bool | None,
    typer.Option("--day-first/--month-first", help="What 03/04/2024 in an article means."),
]
Column = Annotated[
    list[str] | None,
    typer.Option(
        help="Another name for a field of JSON Lines, CSV, Excel or Parquet: text=body.", metavar="FIELD=NAME"
    ),
]
InputFormat = Annotated[
    str,
    typer.Option(
        "--input-format",
        help="What standard input is, as a file's ending: csv, html, eml, …",
        metavar="ENDING",
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option("--output", "-o", help="File to write; its ending decides the format.", metavar="FILE"),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        help="For standard output: csv, html, ics, json, jsonl, md, parquet, svg, timelinejs.json or xlsx.",
        metavar="FORMAT",
    ),
]
Title = Annotated[str, typer.Option(help="Title of the page.", metavar="TEXT")]
Excel = Annotated[bool, typer.Option("--excel", help="Begin CSV with the mark by which Excel knows UTF-8.")]
Raw = Annotated[bool, typer.Option("--raw", help="Leave CSV cells that a spreadsheet would run as they are.")]
Lanes = Annotated[Literal["actor", "source", "none"], typer.Option("--group-by", help="Lanes of the chart.")]
Lines = Annotated[bool, typer.Option("--publication-lines", help="Mark publication dates in the chart.")]
PlotlyJs = Annotated[str, typer.Option(help="inline, cdn, directory, none or an address.", metavar="FROM")]
Embed = Annotated[bool, typer.Option("--embed", help="HTML as a fragment to paste into another page.")]
Static = Annotated[bool, typer.Option("--static", help="HTML without script, for mail and word processors.")]
FailOnEmpty = Annotated[bool, typer.Option("--fail-on-empty", help="Exit with 4 when no event is found.")]
About = Annotated[
    str,
    typer.Option(help="Only events that concern one of these, separated by commas.", metavar="WORDS"),
]
From = Annotated[
    str, typer.Option("--from", help="Only events from this day, month or year on.", metavar="DATE")
]
To = Annotated[str, typer.Option("--to", help="Only events up to this day, month or year.", metavar="DATE")]
Top = Annotated[int | None, typer.Option(min=1, help="Only the N events that matter most.", metavar="N")]
Apart = Annotated[bool, typer.Option("--no-merge", help="Keep what several articles tell apart.")]
Bases = Annotated[
    str,
    typer.Option("--basis", help="Only events dated so: stated, carried, published.", metavar="BASES"),
]
Sure = Annotated[
    float, typer.Option("--min-confidence", min=0, max=1, help="Only events as sure as this.", metavar="N")
]
Explain = Annotated[bool, typer.Option("--explain", help="Say how each one came by its date.")]
Jobs = Annotated[
    int,
    typer.Option("--jobs", min=0, help="How many processes share the work; 0 for all cores.", metavar="N"),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]


def export_options(context: typer.Context) -> ExportOptions:
    """How exports should look, from a command's options of the same names."""
    from timeline.exporters import ExportOptions, GroupBy

    chosen = {field.name: context.params[field.name] for field in fields(ExportOptions)}
    return ExportOptions(**{**chosen, "group_by": GroupBy(chosen["group_by"])})
