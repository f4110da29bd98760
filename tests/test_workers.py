"""Several processes at work: the same results in the same order, and nothing left behind."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from tests.many import many
from timeline import build
from timeline.model import Article, Problem
from timeline.workers import in_order

ARTICLES = 60
LONG = Article("long", "x" * 600_000)
"""So much that other processes are asked to help with what follows."""
FEW = [LONG, *(Article(f"a{number}", "y" * 9_000) for number in range(20))]


def length(article: Article) -> int:
    return len(article.text)


def fail(article: Article) -> int:
    if article.id == "a7":
        raise ValueError("odd")
    return len(article.text)


def die(article: Article) -> int:
    if article.id == "a7" and multiprocessing.parent_process():
        os.kill(os.getpid(), signal.SIGKILL)
    return len(article.text)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "articles.jsonl"
    path.write_text("".join(many(ARTICLES)))
    return path


def run(*arguments: str | Path) -> bytes:
    done = subprocess.run([sys.executable, "-m", "timeline", *arguments], capture_output=True, check=True)
    return done.stdout


@pytest.mark.parametrize(
    "command",
    ["build --format json", "build --format csv --no-merge", "dates --format jsonl", "dates --explain"],
)
def test_the_number_of_processes_makes_no_difference(command: str, articles: Path) -> None:
    alone = run(*command.split(), articles, "--jobs", "1", "--quiet")
    assert alone.count(b"\n") > ARTICLES
    assert run(*command.split(), articles, "--jobs", "3", "--quiet") == alone


def test_processes_may_begin_anew(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.workers._ALONE_IF_SLOW", 10_000)
    monkeypatch.setattr("timeline.workers._context", lambda: multiprocessing.get_context("spawn"))
    assert build([articles], jobs=2) == build([articles])


@pytest.mark.parametrize("jobs", [1, 2])
class TestInOrder:
    def test_results_stand_beside_their_articles(self, jobs: int) -> None:
        assert list(in_order(length, FEW, jobs)) == [(article, len(article.text)) for article in FEW]

    def test_problems_keep_their_place(self, jobs: int) -> None:
        bad = Problem("b.txt", "no text in it")
        found = list(in_order(length, [*FEW[:5], bad, *FEW[5:]], jobs))
        assert (found[5], len(found)) == (bad, len(FEW) + 1)

    def test_an_article_that_the_program_fails_on_does_not_stop_the_others(self, jobs: int) -> None:
        found = list(in_order(fail, FEW, jobs))
        problems = [result for result in found if isinstance(result, Problem)]
        assert [str(problem) for problem in problems] == [
            "a7: the program failed on it (ValueError: odd); please report it; leave the article out for now"
        ]
        assert len(found) == len(FEW)

    def test_few_articles_are_read_ahead(self, jobs: int) -> None:
        read: list[str] = []

        def reading() -> Iterator[Article]:
            for number in range(500):
                read.append(str(number))
                yield Article(str(number), "z" * 30_000)

        for done, _ in enumerate(in_order(length, reading(), jobs)):
            assert len(read) <= done + 1 + 4 * jobs


def test_the_work_of_a_killed_process_is_done_all_the_same() -> None:
    assert list(in_order(die, FEW, 2)) == [(article, len(article.text)) for article in FEW]


def children(process: int) -> list[str]:
    try:
        return Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except FileNotFoundError:
        return []


def wait_until(happens: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], list[str]]]:
    """A program with two workers that waits for more articles on standard input, and its workers."""
    command = [sys.executable, "-m", "timeline", "build", "-", "-o", str(tmp_path / "out.csv"), "--jobs", "2"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        given: IO[bytes] | None = process.stdin
        assert given
        given.write("".join(many(ARTICLES)).encode())
        given.flush()
        wait_until(lambda: len(children(process.pid)) == 2)
        yield process, children(process.pid)
        process.kill()


def stop(process: subprocess.Popen[bytes]) -> str:
    """What the program says when Ctrl-C is pressed on the terminal where it and its workers run."""
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    return said.decode()


needs_proc = pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")


@needs_proc
def test_workers_end_when_the_program_is_killed(at_work: tuple[subprocess.Popen[bytes], list[str]]) -> None:
    process, workers = at_work
    process.kill()
    process.wait()
    wait_until(lambda: not any(Path(f"/proc/{worker}").exists() for worker in workers))


@needs_proc
def test_ctrl_c_says_how_far_it_was_and_leaves_nothing_behind(
    at_work: tuple[subprocess.Popen[bytes], list[str]], tmp_path: Path
) -> None:
    process, workers = at_work
    assert re.fullmatch(r"Stopped after reading \d+ articles; nothing written\n", stop(process))
    assert list(tmp_path.iterdir()) == []
    wait_until(lambda: not any(Path(f"/proc/{worker}").exists() for worker in workers))


INTERRUPTED_AS_IT_FORKS = """
import os, signal
from timeline.model import Article
from timeline.workers import in_order

os.register_at_fork(after_in_parent=lambda: os.kill(os.getpid(), signal.SIGINT))
for _ in in_order(repr, [Article(str(number), "z" * 30_000) for number in range(9)], 2):
    pass
"""


@needs_proc
def test_ctrl_c_is_not_lost_while_workers_are_started() -> None:
    run = subprocess.run([sys.executable, "-c", INTERRUPTED_AS_IT_FORKS], capture_output=True, timeout=60)
    assert run.returncode == -signal.SIGINT
