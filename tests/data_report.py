"""How many rows of the expected timelines the program gets right, by column (python -m tests.data_report).

With the name of a column, or several, what differs in them is printed too.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.expected import ARTICLES, DATED, READ, Comparison, compare, expected_rows
from timeline import Article, build, read_articles


def comparisons() -> tuple[Comparison, ...]:
    """The program's timeline of every sample article beside the expected one."""
    articles = [item for item in read_articles(ARTICLES) if isinstance(item, Article)]
    return tuple(
        compare(path.stem, expected_rows(path, article.text), build([article], merge=False).events)
        for path, article in zip(ARTICLES, articles, strict=True)
    )


def total(found: Sequence[Comparison], column: str, *, stated: bool = False) -> tuple[int, int]:
    """Rows right in a column, of how many, over all articles."""
    shares = [comparison.share(column, stated=stated) for comparison in found]
    return sum(right for right, _ in shares), sum(rows for _, rows in shares)


def report(columns: Sequence[str]) -> str:
    found = comparisons()
    lines = [f"{'column':<12}{'stated rows':>14}{'all rows':>18}"]
    for column in (*DATED, *READ):
        cells = [total(found, column, stated=stated) for stated in (True, False)]
        shares = "".join(f"{right:>7}/{rows}{right / rows:>6.0%}  " for right, rows in cells)
        lines.append(f"{column:<12}{shares}")
    lines.append(f"unexpected events with a stated date: {sum(len(one.unexpected) for one in found)}")
    if columns:
        lines += filter(None, (comparison.difference(columns) for comparison in found))
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(sys.argv[1:]))
