"""What a person sees of a long run: a bar on a terminal, else nothing."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.many import many
from timeline.model import Article, Problem
from timeline.progress import Counted
from timeline.readers.counting import count_articles


class Clock:
    """A bar that half a second passes before every look at the time."""

    def __init__(self) -> None:
        self.shown: list[tuple[int, int | None]] = []
        self._looks = count(1)

    def seconds(self) -> float:
        return next(self._looks) / 2

    def show(self, number: int, total: int | None) -> None:
        self.shown.append((number, total))

    def close(self) -> None:
        self.shown.append((-1, None))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("timeline.progress.Bar", lambda: clock)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    return clock


def articles(number: int) -> Iterator[Article | Problem]:
    return iter([Article(str(place), "x") for place in range(number)])


def test_the_bar_comes_after_two_seconds_and_goes_at_the_end(clock: Clock) -> None:
    list(Counted(articles(7), lambda: 7, quiet=False))
    assert clock.shown == [(5, 7), (6, 7), (7, 7), (-1, None)]


@pytest.mark.parametrize("total", [None, 3])
def test_a_total_that_is_not_known_or_not_true_is_not_shown(total: int | None, clock: Clock) -> None:
    list(Counted(articles(5), lambda: total, quiet=False))
    assert clock.shown == [(5, None), (-1, None)]


def test_quiet_is_quiet(clock: Clock) -> None:
    list(Counted(articles(9), lambda: 9, quiet=True))
    assert clock.shown == []


@pytest.mark.parametrize(
    ("number", "total", "said"),
    [(312, 1000, "312 of 1,000 articles"), (1, None, "1 article"), (2000, None, "2,000 articles")],
)
def test_how_far_it_is_in_words(number: int, total: int | None, said: str) -> None:
    read = Counted(articles(number), lambda: total, quiet=True)
    list(read)
    assert read.said() == said


def test_articles_are_counted_without_being_read(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text("".join(many(3)))
    (tmp_path / "open.ndjson").write_text("".join(many(2)).rstrip())
    for name in ("a.txt", "b.md", "c.other"):
        (tmp_path / name).write_text("One.")
    assert count_articles([str(tmp_path)]) == 7
    assert count_articles([str(tmp_path / "a.txt"), "-"]) is None
    assert count_articles([str(tmp_path / "missing.txt")]) == 0


def test_a_terminal_shows_how_far_it_is() -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "timeline", "dates", "-", "--format", "jsonl"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    ) as process:
        os.close(theirs)
        os.set_blocking(ours, False)
        given = process.stdin
        assert given
        seen = b""
        deadline = time.monotonic() + 60
        for line in many(10_000, paragraphs=1):
            given.write(line.encode())
            given.flush()
            time.sleep(0.05)
            try:
                seen += os.read(ours, 10_000)
            except BlockingIOError:
                assert time.monotonic() < deadline
            if b" a second" in seen:
                break
        process.kill()
    os.close(ours)
    assert b" articles, " in seen
