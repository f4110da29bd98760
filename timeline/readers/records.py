"""One record of a table or of JSON Lines as an article."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from timeline.model import Article, Problem
from timeline.readers.origin import Origin
from timeline.readers.published import find_published

FIELDS = ("id", "title", "text", "published", "source", "url", "language")

_LONGEST_LIST = 200
_NOT_ARTICLES = "an event table, not articles; use timeline render"
_OF_EVENTS = frozenset(("precision", "relation", "expression", "basis", "char_start", "rule"))


def columns_of(pairs: Iterable[str]) -> Mapping[str, str]:
    """What each field is called, from pairs like "text=body"; ValueError names the pair that is none."""
    columns = {}
    for pair in pairs:
        field, _, name = pair.partition("=")
        if field not in FIELDS or not name:
            raise ValueError(f"{pair}: not FIELD=NAME; the fields are {', '.join(FIELDS)}")
        columns[field] = name
    return columns


def column_name(written: str) -> str:
    """A column as it is called, ours in any case of letters."""
    name = written.strip()
    return name.lower() if name.lower() in (*FIELDS, "date") else name


def check_not_events(names: Collection[str]) -> None:
    """ValueError when what has these columns is one of our event tables."""
    if len(_OF_EVENTS.intersection(names)) > 1:
        raise ValueError(_NOT_ARTICLES)


def check_columns(names: Collection[str], origin: Origin) -> None:
    """ValueError when a table with these columns holds no articles."""
    check_not_events(names)
    text = origin.columns.get("text", "text")
    if text == "text" and text not in names and {"date", "title"}.issubset(names):
        raise ValueError(_NOT_ARTICLES)
    if text not in names:
        listed = ", ".join(" ".join(name.split()) for name in names if name)
        shown = listed if len(listed) <= _LONGEST_LIST else f"{listed[:_LONGEST_LIST]}…"
        known = f"; its columns are {shown}" if shown else ""
        raise ValueError(f'no column "{text}"{known}; --column text=NAME names another')


def read_record(
    value: Mapping[str, object], where: str, number: int, origin: Origin, warning: str = ""
) -> Article | Problem:
    """The article in a record; without an id of its own it has the name of its file and its number."""
    names = {name: origin.columns.get(name, name) for name in FIELDS}
    text = value.get(names["text"])
    if not isinstance(text, str):
        return Problem(where, f'no text in a field "{names["text"]}"', "--column text=NAME names another")
    if not text.strip():
        return Problem(where, "no text in it")
    fields = {name: _scalar(value.get(names[name])) for name in FIELDS}
    if not fields["published"] and "published" not in origin.columns:
        fields["published"] = _scalar(value.get("date"))
    found = find_published(origin.published, field=fields["published"], address=fields["url"], text=text)
    return Article(
        id=fields["id"] or f"{origin.id}:{number}",
        text=text,
        title=fields["title"],
        published=found.published,
        published_basis=found.basis,
        source=fields["source"],
        url=fields["url"],
        language=fields["language"],
        warnings=tuple(filter(None, (warning, *found.warnings))),
    )


def _scalar(value: object) -> str:
    match value:
        case bool():
            return ""
        case date():
            return _day(value)
        case str() | int() | float():
            return str(value)
        case _:
            return ""


def _day(value: date) -> str:
    """A day without the midnight that databases give it."""
    midnight = isinstance(value, datetime) and not value.tzinfo and value.time() == datetime.min.time()
    return value.isoformat()[:10] if midnight else value.isoformat()
