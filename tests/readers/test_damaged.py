"""Documents with bytes changed, lost and repeated: read as far as they can be, or named; never more."""

from __future__ import annotations

import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from tests.conftest import Convert
from tests.readers import documents, test_feeds, test_mail, test_mhtml
from timeline import read_articles
from timeline.model import Problem

MAIL = test_mail.mail(test_mail.OWN, f"<p>{test_mail.OWN}</p>", subject="Brücke")
ENTRY = (
    "<title>A &amp;amp; b</title><link>https://a.example</link><pubDate>28 Oct 2024</pubDate>"
    "<description>x</description>"
)
SAMPLES = {
    "eml": MAIL.as_bytes(),
    "mhtml": test_mhtml.saved(),
    "rss": test_feeds.rss(ENTRY, ENTRY).encode(),
    "atom": test_feeds.atom("<id>a</id><title>b</title><summary>c</summary>").encode(),
    "csv": 'id;text\n1;"Die ""alte"" Brücke\nschloss."\n2;x\n'.encode(),
}


def mangled(data: bytes, luck: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(luck.choice([1, 3, 20, 100])):
        place, other = luck.randrange(len(changed)), luck.randrange(len(changed))
        match luck.randrange(4):
            case 0:
                changed[place] = luck.randrange(256)
            case 1:
                del changed[place : place + luck.randrange(len(changed) // 10 + 1)]
            case 2:
                changed[place:place] = changed[other : other + luck.randrange(80)]
            case _:
                changed[place:place] = luck.choices(b"<>&\"'=\n\0()[]/;", k=4)
        changed = changed or bytearray(b"x")
    return bytes(changed)


def check(folder: Path, ending: str, data: bytes) -> None:
    """Every result is an article with text, or one line; anything else is raised."""
    luck = random.Random(ending)
    for number in range(60):
        path = folder / f"{number}.{ending}"
        path.write_bytes(mangled(data, luck))
        for found in read_articles([path]):
            told = str(found) if isinstance(found, Problem) else found.text
            assert told.strip()
            assert not isinstance(found, Problem) or (told.isprintable() and "Error" not in told)


@pytest.mark.parametrize("ending", SAMPLES)
def test_text_of_every_kind(tmp_path: Path, ending: str) -> None:
    check(tmp_path, ending, SAMPLES[ending])


def test_word(tmp_path: Path) -> None:
    check(tmp_path, "docx", documents.save(documents.bridge(), tmp_path / "whole.docx").read_bytes())


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "whole.parquet"
    pyarrow.parquet.write_table(pa.table({"text": ["One.", "Two."], "date": ["2024-10-28", None]}), path)
    check(tmp_path, "parquet", path.read_bytes())


def test_pdf(tmp_path: Path, convert: Convert) -> None:
    whole = convert([documents.save(documents.bridge(times=4), tmp_path / "whole.docx")], "pdf") / "whole.pdf"
    check(tmp_path, "pdf", whole.read_bytes())
