"""Who may write by a page of the desk: who may not is refused before anything is read."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

View = Callable[..., HttpResponse]


class Right(StrEnum):
    """What it takes to send the form of a page; the names are those of `User`."""

    NOBODY = ""
    WRITE = "may_write"
    ACCEPT = "may_accept"


def writing(right: Right, view: View) -> View:
    """The page as it is for whoever looks; its form only for those with the right."""

    @wraps(view)
    def answer(request: HttpRequest, **given: Any) -> HttpResponse:
        if request.method == "POST" and not right:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        if request.method == "POST" and not getattr(request.user, right):
            raise PermissionDenied
        return view(request, **given)

    return answer
