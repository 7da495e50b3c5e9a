"""Signing a register off, and lifting a sign-off again."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from ekokarta.errors import Forbidden, Misunderstood, Overtaken
from ekokarta.journal.batch import Batch
from ekokarta.journal.difference import Said
from ekokarta.journal.owing import in_debt
from ekokarta.journal.signoff import SignOff
from ekokarta.journal.turn import alone
from ekokarta.journal.writing import journal, journal_all
from ekokarta.layers import Layer, layer_called, portions
from ekokarta.staff.models import User
from ekokarta.terms import Term


@transaction.atomic
def sign_off_all(
    layer: Layer, spots: Iterable[tuple[Any, int]], *, by: User, second: User,
    simulated: bool = False, batch: Batch | None = None,
) -> list[SignOff]:  # fmt: skip
    """Say with two signatures that the register is complete for these units and years.

    The same sign-off twice is one. Raises what `propose` and `confirm` raise.
    """
    _refuse_first(layer, by)
    _refuse_second(by, second)
    alone()
    if not simulated:
        _refuse_owed(layer)
    same = {"layer": layer.slug, "simulated": simulated}
    known = SignOff.objects.filter(**same, lifted=False).select_related("by")
    begun = {(signoff.unit_id, signoff.year): signoff for signoff in known}
    asked = list(dict.fromkeys((unit.key, year) for unit, year in spots))
    made = SignOff.objects.bulk_create(
        SignOff(**same, unit_id=unit, year=year, by=by, second=second, batch=batch)
        for unit, year in asked
        if (unit, year) not in begun
    )
    journal_all(made, _signed, by=second, created=True, batch=batch)
    begun |= {(signoff.unit_id, signoff.year): signoff for signoff in made}
    found = [begun[spot] for spot in asked]
    return [s if s.second_id else confirm(s, by=second) for s in found]


@transaction.atomic
def propose(
    layer: Layer, unit: Any, year: int, *, by: User, simulated: bool = False,
    batch: Batch | None = None,
) -> SignOff:  # fmt: skip
    """Sign first. Raises Forbidden without the right, Misunderstood for what never counts."""
    _refuse_first(layer, by)
    alone()
    same = {"layer": layer.slug, "unit": unit, "year": year, "simulated": simulated}
    known = SignOff.objects.filter(**same, lifted=False).first()
    return known or SignOff.objects.create(**same, by=by, batch=batch)


@transaction.atomic
def confirm(signoff: SignOff, *, by: User) -> SignOff:
    """Sign second: from here on it is in force. Raises Forbidden for one person alone."""
    _refuse_second(signoff.by, by)
    alone()
    _refuse_lifted(signoff)
    _refuse_owed(layer_called(signoff.layer))
    signoff.second = by
    signoff.save(update_fields=["second"])
    journal(signoff, _signed(signoff), by=by, created=True, batch=signoff.batch)
    return signoff


def lift(signoff: SignOff, *, by: User, why: str) -> None:
    """Unlock what was signed off. Raises Forbidden without the right, Misunderstood without a reason."""
    if not by.may_accept:
        raise Forbidden(NO_RIGHT)
    if not why.strip():
        raise Misunderstood(NO_REASON)
    alone()
    _refuse_lifted(signoff)
    lift_all([signoff], by=by, why=why)


@transaction.atomic
def lift_all(signoffs: Iterable[SignOff], *, by: User, why: str) -> None:
    """Lift them, whoever asks: of a batch that is undone, of rows that were invented."""
    alone()
    for some in portions(signoffs):
        for signoff in some:
            signoff.lifted, signoff.why_lifted = True, why
        same = SignOff.objects.filter(pk__in=[signoff.pk for signoff in some])
        same.update(lifted=True, why_lifted=why)
        journal_all(some, lambda _: {"lifted": ["False", "True"]}, by=by, why=why)


def _signed(signoff: SignOff) -> Said:
    return {"signed": [None, str(signoff)]}


def _refuse_first(layer: Layer, by: User) -> None:
    if not by.may_write:
        raise Forbidden(NO_RIGHT)
    if not layer.model.counted:
        raise Misunderstood(NEVER_COUNTS.filled(layer=layer.title))


def _refuse_second(first: User, second: User) -> None:
    if not second.may_accept:
        raise Forbidden(NO_RIGHT)
    if first == second:
        raise Forbidden(ALONE)


def _refuse_owed(layer: Layer) -> None:
    """Nobody signs a number that is about to move."""
    if in_debt(layer.model):
        raise Overtaken(OWED)


def _refuse_lifted(signoff: SignOff) -> None:
    """Two persons may press two buttons of the same line; the second one is told."""
    if SignOff.objects.filter(pk=signoff.pk, lifted=True).exists():
        raise Overtaken(LIFTED.filled(signoff=signoff))


OWED = Term(
    ru="Следствия последнего изменения ещё пересчитываются: подпишите через минуту.",
    ky="Акыркы өзгөртүүнүн натыйжалары дагы эсептелүүдө: бир мүнөттөн кийин кол коюңуз.",
    en="What follows from the last change is still being worked out: sign in a minute.",
)
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
