"""What may be shown: the display agreements in force, and which rows each of them lets out.

The clock is today in Bishkek, not the day of the newest change: a right to show begins and ends on
its day, whether or not anybody writes something then. So the worker publishes when a day turns.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from django.db.models import QuerySet

from ekokarta.law.display_agreement import DisplayAgreement
from ekokarta.layers import Layer, State, all_layers
from ekokarta.release import Ground

Grounds: TypeAlias = Mapping[str, Sequence[DisplayAgreement]]
"The agreements in force of each layer, by its slug."


class Rights(NamedTuple):
    """Which rows of a layer may leave: real ones, invented ones."""

    real: bool = True
    simulated: bool = True

    def of(self, records: QuerySet[Any]) -> QuerySet[Any]:
        """Those of `records` which may leave."""
        if self.real and self.simulated:
            return records
        return records.filter(simulated=self.simulated) if any(self) else records.none()

    def lets_out(self, simulated: bool) -> bool:
        """Whether what is invented, or what is real, may leave."""
        return self.simulated if simulated else self.real


EVERYTHING = Rights()
"For arithmetic that asks about numbers, not about what may be shown."


def accepted_agreements() -> list[DisplayAgreement]:
    """All agreements that somebody with the right has accepted, whatever their stage."""
    rows = DisplayAgreement._default_manager.filter(state=State.ACCEPTED)
    return list(
        rows.select_related("act", "system__owner", "system__act").order_by("register", "key")
    )


def grounds(agreements: Sequence[DisplayAgreement], day: str) -> Grounds:
    """Of each layer the agreements which are in force on `day`."""
    found: dict[str, list[DisplayAgreement]] = defaultdict(list)
    for agreement in agreements:
        if agreement.lets_show(day):
            found[agreement.register].append(agreement)
    return found


def rights(agreements: Sequence[DisplayAgreement]) -> Rights:
    """What these agreements let out. An owner's consent never covers what somebody invented."""
    on = {agreement.ground == Ground.SIMULATED for agreement in agreements}
    return Rights(real=False in on, simulated=True in on)


def shown_layers(found: Grounds) -> list[Layer]:
    """The layers with an agreement in force: what leads a subject first, then by slug. There is no exception."""
    shown = (layer for layer in all_layers() if found.get(layer.slug))
    return sorted(shown, key=lambda layer: (not layer.leads, layer.slug))


class Showing(NamedTuple):
    """What may be shown on a day."""

    day: str
    agreements: list[DisplayAgreement]
    "All of them: also those which let nothing out are public."
    grounds: Grounds
    layers: list[Layer]
    may: dict[str, Rights]


def showing(day: str) -> Showing:
    """The agreements, and what those in force on `day` let out."""
    agreements = accepted_agreements()
    found = grounds(agreements, day)
    may = {slug: rights(some) for slug, some in found.items()}
    return Showing(day, agreements, found, shown_layers(found), may)
