"""On what a plan relies, and whether that still holds when it is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Self

from ekokarta.errors import Overtaken
from ekokarta.journal.locking import Locks, Signed
from ekokarta.journal.models import Change
from ekokarta.journal.posting import Posting
from ekokarta.layers import Record, Reference, portions
from ekokarta.layers.depends import sources_of
from ekokarta.terms import Term
from ekokarta.territory.unit import Unit
from ekokarta.territory.unit_name import UnitName


@dataclass(frozen=True)
class Basis:
    """How long the journal was of the registers which a plan reads, and what was signed off."""

    changes: int
    signed: frozenset[Signed]

    @classmethod
    def of(cls, model: type[Record]) -> Self:
        """As it is now."""
        said = Change.objects.filter(model__in=_read_for(model))
        return cls(said.count(), Locks(model).signed)


def refuse_overtaken(then: Basis, model: type[Record], postings: Iterable[Posting]) -> None:
    """Raise Overtaken if somebody changed since `then` what the postings rely on.

    To be called in the transaction that writes, when nobody else can.
    """
    if Basis.of(model) != then:
        raise Overtaken(MEANWHILE)
    for some in portions(p.before for p in postings if p.before):
        _refuse_moved(model, some)


def _refuse_moved(model: type[Record], known: Sequence[Record]) -> None:
    """What went past the journal is not overwritten either."""
    columns = [c.attname for c in model._meta.concrete_fields]
    rows = model._default_manager.select_for_update().filter(pk__in=[r.pk for r in known])
    now = {row[0]: row for row in rows.values_list("pk", *columns)}
    for record in known:
        said: tuple[Any, ...] = (record.pk, *(getattr(record, name) for name in columns))
        if now.get(record.pk) != said:
            raise Overtaken(MEANWHILE)


def _read_for(model: type[Record]) -> list[str]:
    """The registers from which a plan for `model` reads: its own, what it refers to and follows from, the units."""
    links = [c for c in model._meta.concrete_fields if isinstance(c, Reference)]
    models: list[Any] = [model, Unit, UnitName, *(c.related_model for c in links)]
    return sorted({m._meta.label for m in (*models, *sources_of(model))})


MEANWHILE = Term(
    ru="Пока вы смотрели, реестр изменился. Проверьте таблицу ещё раз. Ничего не загружено.",
    ky="Сиз карап жатканда реестр өзгөрдү. Таблицаны кайра текшериңиз. Эч нерсе жүктөлгөн жок.",
    en="The register has changed meanwhile. Check the table again. Nothing was imported.",
)
