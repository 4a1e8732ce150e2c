"""A small invented record: a district hospital, its people, one register, one indicator, one report outline."""

from datetime import date
from pathlib import Path
from typing import Any

from vinhdanh.casework.commitments import register_commitment
from vinhdanh.casework.observations import record_observation
from vinhdanh.casework.parties import add_party, give_role
from vinhdanh.casework.registers import RawEntry, RawEvent, add_entry
from vinhdanh.casework.sources import Source
from vinhdanh.casework.texts import write_text
from vinhdanh.records.kit.schema import MeasureSpec, RegisterSpec
from vinhdanh.records.models import Entry, Measure, Observation, Party, RegisterType, User
from vinhdanh.text.comparisons import read_comparison
from vinhdanh.text.periods import period
from vinhdanh.text.quantities import Quantity, read_quantity

REGISTER: dict[str, Any] = {
    "register": "kham_luu_dong",
    "title": "Khám bệnh lưu động",
    "system": "X1",
    "group": "xa_hoi",
    "owner": "phòng Kế hoạch tổng hợp",
    "about": "Các đợt bác sĩ về xã khám, cấp thuốc.",
    "cadence": "event",
    "key": ["xa", "lan"],
    "label": "Đợt {lan} tại {xa}",
    "fields": {
        "xa": {"title": "Xã", "type": "place", "required": True},
        "lan": {"title": "Lần thứ", "type": "text", "required": True},
        "so_nguoi": {"title": "Người được khám", "type": "number", "unit": "người"},
        "cap_thuoc": {"title": "Người được cấp thuốc", "type": "number", "unit": "người"},
        "kinh_phi": {"title": "Kinh phí", "type": "money", "unit": "triệu đồng"},
        "truong_doan": {"title": "Trưởng đoàn", "type": "party"},
        "ket_luan": {"title": "Kết luận", "type": "choice", "choices": {"tot": "Tốt", "dat": "Đạt"}},
        "ca_nang": {"title": "Người bệnh nặng", "type": "text", "privacy": "closed"},
        "khong_thuoc": {
            "title": "Không phải cấp thuốc",
            "type": "number",
            "unit": "người",
            "computed": {"difference": ["so_nguoi", "cap_thuoc"]},
        },
        "ghi_chu": {"title": "Ghi chú", "type": "long_text"},
    },
    "states": {"ke_hoach": "Đã có kế hoạch", "da_kham": "Đã khám", "tong_ket": "Đã tổng kết"},
    "events": {
        "tai_kham": {
            "title": "Hẹn tái khám",
            "fields": {"so_hen": {"title": "Số người hẹn", "type": "number", "unit": "người", "required": True}},
        }
    },
    "relations": [{"at_most": ["cap_thuoc", "so_nguoi"], "why": "chỉ cấp thuốc cho người đã khám"}],
    "measures": {
        "so_dot": {"title": "Đợt khám lưu động", "unit": "đợt", "count": "entries"},
        "luot": {"title": "Người được khám", "unit": "người", "sum": "so_nguoi"},
    },
    "sentences": {"tong_hop": "Bệnh viện tổ chức {so_dot}, khám cho {luot}."},
    "examples": [{"title": "Một đợt", "entries": [{"values": {"xa": "Phú Bình", "lan": "1"}, "when": "2021"}]}],
}
OUTLINE = """
outline: tong_ket_benh_vien
document: tong_ket_nam
period_kind: year
title: Tổng kết thi đua {ky}
sign: BC-BV
due: 20/12
sections:
  - id: ket_qua
    level: section
    number: I
    title: Kết quả
    blocks:
      - {of: kham_luu_dong.tong_hop}
      - {indicators: all, line: "{ten} {gia_tri|dat}[, {cung_ky}][, {ke_hoach}]."}
  - id: danh_gia
    level: section
    number: II
    title: Đánh giá
    blocks:
      - {text: nhan_xet, title: Nhận xét chung, required: true}
"""
PACK = "benh_vien"
CLAIM = "Bệnh viện đã hoàn thành mọi chỉ tiêu đăng ký đầu năm."


def hospital() -> Party:
    """The body of the record, with nobody in it yet."""
    return add_party(
        code="bv-thanh-binh",
        kind="agency",
        name="Bệnh viện Đa khoa huyện Thanh Bình",
        short_name="Bệnh viện",
        actor=None,
    )


def person(body: Party, name: str, role: str = "", *, valid: tuple[date | None, date | None] = (None, None)) -> User:
    """A person with an account; without `role` a stranger to the body."""
    code = f"nguoi-{User.objects.count() + 1}"
    party = add_party(code=code, kind="person", name=name, actor=None)
    if role:
        give_role(kind=role, party=party, body=body, valid=valid, actor=None)
    return User.objects.create(username=code, person=party)  # tests that sign in by password set one: hashing is slow


def register(**changes: Any) -> RegisterType:
    """The register of the hospital; `changes` replace parts of its declaration."""
    spec = RegisterSpec.model_validate(REGISTER | changes)
    declaration = spec.model_dump(mode="json", by_alias=True, exclude_none=True)
    kept = RegisterType.objects.create(
        code=spec.register_,
        title=spec.title,
        group=spec.group,
        pack=PACK,
        declaration=declaration,
        digest=repr(changes),
    )
    for code, measure in spec.measures.items():
        counted(kept, code, measure)
    return kept


def counted(kept: RegisterType, code: str, measure: MeasureSpec) -> Measure:
    """One measure of a register."""
    declaration = measure.model_dump(mode="json", exclude_defaults=True)
    return Measure.objects.create(
        code=f"{kept.code}.{code}", title=measure.title, unit=measure.unit, register=kept, declaration=declaration
    )


def entry(kept: RegisterType, lan: int = 1, **values: str) -> Entry:
    """One visit of 2021 in the state “đã khám”, with its event; `values` replace the usual ones."""
    usual: dict[str, object] = {
        "xa": "Phú Bình",
        "lan": str(lan),
        "so_nguoi": "120",
        "cap_thuoc": "90",
        "ca_nang": "cụ Tư",
    }
    raw = RawEntry(usual | values, when="12/3/2021", events=(RawEvent("da_kham", "12/3/2021"),))
    return add_entry(kept, raw, actor=None, source=Source(note="sổ giấy của khoa Khám bệnh"))


def indicator(code: str = "luot_kham", **changes: Any) -> Measure:
    """A headline indicator."""
    fields = {
        "title": "Lượt khám bệnh",
        "unit": "lượt",
        "declaration": {"indicator": code, "order": 1, "owner": "phòng Kế hoạch"},
    }
    return Measure.objects.create(code=code, **(fields | changes))


def value(measure: Measure, body: Party, at: str, words: str, basis: str = "actual", reason: str = "") -> Observation:
    """A recorded value, as typed."""
    quantity: Quantity = read_quantity(words, unit=measure.unit)
    return record_observation(measure, body, period(at), basis=basis, actor=None, quantity=quantity, reason=reason)


def share(measure: Measure, body: Party, at: str, percent: str) -> Observation:
    """A percentage of the plan that only an issued document still tells."""
    return record_observation(
        measure,
        body,
        period(at),
        basis="stated_comparison",
        actor=None,
        comparison=read_comparison(f"đạt {percent}% kế hoạch"),
        source=Source(note="báo cáo năm"),
    )


def outline_in(folder: Path) -> Path:
    """Write the hospital's outline under a folder of packs."""
    path = folder / PACK / "reports" / "tong_ket_benh_vien.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(OUTLINE, encoding="utf-8")
    return folder


def contradiction(body: Party, outline: str, code: str = "nam_vien") -> Measure:
    """A target of 2021 of which 90% was reached, and words that claim it was completed."""
    beds = indicator(code, title="Ngày nằm viện")
    value(beds, body, "2021", "45.000")
    share(beds, body, "2021", "90")
    facts: dict[str, Any] = {"owner": body, "period": "2021", "measure": beds}
    register_commitment(code=f"chi-tieu-{code}", kind="target", text="ngày nằm viện của năm", actor=None, **facts)
    write_text(body, outline, "2021", "nhan_xet", CLAIM, actor=None)
    return beds
