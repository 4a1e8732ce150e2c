"""The batch of an address, and the item in it."""

from django.http import Http404

from vinhdanh.importing.reports.committing import items_of
from vinhdanh.importing.reports.items import Item
from vinhdanh.records.models import ImportBatch


def find_batch(pk: int) -> ImportBatch:
    """The upload with this number; 404 when there is none."""
    found = ImportBatch.objects.select_related("owner", "source", "uploaded_by__person").filter(pk=pk).first()
    if found is None:
        raise Http404("Không có tệp này: có thể liên kết đã cũ, hãy mở danh sách báo cáo đã nhập.")
    return found


def find_item(batch: ImportBatch, key: str) -> Item:
    """The item with this key; 404 when the file has none."""
    found = next((item for item in items_of(batch) if item.key == key), None)
    if found is None:
        raise Http404("Tệp này không có mục ấy: hãy mở lại trang xem tệp.")
    return found
