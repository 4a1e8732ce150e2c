"""The `vinhdanh` command: every subcommand takes --json, exits 0, 1 (content at fault) or 2 (unusable input)."""

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Protocol

from vinhdanh.commands import bench, check, demo, judge, report, screen, serve, verify_log
from vinhdanh.commands.faults import UNUSABLE, sentence_for
from vinhdanh.commands.parsing import Parser


class Command(Protocol):
    """A module of this package: what one subcommand takes and does."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""

    def run(self, given: argparse.Namespace) -> int:
        """Do the work; returns the exit code."""


COMMANDS: dict[str, Command] = {
    "demo": demo,
    "serve": serve,
    "report": report,
    "check": check,
    "judge": judge,
    "screen": screen,
    "verify-log": verify_log,
    "bench": bench,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one subcommand; a fault of the input is one sentence on standard error."""
    parser = Parser(prog="vinhdanh", description="Công tác thi đua, khen thưởng và báo cáo của cơ quan nhà nước.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH", parser_class=Parser)
    for name, command in COMMANDS.items():
        help_line = (command.__doc__ or "").splitlines()[0]
        command.add_arguments(commands.add_parser(name, help=help_line, description=help_line))
    _speak_utf8()
    given = parser.parse_args(argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vinhdanh.config.settings")
    try:
        return COMMANDS[given.command].run(given)
    except KeyboardInterrupt:
        return 0
    except Exception as error:
        sentence = sentence_for(error)
        if sentence is None:
            raise
        sys.stderr.write(f"{sentence}\n")
        return UNUSABLE


def _speak_utf8() -> None:
    """Vietnamese goes out as UTF-8, whatever an old console believes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
