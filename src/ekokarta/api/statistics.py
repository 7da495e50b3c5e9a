"""`/api/statistics` and `.csv`: the cells asked for, or the whole cube."""

import csv
import json
from collections.abc import Callable
from io import StringIO

from django.http import HttpRequest, HttpResponseBase

from ekokarta.api.cells import Row
from ekokarta.api.document import JSON, document
from ekokarta.api.door import answering
from ekokarta.api.shelf import taken
from ekokarta.reading import Query

CSV = "text/csv; charset=utf-8"
BYTE_ORDER_MARK = "\ufeff"
"Without it a spreadsheet programme takes the text for another encoding."
Writer = Callable[[str, list[Row]], str]


@answering
def as_json(request: HttpRequest) -> HttpResponseBase:
    """null is not 0: a cell without a value says in `status` why."""
    return _answer(request, JSON, _json)


@answering
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """The same rows and names for a spreadsheet."""
    return _answer(request, CSV, _csv)


def _answer(request: HttpRequest, media_type: str, write: Writer) -> HttpResponseBase:
    release = taken()
    answers = release.statistics(asked(request))
    return document(
        request,
        release.id,
        media_type,
        lambda: write(release.id, [Row.of(answer) for answer in answers]).encode(),
    )


def asked(request: HttpRequest) -> Query:
    """The question; a parameter said twice is one list. `lang` is about our words, not about cells."""
    said = {name: ",".join(request.GET.getlist(name)) for name in request.GET}
    said.pop("lang", None)
    return Query.understood(said)


def _json(release: str, rows: list[Row]) -> str:
    body = {"release": release, "cells": [row.as_json() for row in rows]}
    return json.dumps(body, ensure_ascii=False, allow_nan=False)


def _csv(release: str, rows: list[Row]) -> str:
    text = StringIO(BYTE_ORDER_MARK)
    text.seek(0, 2)
    table = csv.writer(text)
    table.writerow(Row._fields)
    table.writerows(row.as_csv() for row in rows)
    return text.getvalue()
