"""Screens; this app has templates and static files, no tables."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The screens."""

    name = "vinhdanh.web"
    label = "web"
