"""What went wrong, for machines and in words: application/problem+json (RFC 9457)."""

import json
from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

from ekokarta.api.language import asked_for
from ekokarta.errors import Damaged, EkokartaError, Gone, Misunderstood, NotFound
from ekokarta.terms import Term

PROBLEM = "application/problem+json"


class ReadOnly(EkokartaError):
    """Somebody wants to write where one can only read."""


class OutsideFile(EkokartaError):
    """The part asked for lies beyond the end of the file."""


STATUS: dict[type[EkokartaError], int] = {
    Misunderstood: 400,
    NotFound: 404,
    Damaged: 404,
    Gone: 410,
    ReadOnly: 405,
    OutsideFile: 416,
}
"The one table from our errors to HTTP; one which is not here is our own mistake."


def problem(
    request: HttpRequest, error: EkokartaError, headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """The error as a response, in the language of the request."""
    more = {"instead": error.instead} if isinstance(error, Gone) and error.instead else {}
    return told(request, STATUS[type(error)], error.sentence, headers, more)


def elsewhere(request: HttpRequest, gone: Gone, address: str) -> HttpResponse:
    """What is no longer kept, but says the same at another address: 303, and why."""
    said = told(request, 303, gone.sentence, more={"instead": gone.instead})
    answer = HttpResponseRedirect(address, status=303, headers=said.headers)
    answer.content = said.content
    return answer


def told(
    request: HttpRequest,
    status: int,
    sentence: Term,
    headers: Mapping[str, str] | None = None,
    more: Mapping[str, str] | None = None,
) -> HttpResponse:
    """A problem which is no error of ours: the site says it for the whole server."""
    language = asked_for(request)
    body = {
        "type": "about:blank",
        "title": TITLES[status].spoken_in(language),
        "status": status,
        "detail": sentence.spoken_in(language),
        **(more or {}),
    }
    text = json.dumps(body, ensure_ascii=False)
    response = HttpResponse(text, status=status, content_type=PROBLEM, headers=headers)
    response["Content-Language"] = language
    response["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ["Accept-Language"])
    return response


TITLES = {
    303: Term(ru="В другом выпуске", ky="Башка чыгарылышта", en="In another release"),
    400: Term(ru="Запрос не понят", ky="Суроо түшүнүксүз", en="Not understood"),
    404: Term(ru="Не найдено", ky="Табылган жок", en="Not found"),
    405: Term(ru="Только чтение", ky="Окуу үчүн гана", en="Read only"),
    410: Term(ru="Больше не хранится", ky="Мындан ары сакталбайт", en="No longer kept"),
    416: Term(ru="Нет такой части", ky="Мындай бөлүк жок", en="No such part"),
    500: Term(ru="Ошибка сервера", ky="Сервер катасы", en="Server error"),
    503: Term(ru="Сейчас не получилось", ky="Азыр болбой калды", en="Not possible just now"),
}
