"""A session ends when nobody has used it for two hours, and in any case after twelve."""

import time
from collections.abc import Callable

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

IDLE, LONGEST = 2 * 3600, 12 * 3600
NOTED = 600
"Seconds between two notes of a use: a session is not written at each request."
Respond = Callable[[HttpRequest], HttpResponse]


def ends_when_idle(respond: Respond) -> Respond:
    """Middleware: a desk that was left open is closed; the next click leads to the sign-in."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/desk/") and request.user.is_authenticated:
            _look(request, int(time.time()))
        return respond(request)

    return answer


def _look(request: HttpRequest, now: int) -> None:
    began = request.session.setdefault("began", now)
    seen = request.session.get("seen", began)
    if now - seen > IDLE or now - began > LONGEST:
        logout(request)
    elif now - seen >= NOTED or "seen" not in request.session:
        request.session["seen"] = now
