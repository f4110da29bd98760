"""timeline build: articles in, a timeline out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import typer

from timeline.cli.exits import finish, stoppable
from timeline.cli.options import (
    About,
    Apart,
    Articles,
    Bases,
    Column,
    DayFirst,
    Edits,
    Embed,
    Excel,
    Explain,
    FailOnEmpty,
    Format,
    From,
    InputFormat,
    Jobs,
    Lanes,
    Lines,
    Output,
    PlotlyJs,
    Published,
    Quiet,
    Raw,
    Static,
    Sure,
    Title,
    To,
    Top,
    export_options,
)
from timeline.cli.values import (
    check_edits,
    check_input_format,
    read_choice,
    read_columns,
    read_date,
    read_jobs,
    read_plan,
)


def build(
    context: typer.Context,
    articles: Articles,
    published: Published = "",
    day_first: DayFirst = None,
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
    basis: Bases = "",
    min_confidence: Sure = 0.0,
    about: About = "",
    from_: From = "",
    to: To = "",
    top: Top = None,
    no_merge: Apart = False,
    explain: Explain = False,
    fail_on_empty: FailOnEmpty = False,
    column: Column = None,
    input_format: InputFormat = "",
    edits: Edits = None,
    jobs: Jobs = 0,
    quiet: Quiet = False,
) -> None:
    """Make a timeline of articles.

    Without -o and --format it is shown as a table. -o may be given several times; "-" is standard output.
    """
    from timeline.delivery import correct, deliver
    from timeline.pipeline import assemble
    from timeline.progress import Counted
    from timeline.readers import read_articles
    from timeline.readers.counting import count_articles
    from timeline.terminal import tell, tell_undated

    day, columns = read_date(published), read_columns(column)
    check_edits(edits or ())
    delivery = read_plan(output, output_format, (*articles, *(edits or ())), explain=explain)
    own = [*(target.path for target in delivery.targets), *map(Path, edits or ())]
    choice = read_choice(basis, min_confidence, about, from_, to, top)
    results = read_articles(
        articles,
        published=day,
        columns=columns,
        input_format=check_input_format(input_format),
        leave_out=own,
    )
    read = Counted(results, partial(count_articles, articles), quiet=quiet)
    with stoppable(read, "nothing written"):
        found = assemble(read, day_first=day_first, merge=not no_merge, jobs=read_jobs(jobs))
        made = correct(found, edits or (), quiet=quiet)
        timeline, left = choice.apply(made)
        if left and not quiet:
            tell(f"Note: left out: {left}")
        outcome = deliver(timeline, delivery, export_options(context), quiet=quiet)
        if not quiet:
            tell_undated(timeline.articles)
    finish(timeline, outcome, fail_on_empty=fail_on_empty)
