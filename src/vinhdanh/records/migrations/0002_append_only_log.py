"""The database itself refuses to change or delete a line of the log."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SENTENCE = "Dòng lưu vết không được sửa hay xoá."
SQLITE = [
    f"CREATE TRIGGER log_no_{verb.lower()} BEFORE {verb} ON records_logline BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
    for verb in ("UPDATE", "DELETE")
]
POSTGRES = [
    f"""CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$""",
    """CREATE TRIGGER log_is_append_only BEFORE UPDATE OR DELETE ON records_logline
        FOR EACH ROW EXECUTE FUNCTION log_is_append_only()""",
]


def forbid_changes(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def allow_changes(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER log_is_append_only ON records_logline")
        schema_editor.execute("DROP FUNCTION log_is_append_only()")
        return
    for verb in ("update", "delete"):
        schema_editor.execute(f"DROP TRIGGER log_no_{verb}")


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [migrations.RunPython(forbid_changes, allow_changes)]
