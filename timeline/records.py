"""Values that are read by their number, and may be too many for memory."""

from __future__ import annotations

import pickle
from array import array
from collections import OrderedDict
from collections.abc import Callable
from tempfile import SpooledTemporaryFile
from typing import Generic, TypeVar

T = TypeVar("T")

_HELD = 1 << 22
"""How many bytes are kept in memory."""


class Records(Generic[T]):
    """Values numbered from 0 in the order they came, in a temporary file beyond what memory holds."""

    def __init__(self) -> None:
        self._file: SpooledTemporaryFile[bytes] = SpooledTemporaryFile(_HELD)  # noqa: SIM115 – it ends with the records
        self._starts = array("Q")

    def __len__(self) -> int:
        return len(self._starts)

    def append(self, value: T) -> None:
        self._starts.append(self._file.seek(0, 2))
        pickle.dump(value, self._file, pickle.HIGHEST_PROTOCOL)

    def __getitem__(self, number: int) -> T:
        self._file.seek(self._starts[number])
        value: T = pickle.load(self._file)
        return value


class Recent(Generic[T]):
    """What is read by number, those asked for last at hand, as long as their sizes together allow it."""

    def __init__(self, read: Callable[[int], T], size: Callable[[T], int], most: int) -> None:
        self._read = read
        self._size = size
        self._most = most
        self._held: OrderedDict[int, T] = OrderedDict()
        self._sizes = 0

    def __getitem__(self, number: int) -> T:
        if number in self._held:
            self._held.move_to_end(number)
            return self._held[number]
        value = self._held[number] = self._read(number)
        self._sizes += self._size(value)
        while self._sizes > self._most and len(self._held) > 1:
            self._sizes -= self._size(self._held.popitem(last=False)[1])
        return value
