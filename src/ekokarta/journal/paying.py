"""Paying what is owed: portion by portion, each in its own transaction, with one line in the journal at the end."""

from hashlib import sha256
from typing import Any

from django.apps import apps
from django.db import transaction

from ekokarta.journal.change import Change
from ekokarta.journal.debt import MANY, Debt
from ekokarta.journal.following import again, follow, records_saying
from ekokarta.journal.posting import Posting, store
from ekokarta.journal.turn import alone

PORTION = 1_000


def pay_all() -> int:
    """Work out all that waits; returns how many records changed. Another may come while it works."""
    changed = 0
    while debt := Debt.objects.order_by("pk").first():
        changed += pay(debt)
    return changed


@transaction.atomic
def pay(debt: Debt) -> int:
    """The next portion; returns how many of its records changed. The last portion ends the debt.

    No signature holds it up: that was asked when it was owed, and nothing is signed meanwhile.
    """
    alone()
    model: Any = apps.get_model(debt.model)
    waiting = records_saying(model, debt.asked).filter(pk__gt=debt.after).order_by("pk")
    records = list(waiting[:PORTION])
    new = again(model, records, free=True)
    store(new)
    follow(new, by=debt.by, free=True)
    debt.changed += len(new)
    debt.digest = _digest(debt.digest, new)
    if len(records) < PORTION:
        _close(debt)
    else:
        debt.after = records[-1].pk
        debt.save()
    return len(new)


def _digest(before: str, new: list[Posting]) -> str:
    lines = (f"{p.record.key} {sorted(p.said.items())}\n" for p in new)
    return sha256((before + "".join(lines)).encode()).hexdigest() if new else before


def _close(debt: Debt) -> None:
    """One line says by which rule how many records changed, and their digest."""
    if debt.changed:
        said = {"records": [None, str(debt.changed)], "digest": [None, debt.digest]}
        Change.objects.create(model=debt.model, key=MANY, said=said, why=debt.cause, by=debt.by)
    debt.delete()
