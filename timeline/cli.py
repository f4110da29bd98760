"""The command line: a command reads its options, makes one library call, and reports."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

if TYPE_CHECKING:
    from timeline.delivery import Delivery, Outcome
    from timeline.model import ArticleSummary, Problem, Timeline

NOTHING_DONE, WRONG_USE, SOME_FAILED, EMPTY = 1, 2, 3, 4

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"max_content_width": 100},
    help="Turn articles into a dated, ordered, sourced timeline, offline.",
    epilog="Example: timeline build articles/ -o timeline.html",
)

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
Column = Annotated[
    list[str] | None,
    typer.Option(help="Where JSON Lines have a field under another name: text=body.", metavar="FIELD=NAME"),
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
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]


def main() -> None:
    app(prog_name="timeline")


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"timeline {version('timeline')}")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    pass


@app.command(epilog="Example: timeline build flood.txt -o flood.html -o flood.csv")
def build(
    articles: Articles,
    published: Published = "",
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
    about: About = "",
    from_: From = "",
    to: To = "",
    top: Top = None,
    no_merge: Apart = False,
    fail_on_empty: FailOnEmpty = False,
    column: Column = None,
    edits: Edits = None,
    quiet: Quiet = False,
) -> None:
    """Make a timeline of articles.

    Without -o and --format it is shown as a table. -o may be given several times; "-" is standard output.
    """
    from timeline.delivery import correct, deliver
    from timeline.exporters import ExportOptions, GroupBy
    from timeline.pipeline import assemble
    from timeline.readers import read_articles
    from timeline.select import read_choice
    from timeline.terminal import tell

    day, columns = _read_date(published), _read_columns(column)
    _check_edits(edits or ())
    delivery = _plan(output, output_format, (*articles, *(edits or ())))
    own = [*(target.path for target in delivery.targets), *map(Path, edits or ())]
    try:
        choice = read_choice(about, from_, to, top)
    except ValueError as error:
        _refuse(str(error))
    read = read_articles(articles, published=day, columns=columns, leave_out=own)
    made = correct(assemble(read, merge=not no_merge), edits or (), quiet=quiet)
    timeline, left = choice.apply(made)
    if left and not quiet:
        tell(f"Note: left out: {left}")
    options = ExportOptions(
        title=title,
        excel=excel,
        raw=raw,
        group_by=GroupBy(group_by),
        publication_lines=publication_lines,
        plotlyjs=plotlyjs,
        embed=embed,
        static=static,
    )
    outcome = deliver(timeline, delivery, options, quiet=quiet)
    _finish(timeline, outcome, fail_on_empty=fail_on_empty)


@app.command(epilog="Example: timeline render events.csv -o page.html")
def render(
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
    from timeline.exporters import ExportOptions, GroupBy
    from timeline.tables import read_tables

    delivery = _plan(output, output_format, tables)
    timeline = read_tables(tables)
    options = ExportOptions(
        title=title,
        excel=excel,
        raw=raw,
        group_by=GroupBy(group_by),
        publication_lines=publication_lines,
        plotlyjs=plotlyjs,
        embed=embed,
        static=static,
    )
    outcome = deliver(timeline, delivery, options, quiet=quiet)
    _finish(timeline, outcome, fail_on_empty=fail_on_empty)


@app.command(epilog="Example: timeline dates flood.txt --published 2024-10-28 --explain")
def dates(
    articles: Articles,
    published: Published = "",
    output_format: Annotated[
        str, typer.Option("--format", help="table, csv, jsonl or, for one article, timeml.", metavar="FORMAT")
    ] = "table",
    explain: Annotated[bool, typer.Option("--explain", help="Say how each one was understood.")] = False,
    column: Column = None,
    quiet: Quiet = False,
) -> None:
    """List time expressions, one a row, and what they mean."""
    from timeline import terminal
    from timeline.dates import FORMATS
    from timeline.delivery import find_dates
    from timeline.exporters.timeml import SeveralArticlesError
    from timeline.readers import read_articles

    formats = {"table": terminal.show_dates, **FORMATS}
    day, columns = _read_date(published), _read_columns(column)
    _check_format(output_format, formats)
    if explain and output_format != "table":
        _refuse(f"--explain: not possible with --format {output_format}; leave one of them out")
    read: list[ArticleSummary] = []
    problems: list[Problem] = []
    results = read_articles(articles, published=day, columns=columns)
    show = terminal.explain if explain else formats[output_format]
    try:
        for piece in show(find_dates(results, read, problems, quiet=quiet)):
            terminal.emit(piece)
    except SeveralArticlesError as error:
        _refuse(f"--format {output_format}: {error}")
    if not quiet:
        terminal.tell_undated(read)
    _leave(done=bool(read), failed=bool(problems))


def _plan(output: Sequence[str] | None, output_format: str, sources: Sequence[str]) -> Delivery:
    """Where the timeline goes, once it is clear that it can go there."""
    from timeline.delivery import plan
    from timeline.exporters import EXPORTERS

    _check_format(output_format, ("", *EXPORTERS))
    try:
        return plan(output or (), output_format, sources)
    except ValueError as error:
        _refuse(str(error))


def _check_edits(names: Sequence[str]) -> None:
    for name in names:
        if not Path(name).is_file():
            _refuse(f"--edits {name}: no such file")


def _finish(timeline: Timeline, outcome: Outcome, *, fail_on_empty: bool) -> None:
    if fail_on_empty and timeline.articles and not timeline.events:
        raise typer.Exit(EMPTY)
    _leave(done=outcome.done, failed=outcome.failed)


def _read_date(text: str) -> date | None:
    if not text:
        return None
    from timeline.readers.published import parse_published

    try:
        return parse_published(text)
    except ValueError as error:
        _refuse(f"--published: {error}")


def _read_columns(given: Sequence[str] | None) -> Mapping[str, str]:
    from timeline.readers.jsonl import columns_of

    try:
        return columns_of(given or ())
    except ValueError as error:
        _refuse(f"--column {error}")


def _check_format(name: str, known: Collection[str]) -> None:
    if name not in known:
        _refuse(f"--format {name}: no such format; use one of {', '.join(sorted(filter(None, known)))}")


def _check_choice(option: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        _refuse(f"{option} {name}: use one of {', '.join(known)}")


def _refuse(message: str) -> NoReturn:
    from timeline.terminal import tell

    tell(f"Error: {message}")
    raise typer.Exit(WRONG_USE)


def _leave(*, done: bool, failed: bool) -> None:
    if failed:
        raise typer.Exit(SOME_FAILED if done else NOTHING_DONE)
