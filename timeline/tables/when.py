"""When the event of a row was. The column `date` decides; `start` and `end` say what it leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from timeline.model import Relation
from timeline.tables import cells
from timeline.tables.dating import Written, read_date
from timeline.times.interval import Grain, Interval, after
from timeline.times.timex import parse_value, value_of

_REMEDY = "write it like 2024-10-24, 2024-10, 2024 or 2024-10-24/2024-10-27"


@dataclass(frozen=True, slots=True)
class When:
    """The columns that say when; `notes` are what a person should know about them."""

    value: str
    start: date | None
    end: date | None
    precision: Grain
    relation: Relation
    approximate: bool
    notes: tuple[str, ...] = ()


def read_when(texts: cells.Texts) -> When:
    """A side that `date` leaves open may be given as `start` or `end`; so may both when it names no days."""
    start, end = cells.day(texts, "start"), cells.day(texts, "end")
    try:
        found = read_date(texts["date"], texts["precision"]) if texts["date"] else None
    except ValueError as error:
        raise cells.CellError("date", str(error)) from error
    when = _dated(found, texts, start, end) if found else _undated(texts, start, end)
    if when.start and when.end and when.end < when.start:
        raise cells.CellError("end", f"{when.end} is before {when.start}", "swap or correct them")
    return when


def _dated(found: Written, texts: cells.Texts, start: date | None, end: date | None) -> When:
    relation = cells.choice(texts, "relation", found.relation)
    first, last = _within_range(found.value, start, end) or relation.covers(
        found.interval.first_day, found.interval.last_day
    )
    notes = tuple(
        f"{name} is {known}, as date {found.value} says; {written} is not used"
        for name, known, written in (("start", first, start), ("end", last, end))
        if known and written and known != written
    )
    return When(
        value=found.value,
        start=first or start,
        end=last or end,
        precision=found.interval.grain,
        relation=relation,
        approximate=cells.flag(texts, "approximate", found.approximate),
        notes=notes,
    )


def _within_range(value: str, start: date | None, end: date | None) -> tuple[date, date] | None:
    """`start` and `end` when they say from which day to which a range of months or years runs."""
    first, last = (parse_value(part) for part in (value.split("/") * 2)[:2])
    if not (first and last and start and end and "/" in value):
        return None
    inside = first.first_day <= start <= first.last_day and last.first_day <= end <= last.last_day
    return (start, end) if inside else None


def _undated(texts: cells.Texts, start: date | None, end: date | None) -> When:
    """A date that can't be understood stays as it is when there is `start` or `end`; none is made of them."""
    written = texts["date"]
    first, last = start or end, end or start
    if first is None or last is None:
        what = f'"{cells.shown(written)}" names no day, month or year' if written else "empty"
        raise cells.CellError("date", what, _REMEDY)
    precision = cells.choice(texts, "precision", Grain.DAY)
    days = Interval(
        _midnight(first), after(_midnight(last), timedelta(1)), max(precision, Grain.DAY, key=_rank)
    )
    return When(
        value=written or value_of(days),
        start=start,
        end=end,
        precision=precision,
        relation=cells.choice(texts, "relation", _relation(start, end)),
        approximate=cells.flag(texts, "approximate", False),
    )


def _relation(start: date | None, end: date | None) -> Relation:
    if start and end:
        return Relation.AT
    return Relation.SINCE if start else Relation.UNTIL


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001


def _rank(grain: Grain) -> int:
    return grain.rank
