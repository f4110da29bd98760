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
"""How many values are kept in memory; about 25 MB of events."""
_TOGETHER = 100
"""How many are written and read back at once."""


class Shelf(Sequence[T]):
    """A sequence that is filled once and read in order, as often as wanted; it lies on disk where it is long.

    With a `key` it is in that order, equals in the order they came. What is over HELD goes to a temporary
    file, sorted; such runs are merged as they are read.
    """

    def __init__(self, key: Callable[[T], Any] | None = None) -> None:
        self._key = key
        self._fresh: list[T] = []
        self._runs: list[tuple[int, int]] = []
        self._count = 0
        self._file: IO[bytes] | None = None

    def extend(self, values: Iterable[T]) -> None:
        before = len(self._fresh)
        self._fresh += values
        self._count += len(self._fresh) - before
        if len(self._fresh) >= HELD:
            self._put_away()

    def filled(self) -> Sequence[T]:
        """All values, as a tuple where they are few."""
        self._sort()
        return self if self._runs else tuple(self._fresh)

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
        self._sort()
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 – it ends with the shelf
        start = self._file.seek(0, 2)
        for first in range(0, len(self._fresh), _TOGETHER):
            pickle.dump(self._fresh[first : first + _TOGETHER], self._file, pickle.HIGHEST_PROTOCOL)
        self._runs.append((start, self._file.tell()))
        self._fresh = []

    def _read(self, start: int, end: int) -> Iterator[T]:
        file = self._file
        while file and start < end:
            file.seek(start)
            values = pickle.load(file)
            start = file.tell()
            yield from values
