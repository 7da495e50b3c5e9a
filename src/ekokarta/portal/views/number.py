"""`/{lang}/numbers/{layer}/{measure}/{unit}/{year}/`: from which records a number comes, and how."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ekokarta.errors import NotFound
from ekokarta.portal.called import called
from ekokarta.portal.captions import caption
from ekokarta.portal.catalogue import entry
from ekokarta.portal.cells import shown
from ekokarta.portal.page import page, show
from ekokarta.portal.places import passport_of
from ekokarta.portal.values import value
from ekokarta.portal.words import districts as district_words
from ekokarta.portal.words import number as words
from ekokarta.reading import Query, Release
from ekokarta.reading.gap_reason import reason_of
from ekokarta.reading.recount import recount_of
from ekokarta.reading.recounted import Recounted
from ekokarta.reading.standing import Part
from ekokarta.reading.verify import agrees, countable
from ekokarta.release import NOT_DISTRIBUTED, Caveat, Cell, LayerFacts, MeasureFacts, UnitFacts
from ekokarta.terms import Term, said_number

MOST = 500
"So many records stand on the page; the rest is in the file."


@page
def number(
    request: HttpRequest, release: Release, slug: str, measure: str, unit: str, year: int
) -> HttpResponse:
    """One cell, counted again before the reader's eyes."""
    query = Query(layers=(slug,), measures=(measure,), units=(unit,), years=(year,))
    answers = release.statistics(query)
    if not answers:
        raise NotFound(words.NO_NUMBER)
    layer, facts, where = release.layer(slug), release.measure(slug, measure), release.unit(unit)
    cell = answers[0].cell
    found = recount_of(release, slug).cell(facts, unit, year) if countable(layer) else None
    return show(
        request, release, "number", words,
        title=words.TITLE.filled(what=caption(layer, facts), unit=where.title, year=year),
        d=district_words,
        layer=layer,
        unit=where,
        unit_link="" if unit == NOT_DISTRIBUTED else passport_of(where),
        year=str(year),
        years=_years(release, (slug, measure, unit), year),
        cell=shown(cell, facts),
        reason=reason_of(release, layer, facts, unit, year) if cell.value is None else None,
        symbol="" if facts.percent or facts.unit.code == "1" else facts.unit.symbol,
        caveats=[flag.label for flag in Caveat if flag in cell.flags],
        simulated=Caveat.SIMULATED in cell.flags,
        how=_how(layer, facts),
        why=_why(cell),
        agrees=found is not None and agrees(cell, found),
        counted=found is not None,
        rows=_rows(release, layer, facts, found),
        more=max(0, len(found.parts) - MOST) if found else 0,
        agreements=entry(release, layer)["agreements"],
        table=f"{reverse('districts')}?layer={slug}&measure={measure}&year={year}",
        command=f"manage.py verify {release.id} --cell {slug}/{measure}/{unit}/{year}",
        cell_api=f"/api/statistics?layer={slug}&measure={measure}&unit={unit}&year={year}",
        **_completeness(cell, where),
    )  # fmt: skip


def _years(release: Release, spot: tuple[str, str, str], now: int) -> list[dict[str, Any]]:
    """The same cell in every year of which the register tells."""
    return [
        {"year": str(year), "link": reverse("number", args=[*spot, year]), "now": year == now}
        for year in release.years_of(spot[0])
    ]


def _how(layer: LayerFacts, measure: MeasureFacts) -> list[Term]:
    """The method in two sentences: what is done with the records, and which records of the year."""
    which = words.FLOW if measure.happened else words.WHICH.get(layer.kind)
    return [*filter(None, (words.WORKED_OUT.get(measure.word), which))]


def _why(cell: Cell) -> list[Term]:
    """What makes it another number than that of the year before."""
    told = ((cell.arrived, words.ARRIVED), (cell.left, words.LEFT), (cell.revised, words.REVISED))
    return [word.filled(n=said_number(n)) for n, word in told if n]


def _completeness(cell: Cell, unit: UnitFacts) -> dict[str, Any]:
    gaps = (cell.n_expected or 0) - (cell.n or 0)
    return {"gaps": words.GAPS.filled(n=gaps, of=cell.n_expected) if gaps > 0 else ""}


def _rows(
    release: Release, layer: LayerFacts, measure: MeasureFacts, found: Recounted | None
) -> list[dict[str, Any]]:
    return [_row(release, layer, measure, part) for part in found.parts[:MOST]] if found else []


def _row(release: Release, layer: LayerFacts, measure: MeasureFacts, part: Part) -> dict[str, Any]:
    columns = {column.name: column for column in layer.columns}
    numbers = [columns[name] for name in (measure.of, measure.per) if name in columns]
    source = columns.get("source")
    return {
        "called": called(release, layer, part.row),
        "value": " : ".join(value(release, column, part.row) or "—" for column in numbers),
        "share": _share(part),
        "source": value(release, source, part.row) if source else "",
    }


def _share(part: Part) -> str | Term:
    if part.weight is None:
        return words.UNDIVIDED
    return "" if part.weight == 1 else f"× {said_number(part.weight)}"
