"""`/robots.txt` and `/favicon.ico`: for visitors which are programs, without a language."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import path
from django.urls.resolvers import URLPattern
from django.views.decorators.http import require_safe

ROBOTS = "User-agent: *\nDisallow: /desk/\n"


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything is for everybody but the staff's door."""
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """The pages name their icon; this is for programs that guess."""
    return HttpResponseRedirect(static("portal/img/mark.svg"))


urlpatterns: list[URLPattern] = [path("robots.txt", robots), path("favicon.ico", favicon)]
