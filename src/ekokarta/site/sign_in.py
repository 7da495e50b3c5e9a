"""The sign-in: whoever guesses is told to wait, whoever has been here before is not kept out by others."""

import secrets
import unicodedata
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ekokarta.portal import errors
from ekokarta.site.visitor import address_of
from ekokarta.staff.tries import Visitor, fail, mark, seconds_to_wait, succeed
from ekokarta.terms import Term

COOKIE, SALT = "ekokarta_device", "ekokarta.device"
REMEMBERED = 180 * 24 * 3600
Respond = Callable[[HttpRequest], HttpResponse]


class LimitedSignIn:
    """Middleware: counts the tries to sign in, after the form is known to be ours."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, given: Any
    ) -> HttpResponse | None:
        match = request.resolver_match
        if request.method != "POST" or not match or match.view_name != "admin:login":
            return None
        visitor = _visitor(request)
        if seconds := seconds_to_wait(visitor, timezone.now()):
            return errors.too_many(request, seconds, GUESSED)
        response = view(request, *args, **given)
        if response.status_code == 302:
            succeed(visitor)
            _remember(response, visitor)
        else:
            fail(visitor, timezone.now())
        return response


def _visitor(request: HttpRequest) -> Visitor:
    name = unicodedata.normalize("NFKC", request.POST.get("username", ""))[:150].casefold().strip()
    account = mark("name", name)
    said = request.get_signed_cookie(COOKIE, "", salt=SALT, max_age=REMEMBERED) or ""
    whose, _, device = said.partition(":")
    return Visitor(account, address_of(request), device if whose == account else "")


def _remember(response: HttpResponse, visitor: Visitor) -> None:
    """Know this browser again; the cookie opens nothing, it only sets its owner apart from guessers."""
    response.set_signed_cookie(
        COOKIE,
        f"{visitor.account}:{visitor.device or secrets.token_hex(12)}",
        salt=SALT, max_age=REMEMBERED, path=settings.LOGIN_URL, httponly=True,
        samesite="Lax", secure=settings.HTTPS,
    )  # fmt: skip


GUESSED = Term(
    ru="Слишком много неудачных попыток войти. Подождите 15 минут. Новый пароль задаёт администратор.",
    ky="Кирүүгө ийгиликсиз аракет өтө көп болду. 15 мүнөт күтүңүз. Жаңы сырсөздү администратор коёт.",
    en="Too many attempts to sign in have failed. Wait 15 minutes. An administrator can set a new password.",
)
