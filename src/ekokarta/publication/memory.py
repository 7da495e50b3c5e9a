"""What earlier releases said of persons, so that a later one does not give it away by a difference."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db import transaction

from ekokarta.journal.difference import set_texts
from ekokarta.journal.models import Told, Veiled
from ekokarta.journal.told import MADE_OF
from ekokarta.layers import Day, Layer, State
from ekokarta.terms import is_partial

Version = dict[str, dict[str, str | None]]
"The records of a unit and year by their key, each with the texts of what measures read."


class Spot(NamedTuple):
    """A unit in a year, of real or of simulated records."""

    year: int
    simulated: bool
    unit: str

    @property
    def sum(self) -> "Spot":
        """Where the digest of the unit is remembered."""
        return self._replace(unit=self.unit + MADE_OF)


@dataclass(frozen=True)
class Memory:
    """Of one layer: every version that was told of a spot, the newest last, and what was withheld."""

    told: dict[Spot, list[Version]] = field(default_factory=lambda: defaultdict(list))
    veiled: set[Spot] = field(default_factory=set)


@dataclass(frozen=True)
class News:
    """What the next release tells, and withholds, of one layer."""

    told: dict[Spot, Version] = field(default_factory=dict)
    sums: dict[Spot, Version] = field(default_factory=dict)
    "For each unit of what its number is made."
    veiled: set[Spot] = field(default_factory=set)


def recalled(layer: Layer) -> Memory:
    """What was told of `layer`; nothing of layers that concern nobody."""
    memory = Memory()
    if layer.concerns_persons:
        for row in Told.objects.filter(layer=layer.slug).order_by("pk"):
            memory.told[Spot(row.year, row.simulated, row.unit)].append(row.said)
        for year, simulated, unit in Veiled.objects.filter(layer=layer.slug).values_list(
            "year", "simulated", "unit"
        ):
            memory.veiled.add(Spot(year, simulated, unit))
    return memory


@transaction.atomic
def remember(news: Mapping[str, News]) -> None:
    """Write down what the next release will tell, before anybody can read it.

    If the process dies in between, something is remembered that nobody was told: that errs on the
    safe side.
    """
    for slug, new in news.items():
        last = {Spot(t.year, t.simulated, t.unit): t.said
                for t in Told.objects.filter(layer=slug).order_by("pk")}  # fmt: skip
        Told.objects.bulk_create(
            Told(layer=slug, said=version, **spot._asdict())
            for spot, version in sorted({**new.told, **new.sums}.items())
            if spot not in last or last[spot] != version
        )
        Veiled.objects.bulk_create(
            (Veiled(layer=slug, **spot._asdict()) for spot in sorted(new.veiled)),
            ignore_conflicts=True,
        )


def version_of(layer: Layer, records: Iterable[Any]) -> Version:
    """What measures read of these records; a day only as its year, and whether it is exact."""
    columns = _heard(layer)
    return {r.key: {c.attname: _text(c, r) for c in columns} for r in records}


def restored(layer: Layer, spot: Spot, version: Version) -> list[Any]:
    """The records of a version, as far as measures read them; none of them is in the registry."""
    found = []
    for key, said in version.items():
        record: Any = layer.model(key=key, simulated=spot.simulated, state=State.ACCEPTED)
        set_texts(record, {**said, "where_id": spot.unit})
        found.append(record)
    return found


def _heard(layer: Layer) -> list[Any]:
    measured = {column.attname: column for m in layer.compare for column in m.columns}
    days = {c.attname: c for c in layer.model._meta.concrete_fields if isinstance(c, Day)}
    return [column for _, column in sorted({**measured, **days}.items())]


def _text(column: Any, record: Any) -> str | None:
    value = getattr(record, column.attname)
    if isinstance(column, Day):
        return value[:4] if not value or is_partial(value) else f"{value[:4]}-01-01"
    return None if value is None else str(column.value_to_string(record))
