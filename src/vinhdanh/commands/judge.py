"""Xét một trường hợp: đủ điều kiện danh hiệu, hình thức nào, theo điều nào, còn thiếu gì, sớm nhất khi nào."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from vinhdanh.commands.options import BadOption, day, folder
from vinhdanh.law.as_json import as_json
from vinhdanh.law.as_lines import consequence_lines, lines_of
from vinhdanh.law.case import Case, read_case
from vinhdanh.law.consequences.collected import Consequences, consequences_of
from vinhdanh.law.groups import Reached, votes
from vinhdanh.law.judging import Judgement, NotForSubject, Verdict, by_kind, judge
from vinhdanh.law.names import AWARDS
from vinhdanh.law.rule import Rule
from vinhdanh.law.rules_reading import rules
from vinhdanh.text.yaml12 import BadDeclaration

_REFUSED = (Verdict.NOT_ELIGIBLE, Verdict.HOLD)


class _Told(NamedTuple):
    judged: Judgement
    rule: Rule
    follows: Consequences
    cast: Reached | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """CASE, --title KEY, --on DATE, --rules FOLDER, --json."""
    parser.add_argument("case", type=Path, metavar="TỆP", help="trường hợp cần xét (.yaml)")
    parser.add_argument("--title", metavar="MÃ", help=f"chỉ xét một danh hiệu, hình thức: {', '.join(AWARDS)}")
    parser.add_argument("--on", metavar="NGÀY", help="ngày quyết định, thay cho mục on của tệp, ví dụ 2025-12-20")
    parser.add_argument("--rules", type=Path, metavar="THƯ_MỤC", help="quy định riêng của bộ, tỉnh đặt lên trên luật")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Exit 1 where a title was asked for and the subject is not eligible, or is on hold; else 0."""
    case = read_case(given.case)
    title = _title(given.title) or case.title
    on = day("--on", given.on) if given.on else case.on
    if on is None:
        raise BadDeclaration(f"{given.case.name}, mục on: chưa có ngày quyết định, hãy ghi mục này hoặc dùng --on.")
    overlays = (folder("--rules", given.rules),) if given.rules else ()
    found = rules(*overlays)
    chosen = [_rule(found, title)] if title else by_kind(found, case.subject.kind)
    judged = list(_judged(case, chosen, found, on, tellable=title is None))
    told = [_told(case, one, found[one.award], overlays) for one in judged]
    if given.json:
        _print_json([as_json(*one) for one in told], alone=title is not None)
    else:
        _print_lines(told, whole=title is not None)
    return 1 if title and judged[0].verdict in _REFUSED else 0


def _judged(case: Case, chosen: list[Rule], found: dict[str, Rule], on: date, *, tellable: bool) -> Iterator[Judgement]:
    """The judgements; with `tellable`, awards that are not given on the day are left out instead of refused."""
    for rule in chosen:
        try:
            yield judge(case, rule, found, on)
        except NotForSubject:
            if not tellable:
                raise


def _told(case: Case, judged: Judgement, rule: Rule, overlays: tuple[Path, ...]) -> _Told:
    own = [folder / "consequences" for folder in overlays]
    follows = consequences_of(judged.award, case.subject.kind, judged.on, case.received, *own)
    unit = case.collective
    if unit is None or unit.votes_for is None or unit.council_members is None:
        return _Told(judged, rule, follows, None)
    return _Told(judged, rule, follows, votes(follows, unit.votes_for, unit.council_members))


def _rule(found: dict[str, Rule], title: str) -> Rule:
    rule = found.get(title)
    if rule is None:
        raise BadOption(f"Chưa mã hoá quy định nào cho {AWARDS[title]} ({title}): hãy xét bằng văn bản.")
    return rule


def _title(given: str | None) -> str | None:
    if given is not None and given not in AWARDS:
        raise BadOption(f"--title: không có mã “{given[:40]}”, hãy chọn một trong {', '.join(AWARDS)}.")
    return given


def _print_json(told: list[dict[str, Any]], *, alone: bool) -> None:
    sys.stdout.write(json.dumps(told[0] if alone else told, ensure_ascii=False, indent=2) + "\n")


def _print_lines(told: list[_Told], *, whole: bool) -> None:
    for one in told:
        sys.stdout.writelines(f"{line}\n" for line in lines_of(one.judged, one.rule))
        if whole:
            lines = consequence_lines(one.follows, one.judged.epoch, one.cast)
            sys.stdout.writelines(f"{line}\n" for line in lines)
