"""Whether a release is what it says: every file by its hash, its name, every cell from its rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from ekokarta.reading.query import Query
from ekokarta.reading.recount import Recounted, recount_of
from ekokarta.reading.release import Release
from ekokarta.release import MANIFEST, Cell, LayerFacts, Status, identifier


@dataclass(frozen=True)
class Difference:
    """A published cell which the published rows do not give."""

    layer: str
    measure: str
    unit: str
    year: int
    published: Cell
    recounted: Recounted


def damaged(release: Release) -> list[str]:
    """The files which are missing or are not what the manifest says; the manifest, if the id is not theirs."""
    wrong = [f.path for f in release.manifest.files if _hash(release, f.path) != f.sha256]
    hashes = ((f.path, f.sha256) for f in release.manifest.files)
    day = date.fromisoformat(release.manifest.newest_change)
    return wrong if identifier(day, hashes) == release.id else [*wrong, MANIFEST]


def _hash(release: Release, path: str) -> str | None:
    try:
        return sha256((release.folder / path).read_bytes()).hexdigest()
    except OSError:
        return None


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
