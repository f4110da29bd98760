"""Articles worked on by several processes, their results in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import TypeVar

from timeline.model import Article, Problem

Read = Article | Problem
T = TypeVar("T")

_TASKS = Path("/proc/self/task")
_ALONE, _ALONE_IF_SLOW = 30_000, 500_000
"""Characters worked on before other processes are asked to help: less than they cost. Those that start
anew, and not as copies of this one, have to load everything again."""
_SHARE = 20_000
"""About how many characters a process is given at once."""
_AHEAD = 3
"""How many shares for each process are read and not yet handed on."""


def all_cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def in_order(
    work: Callable[[Article], T], articles: Iterable[Read], jobs: int
) -> Iterator[tuple[Article, T] | Problem]:
    """Each article with what `work` makes of it, as soon as it and those before it are done.

    `work`, a function of a module, runs here until there is enough for `jobs` processes. Articles are read
    as they are needed, so that few of them are in memory. An article that `work` fails on becomes a Problem;
    where a process is killed, its work is done here.
    """
    context = _context()
    alone = _ALONE if context.get_start_method() == "fork" else _ALONE_IF_SLOW
    rest = iter(articles)
    done = 0
    for article in rest:
        yield _work_on(work, article)
        done += _size(article)
        if jobs > 1 and done >= alone:
            yield from _shared(work, rest, jobs, context)


def _shared(
    work: Callable[[Article], T], articles: Iterator[Read], jobs: int, context: BaseContext
) -> Iterator[tuple[Article, T] | Problem]:
    waiting: deque[Sequence[Read]] = deque()
    asked: deque[Future[list[T | Problem]]] = deque()
    pool = ProcessPoolExecutor(jobs, context, initializer=_begin)
    try:
        for share in _shares(articles):
            waiting.append(share)
            with _ctrl_c_waits():
                asked.append(pool.submit(_results, work, share))
            while asked and (asked[0].done() or len(asked) >= _AHEAD * jobs):
                yield from _beside(waiting[0], asked.popleft().result())
                waiting.popleft()
        while asked:
            yield from _beside(waiting[0], asked.popleft().result())
            waiting.popleft()
    except BrokenProcessPool:
        yield from (_work_on(work, article) for share in waiting for article in share)
    finally:
        pool.shutdown(cancel_futures=True)


def _shares(articles: Iterable[Read]) -> Iterator[Sequence[Read]]:
    share: list[Read] = []
    size = 0
    for article in articles:
        share.append(article)
        size += _size(article)
        if size >= _SHARE:
            yield share
            share, size = [], 0
    if share:
        yield share


def _size(article: Read) -> int:
    return len(article.text) if isinstance(article, Article) else 0


def _results(work: Callable[[Article], T], share: Sequence[Read]) -> list[T | Problem]:
    """What `work` makes of each, without the articles, which needn't travel back."""
    return [found if isinstance(found := _work_on(work, article), Problem) else found[1] for article in share]


def _beside(share: Sequence[Read], results: Sequence[T | Problem]) -> Iterator[tuple[Article, T] | Problem]:
    for article, result in zip(share, results, strict=True):
        if isinstance(article, Problem):
            yield article
        else:
            yield result if isinstance(result, Problem) else (article, result)


def _work_on(work: Callable[[Article], T], article: Read) -> tuple[Article, T] | Problem:
    if isinstance(article, Problem):
        return article
    try:
        return article, work(article)
    except Exception as error:
        what = f"the program failed on it ({type(error).__name__}: {error})"
        return Problem(article.id, what, "please report it; leave the article out for now")


def _context() -> BaseContext:
    """How processes begin: as copies of this one, which costs nothing and shares what is loaded, but only on
    Linux and while nothing else runs in it, since a lock that another thread holds would stay locked."""
    alone = sys.platform == "linux" and len(list(_TASKS.iterdir())) == 1
    return multiprocessing.get_context("fork" if alone else "spawn")


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """While processes are started: what is raised in the midst of that is lost, and a process that has only
    begun may not yet know to leave it to this one."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Leave Ctrl-C to the process that gives the work, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
