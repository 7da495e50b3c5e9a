"""Signing a whole together with its parts: each part is signed for itself, in one deed.

A sign-off of a whole says nothing of a part of which no record tells; who means the parts says so.
"""

from django.db import transaction

from ekokarta.errors import Misunderstood
from ekokarta.journal.signing import confirm, propose
from ekokarta.journal.signoff import SignOff
from ekokarta.layers import Layer
from ekokarta.staff.models import User
from ekokarta.terms import Term
from ekokarta.territory.unit import Unit, with_parts


def chosen_parts(unit: Unit, keys: list[str]) -> list[Unit]:
    """The unit and those of its parts that `keys` name, or all; raises Misunderstood for others."""
    every = with_parts(unit)
    strangers = sorted(set(keys) - {part.key for part in every})
    if strangers:
        raise Misunderstood(NO_PART.filled(parts=", ".join(strangers), unit=unit.title))
    return [part for part in every if not keys or part == unit or part.key in keys]


@transaction.atomic
def propose_with_parts(layer: Layer, unit: Unit, year: int, *, by: User) -> list[SignOff]:
    """Sign first for the unit and for each of its parts; raises what `propose` raises."""
    return [propose(layer, part, year, by=by) for part in with_parts(unit)]


@transaction.atomic
def confirm_with_parts(signoff: SignOff, *, by: User) -> list[SignOff]:
    """Sign second for the unit and each part that the same person signed first; as `confirm` raises."""
    same = SignOff.objects.filter(
        layer=signoff.layer, year=signoff.year, simulated=signoff.simulated, by=signoff.by,
        unit__in=with_parts(signoff.unit), lifted=False, second=None,
    )  # fmt: skip
    return [confirm(one, by=by) for one in [signoff, *same.exclude(pk=signoff.pk).order_by("pk")]]


NO_PART = Term(
    ru="{parts}: это не части единицы «{unit}».",
    ky="{parts}: «{unit}» бирдигинин бөлүктөрү эмес.",
    en="{parts}: no parts of “{unit}”.",
)
