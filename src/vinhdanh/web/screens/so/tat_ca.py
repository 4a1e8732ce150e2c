"""All registers by group: how many entries, when last written, and who keeps each."""

from itertools import groupby

from django.db.models import Count, IntegerField, Max, OuterRef, Q, QuerySet, Subquery
from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.records.models import EntryVersion, RegisterType
from vinhdanh.web.access import Request, open_to

GROUPS = {
    "thi_dua": "Thi đua, khen thưởng",
    "van_ban": "Văn bản",
    "cong_nghiep": "Công nghiệp",
    "thuong_mai": "Thương mại",
    "kiem_tra": "Kiểm tra, thanh tra",
    "hanh_chinh": "Hành chính",
    "xa_hoi": "Xã hội, đoàn thể",
    "cong_chung": "Phục vụ công chúng",
}


@open_to("record.read")
def tat_ca(request: Request) -> HttpResponse:
    """The list of registers."""
    order = list(GROUPS)
    registers = sorted(_counted(), key=lambda row: (order.index(row.group) if row.group in order else 99, row.title))
    groups = [(GROUPS.get(code, code), list(rows)) for code, rows in groupby(registers, key=lambda row: row.group)]
    return render(request, "screens/so/tat_ca.html", {"groups": groups, "count": len(registers)})


def _counted() -> QuerySet[RegisterType]:
    last = EntryVersion.objects.filter(entry__register=OuterRef("pk")).order_by("-at").values("at")[:1]
    return RegisterType.objects.annotate(
        kept=Count("entries", filter=Q(entries__withdrawn=False), output_field=IntegerField()),
        latest=Max("entries__happened_to", filter=Q(entries__withdrawn=False)),
        written=Subquery(last),
    )
