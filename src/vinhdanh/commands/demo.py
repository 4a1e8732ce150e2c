"""Nạp bản mẫu Sở Công Thương Bắc Giang (một lần) rồi mở trang; không bao giờ ghi đè dữ liệu đã có."""

import argparse
import json
import sys

from vinhdanh.commands.opening import open_record
from vinhdanh.commands.serve import LOCAL, check_free, serve

PACK, BODY = "cong_thuong", "so-cong-thuong"
PASSWORD = "thi-dua-yeu-nuoc"  # noqa: S105 - printed for everyone: the demo serves this computer only
LOADED = "demo.load"


class NotEmpty(Exception):
    """The data folder holds somebody's record."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--port, --no-serve, --json."""
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG", help="cổng của trang (mặc định 8000)")
    parser.add_argument("--no-serve", action="store_true", help="chỉ nạp số liệu, không mở trang")
    parser.add_argument("--json", action="store_true", help="in kết quả nạp dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Load once, print the address and the accounts, serve. A taken port is refused before anything is loaded."""
    if not given.no_serve:
        check_free(LOCAL, given.port)
    open_record(create=True)
    loaded = load()
    from vinhdanh.records.models import Role  # noqa: PLC0415 - needs the settings loaded

    accounts = [
        {"username": name, "password": PASSWORD, "role": str(Role.Kind(role).label)} for name, role in _accounts()
    ]
    address = f"http://{LOCAL}:{given.port}/"
    if given.json:
        result = {"loaded": loaded, "address": None if given.no_serve else address, "accounts": accounts}
        sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    else:
        state = "đã nạp" if loaded else "đã có sẵn, giữ nguyên"
        sys.stdout.write(f"Bản mẫu Sở Công Thương Bắc Giang: {state}.\n")
        for account in accounts:
            sys.stdout.write(f"  {account['username']:<12} mật khẩu {account['password']}  ({account['role']})\n")
    if given.no_serve:
        return 0
    return serve(LOCAL, given.port, announce=not given.json)  # one JSON document is all that goes out


def load() -> bool:
    """Load the demo record into an empty one; True when this call did it."""
    from django.db import transaction  # noqa: PLC0415 - needs the settings loaded

    from vinhdanh.casework.accounts import add_account  # noqa: PLC0415
    from vinhdanh.casework.log import log  # noqa: PLC0415
    from vinhdanh.casework.packs import open_pack  # noqa: PLC0415
    from vinhdanh.importing.record_files.loading import load_folder  # noqa: PLC0415
    from vinhdanh.records.kit.packs import PACKS  # noqa: PLC0415
    from vinhdanh.records.models import LogLine, Party  # noqa: PLC0415

    if LogLine.objects.filter(verb=LOADED).exists():
        return False
    if Party.objects.exists():
        raise NotEmpty(
            "Thư mục dữ liệu đã có hồ sơ của một cơ quan; bản mẫu không ghi đè. "
            "Hãy đặt VINHDANH_HOME tới một thư mục trống rồi chạy lại."
        )
    sys.stderr.write("Đang nạp bản mẫu …\n")
    with transaction.atomic():
        open_pack(PACK, actor=None)
        load_folder(PACKS / PACK / "demo", BODY, actor=None)
        for username, role in _accounts():
            add_account(username, PASSWORD, role=role, actor=None)
        log(LOADED, Party.objects.get(code=BODY), actor=None)
    return True


def _accounts() -> list[tuple[str, str]]:
    return [
        ("thuong-truc", "emulation_officer"),
        ("lanh-dao", "deputy"),
        ("van-thu", "clerk"),
        ("truong-phong", "unit_head"),
    ]
