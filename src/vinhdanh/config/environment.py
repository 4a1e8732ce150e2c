"""Settings read from the environment, typed; a wrong value is refused with a sentence."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit


class BadSetting(Exception):
    """A setting of the environment cannot be used; the message says which, why and what to write."""


@dataclass(frozen=True)
class Environment:
    """What the machine tells the program. `home` holds the database, the secret key and the files."""

    home: Path
    database_url: str
    debug: bool
    hosts: tuple[str, ...]
    secret_key: str


def read_environment() -> Environment:
    """Read VINHDANH_HOME, DATABASE_URL, VINHDANH_DEBUG, VINHDANH_HOSTS and VINHDANH_SECRET_KEY."""
    home = Path(os.environ.get("VINHDANH_HOME") or "var").absolute()
    hosts = os.environ.get("VINHDANH_HOSTS") or "localhost,127.0.0.1,[::1]"
    return Environment(
        home=home,
        database_url=os.environ.get("DATABASE_URL", ""),
        debug=_flag("VINHDANH_DEBUG"),
        hosts=tuple(host.strip() for host in hosts.split(",") if host.strip()),
        secret_key=os.environ.get("VINHDANH_SECRET_KEY") or _kept_secret(home),
    )


def database(environment: Environment) -> dict[str, object]:
    """The Django database entry: SQLite under `home`, or PostgreSQL by DATABASE_URL (postgres://…)."""
    if not environment.database_url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": environment.home / "vinhdanh.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;",
            },
        }
    url, port = _split(environment.database_url)
    query = dict(parse_qsl(url.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.strip("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": query.pop("host", url.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": query,
    }


def _split(address: str) -> tuple[SplitResult, int | None]:
    """The parts of DATABASE_URL, and its port where it names one."""
    try:
        url = urlsplit(address)
        if url.scheme in {"postgres", "postgresql"} and url.path.strip("/"):
            return url, url.port
    except ValueError:
        pass  # a port that is no number, a bracket that is not closed
    raise BadSetting("DATABASE_URL phải có dạng postgres://người_dùng:mật_khẩu@máy:cổng/tên_cơ_sở_dữ_liệu.")


def _flag(name: str) -> bool:
    value = os.environ.get(name, "").strip().lower()
    if value not in {"", "0", "1", "true", "false"}:
        raise BadSetting(f"{name}={value!r} không hợp lệ: hãy ghi 1 hoặc 0.")
    return value in {"1", "true"}


def _kept_secret(home: Path) -> str:
    """The signing key kept under `home`, made on first use and readable by the owner only."""
    path = home / "secret-key"
    try:
        if not path.exists():
            home.mkdir(parents=True, exist_ok=True)
            _write_once(path, secrets.token_urlsafe(50))
        secret = path.read_text()
    except OSError as error:
        raise BadSetting(
            f"Không ghi được thư mục dữ liệu {home} ({error.strerror}): hãy cấp quyền ghi hoặc đặt VINHDANH_HOME."
        ) from error
    if not secret.strip():
        raise BadSetting(f"Tệp khóa {path} trống: hãy xóa tệp này rồi chạy lại, mọi người sẽ đăng nhập lại.")
    return secret


def _write_once(path: Path, secret: str) -> None:
    """Two processes may start together: the first one's key stands, whole."""
    own = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        own.touch(mode=0o600)
        own.write_text(secret)
        os.link(own, path)
    except FileExistsError:
        pass
    finally:
        own.unlink(missing_ok=True)
