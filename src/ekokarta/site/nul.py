"""The character NUL in what somebody sends to the desk: no person types it, and PostgreSQL takes it nowhere."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict

from ekokarta.portal import errors

NUL = "\0"


class NoNul:
    """Middleware: 400 for it, after the form is known to be ours; what a file holds is for intake to judge."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        if not request.path.startswith("/desk/"):
            return None
        if NUL in request.path or _holds(request.GET) or _holds(request.POST):
            return errors.bad_request(request, ValueError(NUL))
        return None


def _holds(said: QueryDict) -> bool:
    return any(NUL in name or any(NUL in word for word in words) for name, words in said.lists())
