"""How a command ends: its exit codes, and the line that says what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from timeline.delivery import Outcome
    from timeline.model import Timeline
    from timeline.progress import Counted

NOTHING_DONE, WRONG_USE, SOME_FAILED, EMPTY, STOPPED = 1, 2, 3, 4, 130


def refuse(message: str) -> NoReturn:
    """End for wrong use."""
    from timeline.terminal import tell

    tell(f"Error: {message}")
    raise typer.Exit(WRONG_USE)


def leave(*, done: bool, failed: bool) -> None:
    """End with the code for what failed, if anything did."""
    if failed:
        raise typer.Exit(SOME_FAILED if done else NOTHING_DONE)


@contextmanager
def stoppable(read: Counted, left: str) -> Iterator[None]:
    """Where the person stops the program, say how far it was and what is `left` of it, and end.

    What an interruption names was written.
    """
    from timeline.terminal import tell

    try:
        yield
    except KeyboardInterrupt as stopped:
        read.close()
        written = ", ".join(map(str, stopped.args))
        tell(f"Stopped after reading {read.said()}; {f'written: {written}' if written else left}")
        raise typer.Exit(STOPPED) from None
    finally:
        read.close()


def finish(timeline: Timeline, outcome: Outcome, *, fail_on_empty: bool) -> None:
    """End after a timeline was delivered."""
    if fail_on_empty and timeline.articles and not timeline.events:
        raise typer.Exit(EMPTY)
    leave(done=outcome.done, failed=outcome.failed)
