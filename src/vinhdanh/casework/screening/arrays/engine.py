"""The default engine: people are packed and judged as arrays; DuckDB counts, sorts and writes what came out."""

import os
from typing import Any

import numpy as np
import pyarrow as pa

from vinhdanh.casework.screening.arrays.people import Words
from vinhdanh.casework.screening.duckdb_engine import DuckDb
from vinhdanh.law.screening.program import Program

_BLOCK = 1 << 15  # people judged at a time: the columns that they need stay in the cache


class Arrays(DuckDb):
    """See `engine.Engine`: its tables are those of DuckDB; besides it holds the words of everybody."""

    def __init__(self, threads: int | None = None) -> None:
        super().__init__(threads)
        self.threads = threads or os.cpu_count() or 1
        self.persons: Any = None
        self.words: Words = {}
        self._told: Words = {}

    def hold(self, persons: Any, words: Words) -> None:
        """Keep the words of everybody: `persons` and each word are int64, one a person."""
        self.persons, self.words, self._told = persons, words, {}

    def judge(self, program: Program, columns: dict[str, str], table: str) -> None:
        """Let `table` stand for what the program makes of everybody's words: `columns` by their types.

        What was told before of the same people is written over. On one core: a step of a block is so short that two
        threads would only wait for each other.
        """
        people = len(self.persons)
        if not self._told:
            self._told = {name: np.empty(people, kind) for name, kind in columns.items() if name != "person_id"}
        registers = program.registers(_BLOCK)
        for begin in range(0, people, _BLOCK):
            block = slice(begin, begin + _BLOCK)
            words = {name: word[block] for name, word in self.words.items()}
            program.run(registers, words, {name: column[block] for name, column in self._told.items()})
        arrays = {"person_id": self.persons, **self._told}
        self.connection.register(table, pa.table({name: arrays[name] for name in columns}))

    def close(self) -> None:
        """Let go of the words and the connection."""
        self.hold(None, {})
        super().close()
