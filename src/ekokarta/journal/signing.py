"""Signing a register off, and lifting a sign-off again."""

from typing import Any

from django.db import transaction

from ekokarta.errors import Forbidden, Misunderstood, Overtaken
from ekokarta.journal.batch import Batch
from ekokarta.journal.signoff import SignOff
from ekokarta.journal.turn import alone
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
    """Say with two signatures that the register is complete for `unit`, all below it, and `year`.

    The same sign-off twice is one. Raises what `propose` and `confirm` raise.
    """
    proposed = propose(layer, unit, year, by=by, simulated=simulated, batch=batch)
    return proposed if proposed.second else confirm(proposed, by=second)


@transaction.atomic
def propose(
    layer: Layer, unit: Any, year: int, *, by: User, simulated: bool = False,
    batch: Batch | None = None,
) -> SignOff:  # fmt: skip
    """Sign first. Raises Forbidden without the right, Misunderstood for what never counts."""
    if not by.may_write:
        raise Forbidden(NO_RIGHT)
    if not layer.model.counted:
        raise Misunderstood(NEVER_COUNTS.filled(layer=layer.title))
    alone()
    same = {"layer": layer.slug, "unit": unit, "year": year, "simulated": simulated}
    known = SignOff.objects.filter(**same, lifted=False).first()
    return known or SignOff.objects.create(**same, by=by, batch=batch)


@transaction.atomic
def confirm(signoff: SignOff, *, by: User) -> SignOff:
    """Sign second: from here on it is in force. Raises Forbidden for one person alone."""
    if not by.may_accept:
        raise Forbidden(NO_RIGHT)
    if by == signoff.by:
        raise Forbidden(ALONE)
    alone()
    _refuse_lifted(signoff)
    signoff.second = by
    signoff.save(update_fields=["second"])
    said: dict[str, list[str | None]] = {"signed": [None, str(signoff)]}
    journal(signoff, said, by=by, created=True, batch=signoff.batch)
    return signoff


@transaction.atomic
def lift(signoff: SignOff, *, by: User, why: str) -> None:
    """Unlock what was signed off. Raises Forbidden without the right, Misunderstood without a reason."""
    if not by.may_accept:
        raise Forbidden(NO_RIGHT)
    if not why.strip():
        raise Misunderstood(NO_REASON)
    alone()
    _refuse_lifted(signoff)
    signoff.lifted, signoff.why_lifted = True, why
    signoff.save(update_fields=["lifted", "why_lifted"])
    journal(signoff, {"lifted": ["False", "True"]}, by=by, why=why)


def _refuse_lifted(signoff: SignOff) -> None:
    """Two persons may press two buttons of the same line; the second one is told."""
    if SignOff.objects.filter(pk=signoff.pk, lifted=True).exists():
        raise Overtaken(LIFTED.filled(signoff=signoff))


LIFTED = Term(
    ru="Подпись уже снята: {signoff}.",
    ky="Кол коюу мурда эле алынып салынган: {signoff}.",
    en="This sign-off has been lifted already: {signoff}.",
)
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
