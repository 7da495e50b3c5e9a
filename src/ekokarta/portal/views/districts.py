"""`/{lang}/districts/`: the districts compared, as a table, as tiles, as a map."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from ekokarta.portal import choices
from ekokarta.portal.captions import caption
from ekokarta.portal.catalogue import entry
from ekokarta.portal.comparison import Comparison, compared
from ekokarta.portal.notes import homeless, shared
from ekokarta.portal.page import page, show
from ekokarta.portal.pictures import pictures
from ekokarta.portal.places import short_name
from ekokarta.portal.question import NOBODY, understood
from ekokarta.portal.ranks import quarters
from ekokarta.portal.remarks import remarks
from ekokarta.portal.svg_map import how_drawn
from ekokarta.portal.words import change as change_words
from ekokarta.portal.words import districts as words
from ekokarta.reading import Release
from ekokarta.release import Status

WHAT = "what"
"The select of the form says layer and measure in one word; the address says them apart."


@page
def districts(request: HttpRequest, release: Release) -> HttpResponse:
    """The comparison of one measure."""
    if request.GET.get(WHAT):
        return HttpResponseRedirect(request.path + _apart(release, request))
    question = understood(release, request.GET.dict())
    comparison = compared(release, question)
    years = [str(year) for year in question.shown]
    every = [str(year) for year in release.years_of(question.layer.slug)]
    return show(
        request, release, "districts", words,
        title=words.TITLE.filled(years=", ".join(years)),
        caption=caption(question.layer, question.measure),
        question=question,
        base=str(question.base),
        bases=every,
        others=choices.others(release, question.against),
        beside="" if question.against == NOBODY else short_name(release.unit(question.against)),
        first=change_words.FIRST[comparison.ranking.fewest_first],
        among=words.AMONG.filled(n=comparison.ranking.n),
        quarters=quarters(comparison.ranking, question.measure, len(comparison.units)),
        hidden={"year": str(question.year), "view": question.view},
        choices=choices.choices(release, question),
        years=choices.years(question, every),
        views=choices.views(question),
        headings=choices.headings(question, years),
        table=comparison,
        agreements=entry(release, question.layer)["agreements"],
        statistics=f"layer={question.layer.slug}&measure={question.measure.slug}",
        changes=question.download(),
        better=words.BETTER.get(question.measure.better),
        shared=shared(release, question.layer.slug),
        homeless=homeless(release, question.layer.slug),
        **pictures(release, question, comparison),
        **_remarks(release, comparison),
    )  # fmt: skip


def _apart(release: Release, request: HttpRequest) -> str:
    """The canonical query of what the form chose."""
    layer, _, measure = request.GET[WHAT].partition(".")
    return understood(release, {**request.GET.dict(), "layer": layer, "measure": measure}).address()


def _remarks(release: Release, comparison: Comparison) -> dict[str, Any]:
    """What must be said beside the numbers: signs, gaps, boundaries."""
    cells = [cell for line in comparison.lines for cell in line.cells.values()]
    said = remarks(cells)
    unsaid = any(cell.status is Status.NOT_REPORTED for cell in cells)
    return {
        **said,
        "unsigned": unsaid and not said["simulated"],
        "squares": how_drawn(release),
    }
