"""The desk may be busy; the public pages must not wait for it."""

from collections.abc import Callable
from threading import BoundedSemaphore

from django.http import HttpRequest, HttpResponse

from ekokarta.site.failures import unavailable
from ekokarta.site.trouble import CROWDED

AT_ONCE = 12
"Requests of the desk at one time: of the threads most are the public's."
PATIENCE = 0.5
Respond = Callable[[HttpRequest], HttpResponse]


def room_for_the_public(respond: Respond) -> Respond:
    """Middleware: who comes to a crowded desk is told when to come back, instead of taking a thread."""
    seats = BoundedSemaphore(AT_ONCE)

    def answer(request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/desk/"):
            return respond(request)
        if not seats.acquire(timeout=PATIENCE):
            return unavailable(request, CROWDED)
        try:
            return respond(request)
        finally:
            seats.release()

    return answer
