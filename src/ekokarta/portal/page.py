"""How a page is made: the release is opened, a view fills a template, errors become pages."""

from collections.abc import Callable
from functools import update_wrapper
from types import ModuleType
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ekokarta.errors import Damaged, EkokartaError, Gone, NotFound
from ekokarta.portal.errors import nothing_yet, sorry
from ekokarta.portal.frame import frame
from ekokarta.reading import Release, current, lost, opened

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, Release, P], HttpResponse]
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def page(view: Page[P]) -> View[P]:
    """A view of the release that is asked for, or is current now; before the first one, a friendly 503."""

    def answer(request: HttpRequest, /, *args: P.args, **words: P.kwargs) -> HttpResponse:
        for tries_left in (3, 2, 1, 0):
            try:
                release = _asked(request)
            except Gone as error:
                return sorry(request, error)
            except NotFound:
                return nothing_yet(request)
            try:
                return view(request, release, *args, **words)
            except Exception as error:
                if _may_begin_again(release, error):
                    if tries_left:
                        continue  # its release was cleared away, or is damaged
                    return nothing_yet(request)
                if isinstance(error, EkokartaError):
                    return sorry(request, error)
                raise
        raise AssertionError

    update_wrapper(answer, view)
    return require_safe(answer)


def _asked(request: HttpRequest) -> Release:
    """The release in whose address the page stands (`portal.past`), else the current one."""
    past = getattr(request, "release", None)
    return opened(settings.RELEASES, past) if past else current(settings.RELEASES)


def _may_begin_again(release: Release, error: Exception) -> bool:
    """Whether it failed because the files of its release are gone or damaged."""
    if isinstance(error, EkokartaError) and not isinstance(error, Damaged):
        return False
    return lost(release, isinstance(error, Damaged))


def show(
    request: HttpRequest, release: Release, name: str, words: ModuleType, **said: Any
) -> HttpResponse:
    """The template `name` in the frame of all pages; its own words are `w`."""
    context = {**frame(request, release), "w": words, **said}
    return render(request, f"portal/{name}.html", context)
