"""Whether the cells of a release follow from its rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from ekokarta.reading.query import Query
from ekokarta.reading.recount import Recounted, recount_of
from ekokarta.reading.release import Release
from ekokarta.release import Cell, LayerFacts, Status


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
    """The same number, the same number of records, the same status."""
    value = 0.0 if recounted.status is Status.ZERO else recounted.value
    told = value if recounted.status in (Status.MEASURED, Status.ZERO) else None
    return (published.value, published.n, published.status) == (told, recounted.n, recounted.status)


def countable(layer: LayerFacts) -> bool:
    """Whether the release holds the rows of the layer, and says how its cells are worked out."""
    return layer.publish == "rows" and bool(layer.measures) and all(m.word for m in layer.measures)
