"""A signed-off period is locked: its records change only after somebody has lifted the sign-off."""

from ekokarta.errors import Locked
from ekokarta.journal.signoff import SignOff
from ekokarta.layers import Located, Record, State, layers_of
from ekokarta.terms import Term


def refuse_locked(before: Record | None, after: Record) -> None:
    """Raise Locked if a sign-off in force covers what `before` says or what `after` says."""
    if not isinstance(after, Located):
        return
    slugs = [layer.slug for layer in layers_of(type(after))]
    same = SignOff.objects.in_force().filter(layer__in=slugs, simulated=after.simulated)
    signed = set(same.values_list("layer", "unit_id", "year"))
    for record in (before, after):
        if record is None or not signed or record.state != State.ACCEPTED:
            continue  # only what is, or was, in the published number is locked
        reach = record.where.reach()  # type: ignore[attr-defined]
        for layer, unit, year in sorted(signed, key=str):
            if unit in reach and record.counts_in(year):
                raise Locked(LOCKED.filled(layer=layer, unit=unit, year=year))


LOCKED = Term(
    ru="Подписано и закрыто: {layer}, {unit}, {year}. Сначала снимите подпись и скажите почему.",
    ky="Кол коюлуп, жабылган: {layer}, {unit}, {year}. Адегенде кол коюуну алып салып, себебин жазыңыз.",
    en="Signed off and locked: {layer}, {unit}, {year}. Lift the sign-off first and say why.",
)
