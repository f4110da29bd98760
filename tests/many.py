"""Articles by the thousand, made of the samples from a seed: other paragraphs, days and ids."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

SAMPLES = Path(__file__).parent.parent / "data" / "articles"
_FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)


def many(count: int, *, paragraphs: int = 8, seed: int = 1) -> Iterator[str]:
    """Lines of JSON, one an article of so many paragraphs."""
    random = Random(seed)
    texts = (_FRONT.sub("", path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.glob("*.md")))
    known = [part for text in texts for part in text.split("\n\n") if part.strip() and part[0] != "#"]
    first = dt.date(2020, 1, 1)
    for number in range(count):
        text = "\n\n".join(random.choices(known, k=paragraphs))
        published = first + dt.timedelta(random.randrange(2000))
        yield json.dumps({"id": f"a{number}", "published": str(published), "text": text}) + "\n"
