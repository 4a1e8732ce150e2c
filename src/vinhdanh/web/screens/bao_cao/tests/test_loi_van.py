"""The officer's words."""

from django.test import Client

from vinhdanh.records.models import Party, RegisterType, Report, ReportText
from vinhdanh.web.tests import factories

ADDRESS = "/bao-cao/2021/loi-van/nhan_xet/"
HTMX = {"HX-Request": "true"}


def test_figures_in_what_is_typed_are_previewed_and_nothing_is_kept_yet(
    as_an: Client, outline: str, visits: RegisterType
) -> None:
    factories.entry(visits)
    words = {"text": "Đã khám cho {kham_luu_dong.luot} vùng xa."}
    preview = as_an.post(ADDRESS, words, headers=HTMX).content.decode()
    assert "120 người</span> vùng xa." in preview
    assert "<html" not in preview
    assert not ReportText.objects.exists()


def test_what_is_sent_is_kept_and_the_words_before_stay(as_an: Client, outline: str, body: Party) -> None:
    as_an.post(ADDRESS, {"text": "Bản đầu."})
    as_an.post(ADDRESS, {"text": "Bản sau."})
    assert ReportText.objects.get(current=True).text == "Bản sau."
    assert ReportText.objects.count() == 2
    assert "Bản sau." in as_an.get(ADDRESS).content.decode()


def test_markup_that_is_typed_stays_words(as_an: Client, outline: str) -> None:
    preview = as_an.post(ADDRESS, {"text": "<script>x</script>"}, headers=HTMX).content.decode()
    assert "<script>" not in preview
    as_an.post(ADDRESS, {"text": "<script>x</script>"})
    assert "<script>x" not in as_an.get("/bao-cao/2021/").content.decode()


def test_a_code_the_record_does_not_know_is_named_in_the_preview(as_an: Client, outline: str) -> None:
    preview = as_an.post(ADDRESS, {"text": "Khám cho {so_la} người [sic]."}, headers=HTMX).content.decode()
    assert "<code>&#123;so_la&#125;</code>" in preview
    assert "[sic]" in preview


def test_an_unknown_place_for_words_is_told(as_an: Client, outline: str) -> None:
    assert as_an.get("/bao-cao/2021/loi-van/cho_la/").status_code == 404


def test_words_of_a_submitted_report_wait_for_it_to_come_back(as_an: Client, body: Party, outline: str) -> None:
    Report.objects.create(owner=body, outline=outline, period="2021", state=Report.State.SUBMITTED)
    response = as_an.post(ADDRESS, {"text": "Sửa sau lưng."})
    assert response.status_code == 422
    assert "Sửa sau lưng." in response.content.decode()
    assert not ReportText.objects.exists()
    assert "Sửa lời văn" not in as_an.get("/bao-cao/2021/").content.decode()
