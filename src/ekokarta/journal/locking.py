"""A signed-off period is locked: its records change only after somebody has lifted the sign-off."""

from typing import Any

from ekokarta.errors import Locked
from ekokarta.journal.signoff import SignOff
from ekokarta.layers import Located, Record, State, layers_of
from ekokarta.terms import Term


def refuse_locked(before: Record | None, after: Record) -> None:
    """Raise Locked if a sign-off in force covers what `before` says or what `after` says."""
    if not isinstance(after, Located):
        return
    slugs = [layer.slug for layer in layers_of(type(after))]
    signed = SignOff.objects.in_force().filter(layer__in=slugs, simulated=after.simulated)
    for signoff in signed.select_related("unit").order_by("year", "unit"):
        if any(_covers(signoff, record) for record in (before, after) if record):
            raise Locked(
                LOCKED.filled(layer=signoff.layer, unit=str(signoff.unit), year=signoff.year)
            )


def _covers(signoff: SignOff, record: Any) -> bool:
    """Only what is, or was, in the published number is locked: an accepted record of that year."""
    counted = record.state == State.ACCEPTED and record.counts_in(signoff.year)
    return bool(counted and record.where.lies_in(signoff.unit_id))


LOCKED = Term(
    ru="Подписано и закрыто: {layer}, {unit}, {year}. Сначала снимите подпись и скажите почему.",
    ky="Кол коюлуп, жабылган: {layer}, {unit}, {year}. Адегенде кол коюуну алып салып, себебин жазыңыз.",
    en="Signed off and locked: {layer}, {unit}, {year}. Lift the sign-off first and say why.",
)
