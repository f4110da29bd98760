"""What becomes of a timeline: files, standard output, and lines to the person on standard error."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from timeline.dates import FORMATS, Dated
from timeline.exporters import EXPORTERS, LEFT_OUT, ExportOptions, export, save, write
from timeline.exporters.timeml import SeveralArticlesError
from timeline.extras import require
from timeline.model import Article, ArticleSummary, Problem, Timeline
from timeline.readers.sources import problem
from timeline.targets import Target, check_targets
from timeline.terminal import (
    emit,
    explain,
    explain_timeline,
    say_result,
    show_dates,
    show_timeline,
    tell,
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Files to write, and the format to show on standard output: "" for a table, None for nothing.

    With `explain` the table gives way to how each event came by its date.
    """

    targets: tuple[Target, ...]
    shown: str | None
    explain: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether anything was delivered, and whether any input or output failed."""

    done: bool
    failed: bool


def plan(
    output: Sequence[str],
    shown: str,
    sources: Sequence[str],
    *,
    explain: bool = False,
    formats: Collection[str] = EXPORTERS,
) -> Delivery:
    """Where what is made of these sources goes; ValueError, in plain words, when it can't go there."""
    require(shown)
    targets = check_targets([name for name in output if name != "-"], sources, formats)
    visible = shown or explain or not targets or "-" in output
    return Delivery(targets, shown if visible else None, explain)


def deliver(timeline: Timeline, delivery: Delivery, options: ExportOptions, *, quiet: bool) -> Outcome:
    """Write and show the timeline, unless nothing was read; then say how it went."""
    written: tuple[str, ...] = ()
    shown = delivery.shown if timeline.articles else None
    if timeline.articles:
        written = _write(delivery.targets, partial(_save, timeline, options, quiet=quiet))
    if shown is not None:
        show = explain_timeline if delivery.explain else show_timeline
        for piece in export(timeline, shown, options) if shown else [show(timeline)]:
            emit(piece)
    _report(timeline, written, quiet=quiet)
    failed = len(timeline.problems) + len(delivery.targets) - len(written)
    return Outcome(done=bool(written) or shown is not None, failed=bool(failed))


def correct(timeline: Timeline, edits: Sequence[str], *, quiet: bool) -> Timeline:
    """The timeline as these tables correct it; how much they changed is said."""
    if not edits or not timeline.articles:
        return timeline
    from timeline.tables.edits import apply_edits

    found = apply_edits(timeline, edits)
    if not quiet:
        tell(f"Note: edits: {found.changed} changed, {found.removed} removed, {found.added} added")
    return found.timeline


def find_dates(
    results: Iterable[Article | Problem],
    read: list[ArticleSummary],
    problems: list[Problem],
    *,
    day_first: bool | None,
    jobs: int,
    quiet: bool,
) -> Iterator[Dated]:
    """Articles and their time expressions as they are asked for; what was read and what wasn't is noted."""
    from timeline.pipeline import summary, times_of
    from timeline.workers import in_order

    for result in in_order(partial(times_of, day_first=day_first), results, jobs):
        if isinstance(result, Problem):
            problems.append(result)
            continue
        article, times = result
        read.append(summary(article))
        if not quiet:
            for warning in article.warnings:
                tell(f"Warning: {article.id}: {warning}")
        yield article, times


def deliver_dates(dated: Iterator[Dated], delivery: Delivery) -> tuple[str, ...]:
    """Write time expressions, and show them; where they go to one place, as they come. The files written."""
    once = len(delivery.targets) + (delivery.shown is not None) == 1
    found: Iterable[Dated] = dated if once else list(dated)
    written = _write(delivery.targets, lambda target: write(target.path, FORMATS[target.ending](found)))
    if delivery.shown is not None:
        show = explain if delivery.explain else FORMATS.get(delivery.shown, show_dates)
        for piece in show(found):
            emit(piece)
    return written


def _write(targets: Iterable[Target], put: Callable[[Target], None]) -> tuple[str, ...]:
    """The files that were written; one that can't be is reported and stays as it was."""
    written: list[str] = []
    for target in targets:
        try:
            put(target)
        except SeveralArticlesError as error:
            raise SeveralArticlesError(f"{target.path}: {error}") from None
        except (OSError, ValueError) as error:
            tell(f"Error: {problem(target.path, error)}")
            continue
        except KeyboardInterrupt:
            raise KeyboardInterrupt(*written) from None
        written.append(str(target.path))
    return tuple(written)


def _save(timeline: Timeline, options: ExportOptions, target: Target, *, quiet: bool) -> None:
    save(timeline, target.path, target.ending, options)
    if not quiet and target.ending in LEFT_OUT and (left := LEFT_OUT[target.ending](timeline)):
        tell(f"Note: {target.path}: {left}")


def tell_problems(problems: Iterable[Problem]) -> None:
    for bad in problems:
        tell(f"Error: {bad}")


def _report(timeline: Timeline, written: Sequence[str], *, quiet: bool) -> None:
    tell_problems(timeline.problems)
    if not quiet:
        for note in timeline.notes:
            tell(f"Warning: {note}")
    if timeline.articles and not quiet:
        tell(say_result(timeline, written))
