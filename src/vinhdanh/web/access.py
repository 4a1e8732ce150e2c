"""Every screen names the act it is open to; whoever may not do it gets a sentence, never half a page."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django_htmx.middleware import HtmxDetails

from vinhdanh.casework.bodies import NoBody
from vinhdanh.casework.permissions import ACTS, acts_of
from vinhdanh.records.models import User

NOT_ALLOWED = "Tài khoản này chưa được giao việc đó: hãy nhờ thường trực thi đua, khen thưởng ghi vai trò cho bạn."


class Request(HttpRequest):
    """A request of a signed-in user; `acts` are the acts the user may do today."""

    user: User
    htmx: HtmxDetails
    acts: frozenset[str]


class Screen(Protocol):
    """A view of the URL map, marked with its act."""

    act: str

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase: ...


def open_to(act: str) -> Callable[[Callable[..., HttpResponseBase]], Screen]:
    """Mark a view with the act it is open to, and guard it: sign-in first, then the act."""
    if act not in ACTS:
        raise KeyError(act)

    def mark(view: Callable[..., HttpResponseBase]) -> Screen:
        @wraps(view)
        def guarded(plain: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            request = cast("Request", plain)
            _refuse_unstorable(plain)
            request.acts = acts_of(request.user, timezone.localdate())
            require(request, act)
            try:
                return view(request, *args, **kwargs)
            except NoBody as missing:
                return render(request, "empty_record.html", {"sentence": str(missing)}, status=409)

        screen = cast("Screen", login_required(guarded))
        screen.act = act
        return screen

    return mark


def open_before_first_account(view: Callable[..., HttpResponseBase]) -> Screen:
    """Mark the screen that begins an empty record: there is nobody to sign in yet, and after that it is gone."""

    @wraps(view)
    def guarded(plain: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if User.objects.exists():
            raise Http404("Hồ sơ đã có cơ quan.")
        _refuse_unstorable(plain)
        return view(plain, *args, **kwargs)

    screen = cast("Screen", guarded)
    screen.act = "record.found"
    return screen


def require(request: Request, act: str) -> None:
    """Refuse the request unless its user may do `act`; for screens where one button needs more than reading."""
    if act not in request.acts:
        raise PermissionDenied(NOT_ALLOWED)


def _refuse_unstorable(request: HttpRequest) -> None:
    """No keyboard types the character NUL, and PostgreSQL cannot keep it: such a request is answered with 400."""
    typed = [value for words in (request.GET, request.POST) for _name, values in words.lists() for value in values]
    if any("\x00" in value for value in typed):
        raise SuspiciousOperation("NUL in what was typed")
