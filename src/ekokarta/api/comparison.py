"""`/api/comparison` and `.csv`: two years of the cells asked for, why they differ, who stands where."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from ekokarta.api.change_row import ChangeRow
from ekokarta.api.document import JSON, document
from ekokarta.api.door import answering
from ekokarta.api.shelf import taken
from ekokarta.api.statistics import said
from ekokarta.api.table import CSV, as_csv, as_json
from ekokarta.reading import Comparison, Release

Writer = Callable[[str, list[ChangeRow]], bytes]


@answering
def in_json(request: HttpRequest) -> HttpResponseBase:
    """null is not 0: `obstacle` says why there is no difference or no percentage."""
    return _answer(request, JSON, _json)


@answering
def in_csv(request: HttpRequest) -> HttpResponseBase:
    """The same rows and names for a spreadsheet."""
    return _answer(request, CSV, _csv)


def _answer(request: HttpRequest, media_type: str, write: Writer) -> HttpResponseBase:
    release = taken()
    asked = Comparison.understood(release, said(request))
    edition = f"{release.id}-{asked.base}-{asked.end}-{asked.against}"
    return document(request, edition, media_type, lambda: write(release.id, _rows(release, asked)))


def _rows(release: Release, asked: Comparison) -> list[ChangeRow]:
    levels = {unit.key: unit.level for unit in release.units.values()}
    return [ChangeRow.of(found, levels[found.unit]) for found in asked.answers(release)]


def _json(release: str, rows: list[ChangeRow]) -> bytes:
    return as_json(release=release, changes=[row.as_json() for row in rows])


def _csv(release: str, rows: list[ChangeRow]) -> bytes:
    return as_csv(ChangeRow._fields, (row.as_csv() for row in rows))
