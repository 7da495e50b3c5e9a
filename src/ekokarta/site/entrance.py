"""`/`: to the pages in the reader's language."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

from ekokarta.api.language import preferred


def entrance(request: HttpRequest) -> HttpResponse:
    """302 to the language with the best q; Kyrgyz where two are equal or none is asked for."""
    language = preferred(request.headers.get("Accept-Language", ""))
    response = HttpResponseRedirect(f"/{language}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response
