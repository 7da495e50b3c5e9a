"""A signed-off period is locked: its records change only after somebody has lifted the sign-off."""

from typing import Any, NamedTuple

from ekokarta.errors import Locked
from ekokarta.journal.signoff import SignOff
from ekokarta.layers import Located, Record, State, layers_of
from ekokarta.terms import Term


class Signed(NamedTuple):
    """A sign-off in force: who reads a number of this register, unit and year relies on it."""

    layer: str
    unit: str
    year: int
    simulated: bool


class Locks:
    """The sign-offs in force over a register, read once; `signed` is empty where none can be."""

    def __init__(self, model: type[Record]) -> None:
        slugs = [layer.slug for layer in layers_of(model)]
        self.signed = _signed(slugs) if issubclass(model, Located) else frozenset()
        self._over: dict[Any, list[Signed]] = {}

    def refuse(self, before: Record | None, after: Record) -> None:
        """Raise Locked if a sign-off covers what `before` says or what `after` says."""
        for record in (before, after):
            if record is None or not self.signed or record.state != State.ACCEPTED:
                continue  # only what is, or was, in the published number is locked
            for layer, unit, year, _ in self._covering(record, after.simulated):
                if record.counts_in(year):
                    raise Locked(LOCKED.filled(layer=layer, unit=unit, year=year))

    def _covering(self, record: Any, simulated: bool) -> list[Signed]:
        """The sign-offs over the place of the record, in a stable order; looked up once a place."""
        place = (record.where_id, simulated)
        if place not in self._over:
            reach = record.where.reach()
            here = (s for s in self.signed if s.simulated == simulated and s.unit in reach)
            self._over[place] = sorted(here, key=lambda s: str((s.layer, s.unit, s.year)))
        return self._over[place]


def refuse_locked(before: Record | None, after: Record) -> None:
    """Raise Locked if a sign-off in force covers what `before` says or what `after` says."""
    Locks(type(after)).refuse(before, after)


def _signed(slugs: list[str]) -> frozenset[Signed]:
    said = SignOff.objects.in_force().filter(layer__in=slugs)
    return frozenset(Signed(s.layer, s.unit_id, s.year, s.simulated) for s in said)


LOCKED = Term(
    ru="Подписано и закрыто: {layer}, {unit}, {year}. Сначала снимите подпись и скажите почему.",
    ky="Кол коюлуп, жабылган: {layer}, {unit}, {year}. Адегенде кол коюуну алып салып, себебин жазыңыз.",
    en="Signed off and locked: {layer}, {unit}, {year}. Lift the sign-off first and say why.",
)
