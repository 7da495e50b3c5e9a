"""Whatever changes, what follows from it says the same as the whole registry worked out from nothing."""

from random import Random
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from fixture_followers import registers, settle, stale

from ekokarta.errors import EkokartaError
from ekokarta.intake import take
from ekokarta.intake.table import as_csv
from ekokarta.journal.erasing import ask_erasure, confirm_erasure, erasable
from ekokarta.journal.models import Batch
from ekokarta.journal.near import Near
from ekokarta.journal.undoing import undo, withdraw
from ekokarta.journal.vouching import mark_simulated, vouch
from ekokarta.journal.working_out import worked_out
from ekokarta.journal.writing import write
from ekokarta.layers import State
from ekokarta.layers.depends import Depends, source_of, sources_of

pytestmark = pytest.mark.django_db
LEFT_ALONE = {"key", "where", "source", "external", "geometry"}
"What nothing follows from here; a place or a key in a wrong form would only be refused."


def followers() -> list[Any]:
    return [model for model in registers() if model.depends]


def rules() -> list[tuple[Any, Depends]]:
    """Every declaration that a register depends on other records: a new one is asked by itself."""
    return [(model, depends) for model in followers() for depends in model.depends]


def broken() -> list[str]:
    """The accepted records which break a rule that spans records and binds."""
    binding = dict.fromkeys(model for model, depends in rules() if depends.binds)
    accepted = ((m, r) for m in binding for r in m._default_manager.filter(state=State.ACCEPTED))
    return [f"{r}: {p}" for m, r in accepted if (p := worked_out(r, Near(m))[1]) is not None]


def involved() -> list[Any]:
    """Those that follow, and those from which they do."""
    models = {m for model in followers() for m in (model, *sources_of(model))}
    return sorted(models, key=lambda model: str(model._meta.label))


def _columns(model: Any) -> list[Any]:
    return [c for c in model._meta.concrete_fields
            if c.editable and not c.primary_key and c.name not in LEFT_ALONE]  # fmt: skip


class Walk:
    """A person who does one thing after another, at random; what is refused changes nothing."""

    def __init__(self, seed: int, by: Any, second: Any) -> None:
        self.random, self.by, self.second = Random(seed), by, second
        self.deeds = [self.correct, self.asks, self.asks, self.asks, self.imports, self.withdraws,
                      self.accepts, self.undoes, self.erases, self.vouches]  # fmt: skip

    def step(self) -> str:
        """One deed; what it was, for whoever reads why the test failed."""
        deed = self.random.choice(self.deeds)
        try:
            return f"{deed.__name__} {deed()}"
        except (EkokartaError, ValidationError) as refused:
            return f"{deed.__name__} refused: {refused}"

    def correct(self) -> str:
        """One column of one record says what another record says there, or more, or less, or nothing."""
        return self._corrected(*self._any())

    def asks(self) -> str:
        """The same of what a declared rule reads, from either end of it."""
        model, depends = self.random.choice(rules())
        source = source_of(model, depends)
        end = self.random.choice([model, source])
        records = list(end._default_manager.order_by("pk"))
        names = depends.reads or [c.name for c in depends.alike]
        named = [end._meta.get_field(n) for n in names] if end is source else []
        column = self.random.choice([*named, *named, *_columns(end)])
        return self._corrected(self.random.choice(records), column) if records else "nothing"

    def _corrected(self, record: Any, column: Any) -> str:
        setattr(record, column.attname, self._other(record, column))
        record.state = State.ACCEPTED
        write(record, by=self.by)
        return f"{record} {column.name} = {getattr(record, column.attname)}"

    def imports(self) -> str:
        """The same by a sheet."""
        record, column = self._any()
        value = self._other(record, column)
        if column.is_relation:
            other = column.related_model._default_manager.filter(pk=value).first()
            value = other.key if other else ""
        sheet = as_csv([["key", column.name], [record.key, "" if value is None else str(value)]])
        content = sheet.encode() if isinstance(sheet, str) else sheet
        taken = take(record.layer, "t.csv", content, by=self.by, accept=True)
        return f"{record} {column.name} = {value}: {taken.changed}"

    def withdraws(self) -> str:
        record = self._record()
        withdraw([record], by=self.by, why="ошибка")
        return str(record)

    def accepts(self) -> str:
        record = self._record()
        record.state = State.ACCEPTED
        write(record, by=self.by)
        return str(record)

    def undoes(self) -> str:
        batch = self.random.choice(list(Batch.objects.filter(undone=False).order_by("-pk")[:12]))
        undo(batch, by=self.by, why="ошибка")
        return str(batch)

    def erases(self) -> str:
        record = self._record()
        columns = [
            c.name for c in erasable(type(record)) if c.name not in LEFT_ALONE and c.editable
        ]
        chosen = self.random.sample(columns, min(2, len(columns)))
        asked = ask_erasure(record.layer, record.key, chosen, act="решение", by=self.by)
        confirm_erasure(asked, by=self.second)
        return f"{record} {chosen}"

    def vouches(self) -> str:
        """An invented record becomes a fact, or a fact turns out to be invented."""
        record = self._record()
        turn = vouch if record.simulated else mark_simulated
        turn([record], by=self.by, why="проверено")
        return str(record)

    def _record(self) -> Any:
        model = self.random.choice(involved())
        records = list(model._default_manager.order_by("pk"))
        return self.random.choice(records) if records else self._record()

    def _any(self) -> tuple[Any, Any]:
        record = self._record()
        return record, self.random.choice(_columns(record))

    def _other(self, record: Any, column: Any) -> Any:
        others = type(record)._default_manager.order_by("pk").values_list(column.attname, flat=True)
        value = self.random.choice(list(others))
        if (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and not column.is_relation
        ):
            value = self.random.choice([value, value * 2, value / 4, None])
        return value


def test_what_is_stored_at_first_is_what_follows(imported: Any) -> None:
    settle(imported)
    assert stale() == []
    empty = [m.__name__ for m in followers() if not m._default_manager.exists()]
    assert empty == [], "the small world has a record of each register that follows"


@pytest.mark.parametrize("seed", range(3))
def test_whatever_changes_the_registry_is_as_if_worked_out_from_nothing(
    imported: Any, approver: Any, second: Any, seed: int
) -> None:
    walked(imported, approver, second, seed, steps=25)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 130))
def test_long_walks_leave_nothing_behind(
    imported: Any, approver: Any, second: Any, seed: int
) -> None:
    walked(imported, approver, second, seed, steps=80)


def walked(imported: Any, by: Any, second: Any, seed: int, *, steps: int) -> None:
    settle(imported)
    walk, deeds = Walk(seed, by, second), []
    for _ in range(steps):
        deeds.append(walk.step())
        assert stale(followers()) == [], "\n".join(deeds)
        assert broken() == [], "\n".join(deeds)
