"""The headers which every answer carries."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware

CSP = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    )
)

ALWAYS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=()",
}
"Django sets some of these too, but not on what its outer parts answer by themselves."
AT_THE_DESK = {"Cache-Control": "private, no-store"}

Respond = Callable[[HttpRequest], HttpResponse]


def security_headers(respond: Respond) -> Respond:
    """Middleware: nothing from elsewhere, nothing inline."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        at_the_desk = AT_THE_DESK if request.path.startswith("/desk/") else {}
        for name, said in (ALWAYS | at_the_desk).items():
            response.headers.setdefault(name, said)
        return response

    return answer


class CompressPages(GZipMiddleware):
    """Compresses pages only: files are served by Range, and documents compress themselves."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:  # type: ignore[override]
        page = response.get("Content-Type", "").startswith("text/html")
        if not page or response.has_header("Accept-Ranges"):
            return response
        return super().process_response(request, response)  # type: ignore[return-value]
