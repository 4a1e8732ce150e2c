"""Any report file as a Source: `read_file` for a path, `read_bytes` for what was uploaded."""

from vinhdanh.reading.sources.files import read_bytes, read_file

__all__ = ["read_bytes", "read_file"]
