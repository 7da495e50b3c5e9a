"""Which measure stands for each subject, and on which one a reader who asked nothing begins."""

from collections.abc import Sequence

from ekokarta.layers import all_layers
from ekokarta.publication.catalogue import Cells
from ekokarta.release import UNIT_LEVEL, Caveat, HeadlineFacts, LayerFacts
from ekokarta.terms import PROMISED, Theme


def headlines() -> tuple[HeadlineFacts, ...]:
    """As the registers declare it, also those which are not shown, in the order of the subjects."""
    themes = list(Theme)
    found = [
        HeadlineFacts(
            theme=str(layer.theme), layer=layer.slug, measure=layer.headline.slug,
            title=layer.headline.title,
        )
        for layer in all_layers()
        if layer.headline
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: themes.index(Theme(one.theme))))


def opening(
    heads: Sequence[HeadlineFacts], layers: Sequence[LayerFacts], cells: Cells, year: int
) -> str:
    """The slug of the register on which map and tables open: of the twelve, by its headline.

    Before others one that can get better or worse, then what is really known in most units, then
    what is known there at all; a list of names such as settlements says nothing of the environment.
    """
    shown = {layer.slug: layer for layer in layers if layer.measures}
    here = [h for h in heads if h.layer in shown and Theme(h.theme) in PROMISED]
    if not here:
        return next(iter(shown), "")
    return max(here, key=lambda head: _rank(head, shown[head.layer], cells, year)).layer


def _rank(
    head: HeadlineFacts, layer: LayerFacts, cells: Cells, year: int
) -> tuple[bool, bool, int, int]:
    spot = (head.measure, UNIT_LEVEL, year)
    found = [c for s, c in cells[layer.slug] if (s.measure, s.level, s.year) == spot and c.value]
    better = next(measure.better for measure in layer.measures if measure.slug == head.measure)
    real = sum(Caveat.SIMULATED not in cell.flags for cell in found)
    return bool(found), bool(better), real, len(found)
