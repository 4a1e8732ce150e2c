"""Word's fields: what is printed is their result, never the instruction that made it."""

from dataclasses import dataclass

_CONTENTS = frozenset({"TOC", "TOA", "INDEX"})
_LONGEST = 200  # characters of an instruction that are looked at


@dataclass
class _Field:
    instruction: str = ""
    has_result: bool = False

    @property
    def printed(self) -> bool:
        return self.has_result and not is_contents(self.instruction)


class Fields:
    """The fields that are open at a place of the text; they may reach over paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self.skipped_contents = False

    @property
    def printed(self) -> bool:
        """Whether text at this place is printed: it is in no instruction and in no list of contents."""
        return all(field.printed for field in self._open)

    def mark(self, kind: str | None) -> None:
        """Take note of a `w:fldChar`."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].has_result = True
            self.skipped_contents |= is_contents(self._open[-1].instruction)
        elif kind == "end" and self._open:
            self._open.pop()

    def instruct(self, text: str) -> None:
        """Take note of a piece of an instruction."""
        if self._open and not self._open[-1].has_result and len(self._open[-1].instruction) < _LONGEST:
            self._open[-1].instruction += text


def is_contents(instruction: str) -> bool:
    """Whether a field makes a list of contents, which repeats the headings."""
    return instruction.split(None, 1)[0].upper() in _CONTENTS if instruction.strip() else False
