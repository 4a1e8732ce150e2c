"""The words of the command line: help and refusals in Vietnamese, each refusal one sentence."""

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from vinhdanh.commands.faults import UNUSABLE

_SECTIONS = {"positional arguments": "tham số", "options": "tuỳ chọn"}
_REFUSALS = [
    (r"the following arguments are required: (.+)", r"thiếu \1"),
    (r"unrecognized arguments: (.+)", r"không hiểu \1"),
    (r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)", r"\1 không có “\2”, chọn một trong \3"),
    (r"argument (.+?): invalid int value: '(.*)'", r"\1 cần một số nguyên, không phải “\2”"),
    (r"argument (.+?): expected one argument", r"\1 cần một giá trị"),
    (r"argument (.+?): ignored explicit argument .*", r"\1 không nhận giá trị"),
    (r"ambiguous option: (.+?) could match .*", r"\1 viết tắt chưa đủ rõ"),
]


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: Any = None) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(_SECTIONS.get(heading or "", heading))


class Parser(argparse.ArgumentParser):
    """A parser that explains and refuses in Vietnamese."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given, formatter_class=_Help, add_help=False)
        self.add_argument("-h", "--help", action="help", help="xem hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how to see the right form; exit 2."""
        for pattern, words in _REFUSALS:
            message = re.sub(pattern, words, message)
        self.exit(UNUSABLE, f"Lệnh chưa đúng ({message}): hãy xem “{self.prog} --help”.\n")
