"""The record of a hospital that does not exist, in three files whose rows name each other across files."""

from typing import Any

Files = dict[str, dict[str, list[dict[str, Any]]]]


def hospital() -> Files:
    """A fresh copy: tests break it in their own ways."""
    return {
        "1_viec.yaml": {
            "entries": [
                {
                    "register": "thiet_bi",
                    "values": {"ten": "Máy CT", "khoa": "CĐHA", "nguon": "ns", "gia": 900, "nha_thau": "Cty Hồng Hà"},
                    "events": [
                        {"state": "lap", "when": "2024-01-05"},
                        {"state": "ky", "when": "01/4/2024", "document": "hd-15"},
                        {"event": "bao_tri", "when": "2024H2", "values": {"chi": "12,5"}},
                    ],
                    "source": {"document": "bc-2024", "line": 12},
                },
                {"register": "thiet_bi", "values": {"ten": "Máy thở"}, "when": 2024},
            ],
            "observations": [
                {"measure": "giuong", "period": 2024, "basis": "actual", "value": "ước 250 giường bệnh"},
                {
                    "measure": "giuong",
                    "period": 2024,
                    "basis": "stated_comparison",
                    "comparison": "tăng 5% so với năm 2022",
                    "source": {"document": "bc-2024"},
                },
                {
                    "measure": "thiet_bi.da_ky",
                    "period": 2024,
                    "basis": "stated",
                    "value": 2,
                    "as_of": "14/6/2024",
                    "listed": [{"register": "thiet_bi", "key": "Máy CT, CĐHA"}],
                    "source": {"document": "bc-2024"},
                },
            ],
            "commitments": [
                {
                    "code": "kham-a",
                    "kind": "task",
                    "owner": "khoa-noi",
                    "period": 2024,
                    "text": "Khám 500 lượt",
                    "parent": "kham",
                    "percent": 102.5,
                    "evidence": [{"entry": {"register": "thiet_bi", "key": "Máy CT, CĐHA"}}, {"measure": "giuong"}],
                },
                {
                    "code": "kham",
                    "kind": "target",
                    "owner": "bv",
                    "period": 2024,
                    "text": "Khám bệnh",
                    "measure": "giuong",
                    "target": "300",
                    "assigned_by": "hd-15",
                    "evidence": [{"document": "bc-2024"}, {"award": "gk-an"}],
                },
            ],
        },
        "2_nguoi.yml": {
            "parties": [
                {"code": "khoa-noi", "kind": "unit", "name": "Khoa Nội", "parent": "bv"},
                {"code": "an", "kind": "person", "name": "Nguyễn Văn An", "parent": "khoa-noi"},
                {"code": "bv", "kind": "agency", "name": "Bệnh viện Vân Phong", "aliases": ["BV Vân Phong"]},
                {"code": "hong-ha", "kind": "enterprise", "name": "Công ty Hồng Hà", "aliases": ["Cty Hồng Hà"]},
            ],
            "roles": [
                {"kind": "head", "party": "an", "body": "bv", "title": "GIÁM ĐỐC", "from": "01/01/2024"},
                {"kind": "recipient", "party": "khoa-noi", "body": "bv", "channel": "paper"},
            ],
            "movements": [
                {
                    "code": "dot-1",
                    "kind": "wave",
                    "title": "Đợt 1",
                    "parent": "nam-2024",
                    "sequence": 1,
                    "starts_on": "01/01/2024",
                    "ends_on": "30/6/2024",
                },
                {"code": "nam-2024", "kind": "year", "title": "Năm 2024", "launchers": ["bv"]},
            ],
            "awards": [
                {
                    "code": "gk-an",
                    "form": "GIAY_KHEN",
                    "proposer": "khoa-noi",
                    "authority": "bv",
                    "authority_title": "Giám đốc Bệnh viện",
                    "recipient": "an",
                    "recipient_kind": "individual",
                    "period": 2024,
                    "state": "decided",
                    "decided": "2024-12-20",
                    "decision": "hd-15",
                    "movement": "dot-1",
                    "achieved": [2023, 2024],
                }
            ],
        },
        "3_van_ban.yaml": {
            "documents": [
                {
                    "code": "bc-2024",
                    "kind": "Báo cáo",
                    "symbol": "07/BC-BV",
                    "issuer": "bv",
                    "issued_on": "20/12/2024",
                    "subject": "tổng kết năm 2024",
                    "links": [{"kind": "implements", "target": "hd-15"}],
                    "uses": [{"use": "guidance", "period": 2024}],
                },
                {"code": "hd-15", "kind": "Hướng dẫn", "symbol": "15/HD", "issuer": "khoa-noi", "subject": "đấu thầu"},
            ],
            "texts": [{"outline": "tong_ket_nam", "period": 2024, "slot": "uu_diem", "text": "Đoàn kết."}],
            "reports": [{"outline": "tong_ket_nam", "period": 2023, "state": "signed"}],
        },
    }
