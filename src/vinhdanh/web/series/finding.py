"""A measure by its address."""

from django.http import Http404

from vinhdanh.records.models import Measure


def find_measure(code: str) -> Measure:
    """The measure of an address. 404 when there is none."""
    measure = Measure.objects.select_related("register").filter(code=code).first()
    if measure is None:
        raise Http404(f"Không có số đo “{code}”: hãy chọn trong danh sách chỉ tiêu.")
    return measure
