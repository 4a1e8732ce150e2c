"""Rà soát cả tập hợp người: ai đủ điều kiện danh hiệu nào, ai chỉ thiếu một điều kiện, ai bị bỏ sót."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from vinhdanh.casework.screening.engine import Engine
from vinhdanh.casework.screening.opening import ENGINES, open_engine
from vinhdanh.casework.screening.population import Population
from vinhdanh.casework.screening.run import in_words, judged, packed
from vinhdanh.casework.screening.telling import as_json
from vinhdanh.commands.options import BadOption, day, folder
from vinhdanh.law.names import award_title
from vinhdanh.law.rules_reading import rules

_FIRST = 20  # of the overlooked that are told by number; all of them stand in the file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--years, --events, --on, --engine, --out, --rules, --json."""
    parser.add_argument("--years", type=Path, required=True, metavar="TỆP", help="kết quả từng năm (.parquet)")
    parser.add_argument("--events", type=Path, required=True, metavar="TỆP", help="khen thưởng, sáng kiến (.parquet)")
    parser.add_argument("--on", required=True, metavar="NGÀY", help="ngày quyết định, ví dụ 2025-12-20")
    parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0], help="bộ máy tính toán")
    parser.add_argument("--out", type=Path, required=True, metavar="TỆP", help="ghi kết quả từng người (.parquet)")
    parser.add_argument("--rules", type=Path, metavar="THƯ_MỤC", help="quy định riêng của bộ, tỉnh đặt lên trên luật")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Exit 0; what is unusable is refused in one sentence."""
    on = day("--on", given.on)
    found = rules(*([folder("--rules", given.rules)] if given.rules else []))
    if not given.out.absolute().parent.is_dir():
        raise BadOption(f"--out: không có thư mục {given.out.parent.name}, hãy tạo trước hoặc chọn nơi khác.")
    engine = open_engine(given.engine)
    try:
        told = _screened(engine, Population(given.years, given.events, on), found, given.out)
    finally:
        engine.close()
    told = {"engine": given.engine, "out": str(given.out), **told}
    if given.json:
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(told))
    return 0


def _screened(engine: Engine, population: Population, found: dict[str, Any], out: Path) -> dict[str, Any]:
    sys.stderr.write("Đang đọc và kiểm tra hai tệp …\n")
    masks = packed(engine, population, found)
    sys.stderr.write("Đang xét điều kiện …\n")
    table = judged(engine, masks)
    engine.write(in_words(table, masks), out)
    return as_json(engine, masks, table, _FIRST)


def _lines(told: dict[str, Any]) -> list[str]:
    lines = [f"Rà soát {told['people']} người, xét năm {told['year']}, theo {told['law'][0]}; kết quả: {told['out']}"]
    for title in told["titles"].values():
        verdicts = title["verdicts"]
        lines.append(
            f"{title['name']}: {verdicts['eligible']} đủ điều kiện, {verdicts['needs_judgement']} cần xem xét, "
            f"{title['near']} chỉ thiếu một điều kiện, {title['overlooked']} có thể bị bỏ sót"
        )
    missed = told["overlooked"]
    lines.append(f"Có thể bị bỏ sót: {missed['people']} người đủ điều kiện, kết quả tốt mà chưa được tặng.")
    for one in missed["first"]:
        names = ", ".join(award_title(key) for key in one["titles"])
        lines.append(
            f"  người {one['person_id']}: {names}; {one['good_years']} năm liền hoàn thành tốt trở lên, "
            f"{one['excellent_years']} năm hoàn thành xuất sắc và {one['initiative_years']} năm có sáng kiến trong "
            f"ba năm gần nhất, {one['disciplined_years']} năm bị kỷ luật"
        )
    return lines
