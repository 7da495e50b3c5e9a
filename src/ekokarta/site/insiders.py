"""Who may see how the machine is: somebody on it, or who knows the token."""

from collections.abc import Callable
from functools import wraps
from hmac import compare_digest
from ipaddress import ip_address

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from ekokarta.site.options import TOKEN

FORWARDED = (
    "Forwarded",
    "Via",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Real-Ip",
)
"A proxy on the same machine comes from the loopback address too, but it says for whom."
View = Callable[[HttpRequest], HttpResponse]


def insiders(view: View) -> View:
    """Deny everybody else."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        if not is_insider(request):
            raise PermissionDenied
        response = view(request)
        response["Cache-Control"] = "no-store"
        return response

    return answer


def is_insider(request: HttpRequest) -> bool:
    """Whether the request comes from this machine itself, or carries `Authorization: Bearer TOKEN`."""
    return _knows_token(request) or _is_here(request)


def _knows_token(request: HttpRequest) -> bool:
    token = TOKEN.value
    said = request.headers.get("Authorization", "")
    return bool(token) and compare_digest(said.encode(), f"Bearer {token}".encode())


def _is_here(request: HttpRequest) -> bool:
    if any(header in request.headers for header in FORWARDED):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
