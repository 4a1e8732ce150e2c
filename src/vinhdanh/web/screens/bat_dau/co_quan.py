"""Begin the record of one's own office; the screen is there only while nobody has an account."""

from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect, render

from vinhdanh.casework.founding import Founding, found
from vinhdanh.records.kit.packs import sectors
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.web.access import Request, open_before_first_account
from vinhdanh.web.forms import Row, marked

ASKED = (
    ("body", "Tên cơ quan", "ví dụ Sở Công Thương tỉnh Hòa Lạc", True),
    ("short_name", "Tên ghi trên văn bản", "ví dụ Sở Công Thương; bỏ trống thì dùng tên đầy đủ", False),
    ("parent", "Cơ quan chủ quản", "ví dụ UBND tỉnh Hòa Lạc", False),
    ("place", "Địa danh ghi trên văn bản", "ví dụ Hòa Lạc", True),
    ("head", "Thủ trưởng", "họ và tên người ký báo cáo", True),
    ("head_title", "Chức vụ người ký", "GIÁM ĐỐC, CHỦ TỊCH, HIỆU TRƯỞNG …", False),
    ("officer", "Thường trực thi đua, khen thưởng", "họ và tên của bạn", True),
    ("username", "Tên đăng nhập", "chữ không dấu", True),
)
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@open_before_first_account
def co_quan(request: Request) -> HttpResponse:
    """The form; founding signs the officer in."""
    words = request.POST.dict()
    refusal = None
    if request.method == "POST":
        try:
            given = {name: words.get(name, "") for name, *_rest in ASKED}
            user = found(Founding(**given, password=words.get("password", "")), pack=words.get("pack", ""))
        except Refused as error:
            refusal = error
        else:
            login(request, user, backend=BACKEND)
            return redirect("tong_quan")
    rows = [Row(name, title, value=words.get(name, ""), hint=hint, required=need) for name, title, hint, need in ASKED]
    packs = tuple(sectors().items())
    rows.append(Row("pack", "Gói ngành", "choice", words.get("pack", packs[0][0]), choices=packs))
    rows.append(Row("password", "Mật khẩu", "password", hint="từ 10 ký tự", required=True))
    context = marked({"rows": rows}, refusal)
    return render(request, "screens/bat_dau/co_quan.html", context, status=422 if refusal else 200)
