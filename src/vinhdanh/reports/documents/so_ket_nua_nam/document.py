"""The half-year review of emulation and commendation: written before the half-year ends, with estimates."""

from vinhdanh.reports.documents.types import DocumentType

TYPE = DocumentType(
    code="so_ket_nua_nam",
    kind="BÁO CÁO",
    month=6,
    to_superior=True,
    keywords=("thi đua", "khen thưởng", "sơ kết"),
)
