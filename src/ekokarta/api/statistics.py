"""`/api/statistics` and `.csv`: the cells asked for, or the whole cube."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from ekokarta.api.cells import Row
from ekokarta.api.document import JSON, document
from ekokarta.api.door import answering
from ekokarta.api.shelf import taken
from ekokarta.api.table import CSV, as_csv, as_json
from ekokarta.reading import Answer, Query, Release
from ekokarta.reading.gap_reason import reason_of
from ekokarta.terms import Term

Writer = Callable[[str, list[Row]], bytes]


@answering
def in_json(request: HttpRequest) -> HttpResponseBase:
    """null is not 0: a cell without a value says in `status` why."""
    return _answer(request, JSON, _json)


@answering
def in_csv(request: HttpRequest) -> HttpResponseBase:
    """The same rows and names for a spreadsheet."""
    return _answer(request, CSV, _csv)


def _answer(request: HttpRequest, media_type: str, write: Writer) -> HttpResponseBase:
    release = taken()
    answers = release.statistics(Query.understood(said(request)))
    return document(
        request,
        release.id,
        media_type,
        lambda: write(release.id, [Row.of(a, _reason(release, a)) for a in answers]),
    )


def _reason(release: Release, answer: Answer) -> Term | None:
    if answer.cell.value is not None:
        return None
    layer = release.layer(answer.layer)
    measure = release.measure(answer.layer, answer.measure)
    return reason_of(release, layer, measure, answer.unit, answer.year)


def said(request: HttpRequest) -> dict[str, str]:
    """The question; a parameter said twice is one list. `lang` is about our words, not about cells."""
    words = {name: ",".join(request.GET.getlist(name)) for name in request.GET}
    words.pop("lang", None)
    return words


def _json(release: str, rows: list[Row]) -> bytes:
    return as_json(release=release, cells=[row.as_json() for row in rows])


def _csv(release: str, rows: list[Row]) -> bytes:
    return as_csv(Row._fields, (row.as_csv() for row in rows))
