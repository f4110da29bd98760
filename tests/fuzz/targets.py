"""What is fuzzed: any bytes come in, what must hold is asserted; one line each in TARGETS."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice, pairwise
from pathlib import Path

from tests.exporters.parsed import CHECKS
from tests.made import event, timeline
from timeline import build, find_times, read_articles
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.model import Article, Problem, Status, Timeline
from timeline.readers import READERS
from timeline.tables import TABLES, read_tables

_FIRST_DAY = dt.date(1, 1, 1).toordinal()
_STYLES = (
    ExportOptions(static=True, title="A"),
    ExportOptions(embed=True, plotlyjs="none"),
    ExportOptions(plotlyjs="none", publication_lines=True),
)


def readers(data: bytes) -> None:
    """The first byte chooses the ending; the rest is the file."""
    with tempfile.TemporaryDirectory() as folder:
        for result in read_articles(_file(Path(folder), sorted(READERS), data)):
            assert isinstance(result, Problem) or result.text.strip()


def times(data: bytes) -> None:
    """The first three bytes choose the publication date; the rest is a text."""
    published = dt.date.fromordinal(_FIRST_DAY + int.from_bytes(data[:3]) % 3_650_000)
    text = data[3:].decode("utf-8", "surrogateescape")
    found = find_times(text, published=published)
    for time in found:
        assert text[time.start : time.end] == time.text == time.text.strip() != ""
        assert time.interval is None or time.interval.start < time.interval.end
        assert time.interval is not None or time.reason or time.type != "DATE" or time.value.endswith("_REF")
    assert all(one.end <= other.start for one, other in pairwise(found))
    for made in build([Article("a", text, published=published)]).events:
        assert 0 <= made.char_start < made.char_end <= len(text)
        assert made.title.strip()
        assert not (made.start and made.end) or made.start <= made.end


def tables(data: bytes) -> None:
    """The first byte chooses the ending; the rest is the table."""
    with tempfile.TemporaryDirectory() as folder:
        read = read_tables([_file(Path(folder), sorted(TABLES), data)])
    assert read.events or read.problems
    if read.events:
        EXPORTERS["jsonl"](read, ExportOptions())


def page(data: bytes) -> None:
    """Texts between unit separators stand where an event can have text; each format is parsed."""
    made = _hostile(data.decode("utf-8", "surrogateescape").split("\x1f"))
    for ending, check in CHECKS.items():
        if ending == "html":
            check(EXPORTERS[ending](made, _STYLES[len(data) % len(_STYLES)]), made)
        else:
            check(EXPORTERS[ending](made, ExportOptions(title=made.notes[0])), made)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "readers": readers,
    "times": times,
    "tables": tables,
    "page": page,
}


def _file(folder: Path, endings: Sequence[str], data: bytes) -> Path:
    path = folder / f"a.{endings[(data or bytes(1))[0] % len(endings)]}"
    path.write_bytes(data[1:])
    return path


def _hostile(texts: Sequence[str]) -> Timeline:
    words: Iterator[str] = cycle(texts)
    events = []
    for number, status in enumerate(islice(Status, 3)):
        names = ("title", "text", "expression", "source", "url", "date", "why", "rule", "article")
        said = dict(zip(names, words, strict=False))
        actors = tuple(islice(words, 2))
        extra = {next(words): next(words)} if number else {}
        day = dt.date(2024, 10, 20 + 3 * number)
        events.append(event(str(day), id=f"e{number}", actors=actors, status=status, extra=extra, **said))
    made = timeline(*events)
    return Timeline(made.events, made.unplaced, made.articles, (next(words),))
