"""Document types: one folder a type, saying what kind of document it is and how it is addressed."""

from vinhdanh.reports.documents import so_ket_nua_nam, tong_ket_nam
from vinhdanh.reports.documents.types import DocumentType

TYPES: dict[str, DocumentType] = {kind.code: kind for kind in (so_ket_nua_nam.TYPE, tong_ket_nam.TYPE)}
