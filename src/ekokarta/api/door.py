"""What every view of this door does alike: it reads only, answers any site, and explains itself."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.http import HttpResponse as Response
from django.views.decorators.csrf import csrf_exempt

from ekokarta.api.problem import ReadOnly, problem
from ekokarta.api.shelf import taking, was_lost
from ekokarta.errors import EkokartaError
from ekokarta.terms import Term

View = Callable[..., HttpResponseBase]
ALLOWED = ("GET", "HEAD", "OPTIONS")
INSTEAD_OF = "Ekokarta-Instead-Of"
"The header that names the release which was asked for, where another one answers."
FOR_EVERY_SITE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": f"Accept-Ranges, Content-Length, Content-Range, ETag, {INSTEAD_OF}",
}
FOR_PREFLIGHT = {
    "Access-Control-Allow-Methods": ", ".join(ALLOWED),
    "Access-Control-Allow-Headers": "Accept-Language, If-None-Match, If-Range, Range",
    "Access-Control-Max-Age": "86400",
    "Allow": ", ".join(ALLOWED),
}


def answering(view: View) -> View:
    """Let the view raise our errors; whatever comes out may be read by a page of any site.

    Nothing is written here and nobody is signed in here, so a form token would guard nothing; with
    it a POST would get a page about cookies instead of 405.
    """

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        response = _answered(view, request, parts)
        for name, value in FOR_EVERY_SITE.items():
            response[name] = value
        if taking.get():
            response[INSTEAD_OF] = taking.get()
        return response

    return answer


def _answered(view: View, request: HttpRequest, parts: dict[str, Any]) -> HttpResponseBase:
    if request.method == "OPTIONS":
        return Response(status=204, headers=FOR_PREFLIGHT)
    if request.method not in ALLOWED:
        return problem(request, ReadOnly(ONLY_READ), {"Allow": ", ".join(ALLOWED)})
    taking.set("")
    for tries_left in (3, 2, 1, 0):
        try:
            return view(request, **parts)
        except Exception as error:
            if tries_left and was_lost(error):
                continue  # its release was cleared away, or is damaged: the newest whole one answers
            if isinstance(error, EkokartaError):
                return problem(request, error)
            raise
    raise AssertionError


ONLY_READ = Term(
    ru="По этому адресу можно только читать: GET, HEAD, OPTIONS.",
    ky="Бул даректе окууга гана болот: GET, HEAD, OPTIONS.",
    en="This address can only be read: GET, HEAD, OPTIONS.",
)
