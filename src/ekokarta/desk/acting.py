"""What the pages of the desk have in common: errors become messages, every page has the frame."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from ekokarta.errors import EkokartaError, NotFound

View = Callable[..., HttpResponse]


def acting(view: View) -> View:
    """Our errors become messages on the same page; a deed ends with a redirect."""

    @wraps(view)
    def answer(request: HttpRequest, **given: Any) -> HttpResponse:
        try:
            return view(request, **given)
        except NotFound as error:
            raise Http404(str(error)) from error
        except EkokartaError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(request.path)

    return answer


def page(request: HttpRequest, template: str, title: Any, **said: Any) -> TemplateResponse:
    """The template in the frame of the desk."""
    context = {**admin.site.each_context(request), "title": str(title), **said}
    return TemplateResponse(request, template, context)
