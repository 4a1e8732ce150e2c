"""Run every rule over a composed report and sort what they say."""

import hashlib
from collections.abc import Callable, Iterable

from vinhdanh.casework.figures import Figures
from vinhdanh.records.models import KeptReason
from vinhdanh.reports.gate.rules import (
    blanks,
    claims,
    comparisons,
    counts_and_lists,
    decisions,
    document_dates,
    document_numbers,
    document_twins,
    entry_relations,
    key_tasks,
    lunar_years,
    occasions,
    parts,
    rates,
    ratios,
    reading_rules,
    trends,
    waves,
    windows,
    years,
)
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.reports.pieces import Composed, Gate, GateRow

RULES: dict[str, Callable[[Subject], Iterable[Finding]]] = {
    "quan_he_trong_so": entry_relations.check,
    "so_va_danh_sach": counts_and_lists.check,
    "van_ban_trung": document_twins.check,
    "thu_tu_so_van_ban": document_numbers.check,
    "ngay_van_ban": document_dates.check,
    "khang_dinh_hoan_thanh": claims.check,
    "khang_dinh_tang_giam": trends.check,
    "minh_chung_nhiem_vu": key_tasks.check,
    "so_sanh": comparisons.check,
    "ty_so": ratios.check,
    "cong_cac_phan": parts.check,
    "ty_le_khong_mau": rates.check,
    "dot_thi_dua": waves.check,
    "ngay_ky_niem": occasions.check,
    "moc_so_lieu": windows.check,
    "nam_bao_cao": years.check,
    "nam_am_lich": lunar_years.check,
    "quyet_dinh_khen": decisions.check,
    "o_trong": blanks.check,
    "doc_lai_van_ban": reading_rules.check,  # the last: it leaves out what the others told
}


def check(composed: Composed, figures: Figures) -> Gate:
    """The gate of a report. A finding keeps its key between runs as long as it says the same."""
    subject = Subject(composed, figures)
    reasons = dict(
        KeptReason.objects.filter(
            owner=composed.owner, outline=composed.outline, period=composed.period.code
        ).values_list("finding", "reason")
    )
    rows = subject.rows
    for rule, examine in RULES.items():
        for finding in examine(subject):
            rows[finding.colour].append(_row(rule, finding, subject, reasons))
    return Gate(*(tuple(rows[colour]) for colour in (Colour.RED, Colour.YELLOW, Colour.GREEN)))


def _row(rule: str, finding: Finding, subject: Subject, reasons: dict[str, str]) -> GateRow:
    key = hashlib.sha256(f"{rule}\n{finding.message}".encode()).hexdigest()
    pieces = finding.pieces or subject.pieces_about(finding.about)
    return GateRow(rule, finding.message, finding.about, pieces, key, reasons.get(key, ""))
