"""How long an answer is good, and whether the asker has it already."""

from typing import TypeVar

from django.http import HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.utils.http import parse_etags

R = TypeVar("R", bound=HttpResponseBase)

FOR_EVER = "public, max-age=31536000, immutable"
FOR_SECONDS = "public, max-age=2, must-revalidate"
"Of what is called `current`: a change at the desk is to be seen within seconds."


def quoted(tag: str) -> str:
    """A strong entity tag: the same tag means the same bytes."""
    return f'"{tag}"'


def is_known(request: HttpRequest, tag: str) -> bool:
    """Whether If-None-Match names `tag` (RFC 9110, weak comparison) or says "*"."""
    known = parse_etags(request.headers.get("If-None-Match", ""))
    return "*" in known or tag in {item.removeprefix("W/") for item in known}


def unchanged(tag: str, good: str) -> HttpResponseNotModified:
    """304: what you have is still right."""
    return stamped(HttpResponseNotModified(), tag, good)


def stamped(response: R, tag: str, good: str) -> R:
    """The response with its tag and its time."""
    response["ETag"] = tag
    response["Cache-Control"] = good
    return response
