"""What options say, read; each of these ends the program with one line where an option makes no sense."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.exits import refuse

if TYPE_CHECKING:
    from timeline.delivery import Delivery
    from timeline.select import Choice


def read_plan(
    output: Sequence[str] | None,
    output_format: str,
    sources: Sequence[str],
    *,
    explain: bool = False,
    formats: Collection[str] | None = None,
) -> Delivery:
    """Where the timeline goes, or what has other `formats`, once it is clear that it can go there."""
    from timeline.delivery import plan
    from timeline.exporters import EXPORTERS

    formats = formats or EXPORTERS
    check_format(output_format, ("", *formats))
    check_explain(output_format if explain else "")
    try:
        return plan(output or (), output_format, sources, explain=explain, formats=formats)
    except ValueError as error:
        refuse(str(error))


def read_date(text: str) -> date | None:
    if not text:
        return None
    from timeline.readers.published import parse_published

    try:
        return parse_published(text)
    except ValueError as error:
        refuse(f"--published: {error}")


def read_columns(given: Sequence[str] | None) -> Mapping[str, str]:
    from timeline.readers.records import columns_of

    try:
        return columns_of(given or ())
    except ValueError as error:
        refuse(f"--column {error}")


def read_choice(
    basis: str, min_confidence: float, subjects: str, first: str, last: str, most: int | None
) -> Choice:
    from timeline import select

    try:
        return select.read_choice(basis, min_confidence, subjects, first, last, most)
    except ValueError as error:
        refuse(str(error))


def read_jobs(given: int) -> int:
    """How many processes that is; 0 stands for all cores."""
    from timeline.workers import all_cores

    return given or all_cores()


def check_explain(output_format: str) -> None:
    """That explanations are not asked for beside a format, which has no place for them."""
    if output_format:
        refuse(f"--explain: not possible with --format {output_format}; leave one of them out")


def check_edits(names: Sequence[str]) -> None:
    for name in names:
        if not Path(name).is_file():
            refuse(f"--edits {name}: no such file")


def check_input_format(ending: str) -> str:
    from timeline.readers import READERS

    if ending and ending not in READERS:
        refuse(f"--input-format {ending}: no such format; use one of {', '.join(READERS)}")
    return ending


def check_format(name: str, known: Collection[str]) -> None:
    if name not in known:
        refuse(f"--format {name}: no such format; use one of {', '.join(sorted(filter(None, known)))}")
