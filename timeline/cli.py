"""The command line: a command reads its options, makes one library call, and reports."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

if TYPE_CHECKING:
    from timeline.dates import Dated
    from timeline.exporters import ExportOptions
    from timeline.model import Article, ArticleSummary, Problem, Timeline
    from timeline.targets import Target

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
    fail_on_empty: FailOnEmpty = False,
    column: Column = None,
    quiet: Quiet = False,
) -> None:
    """Make a timeline of articles.

    Without -o and --format it is shown as a table. -o may be given several times; "-" is standard output.
    """
    from timeline.exporters import ExportOptions, GroupBy
    from timeline.pipeline import assemble
    from timeline.readers import read_articles

    day, columns = _read_date(published), _read_columns(column)
    targets = _check_output(output or (), output_format, articles)
    own = [target.path for target in targets]
    timeline = assemble(read_articles(articles, published=day, columns=columns, leave_out=own))
    show = bool(output_format) or not targets or "-" in (output or ())
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
    _deliver(
        timeline,
        targets,
        options,
        output_format if show else None,
        fail_on_empty=fail_on_empty,
        quiet=quiet,
    )


@app.command(epilog="Example: timeline dates flood.txt --published 2024-10-28 --explain")
def dates(
    articles: Articles,
    published: Published = "",
    output_format: Annotated[
        str, typer.Option("--format", help="table, csv or jsonl.", metavar="FORMAT")
    ] = "table",
    explain: Annotated[bool, typer.Option("--explain", help="Say how each one was understood.")] = False,
    column: Column = None,
    quiet: Quiet = False,
) -> None:
    """List time expressions, one a row, and what they mean."""
    from timeline import terminal
    from timeline.dates import to_csv, to_jsonl
    from timeline.readers import read_articles

    formats = {"table": terminal.show_dates, "csv": to_csv, "jsonl": to_jsonl}
    day, columns = _read_date(published), _read_columns(column)
    _check_format(output_format, formats)
    if explain and output_format != "table":
        _refuse(f"--explain: not possible with --format {output_format}; leave one of them out")
    read: list[ArticleSummary] = []
    problems: list[Problem] = []
    results = read_articles(articles, published=day, columns=columns)
    show = terminal.explain if explain else formats[output_format]
    for piece in show(_find(results, read, problems, quiet=quiet)):
        terminal.emit(piece)
    if not quiet:
        terminal.tell_undated(read)
    _leave(done=bool(read), failed=bool(problems))


def _find(
    results: Iterable[Article | Problem],
    read: list[ArticleSummary],
    problems: list[Problem],
    *,
    quiet: bool,
) -> Iterator[Dated]:
    """Articles and their time expressions as they are asked for; what was read and what wasn't is noted."""
    from timeline.model import Problem
    from timeline.pipeline import summary
    from timeline.terminal import tell
    from timeline.times.find import find_times

    for result in results:
        if isinstance(result, Problem):
            problems.append(result)
            tell(f"Error: {result}")
            continue
        read.append(summary(result))
        if not quiet:
            for warning in result.warnings:
                tell(f"Warning: {result.id}: {warning}")
        yield result, find_times(result.text, published=result.published)


def _check_output(output: Sequence[str], output_format: str, sources: Sequence[str]) -> tuple[Target, ...]:
    """The files to write, once it is clear that they and the format can be."""
    from timeline.exporters import EXPORTERS
    from timeline.extras import require
    from timeline.targets import check_targets

    _check_format(output_format, ("", *EXPORTERS))
    try:
        require(output_format)
        return check_targets([name for name in output if name != "-"], sources)
    except ValueError as error:
        _refuse(str(error))


def _deliver(
    timeline: Timeline,
    targets: Sequence[Target],
    options: ExportOptions,
    show: str | None,
    *,
    fail_on_empty: bool,
    quiet: bool,
) -> None:
    """Write the files; show the timeline in the format `show`, as a table when that is "", or not at all."""
    from timeline.exporters import EXPORTERS
    from timeline.terminal import emit, show_timeline

    written = _write(timeline, targets, options, quiet=quiet) if timeline.articles else ()
    if show is not None and timeline.articles:
        emit(EXPORTERS[show](timeline, options) if show else show_timeline(timeline))
    _report(timeline, written, quiet=quiet)
    if fail_on_empty and timeline.articles and not timeline.events:
        raise typer.Exit(EMPTY)
    failed = len(timeline.problems) + len(targets) - len(written)
    _leave(done=bool(written or (show is not None and timeline.articles)), failed=bool(failed))


def _write(
    timeline: Timeline, targets: Iterable[Target], options: ExportOptions, *, quiet: bool
) -> tuple[str, ...]:
    """The files that were written; one that can't be is reported and stays as it was."""
    from timeline.exporters import LEFT_OUT, save
    from timeline.readers.sources import problem
    from timeline.terminal import tell

    written = []
    for target in targets:
        try:
            save(timeline, target.path, target.ending, options)
        except (OSError, ValueError) as error:
            tell(f"Error: {problem(target.path, error)}")
            continue
        written.append(str(target.path))
        if not quiet and target.ending in LEFT_OUT and (left := LEFT_OUT[target.ending](timeline)):
            tell(f"Note: {target.path}: {left}")
    return tuple(written)


def _report(timeline: Timeline, written: Sequence[str], *, quiet: bool) -> None:
    from timeline.terminal import say_result, tell, tell_undated

    for problem in timeline.problems:
        tell(f"Error: {problem}")
    if not quiet:
        for note in timeline.notes:
            tell(f"Warning: {note}")
        tell_undated(timeline.articles)
    if timeline.articles and not quiet:
        tell(say_result(timeline, written))


def _read_date(text: str) -> date | None:
    if not text:
        return None
    from timeline.readers.published import parse_published

    try:
        return parse_published(text)
    except ValueError as error:
        _refuse(f"--published: {error}")


def _read_columns(given: Sequence[str] | None) -> Mapping[str, str]:
    from timeline.readers.jsonl import FIELDS

    columns = {}
    for pair in given or ():
        field, _, name = pair.partition("=")
        if field not in FIELDS or not name:
            _refuse(f"--column {pair}: not FIELD=NAME; the fields are {', '.join(FIELDS)}")
        columns[field] = name
    return columns


def _check_format(name: str, known: Collection[str]) -> None:
    if name not in known:
        _refuse(f"--format {name}: no such format; use one of {', '.join(sorted(filter(None, known)))}")


def _refuse(message: str) -> NoReturn:
    from timeline.terminal import tell

    tell(f"Error: {message}")
    raise typer.Exit(WRONG_USE)


def _leave(*, done: bool, failed: bool) -> None:
    if failed:
        raise typer.Exit(SOME_FAILED if done else NOTHING_DONE)
