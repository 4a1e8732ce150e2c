"""The columns of the two files as an Arrow schema."""

import pyarrow as pa

_NAMES = {"date": "date32"}  # where Arrow calls a type otherwise than Ibis


def arrow_schema(columns: dict[str, str]) -> pa.Schema:
    """Return the schema of columns by their Ibis types; Ibis's own way wants one package more."""
    return pa.schema([(name, pa.type_for_alias(_NAMES.get(kind, kind))) for name, kind in columns.items()])
