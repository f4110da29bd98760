"""timeline dates: the time expressions of articles."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.exits import leave, refuse, stoppable
from timeline.cli.options import (
    Articles,
    Column,
    DayFirst,
    Explain,
    InputFormat,
    Jobs,
    Output,
    Published,
    Quiet,
)
from timeline.cli.values import (
    check_input_format,
    read_columns,
    read_date,
    read_jobs,
    read_plan,
)

if TYPE_CHECKING:
    from timeline.model import ArticleSummary, Problem


def dates(
    articles: Articles,
    published: Published = "",
    output: Output = None,
    output_format: Annotated[
        str, typer.Option("--format", help="table, csv, jsonl or, for one article, timeml.", metavar="FORMAT")
    ] = "",
    explain: Explain = False,
    day_first: DayFirst = None,
    column: Column = None,
    input_format: InputFormat = "",
    jobs: Jobs = 0,
    quiet: Quiet = False,
) -> None:
    """List time expressions, one a row, and what they mean.

    Without -o and --format as a table. -o may be given several times; "-" is standard output.
    """
    from timeline.dates import FORMATS
    from timeline.delivery import deliver_dates, find_dates, tell_problems
    from timeline.exporters.timeml import SeveralArticlesError
    from timeline.problems import gather
    from timeline.progress import Counted
    from timeline.readers import read_articles
    from timeline.readers.counting import count_articles
    from timeline.terminal import tell_undated

    day, columns = read_date(published), read_columns(column)
    if output_format == "table":
        output, output_format = [*(output or ()), "-"], ""
    delivery = read_plan(output, output_format, articles, explain=explain, formats=FORMATS)
    read: list[ArticleSummary] = []
    problems: list[Problem] = []
    results = Counted(
        read_articles(
            articles,
            published=day,
            columns=columns,
            input_format=check_input_format(input_format),
            leave_out=[target.path for target in delivery.targets],
        ),
        partial(count_articles, articles),
        quiet=quiet or (sys.stdout.isatty() and delivery.shown is not None),
    )
    with stoppable(results, "the list is not complete"):
        try:
            found = find_dates(
                results, read, problems, day_first=day_first, jobs=read_jobs(jobs), quiet=quiet
            )
            written = deliver_dates(found, delivery)
        except SeveralArticlesError as error:
            refuse(str(error))
    tell_problems(gather(problems))
    if not quiet:
        tell_undated(read)
    failed = len(problems) + len(delivery.targets) - len(written)
    leave(done=bool(read), failed=bool(failed))
