"""Date lines: the date that stands alone at the head of a text, or before its first dash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

_HEAD_LINES = 5
_LONGEST_LINE = 80
_LONGEST_PLACE = 60

_YEAR = r"(?:1[5-9]|20)\d\d"
_WORD = r"[^\W\d_]+\.?"
_SMALL = r"(?:[^\W\d_]{1,3}\s+)?"
_DATE = re.compile(
    rf"""(?:
        \b\d{{1,2}}(?:[^\W\d_]{{2}}|[.º])?\s+{_SMALL}{_WORD},?\s+{_SMALL}{_YEAR}\b
      | \b{_WORD}\s+\d{{1,2}}(?:[^\W\d_]{{2}})?,?\s+{_YEAR}\b
      | \b{_YEAR}[-./]\d{{1,2}}[-./]\d{{1,2}}\b
      | \b\d{{1,2}}[-./]\d{{1,2}}[-./]{_YEAR}\b
      | \b{_YEAR}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日
    )""",
    re.VERBOSE,
)
_TIME = re.compile(r"(?:\s*[,|T·]|\s+at|\s)\s*\d{1,2}[:.h]\d\d.{0,25}")
_DASH = re.compile(r"\s+(?:-{1,2}|–|—)(?!\S)|\s*—")
_AGENCY = re.compile(r"\s*(?:\([^()]*\)|/[^/]*/)")
_LABEL = re.compile(r"(?:\w+\s+){0,2}|.*[:,|·]\s*(?:\w+\s+)?")
_PLACE_AND_DAY = re.compile(
    rf"""(?!(?:On|In|At|By|From|Since|Until|After|Before|The)\s)
    (?:(?:[^\W\d_][^,\d]{{0,30}},\s*){{1,3}}|[A-Z][A-Z .'/-]+\s)
    ({_WORD}\s+\d{{1,2}}(?:[^\W\d_]{{2}})?|\d{{1,2}}(?:[^\W\d_]{{2}}|[.º])?\s+{_WORD})(,?\s+{_YEAR})?""",
    re.VERBOSE,
)
_PLACES = re.compile(r"(?:[^\W\d_][^,\d]{0,30},\s*){0,3}(?:\w+\s+)?|[A-Z][A-Z .'/-]+\s")


def date_lines(text: str) -> Iterator[str]:
    """What may be the text's own date, the likeliest first; each has a day, a month and a year."""
    for line in _head(text):
        if len(line) <= _LONGEST_LINE:
            yield from _dates_after(_LABEL, line)
        dash = _DASH.search(line, 0, 2 * _LONGEST_LINE)
        if dash:
            yield from _dates_after(_PLACES, _AGENCY.sub("", line[: dash.start()]))


def day_written(text: str) -> tuple[str, str]:
    """The day and month, and the year or "", of "BRUSSELS, Oct 28 (Agency) –" at the head of a text."""
    for line in _head(text):
        if (dash := _DASH.search(line, 0, 2 * _LONGEST_LINE)) and (
            found := _PLACE_AND_DAY.fullmatch(_AGENCY.sub("", line[: dash.start()]).rstrip(" ,"))
        ):
            return found[1], (found[2] or "").strip(", ")
    return "", ""


def _head(text: str) -> Iterator[str]:
    for match in islice(re.finditer(r"\S[^\r\n]*", text), _HEAD_LINES):
        yield match[0].rstrip()


def _dates_after(start: re.Pattern[str], line: str) -> Iterator[str]:
    """The date that ends the line and follows only what `start` allows; with a time after it, both ways."""
    date = _DATE.search(line)
    if not date or date.start() > _LONGEST_PLACE or not start.fullmatch(line, 0, date.start()):
        return
    rest = line[date.end() :]
    if _TIME.fullmatch(rest):
        yield date[0] + rest
        yield date[0]
    elif not rest.strip(" .)]*_"):
        yield date[0]
