"""Mở trang cho cơ quan (mặc định chỉ trên máy này, cổng 8000)."""

import argparse
import errno
import socket
import sys

from vinhdanh.commands.opening import open_record


class PortTaken(Exception):
    """Another program listens there."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--host, --port, --json."""
    parser.add_argument("--host", default="127.0.0.1", help="địa chỉ lắng nghe (mặc định chỉ máy này)")
    parser.add_argument("--port", type=int, default=8000, help="cổng (mặc định 8000)")
    parser.add_argument("--json", action="store_true", help="in địa chỉ dạng JSON")


def run(given: argparse.Namespace) -> int:
    """Serve until stopped."""
    open_record(create=True)
    return serve(given.host, given.port, as_json=given.json)


def serve(host: str, port: int, *, as_json: bool = False, announce: bool = True) -> int:
    """Serve on host and port; a taken port is refused with a sentence. `announce`: the address was not told yet."""
    _check_free(host, port)
    import waitress  # noqa: PLC0415 - only a serving process loads the server
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415 - needs the settings loaded

    address = f"http://{host}:{port}/"
    words = f'{{"address": "{address}"}}' if as_json else f"Mở trình duyệt tại {address} (dừng: Ctrl+C)"
    if announce:
        sys.stdout.write(words + "\n")
    sys.stdout.flush()
    waitress.serve(get_wsgi_application(), host=host, port=port, threads=8, ident=None, _quiet=True)
    return 0


def _check_free(host: str, port: int) -> None:
    if not 0 < port < 65536:
        raise PortTaken(f"Cổng {port} không hợp lệ: hãy chọn một số từ 1 đến 65535.")
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise PortTaken(
                    f"Cổng {port} đang có chương trình khác dùng: hãy chọn cổng khác bằng --port."
                ) from error
            raise
