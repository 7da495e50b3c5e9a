"""What somebody gets when the server fails: a page or a problem document, in words, never bare."""

import sys

from django.http import HttpRequest, HttpResponse

from ekokarta.api.problem import told
from ekokarta.portal import errors
from ekokarta.portal.words.errors import SENTENCES
from ekokarta.site.trouble import Trouble, trouble_of

MACHINES = ("/api/", "/releases/")
"Under these addresses programs ask, and get JSON (RFC 9457)."


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500: 503 with a time to come back where the machine is in trouble, else 500.

    Django calls it while the error is being handled, also one that a middleware raised.
    """
    trouble = trouble_of(sys.exc_info()[1])
    if trouble:
        return unavailable(request, trouble)
    if request.path.startswith(MACHINES):
        return told(request, 500, SENTENCES[500])
    return errors.server_error(request)


def unavailable(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    """503 with the sentence of the trouble and Retry-After."""
    if request.path.startswith(MACHINES):
        return told(request, 503, trouble.sentence, {"Retry-After": str(trouble.seconds)})
    return errors.unavailable(request, trouble.sentence, trouble.seconds)
