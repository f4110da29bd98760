"""timeline dates: the time expressions of articles."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.exits import leave, refuse, stoppable
from timeline.cli.options import Articles, Column, DayFirst, Explain, Jobs, Published, Quiet
from timeline.cli.values import check_explain, check_format, read_columns, read_date, read_jobs

if TYPE_CHECKING:
    from timeline.model import ArticleSummary, Problem


def dates(
    articles: Articles,
    published: Published = "",
    output_format: Annotated[
        str, typer.Option("--format", help="table, csv, jsonl or, for one article, timeml.", metavar="FORMAT")
    ] = "table",
    explain: Explain = False,
    day_first: DayFirst = None,
    column: Column = None,
    jobs: Jobs = 0,
    quiet: Quiet = False,
) -> None:
    """List time expressions, one a row, and what they mean."""
    from timeline import terminal
    from timeline.dates import FORMATS
    from timeline.delivery import find_dates
    from timeline.exporters.timeml import SeveralArticlesError
    from timeline.progress import Counted
    from timeline.readers import read_articles
    from timeline.readers.counting import count_articles

    formats = {"table": terminal.show_dates, **FORMATS}
    day, columns = read_date(published), read_columns(column)
    check_format(output_format, formats)
    check_explain(output_format if explain and output_format != "table" else "")
    read: list[ArticleSummary] = []
    problems: list[Problem] = []
    results = Counted(
        read_articles(articles, published=day, columns=columns),
        partial(count_articles, articles),
        quiet=quiet or sys.stdout.isatty(),
    )
    show = terminal.explain if explain else formats[output_format]
    with stoppable(results, "the list is not complete"):
        try:
            found = find_dates(
                results, read, problems, day_first=day_first, jobs=read_jobs(jobs), quiet=quiet
            )
            for piece in show(found):
                terminal.emit(piece)
        except SeveralArticlesError as error:
            refuse(f"--format {output_format}: {error}")
    if not quiet:
        terminal.tell_undated(read)
    leave(done=bool(read), failed=bool(problems))
