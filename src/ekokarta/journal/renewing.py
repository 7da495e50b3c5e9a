"""Renewing: whatever follows is worked out from nothing, for another version may have worked it out otherwise."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import transaction

from ekokarta.journal.debt import Debt
from ekokarta.journal.difference import difference
from ekokarta.journal.near import Near
from ekokarta.journal.turn import alone
from ekokarta.journal.working_out import derived, redone
from ekokarta.layers import Record, State
from ekokarta.staff.system import system_user

EVERYTHING: list[dict[str, Any]] = [{}]
"The question to a register which all of its records answer."
CAUSE = "renewed: worked out by another version"


@transaction.atomic
def owe_everything() -> None:
    """Every record with columns that follow waits to be worked out again; whoever waited begins anew."""
    alone()
    same = {"asked": EVERYTHING, "cause": CAUSE}
    Debt.objects.filter(**same).delete()
    by = system_user()
    Debt.objects.bulk_create(Debt(model=m._meta.label, by=by, **same) for m in renewed())


def renewed() -> list[Any]:
    """The registers with columns that follow and at least one record."""
    registers = (m for m in apps.get_models() if issubclass(m, Record))
    return [m for m in registers if derived(m) and m._default_manager.exists()]


def stale(model: Any, most: int) -> Iterator[Any]:
    """Those of its newest `most` standing records that say otherwise than what follows now."""
    near = Near(model)
    standing = model._default_manager.exclude(state=State.WITHDRAWN)
    for record in standing.order_by("-pk")[:most]:
        if difference(record, redone(record, near)):
            yield record
