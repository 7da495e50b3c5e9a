"""Pages for what goes wrong; the one table here from our errors to the status of HTTP."""

from collections.abc import Callable, Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ekokarta.errors import Damaged, EkokartaError, Forbidden, Gone, Misunderstood, NotFound
from ekokarta.portal.frame import frame
from ekokarta.portal.words import errors as words
from ekokarta.reading import Release, current
from ekokarta.terms import Term

STATUS: dict[type[EkokartaError], int] = {
    NotFound: 404,
    Damaged: 404,
    Gone: 410,
    Misunderstood: 400,
    Forbidden: 403,
}
RETRY_SECONDS = "30"


def sorry(request: HttpRequest, error: EkokartaError) -> HttpResponse:
    """The page for an error of ours, with its own sentence."""
    return _error_page(request, STATUS.get(type(error), 500), error.sentence)


def nothing_yet(request: HttpRequest) -> HttpResponse:
    """Before the first release there is a sentence and an invitation to come back."""
    response = _error_page(request, 503)
    response["Retry-After"] = RETRY_SECONDS
    return response


def unavailable(request: HttpRequest, sentence: Term, seconds: int) -> HttpResponse:
    """A trouble of the server itself: what it is, and when to come back."""
    response = _error_page(request, 503, sentence, words.UNAVAILABLE)
    response["Retry-After"] = str(seconds)
    return response


def too_large(request: HttpRequest) -> HttpResponse:
    """Somebody brings more than anything here takes."""
    return _error_page(request, 413)


def too_many(request: HttpRequest, seconds: int, sentence: Term | None = None) -> HttpResponse:
    """Somebody asks more often than a person would."""
    response = _error_page(request, 429, sentence)
    response["Retry-After"] = str(seconds)
    return response


READ = ("GET", "HEAD")
"What a page takes that is only read."


def wrong_method(request: HttpRequest, allowed: Sequence[str]) -> HttpResponse:
    """Somebody, most likely a program, wants to do what cannot be done here."""
    response = _error_page(request, 405)
    response["Allow"] = ", ".join(allowed)
    return response


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's CSRF_FAILURE_VIEW: the form is older than the session, or comes from elsewhere."""
    return _error_page(request, 403, words.STALE_FORM)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler404."""
    return _error_page(request, 404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler400."""
    return _error_page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler403."""
    return _error_page(request, 403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500; it opens no release, since that may be what failed."""
    return _error_page(request, 500)


def _error_page(
    request: HttpRequest, status: int, sentence: Term | None = None, title: Term | None = None
) -> HttpResponse:
    release = _release() if status not in (500, 503) else None
    said = {
        "w": words,
        "code": words.CODE.filled(status=status),
        "title": title or words.TITLES[status],
        "sentence": sentence or words.SENTENCES[status],
    }
    context = {**_safely(lambda: frame(request, release)), **said}
    return render(request, f"{status}.html", context, status=status)


def _safely(make: Callable[[], dict[str, object]]) -> dict[str, object]:
    """A request with a forged host has no address; its error page needs none."""
    try:
        return make()
    except Exception:
        return {}


def _release() -> Release | None:
    try:
        return current(settings.RELEASES)
    except Exception:  # an error page must not fail because of what it would like to show
        return None
