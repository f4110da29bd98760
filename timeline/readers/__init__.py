"""Articles from files, folders and standard input; one file per format, one line each in READERS."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from timeline.extras import MissingExtraError
from timeline.model import Article, Problem, PublishedBasis
from timeline.readers.csv import read_csv
from timeline.readers.docx import read_docx
from timeline.readers.eml import read_eml
from timeline.readers.feed import read_feed
from timeline.readers.html import read_html
from timeline.readers.jsonl import read_jsonl
from timeline.readers.limits import check_text, read_whole
from timeline.readers.markdown import read_markdown
from timeline.readers.mhtml import read_mhtml
from timeline.readers.origin import Origin
from timeline.readers.parquet import read_parquet
from timeline.readers.pdf import read_pdf
from timeline.readers.plain import read_plain
from timeline.readers.records import FIELDS
from timeline.readers.sources import SourceFile, list_files, printable, problem
from timeline.readers.standard_input import read_standard_input
from timeline.readers.xlsx import read_xlsx

Reader = Callable[[BinaryIO, Origin], Iterator[Article | Problem]]

READERS: Mapping[str, Reader] = {
    "atom": read_feed,
    "csv": read_csv,
    "docx": read_docx,
    "eml": read_eml,
    "htm": read_html,
    "html": read_html,
    "jsonl": read_jsonl,
    "md": read_markdown,
    "mht": read_mhtml,
    "mhtml": read_mhtml,
    "ndjson": read_jsonl,
    "parquet": read_parquet,
    "pdf": read_pdf,
    "rss": read_feed,
    "tsv": read_csv,
    "txt": read_plain,
    "xlsx": read_xlsx,
    "xml": read_feed,
}

LINES = frozenset(("jsonl", "ndjson"))
STREAMED = LINES | {"csv", "parquet", "tsv"}
"""Read piece by piece; all else is read whole before it is looked at."""
STANDARD_INPUT = "standard input"


def read_articles(
    sources: Iterable[str | Path | Article] | str | Path,
    *,
    published: date | datetime | None = None,
    columns: Mapping[str, str] | None = None,
    input_format: str = "",
    leave_out: Iterable[Path] = (),
) -> Iterator[Article | Problem]:
    """Articles in stable order; a source that can't be read becomes a Problem in its place.

    A source is a file, a folder, "-" for standard input, or an `Article`. A file that is named twice is read
    once. `published` is the publication date of every article, whatever the articles say. `columns` gives
    other names for the fields of JSON Lines, CSV, Excel and Parquet: {"text": "body"}; ValueError for a field
    that there is not. `input_format` is the ending of a file like standard input, which else is JSON Lines or
    plain text. Files of `leave_out` are not read although they lie in a folder that is.
    """
    columns = dict(columns or {})
    strangers = sorted(columns.keys() - set(FIELDS))
    if strangers:
        raise ValueError(f"no field {strangers[0]!r}; the fields are {', '.join(FIELDS)}")
    if isinstance(sources, str | Path):
        sources = [sources]
    return _read_all(sources, Origin("", "", published=published, columns=columns), input_format, leave_out)


def _read_all(
    sources: Iterable[str | Path | Article], given: Origin, input_format: str, leave_out: Iterable[Path]
) -> Iterator[Article | Problem]:
    ids: set[str] = set()
    done = {path.resolve() for path in leave_out}
    for source in sources:
        if isinstance(source, Article):
            yield _with_published(source, given.published)
        elif str(source) == "-":
            origin = replace(given, where=STANDARD_INPUT, id=STANDARD_INPUT)
            reader = _reader(input_format, piped=True) if input_format else read_standard_input
            yield from _read(reader, sys.stdin.buffer, origin)
        else:
            for file in list_files(str(source), READERS):
                if isinstance(file, Problem):
                    yield file
                elif (path := file.path.resolve()) not in done:
                    done.add(path)
                    name = printable(file.path) if file.id in ids else file.id
                    ids.add(name)
                    yield from _read_file(file, replace(given, where=printable(file.path), id=name))


def _with_published(article: Article, published: date | datetime | None) -> Article:
    if published is None:
        return article
    return replace(article, published=published, published_basis=PublishedBasis.OPTION)


def _read_file(file: SourceFile, origin: Origin) -> Iterator[Article | Problem]:
    ending = file.path.suffix.lower()
    if ending.removeprefix(".") not in READERS:
        known = " ".join(f".{ending}" for ending in READERS)
        what = f"files that end in {ending} can't be read" if ending else "a file name without an ending"
        yield Problem(origin.where, what, f"articles end in {known}")
        return
    try:
        with file.path.open("rb") as stream:
            reader = _reader(ending.removeprefix("."))
            yield from _read(reader, stream, replace(origin, file_name=printable(file.path.name)))
    except OSError as error:
        yield problem(file.path, error)


def _reader(ending: str, *, piped: bool = False) -> Reader:
    """What reads a format, first the whole of it unless it is streamed; of pipes only lines can be."""
    reader = READERS[ending]
    if ending in (LINES if piped else STREAMED):
        return reader
    return lambda stream, origin: reader(BytesIO(read_whole(stream)), origin)


def _read(reader: Reader, stream: BinaryIO, origin: Origin) -> Iterator[Article | Problem]:
    empty = True
    try:
        for result in reader(stream, origin):
            empty = False
            yield _checked(result, origin) if isinstance(result, Article) else result
    except MissingExtraError as error:
        yield Problem(origin.where, error.what, error.remedy, everywhere=True)
    except (OSError, ValueError) as error:
        yield problem(origin.where, error)
    except RecursionError:
        yield Problem(origin.where, "nested too deeply")
    else:
        if empty:
            yield Problem(origin.where, "no article in it")


def _checked(article: Article, origin: Origin) -> Article | Problem:
    """The article, unless there is nothing in it, or more than can be worked on."""
    if not article.text.strip():
        return Problem(origin.where, "no text in it")
    try:
        check_text(article.text)
    except ValueError as error:
        return problem(origin.where, error)
    return article
