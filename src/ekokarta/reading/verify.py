"""Whether the cells of a release follow from its rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from ekokarta.reading.query import Query
from ekokarta.reading.recount import recount_of
from ekokarta.reading.recounted import Recounted
from ekokarta.reading.release import Release
from ekokarta.reading.working import WORKED_OUT
from ekokarta.release import Cell, LayerFacts


@dataclass(frozen=True)
class Difference:
    """A published cell which the published rows do not give."""

    layer: str
    measure: str
    unit: str
    year: int
    published: Cell
    recounted: Recounted


def differences(release: Release, layer: LayerFacts) -> Iterator[Difference]:
    """The cells of `layer` which its rows do not give; nothing of what only the registry can count."""
    recount = recount_of(release, layer.slug)
    measures = {measure.slug: measure for measure in layer.measures}
    for answer in release.statistics(Query(layers=(layer.slug,))):
        found = recount.cell(measures[answer.measure], answer.unit, answer.year)
        if not agrees(answer.cell, found):
            where = (answer.layer, answer.measure, answer.unit, answer.year)
            yield Difference(*where, answer.cell, found)


def agrees(published: Cell, recounted: Recounted) -> bool:
    """The same in all that follows from the rows: number, parts, records, status, flags."""
    return all(getattr(published, name) == getattr(recounted, name) for name in COMPARED)


COMPARED = ("value", "numerator", "denominator", "n", "n_expected", "status", "flags")
"What the rows say of a cell; why it differs from the year before is told from two years."


def countable(layer: LayerFacts) -> bool:
    """Whether the release holds the rows of the layer, and says how its cells are worked out."""
    return (
        layer.publish == "rows"
        and bool(layer.measures)
        and all(m.word in WORKED_OUT for m in layer.measures)
    )
