"""Which findings on the printed words the rules on the records have told before, with better evidence."""

from collections.abc import Iterable, Mapping

from vinhdanh.reports.gate.subject import Colour, Finding
from vinhdanh.reports.pieces import GateRow

# rule of `reading.findings` → the rules of this gate that see relations of its kind in the records
PAIRS: Mapping[str, frozenset[str]] = {
    "after_the_report": frozenset({"ngay_van_ban", "moc_so_lieu"}),
    "anniversaries": frozenset({"ngay_ky_niem"}),
    "change_and_base": frozenset({"so_sanh", "khang_dinh_tang_giam"}),
    "claims_and_plan": frozenset({"khang_dinh_hoan_thanh"}),
    "count_and_list": frozenset({"so_va_danh_sach"}),
    "counted_before_done": frozenset({"so_va_danh_sach"}),
    "document_twins": frozenset({"van_ban_trung"}),
    "lunar_years": frozenset({"nam_am_lich"}),
    "number_order": frozenset({"thu_tu_so_van_ban"}),
    "part_above_whole": frozenset({"quan_he_trong_so", "ty_so", "cong_cac_phan"}),
    "percent_of_operands": frozenset({"quan_he_trong_so", "ty_so", "so_sanh"}),
    "product": frozenset({"quan_he_trong_so"}),
    "stale_year": frozenset({"nam_bao_cao"}),
    "sum_of_parts": frozenset({"quan_he_trong_so", "cong_cac_phan"}),
    "table_rates": frozenset({"so_sanh"}),
    "table_totals": frozenset({"quan_he_trong_so", "cong_cac_phan"}),
    "thing_counted": frozenset({"so_va_danh_sach"}),
    "time_spans": frozenset({"quan_he_trong_so"}),
}
# where the record knows both sides (the series of a number, two documents confirmed as distinct) its word is the last
SETTLED = frozenset({"document_twins", "number_order"})


def already_told(rule: str, finding: Finding, rows: Mapping[Colour, Iterable[GateRow]]) -> bool:
    """Whether one of `rows` stands for what `rule` found in the words.

    A contradiction or a doubt is left out where a paired rule told one at least as strong of one of its pieces, or, of
    documents, judged all its pieces. What holds is left out where any rule verified something of one of its pieces:
    the officer wants to see the words that nothing else has verified.
    """
    pieces = set(finding.pieces)
    if finding.colour is Colour.GREEN:
        return not pieces or any(pieces & set(row.pieces) for row in rows[Colour.GREEN])
    paired = PAIRS.get(rule, frozenset())
    as_strong = (Colour.RED,) if finding.colour is Colour.RED else (Colour.RED, Colour.YELLOW)
    for colour in Colour:
        for row in (row for row in rows[colour] if row.rule in paired):
            if colour in as_strong and pieces & set(row.pieces):
                return True
            if rule in SETTLED and pieces and pieces <= set(row.pieces):
                return True
    return False
