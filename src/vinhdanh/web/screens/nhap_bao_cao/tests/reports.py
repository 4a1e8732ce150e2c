"""The hospital's report of 2021, uploaded."""

from django.core.files.uploadedfile import SimpleUploadedFile

from vinhdanh.importing.reports.committing import items_of, take_in
from vinhdanh.importing.reports.items import Item
from vinhdanh.records.models import ImportBatch, Party
from vinhdanh.text.periods import period
from vinhdanh.web.tests import factories

LINES = (
    "BỆNH VIỆN ĐA KHOA HUYỆN THANH BÌNH",
    "Số: 215/BC-BV",
    "Thanh Bình, ngày 20 tháng 12 năm 2021",
    "BÁO CÁO",
    "Tổng kết công tác thi đua, khen thưởng năm 2021",
    "Căn cứ Kế hoạch số 15/KH-SYT ngày 10/01/2021 của Sở Y tế về phát động phong trào thi đua năm 2021;",
    "I. KẾT QUẢ",
    "- Lượt khám bệnh đạt 45.200 lượt, tăng 8,5% so với cùng kỳ.",
    "- Mua sắm 02 máy thở; họp tổng kết ngày 31/02/2021.",
)
NAME = "bao-cao-2021.txt"
DATA = "\n".join(LINES).encode()


def upload(data: bytes = DATA, name: str = NAME) -> SimpleUploadedFile:
    """The file as a browser sends it."""
    return SimpleUploadedFile(name, data, content_type="text/plain")


def uploaded(body: Party) -> ImportBatch:
    """The report of the hospital, read; the record has the indicator it tells."""
    factories.indicator()
    return take_in(NAME, DATA, body, period("2021"), actor=None)


def key(batch: ImportBatch, words: str) -> str:
    """The key of the first item whose title holds these words."""
    return item(batch, words).key


def item(batch: ImportBatch, words: str) -> Item:
    """The first item whose title holds these words."""
    return next(found for found in items_of(batch) if words in found.title)
