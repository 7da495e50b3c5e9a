"""The folder of a release: its own start page, or today's reader where it has none."""

from django.http import HttpRequest, HttpResponseBase

from ekokarta.api.releases import file
from ekokarta.portal.past import start_of


def folder(request: HttpRequest, release: str) -> HttpResponseBase:
    """Releases of the first format hold no pages; they open all the same."""
    return start_of(request, release) or file(request, release=release, path="")
