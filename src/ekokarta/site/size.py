"""How much one request may bring; more is refused before it is read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from ekokarta.portal import errors
from ekokarta.site.failures import MACHINES

MOST = 61 * 1024 * 1024
"Bytes of a form with its files: a geodata file may have 60 MB (`intake.geodata`)."
Respond = Callable[[HttpRequest], HttpResponse]


def bounded(respond: Respond) -> Respond:
    """Middleware: 413 for what is too large; a body that does not say its length is not read at all."""

    def answer(request: HttpRequest) -> HttpResponse:
        length = str(request.META.get("CONTENT_LENGTH") or "0")
        if request.path.startswith(MACHINES) or (length.isdecimal() and int(length) <= MOST):
            return respond(request)
        return errors.too_large(request)

    return answer
