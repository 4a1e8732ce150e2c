"""The year-end review of emulation and commendation, sent up to the block and the councils."""

from vinhdanh.reports.documents.types import DocumentType

TYPE = DocumentType(
    code="tong_ket_nam",
    kind="BÁO CÁO",
    month=12,
    to_superior=True,
    keywords=("thi đua", "khen thưởng", "tổng kết"),
)
