"""The layers as datasets: state, ground, files."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from ekokarta.portal.agreements import web, word
from ekokarta.portal.words import frame as words
from ekokarta.reading import Release
from ekokarta.release import AgreementFacts, Ground, LayerFacts, rows_of
from ekokarta.terms import Term, Theme, said_date, said_number, spoken


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the release by its address."""

    name: str
    link: str
    bytes: str
    sha256: str


def downloads(release: Release, slug: str) -> list[Download]:
    """The rows of a layer as CSV and Parquet; none of a layer of which only numbers leave."""
    paths = {
        rows_of(slug, suffix): name for suffix, name in (("csv", "CSV"), ("parquet", "Parquet"))
    }
    return [
        Download(paths[f.path], address(release, f.path), said_number(f.bytes), f.sha256)
        for f in release.manifest.files
        if f.path in paths
    ]


def address(release: Release, path: str) -> str:
    """Where a file of this release stays for as long as the release is kept."""
    return f"/releases/{release.id}/{path}"


def cited(request: HttpRequest, release: Release, path: str) -> str:
    """The whole address of a page as it reads in this release: one that answers for ever."""
    return request.build_absolute_uri(f"/releases/{release.id}/{spoken()}/{path}")


def entry(release: Release, layer: LayerFacts) -> dict[str, Any]:
    """A dataset as the catalogue lists it."""
    return {
        "layer": layer,
        "theme": Theme(layer.theme).label,
        "kind": words.KINDS.get(layer.kind, layer.kind),
        "aggregate": layer.publish != "rows",
        "rows": said_number(layer.rows),
        "placed": said_number(layer.rows_with_place),
        "state": state(layer),
        "delivered": said_date(layer.delivered) if layer.delivered else "",
        "agreements": [_agreement(agreement) for agreement in layer.agreements],
        "files": downloads(release, layer.slug),
        "statistics": f"/api/statistics.csv?layer={layer.slug}" if layer.measures else "",
    }


def state(layer: LayerFacts) -> dict[str, Term | str]:
    """Whether its rows are real, simulated, or both."""
    if layer.publish == "rows" and not layer.rows:
        return {"css": "q", "word": words.EMPTY}
    grounds = {agreement.ground for agreement in layer.agreements}
    if (layer.rows and layer.simulated_rows == layer.rows) or grounds == {"simulated"}:
        return {"css": "sim", "word": words.SIMULATED}
    if layer.simulated_rows or "simulated" in grounds:
        return {"css": "sim", "word": words.PARTLY}
    return {"css": "ok", "word": words.REAL}


def _agreement(agreement: AgreementFacts) -> dict[str, Any]:
    return {
        "owner": agreement.owner,
        "ground": word(Ground, agreement.ground),
        "title": agreement.title,
        "licence": agreement.licence,
        "link": web(agreement.link),
        "system": agreement.system,
        "refreshed": agreement.refreshed,
    }
