"""A page of a release that is kept, at an address of its own, by the reader of today."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import get_script_prefix, resolve, set_script_prefix
from django.utils.encoding import iri_to_uri
from django.utils.translation import override

from ekokarta.errors import Gone, NotFound
from ekokarta.portal.errors import READ, sorry, wrong_method
from ekokarta.portal.stand_in import INSTEAD_OF, WHICH, stands_in_for
from ekokarta.reading import current, opened
from ekokarta.release import CURRENT, START_PAGE
from ekokarta.terms import spoken


def past(request: HttpRequest, release: str, language: str, path: str) -> HttpResponse:
    """The page at `path`, as it reads in this release; its links stay inside of it.

    Of a release that was cleared away: 303 to the page of one with the same cells, or 410 and why.
    `current` is no release of its own: its pages stand at their plain addresses.
    """
    if request.method not in READ:
        return wrong_method(request, READ)
    if release == CURRENT:
        asked = request.GET.urlencode()
        return HttpResponseRedirect(
            f"/{language}/{iri_to_uri(path)}" + (f"?{asked}" if asked else "")
        )
    try:
        opened(settings.RELEASES, release)
    except NotFound as error:
        return _elsewhere(request, release, f"{language}/{path}", error) or _sorry(
            request, error, language
        )
    setattr(request, WHICH, release)
    with override(language):
        found = resolve(f"/{language}/{path}")
        if "desk" in found.namespaces or found.func is past:
            raise Http404
        with _inside(f"/releases/{release}/"):
            answer: HttpResponse = found.func(request, *found.args, **found.kwargs)
    if asked := stands_in_for(request):
        answer["Ekokarta-Instead-Of"] = asked
    return answer


def start_of(request: HttpRequest, release: str) -> HttpResponse | None:
    """Where a release without a start page of its own begins; None where it has one or is not kept."""
    if request.method not in READ:
        return None
    try:
        asked = (
            current(settings.RELEASES) if release == CURRENT else opened(settings.RELEASES, release)
        )
    except NotFound as error:
        return _elsewhere(request, release, f"{spoken()}/", error)
    try:
        asked.file(START_PAGE)
    except NotFound:
        inside = "" if release == CURRENT else f"/releases/{asked.id}"
        return HttpResponseRedirect(f"{inside}/{spoken()}/")
    return None


def _elsewhere(
    request: HttpRequest, release: str, path: str, error: NotFound
) -> HttpResponse | None:
    """303 to the same page of the release that shows the same cells; None where none does."""
    if not isinstance(error, Gone) or not error.same:
        return None
    query = request.GET.copy()
    query[INSTEAD_OF] = release
    address = f"/releases/{error.instead}/{iri_to_uri(path)}?{query.urlencode()}"
    answer = HttpResponseRedirect(address, status=303, content_type="text/plain; charset=utf-8")
    answer.content = str(error.sentence).encode()
    answer["Ekokarta-Instead-Of"] = release
    return answer


def _sorry(request: HttpRequest, error: NotFound, language: str) -> HttpResponse:
    with override(language):
        return sorry(request, error)


@contextmanager
def _inside(prefix: str) -> Iterator[Any]:
    """Every address that is made inside begins with `prefix`."""
    before = get_script_prefix()
    set_script_prefix(prefix)
    try:
        yield
    finally:
        set_script_prefix(before)
