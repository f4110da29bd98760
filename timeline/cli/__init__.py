"""The command line: a command reads its options, makes one library call, and reports."""

from __future__ import annotations

import gc
import os
from typing import Annotated

import typer

from timeline.cli.build import build
from timeline.cli.dates import dates
from timeline.cli.render import render

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"max_content_width": 100},
    help="Turn articles into a dated, ordered, sourced timeline, offline.",
    epilog="Example: timeline build articles/ -o timeline.html",
)
app.command(epilog="Example: timeline build flood.txt -o flood.html -o flood.csv")(build)
app.command(epilog="Example: timeline render events.csv -o page.html")(render)
app.command(epilog="Example: timeline dates flood.txt --published 2024-10-28 --explain")(dates)


def main() -> None:
    """The program. It alone decides on the threads of its process, and on collecting garbage."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(50_000)
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
