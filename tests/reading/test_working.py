"""Every kind of measure of the grammar can be counted again, or a check fails."""

from ekokarta.layers import Measure, all_layers
from ekokarta.layers.state import Over
from ekokarta.reading.recount import NO_ROW
from ekokarta.reading.working import WORKED_OUT


def kinds(kind: type[Measure]) -> set[type[Measure]]:
    below = {one for sub in kind.__subclasses__() for one in kinds(sub)}
    return below | ({kind} if getattr(kind, "word", None) else set())


def test_every_kind_of_measure_is_counted_again() -> None:
    assert WORKED_OUT.keys() == {kind.word for kind in kinds(Measure)}


def test_every_way_of_adding_up_says_what_no_row_means() -> None:
    used = {measure.over_space for layer in all_layers() for measure in layer.compare}
    assert NO_ROW.keys() == {
        str(over) for over in used | {kind.over_space for kind in kinds(Measure)}
    }
    assert NO_ROW.keys() <= {str(over) for over in Over}
