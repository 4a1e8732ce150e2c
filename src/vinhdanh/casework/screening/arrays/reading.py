"""A Parquet file read in portions on every core, each reduced to its people as soon as it is read."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from math import prod
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from vinhdanh.casework.screening.arrays.people import MOST_SORTED, Odd, People, joined
from vinhdanh.law.screening.program import Array

_ROWS = 1 << 17  # of a portion
_STRINGS = 1 << 14  # combinations of strings in a portion


class Scratch:
    """Memory that a thread uses again for every portion: to ask the machine for more costs as much as all the work."""

    def __init__(self) -> None:
        self._held: dict[str, Array] = {}

    def room(self, name: str, kind: Any, rows: int) -> Array:
        """An array of so many rows, filled with whatever it held."""
        held = self._held.get(name)
        if held is None or len(held) < rows:
            held = self._held[name] = np.empty(max(rows, _ROWS), kind)
        return held[:rows]

    def looked_up(self, name: str, table: Array, places: Array) -> Array:
        """What stands in a table at each place, none of which lies beyond it."""
        return np.take(table, places, out=self.room(name, table.dtype, len(places)), mode="clip")


Reader = Callable[[pa.RecordBatch, Scratch], People]


class Pool:
    """Threads that read; several files may be read by the same at once, and the one asked for first comes first."""

    def __init__(self, threads: int) -> None:
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def people_in(self, path: Path, strings: list[str], read: Reader) -> People:
        """Return everybody of a file of which `read` reduces a portion. Raises Odd."""
        groups, threads = pq.read_metadata(path).num_row_groups, self._threads
        bounds = [groups * number // threads for number in range(threads + 1)]  # in order: the file may be sorted
        shares = self._pool.map(lambda first, end: _share(path, strings, read, range(first, end)), bounds, bounds[1:])
        parts = [part for share in shares for part in share]
        return joined(parts or [read(_nothing(path), Scratch())])


def _share(path: Path, strings: list[str], read: Reader, groups: range) -> list[People]:
    """The parts of some row groups; where they are many, they are joined on the way, which tells early of no order."""
    parts: list[People] = []
    scratch = Scratch()
    waiting = 0
    for batch in _portions(path, strings, groups):
        parts.append(read(batch, scratch))
        waiting += len(parts[-1].persons)
        if waiting > MOST_SORTED:
            parts = [joined(parts)]
            waiting = 0
    return parts


def _nothing(path: Path) -> pa.RecordBatch:
    schema = pq.read_schema(path)
    return pa.RecordBatch.from_arrays([pa.array([], kind) for kind in schema.types], schema=schema)


def _portions(path: Path, strings: list[str], groups: range) -> Iterator[pa.RecordBatch]:
    with pq.ParquetFile(path, read_dictionary=strings, memory_map=True) as file:
        for group in groups:
            yield from file.iter_batches(_ROWS, row_groups=[group], use_threads=False)


def persons(batch: pa.RecordBatch) -> Array:
    """The numbers of the persons as int64. Raises Odd for a missing one."""
    column = batch.column("person_id")
    if column.null_count:
        raise Odd
    return column.to_numpy().astype(np.int64, copy=False)


def numbers(batch: pa.RecordBatch, name: str, first: int, last: int, missing: int | None = None) -> Array:
    """A column of numbers, all between two bounds. Raises Odd; also for a missing one that no number stands for."""
    column = batch.column(name)
    if column.null_count:
        if missing is None:
            raise Odd(name)
        column = column.fill_null(missing)
    if pa.types.is_date(column.type):
        column = column.view(pa.int32())
    found = column.to_numpy()
    if len(found) and (found.min() < first or found.max() > last):
        raise Odd(name)
    return found


Strings = tuple[tuple[str | None, ...], ...]  # the strings of each column; None stands for a missing one


class Coded(NamedTuple):
    """One number a row for several columns of strings together: its place among all combinations of their strings."""

    rows: Array
    strings: Strings


def coded(batch: pa.RecordBatch, scratch: Scratch, first: str, *others: str) -> Coded:
    """Number the rows by their strings, so that these are looked at once a portion. Raises Odd where they are many."""
    rows, values = _indices(batch, first)
    strings = [values]
    for name in others:
        indices, values = _indices(batch, name)
        rows = np.multiply(rows, np.int32(len(values)), out=scratch.room("coded", np.int32, len(batch)))
        rows += indices
        strings.append(values)
    if prod(map(len, strings)) > _STRINGS:
        raise Odd
    wide = scratch.room("rows", np.intp, len(batch))  # the kind that NumPy looks places up by
    np.copyto(wide, rows)
    return Coded(wide, tuple(strings))


def _indices(batch: pa.RecordBatch, name: str) -> tuple[Array, tuple[str | None, ...]]:
    """The place of each row's string among the strings of a column."""
    column = batch.column(name)
    if not pa.types.is_dictionary(column.type):
        column = column.dictionary_encode()
    values, indices = tuple(column.dictionary.to_pylist()), column.indices
    if indices.null_count:
        indices, values = indices.fill_null(len(values)), (*values, None)
    return indices.to_numpy(), values
