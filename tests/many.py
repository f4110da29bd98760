"""Articles by the thousand, made of the samples: from a seed, or for earlier decades (-m tests.many 11)."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from timeline import Article, read_articles

SAMPLES = Path(__file__).parent.parent / "data" / "articles"
_YEAR = re.compile(r"\b(1[4-9]\d\d|20\d\d)\b")
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


def decades(count: int) -> Iterator[str]:
    """Lines of JSON: every sample article, and again for so many decades before, all its years ten less."""
    for back in range(0, 10 * count, 10):
        for article in read_articles([SAMPLES]):
            assert isinstance(article, Article)
            day = article.published
            assert day
            yield json.dumps({
                "id": f"{article.id}, {day.year - back}",
                "title": _earlier(article.title, back),
                "published": str(day.replace(year=day.year - back)),
                "source": article.source,
                "url": article.url,
                "text": _earlier(article.text, back),
            }) + "\n"  # fmt: skip


def _earlier(text: str, back: int) -> str:
    return _YEAR.sub(lambda year: str(int(year[0]) - back), text)


if __name__ == "__main__":
    sys.stdout.writelines(decades(int(sys.argv[1])))
