"""A long list, page by page: which part of it is shown, and where the parts before and after it are."""

from collections.abc import Sequence
from typing import Any, Generic, NamedTuple, TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest

from ekokarta.errors import Misunderstood
from ekokarta.portal.words import card as words
from ekokarta.terms import Term, said_number

T = TypeVar("T")


class Part(NamedTuple, Generic[T]):
    """What stands on one page; `before` and `after` are queries, empty where nothing follows."""

    here: Sequence[T]
    shown: Term
    many: bool
    before: str
    after: str


def page_asked(request: HttpRequest) -> int:
    """The number of the page, from 1; raises Misunderstood for what is no number."""
    said = request.GET.get("page") or "1"
    if not (said.isascii() and said.isdigit() and int(said[:9]) > 0 and len(said) < 9):
        raise Misunderstood(NO_PAGE.filled(said=said[:40]))
    return int(said)


def part_of(found: Sequence[T], number: int, size: int, **query: Any) -> Part[T]:
    """The page `number` of so many on each; `query` is what the address asks besides.

    Raises Misunderstood where there is no such page.
    """
    first = (number - 1) * size
    if first and first >= len(found):
        raise Misunderstood(NO_PAGE.filled(said=number))
    here = found[first : first + size]
    last = first + size >= len(found)
    shown = words.SHOWN.filled(
        first=said_number(first + 1),
        last=said_number(first + len(here)),
        total=said_number(len(found)),
    )
    before = _query(number - 1, query) if number > 1 else ""
    return Part(here, shown, len(found) > size, before, "" if last else _query(number + 1, query))


def _query(number: int, query: dict[str, Any]) -> str:
    return "?" + urlencode({**query, "page": number})


NO_PAGE = Term(
    ru="Страницы «{said}» нет.", ky="«{said}» барагы жок.", en="There is no page “{said}”."
)
