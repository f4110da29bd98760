"""Values that may be too many for memory."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import merge
from itertools import chain, islice
from tempfile import TemporaryFile
from typing import IO, Any, TypeVar, overload

T = TypeVar("T")

HELD = 10_000
"""How many values of size 1 are kept in memory; about 25 MB of events."""
_TOGETHER = 100
"""How many of them are written and read back at once."""


def _one(_value: object) -> int:
    return 1


class Shelf(Sequence[T]):
    """A sequence that is filled once and read in order, as often as wanted; it lies on disk where it is long.

    With a `key` it is in that order, equals in the order they came. What is over HELD, by the `size` of its
    values, goes to a temporary file, sorted; such runs are merged as they are read.
    """

    def __init__(self, key: Callable[[T], Any] | None = None, size: Callable[[T], int] = _one) -> None:
        self._key = key
        self._size = size
        self._fresh: list[T] = []
        self._fresh_size = 0
        self._runs: list[tuple[int, int]] = []
        self._count = 0
        self._file: IO[bytes] | None = None

    def extend(self, values: Iterable[T]) -> None:
        for value in values:
            self._fresh.append(value)
            self._fresh_size += self._size(value)
            self._count += 1
            if self._fresh_size >= HELD:
                self._put_away()

    def filled(self) -> Sequence[T]:
        """All values, as a tuple where they are few."""
        if not self._runs:
            self._sort()
            return tuple(self._fresh)
        self._put_away()
        return self

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        self._sort()
        runs = [*(self._read(*run) for run in self._runs), iter(self._fresh)]
        return merge(*runs, key=self._key) if self._key else chain(*runs)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        if isinstance(place, slice):
            return tuple(islice(self, *place.indices(self._count)))
        wanted = range(self._count)[place]
        return next(islice(self, wanted, None))

    def _sort(self) -> None:
        if self._key:
            self._fresh.sort(key=self._key)

    def _put_away(self) -> None:
        if not self._fresh:
            return
        self._sort()
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 – it ends with the shelf
        start = self._file.seek(0, 2)
        for batch in self._batches():
            pickle.dump(batch, self._file, pickle.HIGHEST_PROTOCOL)
        self._runs.append((start, self._file.tell()))
        self._fresh, self._fresh_size = [], 0

    def _batches(self) -> Iterator[list[T]]:
        batch: list[T] = []
        size = 0
        for value in self._fresh:
            batch.append(value)
            size += self._size(value)
            if size >= _TOGETHER:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch

    def _read(self, start: int, end: int) -> Iterator[T]:
        file = self._file
        while file and start < end:
            file.seek(start)
            values = pickle.load(file)
            start = file.tell()
            yield from values
