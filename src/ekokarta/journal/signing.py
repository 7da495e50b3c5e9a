"""Signing a register off, and lifting a sign-off again."""

from typing import Any

from django.db import transaction

from ekokarta.errors import Forbidden, Misunderstood
from ekokarta.journal.batch import Batch
from ekokarta.journal.signoff import SignOff
from ekokarta.journal.writing import journal
from ekokarta.layers import Layer
from ekokarta.staff.models import User
from ekokarta.terms import Term


@transaction.atomic
def sign_off(
    layer: Layer,
    unit: Any,
    year: int,
    *,
    by: User,
    second: User,
    simulated: bool = False,
    batch: Batch | None = None,
) -> SignOff:
    """Say that the register is complete for `unit` (and all below it) and `year`.

    `second` approves and is another person than `by`. The same sign-off twice is one. Raises
    Forbidden for a single person or one without the right, Misunderstood for a register that
    never counts.
    """
    if by == second:
        raise Forbidden(ALONE)
    if not second.may_accept or not by.may_write:
        raise Forbidden(NO_RIGHT)
    if not layer.model.counted:
        raise Misunderstood(NEVER_COUNTS.filled(layer=layer.title))
    found, new = SignOff.objects.get_or_create(
        layer=layer.slug, unit=unit, year=year, simulated=simulated, lifted=False,
        defaults={"by": by, "second": second, "batch": batch},
    )  # fmt: skip
    if new:
        said: dict[str, list[str | None]] = {"signed": [None, str(found)]}
        journal(found, said, by=by, created=True, batch=batch)
    return found


@transaction.atomic
def lift(signoff: SignOff, *, by: User, why: str) -> None:
    """Unlock what was signed off. Raises Forbidden without the right, Misunderstood without a reason."""
    if not by.may_accept:
        raise Forbidden(NO_RIGHT)
    if not why.strip():
        raise Misunderstood(NO_REASON)
    signoff.lifted, signoff.why_lifted = True, why
    signoff.save(update_fields=["lifted", "why_lifted"])
    journal(signoff, {"lifted": ["False", "True"]}, by=by, why=why)


ALONE = Term(
    ru="Подписывают двое: один и тот же человек не может сделать и то и другое.",
    ky="Эки адам кол коёт: бир эле адам экөөнү тең кыла албайт.",
    en="It takes two persons to sign: one cannot do both.",
)
NO_RIGHT = Term(
    ru="У вас нет на это права.", ky="Бул үчүн укугуңуз жок.", en="You may not do this."
)
NO_REASON = Term(ru="Скажите, почему.", ky="Себебин жазыңыз.", en="Say why.")
NEVER_COUNTS = Term(
    ru="«{layer}» — справочник: его не подписывают по годам.",
    ky="«{layer}» — маалымдама: ага жыл боюнча кол коюлбайт.",
    en="“{layer}” is a register of reference: it is not signed off by year.",
)
