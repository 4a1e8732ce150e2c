"""The composed report of an address, or a page that says why there is none."""

from django.http import Http404

from vinhdanh.reports.pieces import Composed
from vinhdanh.text.yaml12 import BadDeclaration
from vinhdanh.web.composed import composed_report
from vinhdanh.web.periods import read_period


def find_report(code: str) -> Composed:
    """Compose the report of a period. 404 for a code that is no period, or one that no outline reports on."""
    period = read_period(code)
    try:
        return composed_report(period.code)
    except BadDeclaration as error:
        raise Http404(str(error)) from error
