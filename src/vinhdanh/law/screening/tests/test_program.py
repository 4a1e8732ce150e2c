"""Steps written down once give what NumPy gives when it works the same out at once."""

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law.bits import after, all_but_latest, at_least_set, covers, run, unbroken
from vinhdanh.law.screening.program import Program, Table

_MASKS = st.lists(st.tuples(st.integers(0, (1 << 26) - 1), st.integers(0, (1 << 26) - 1)), min_size=1, max_size=40)


def _asked(one: Any, other: Any, flag: Any) -> dict[str, Any]:
    """Everything that rules ask of masks; `flag` turns a truth into a number."""
    since = after(one | other, 3)
    return {
        "run": flag(run(one, 4)),
        "unbroken": unbroken(one ^ -1),
        "covers": flag(covers(other, since)),
        "several": flag(at_least_set(one & other, 2) & (other != 0)),
        "many": all_but_latest(one & 7) | (flag(other == 0) & (1 << 20)),
        "same": unbroken(one ^ -1),
        "none": 0,
    }


@given(_MASKS, st.integers(1, 3))
def test_a_program_says_what_the_bits_say(masks: list[tuple[int, int]], block: int) -> None:
    def written(table: Table) -> Table:
        one, other = ((table[name] & ((1 << 26) - 1)).cast("int32") for name in ("one", "other"))
        return Table(_asked(one, other, lambda truth: -(truth.cast("int32"))))

    told = [*_asked(0, 0, int)]
    program = Program(["one", "other"], written, told)
    columns = dict(zip(("one", "other"), np.array(masks, np.int64).T, strict=True))
    found = {name: np.empty(len(masks), np.int32) for name in told}
    registers = program.registers(block)
    for begin in range(0, len(masks), block):
        part = slice(begin, begin + block)
        given_part, told_part = ({name: one[part] for name, one in of.items()} for of in (columns, found))
        program.run(registers, given_part, told_part)
    for place, (one, other) in enumerate(masks):
        wanted = _asked(one, other, lambda truth: -int(truth))
        assert {name: int(column[place]) for name, column in found.items()} == wanted


def test_what_is_worked_out_twice_is_written_down_once() -> None:
    def written(table: Table) -> Table:
        return Table(dict.fromkeys(("one", "other"), table["word"] & 3 | table["word"] & 3))

    program = Program(["word"], written, ["one", "other"])
    assert len(program.steps) == 2
