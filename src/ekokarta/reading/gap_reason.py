"""Why there is no number, where the register itself says it: see docs/cells.md, section 9."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ekokarta.reading.release import Release
from ekokarta.release import LayerFacts, MeasureFacts
from ekokarta.terms import Term, in_each, plain

Row = Mapping[str, Any]


def reason_of(
    release: Release, layer: LayerFacts, measure: MeasureFacts, unit: str, year: int
) -> Term | None:
    """What the real figures of the unit and year say instead of the number, in their own words."""
    if layer.kind != "figure" or layer.publish != "rows":
        return None
    told = [_worded(layer, row) for row in _speaking(release, layer, measure, unit, year)]
    return in_each(lambda tag: "; ".join(t.spoken_in(tag) for t in told)) if told else None


def _speaking(
    release: Release, layer: LayerFacts, measure: MeasureFacts, unit: str, year: int
) -> Iterator[Row]:
    """A figure in words, and figures of the same thing in all respects but one."""
    for row in _figures(release, layer.slug).get((unit, year), ()):
        other = [name for name, wanted in measure.only.items() if row.get(name) != wanted]
        if (len(other) == 1 and len(measure.only) > 1) or (not other and row["number"] is None):
            yield row


@lru_cache(maxsize=64)
def _figures(release: Release, slug: str) -> Mapping[tuple[str, int], Sequence[Row]]:
    """The real figures of a layer by their unit and year; read once a release."""
    found: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in release.rows(slug):
        if not row["simulated"]:
            found[row["where"], row["year"]].append(row)
    return found


def _worded(layer: LayerFacts, row: Row) -> Term:
    """«PM2,5, полнота данных: 24.7»."""
    words = {column.name: column.words for column in layer.columns}
    said = [words.get(name, {}).get(str(row.get(name)), plain(str(row.get(name)))) for name in
            layer.series if row.get(name)]  # fmt: skip
    number = str(row["said"])
    return in_each(
        lambda tag: f"{', '.join(w.spoken_in(tag) for w in said)}: {_spelled(number, tag)}"
    )


def _spelled(number: str, tag: str) -> str:
    """A number with the decimal sign of the language; words as they were said."""
    is_number = number.replace(".", "", 1).isdigit()
    return number.replace(".", ",") if is_number and tag != "en" else number
