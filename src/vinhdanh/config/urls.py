"""The root of the URL map: sign-in, then the screens."""

from django.urls import include, path

urlpatterns = [
    path("tai-khoan/", include("allauth.account.urls")),
    path("", include("vinhdanh.web.urls")),
]
