"""Everything that is forbidden or bound where a record is: asked of every register that rules."""

from collections.abc import Iterator
from typing import Any

from ekokarta.layers import Layer, all_layers
from ekokarta.territory.holding import holding, units_over


def ruling_layers() -> list[Layer]:
    """The registers whose records hold somewhere for some time: zones, moratoria, bans."""
    return [layer for layer in all_layers() if hasattr(layer.model, "holds_on")]


def rulings_for(record: Any, day: str) -> Iterator[Any]:
    """What holds on `day` (ISO text) at the place of `record`, a permit given or asked for.

    A ruling about a species binds only who speaks of that species. What rules is not itself ruled.
    """
    if hasattr(record, "holds_on"):
        return
    units = units_over(str(record.where_id))
    for layer in ruling_layers():
        here = holding(layer.accepted, day, shape=getattr(record, "geometry", None), units=units)
        yield from (ruling for ruling in here if _concerns(ruling, record))


def _concerns(ruling: Any, record: Any) -> bool:
    """Whether both speak of the same species, where the ruling speaks of one."""
    about = getattr(ruling, "species_id", None)
    return about is None or about == getattr(record, "species_id", None)
