"""How far the reading of articles is: a count, and on a terminal a bar."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cached_property

from timeline.model import Article, Problem
from timeline.terminal import Bar

_SHOWN_AFTER, _SHOWN_AGAIN_AFTER = 2.0, 0.1
"""Seconds."""


class Counted(Iterator[Article | Problem]):
    """Articles as they are asked for, and how many that were.

    Where standard error is a terminal, a bar tells how far it is, once it has taken two seconds. The only
    place that looks at a clock, through the bar; nothing but the bar depends on it.
    """

    def __init__(
        self, articles: Iterator[Article | Problem], total: Callable[[], int | None], *, quiet: bool
    ) -> None:
        self._articles = articles
        self._count_all = total
        self._bar = Bar() if sys.stderr.isatty() and not quiet else None
        self._shown = 0.0
        self.count = 0

    def __next__(self) -> Article | Problem:
        try:
            article = next(self._articles)
        except StopIteration:
            self.close()
            raise
        self.count += 1
        if self._bar:
            self._show(self._bar)
        return article

    def close(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.close()
            self._bar = None

    def said(self) -> str:
        """How many articles were read, of how many if that is known."""
        total = self._total
        of = f" of {total:,}" if total else ""
        return f"{self.count:,}{of} article{'s' * ((total or self.count) != 1)}"

    @cached_property
    def _total(self) -> int | None:
        total = self._count_all()
        return total if total and total >= self.count else None

    def _show(self, bar: Bar) -> None:
        now = bar.seconds()
        if now > _SHOWN_AFTER and now - self._shown > _SHOWN_AGAIN_AFTER:
            self._shown = now
            bar.show(self.count, self._total)
