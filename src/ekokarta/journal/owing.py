"""Owing: a change writes down that much follows from it."""

from collections.abc import Sequence
from typing import Any

from ekokarta.journal.debt import Debt
from ekokarta.layers import Record
from ekokarta.staff.models import User


def owe(model: Any, asked: Sequence[dict[str, Any]], *, cause: Record, by: User) -> Debt:
    """The records of `model` which say one of these wait to be worked out again."""
    told = f"{cause._meta.label} {cause.key}"[:200]
    return Debt.objects.create(model=model._meta.label, asked=list(asked), cause=told, by=by)


def in_debt(model: Any = None) -> bool:
    """Whether something waits, of one register or of any.

    Then nothing may be published and nothing of it signed: it would be half old, half new.
    """
    waiting = Debt.objects.filter(model=model._meta.label) if model else Debt.objects
    return waiting.exists()
