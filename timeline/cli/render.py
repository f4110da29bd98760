"""timeline render: event tables in, a timeline out."""

from __future__ import annotations

import typer

from timeline.cli.exits import finish
from timeline.cli.options import (
    Embed,
    Excel,
    FailOnEmpty,
    Format,
    Lanes,
    Lines,
    Output,
    PlotlyJs,
    Quiet,
    Raw,
    Static,
    Tables,
    Title,
    export_options,
)
from timeline.cli.values import read_plan


def render(
    context: typer.Context,
    tables: Tables,
    output: Output = None,
    output_format: Format = "",
    title: Title = "",
    excel: Excel = False,
    raw: Raw = False,
    group_by: Lanes = "none",
    publication_lines: Lines = False,
    plotlyjs: PlotlyJs = "inline",
    embed: Embed = False,
    static: Static = False,
    fail_on_empty: FailOnEmpty = False,
    quiet: Quiet = False,
) -> None:
    """Make a timeline of event tables that you have edited or written.

    CSV, Excel, JSON, JSON Lines or Parquet; the columns "date" and "title" are enough.
    """
    from timeline.delivery import deliver
    from timeline.tables import read_tables

    delivery = read_plan(output, output_format, tables)
    timeline = read_tables(tables)
    outcome = deliver(timeline, delivery, export_options(context), quiet=quiet)
    finish(timeline, outcome, fail_on_empty=fail_on_empty)
