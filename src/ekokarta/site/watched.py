"""Each request is counted, timed and named, so that a person can speak of the one that failed."""

import logging
import secrets
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from ekokarta.site.metrics import count, door_of

Respond = Callable[[HttpRequest], HttpResponse]
log = logging.getLogger(__name__)


def watched(respond: Respond) -> Respond:
    """Middleware, the outermost: a line of the log has the name of the address, not what it was filled with."""

    def answer(request: HttpRequest) -> HttpResponse:
        name, begun = secrets.token_hex(6), time.perf_counter()
        response = respond(request)
        took = time.perf_counter() - begun
        response["X-Request-Id"] = name
        count(request, response, took)
        match = request.resolver_match
        log.log(
            logging.ERROR if response.status_code >= 500 else logging.INFO,
            "answered",
            extra={
                "call": name, "method": request.method, "door": door_of(request.path),
                "route": match.route if match else "", "status": response.status_code,
                "ms": round(took * 1000),
            },
        )  # fmt: skip
        return response

    return answer
