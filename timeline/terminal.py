"""What a person reads on a terminal: tables, explanations, and lines on standard error."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence

from timeline.dates import Dated, to_row
from timeline.exporters.wording import one_line, say_date
from timeline.model import Article, ArticleSummary, Event, Relation, TimeExpression, Timeline, Unplaced
from timeline.readers.sources import problem

_AROUND = 40
_NO_WRAPPING = 1_000_000
_NAMED = 3
_LEAST = 8
_LONGEST = 60
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d)*)?)?)?")


def tell(line: str) -> None:
    """One line to the person, on standard error."""
    print(_plain(line), file=sys.stderr)


def tell_undated(articles: Iterable[ArticleSummary]) -> None:
    """One line when articles have no publication date: what that means, and what helps."""
    undated = [article.id for article in articles if article.published is None]
    if undated:
        names = ", ".join(undated[:_NAMED]) + (
            f" and {len(undated) - _NAMED} more" if undated[_NAMED:] else ""
        )
        tell(
            f"Note: no publication date for {names}; words like “on Monday” can't be placed without one; "
            "--published 2024-10-28 gives it"
        )


def say_result(timeline: Timeline, written: Sequence[str]) -> str:
    events, articles = len(timeline.events), len(timeline.articles)
    counts = f"{events} event{'s' * (events != 1)} from {articles} article{'s' * (articles != 1)}"
    left = f", {len(timeline.unplaced)} not placed" if timeline.unplaced else ""
    return f"{counts}{left}{': ' if written else ''}{', '.join(written)}"


def emit(data: bytes) -> None:
    """Write to standard output at once; where that is not possible the program ends.

    Quietly when the reader has gone (`| head`), else with a line that says why.
    """
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise SystemExit(0) from None
        tell(f"Error: {problem('standard output', error)}")
        raise SystemExit(1) from None


def show_timeline(timeline: Timeline) -> bytes:
    """The events as a table, then what could not be placed."""
    several = len(timeline.articles) > 1
    columns = ("date", "event", "dated by", *(("article",) if several else ()))
    table = _render(columns, (_event_cells(event)[: len(columns)] for event in timeline.events))
    return table + _unplaced(timeline.unplaced, several=several)


def explain_timeline(timeline: Timeline) -> bytes:
    """For each event its clause, how that came by its date, and how sure that is; then what has no place."""
    several = len(timeline.articles) > 1
    told = [
        f"{_plain(_when(event))}  {_plain(event.title)}\n"
        f"      {_plain(event.why)}\n"
        f"      {event.basis}, confidence {event.confidence:g}{f', {_plain(event.article)}' * several}\n\n"
        for event in timeline.events
    ]
    return "".join(told).encode(errors="replace") + _unplaced(timeline.unplaced, several=several)


def show_dates(dated: Iterable[Dated]) -> Iterator[bytes]:
    """Every time expression as a table, then why some have no date; articles are named if several."""
    found = list(dated)
    columns = ["text", "type", "value", "mod", "start", "end", "precision", "relation", "rule"]
    if len(found) > 1:
        columns.insert(0, "article")
    rows = (to_row(article, expression) for article, expressions in found for expression in expressions)
    yield _render(columns, ([_plain(row[name] or "") for name in columns] for row in rows))
    yield _unresolved(found)


def explain(dated: Iterable[Dated]) -> Iterator[bytes]:
    """For each time expression: where it stands, rule, meaning, what it is counted from, result."""
    for article, expressions in dated:
        published = (
            f"published {article.published.isoformat()}" if article.published else "no publication date"
        )
        basis = f" ({article.published_basis})" if article.published_basis else ""
        yield f"{_plain(article.id)}, {published}{basis}\n\n".encode(errors="replace")
        for expression in expressions:
            yield _explain(article, expression).encode(errors="replace")


def _explain(article: Article, expression: TimeExpression) -> str:
    before, after = max(0, expression.start - _AROUND), expression.end + _AROUND
    context = (
        f"{'…' * (before > 0)}{article.text[before : expression.start]}"
        f"[{expression.text}]{article.text[expression.end : after]}{'…' * (after < len(article.text))}"
    )
    interval = expression.interval
    result = [expression.type, expression.value, expression.mod]
    if interval:
        result.append(f"({interval.grain}: {interval.first_day} to {interval.last_day})")
    lines = {
        "rule": expression.rule,
        "meaning": repr(expression.meaning),
        "counted from": expression.anchor,
        "result": " ".join(filter(None, result)),
        "relation": str(expression.relation),
        "not resolved": expression.reason,
    }
    told = "".join(f"      {name:<13}{_plain(value)}\n" for name, value in lines.items() if value)
    return f"  {expression.start}–{expression.end}  {_plain(context)}\n{told}\n"


def _event_cells(event: Event) -> list[str]:
    return [
        _plain(_when(event)),
        _plain(event.title),
        _plain(event.expression or str(event.basis)),
        _plain(event.article),
    ]


def _when(event: Event) -> str:
    """ISO dates as they are, so that they stand in line; other values in words."""
    if not _ISO.fullmatch(event.date):
        return say_date(event)
    about = "about " if event.approximate else ""
    relation = "" if event.relation is Relation.AT else f"{event.relation} "
    return f"{about}{relation}{event.date.replace('T', ' ')}"


def _unplaced(left: Iterable[Unplaced], *, several: bool) -> bytes:
    lines = [
        f"  {_plain(one.article) + ': ' if several else ''}{_shown(one)}: {_plain(one.reason)}\n"
        for one in left
    ]
    return f"\nNot placed:\n{''.join(lines)}".encode(errors="replace") if lines else b""


def _unresolved(found: Sequence[Dated]) -> bytes:
    lines = [
        f"  {_plain(article.id) + ': ' if len(found) > 1 else ''}{_plain(one.text)}: {_plain(one.reason)}\n"
        for article, expressions in found
        for one in expressions
        if one.reason
    ]
    return f"\nWithout a date:\n{''.join(lines)}".encode(errors="replace") if lines else b""


def _shown(one: Unplaced) -> str:
    if one.expression:
        return _plain(one.expression)
    text = _plain(one.text)
    return f"{text[:_LONGEST]}{'…' * (len(text) > _LONGEST)}"


class Bar:
    """How far something is, on one line of standard error: a bar, a count, a rate, the time left."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        said = "[progress.percentage]{task.fields[said]}"
        self._bar = Progress(
            BarColumn(),
            TextColumn(said),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
        )
        self._task = self._bar.add_task("", said="")

    def seconds(self) -> float:
        """Since it was made."""
        return self._bar.tasks[0].elapsed or 0.0

    def show(self, count: int, total: int | None) -> None:
        said = (
            f"{count:,}{f' of {total:,}' if total else ''} articles, {count / self.seconds():,.0f} a second"
        )
        self._bar.start()
        self._bar.update(self._task, completed=count, total=total, said=said, refresh=True)

    def close(self) -> None:
        self._bar.stop()


def _render(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table as wide as the terminal; into a file or pipe, plain lines that are not wrapped."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console() if sys.stdout.isatty() else Console(width=_NO_WRAPPING, no_color=True)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, overflow="fold", min_width=min(_LEAST, len(column) * 2))
    for row in rows:
        table.add_row(*map(Text, row))
    if not table.rows:
        return b""
    with console.capture() as capture:
        console.print(table)
    lines = "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())
    return lines.encode(sys.stdout.encoding, "replace")


def _plain(text: object) -> str:
    """On one line, without what could steer a terminal."""
    return one_line(str(text))
