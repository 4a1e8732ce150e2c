"""Mở trang cho cơ quan (mặc định chỉ trên máy này, cổng 8000)."""

import argparse
import errno
import json
import socket
import sys

from vinhdanh.commands.opening import open_record

LOCAL = "127.0.0.1"


class PortTaken(Exception):
    """The address cannot be listened on: another program does, or the machine does not have it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--host, --port, --json."""
    parser.add_argument("--host", default=LOCAL, metavar="MÁY", help="địa chỉ lắng nghe (mặc định chỉ máy này)")
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG", help="cổng (mặc định 8000)")
    parser.add_argument("--json", action="store_true", help="in địa chỉ dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Serve until stopped. A taken port is refused before the record is touched."""
    check_free(given.host, given.port)
    open_record(create=True)
    return serve(given.host, given.port, as_json=given.json)


def serve(host: str, port: int, *, as_json: bool = False, announce: bool = True) -> int:
    """Serve on host and port; the address goes to standard output unless that is already told."""
    check_free(host, port)
    import waitress  # noqa: PLC0415 - only a serving process loads the server
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415 - needs the settings loaded

    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    words = json.dumps({"address": address}) if as_json else f"Mở trình duyệt tại {address} (dừng: Ctrl+C)"
    if announce:
        sys.stdout.write(words + "\n")
    sys.stdout.flush()
    waitress.serve(get_wsgi_application(), host=host, port=port, threads=8, ident=None, _quiet=True)
    return 0


def check_free(host: str, port: int) -> None:
    """Refuse a port that is out of range or taken, and a host that this machine is not."""
    if not 0 < port < 65536:
        raise PortTaken(f"Cổng {port} không hợp lệ: hãy chọn một số từ 1 đến 65535.")
    try:
        family, kind, _protocol, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise PortTaken(_why(host, port, error)) from error


def _why(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Cổng {port} đang có chương trình khác dùng: hãy chọn cổng khác bằng --port."
    if error.errno in {errno.EACCES, errno.EPERM}:
        return f"Không có quyền mở cổng {port}: hãy chọn một cổng từ 1024 trở lên bằng --port."
    return f"Máy này không có địa chỉ {host}: hãy sửa --host, hoặc bỏ đi để chỉ mở trên máy này."
