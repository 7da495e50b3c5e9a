"""A page of a release that is kept, at an address of its own, by the reader of today."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import get_script_prefix, resolve, set_script_prefix
from django.utils.translation import override

from ekokarta.errors import NotFound
from ekokarta.portal.errors import sorry
from ekokarta.reading import opened
from ekokarta.release import START_PAGE
from ekokarta.terms import spoken

WHICH = "release"
"The attribute of a request that asks for a release which is kept."


def past(request: HttpRequest, release: str, language: str, path: str) -> HttpResponse:
    """The page at `path`, as it reads in this release; its links stay inside of it."""
    try:
        opened(settings.RELEASES, release)
    except NotFound as error:
        return sorry(request, error)
    setattr(request, WHICH, release)
    with override(language):
        found = resolve(f"/{language}/{path}")
        if "desk" in found.namespaces or found.func is past:
            raise Http404
        with _inside(f"/releases/{release}/"):
            answer: HttpResponse = found.func(request, *found.args, **found.kwargs)
    return answer


def start_of(request: HttpRequest, release: str) -> HttpResponse | None:
    """Where a release without a start page of its own begins; None where it has one or is not kept."""
    try:
        asked = opened(settings.RELEASES, release)
    except NotFound:
        return None
    try:
        asked.file(START_PAGE)
    except NotFound:
        return HttpResponseRedirect(f"/releases/{asked.id}/{spoken()}/")
    return None


@contextmanager
def _inside(prefix: str) -> Iterator[Any]:
    """Every address that is made inside begins with `prefix`."""
    before = get_script_prefix()
    set_script_prefix(prefix)
    try:
        yield
    finally:
        set_script_prefix(before)
