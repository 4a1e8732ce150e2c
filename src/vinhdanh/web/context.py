"""What every page shows around its content: the places to go, and who is signed in."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from vinhdanh.records.models import User

PLACES = (
    ("tong_quan", "Việc của tôi"),
    ("so", "Sổ"),
    ("chi_tieu", "Chỉ tiêu"),
    ("phong_trao", "Phong trào"),
    ("cam_ket", "Cam kết"),
    ("khen_thuong", "Khen thưởng"),
    ("van_ban", "Văn bản"),
    ("bao_cao", "Báo cáo"),
)


WITHIN = {"bao_cao": ("nhap_bao_cao",), "khen_thuong": ("luat", "ra_soat")}
"""Screens whose addresses lie elsewhere but that belong to a place of the menu."""
PARTIES = ("/nguoi/", "/don-vi/")
"""Pages of people and units say what they can be proposed for: they belong to Khen thưởng."""


@dataclass(frozen=True)
class Place:
    """One item of the main menu; `current` marks where the reader is."""

    title: str
    url: str
    current: bool


def frame(request: HttpRequest) -> dict[str, Any]:
    """The menu with the current place marked, and the acts of the user (empty before sign-in)."""
    acts: frozenset[str] = getattr(request, "acts", frozenset())
    return {
        "places": [_place(name, title, request.path) for name, title in PLACES] if acts else [],
        "acts": acts,
        "nobody_yet": lambda: not User.objects.exists(),
    }


def _place(name: str, title: str, path: str) -> Place:
    url = reverse(name)
    inside = (url, *(reverse(other) for other in WITHIN.get(name, ())))
    inside += PARTIES if name == "khen_thuong" else ()
    return Place(title, url, path == url if url == "/" else path.startswith(inside))
