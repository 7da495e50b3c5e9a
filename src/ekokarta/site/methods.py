"""Which methods of HTTP each door takes; what nobody expects is not tried."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from ekokarta.portal.errors import READ, wrong_method
from ekokarta.site.failures import MACHINES

READ_AND_WRITE = (*READ, "POST")
Respond = Callable[[HttpRequest], HttpResponse]


def expected_methods(respond: Respond) -> Respond:
    """Middleware: people read, the staff write by POST; the door of machines answers for itself."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(MACHINES) or request.method in taken_by(request.path):
            return respond(request)
        return wrong_method(request, taken_by(request.path))

    return answer


def taken_by(path: str) -> tuple[str, ...]:
    """The methods which the door at this path takes."""
    return READ_AND_WRITE if path.startswith("/desk/") else READ
