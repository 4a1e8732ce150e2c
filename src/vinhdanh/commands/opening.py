"""Open the record: load Django, bring the tables up to date."""

import sys

import django
from django.apps import apps


class NoRecord(Exception):
    """There is no record to work on yet."""


def open_record(*, create: bool = False) -> None:
    """Load the settings and the tables; with `create` new tables are made, else a missing record is refused."""
    if not apps.ready:
        django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - needs the settings loaded above
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        return
    if not create and not executor.loader.applied_migrations:
        raise NoRecord("Chưa có hồ sơ nào: hãy chạy “vinhdanh demo” để nạp bản mẫu, hoặc “vinhdanh serve” để bắt đầu.")
    sys.stderr.write("Đang chuẩn bị cơ sở dữ liệu …\n")
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
