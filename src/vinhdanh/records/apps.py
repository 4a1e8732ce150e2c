"""The only Django app with tables."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Tables of Vinh Danh; the label fixes their names."""

    name = "vinhdanh.records"
    label = "records"
    verbose_name = "Hồ sơ thi đua"
