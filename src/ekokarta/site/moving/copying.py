"""Rows from one database into the other, so that doing it again repairs what is missing or other."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db import DataError, models, transaction
from django.db.models.constants import OnConflict

from ekokarta.errors import Misunderstood
from ekokarta.site.moving.tables import (
    Table,
    after,
    digest,
    line,
    refers_to_itself,
    tables,
    whole,
)
from ekokarta.terms import Term

BATCH = 1000


class Moved(NamedTuple):
    """A table which is the same in both: `written` rows of it were new or other before."""

    table: str
    rows: int
    written: int
    sha256: str


def copy(source: str, target: str) -> Iterator[Moved]:
    """Make every table of `target` what it is in `source`, batch by batch, each its own transaction.

    Killed anywhere and begun again it goes on: equal batches are only compared. Raises Misunderstood
    for a row that PostgreSQL cannot hold, or where a table differs in the end.
    """
    written = {table: _fill(table, source, target) for table in tables()}
    _clear(source, target)
    for table, rows in written.items():
        here, there = (digest(whole(table, using)) for using in (source, target))
        if here != there:
            raise Misunderstood(DIFFERS.filled(table=table._meta.db_table))
        yield Moved(table._meta.db_table, here[0], rows, here[1])


def _fill(table: Table, source: str, target: str) -> int:
    """Write the rows which the target lacks or has otherwise; how many those were."""
    if refers_to_itself(table):
        with transaction.atomic(using=target):
            return sum(_batches(table, source, target))
    return sum(_batches(table, source, target))


def _batches(table: Table, source: str, target: str) -> Iterator[int]:
    last: Any = None
    while rows := after(table, source, last, BATCH):
        known = {row.pk: line(row) for row in _between(table, target, last, rows[-1].pk)}
        other = [row for row in rows if known.get(row.pk) != line(row)]
        _write(table, other, target)
        yield len(other)
        last = rows[-1].pk


def _between(table: Table, using: str, last: Any, upto: Any) -> models.QuerySet[Any]:
    rows = table._base_manager.using(using).filter(pk__lte=upto)
    return rows if last is None else rows.filter(pk__gt=last)


def _write(table: Table, rows: list[models.Model], target: str) -> None:
    """All rows or none; of those which cannot be written the first is named."""
    try:
        with transaction.atomic(using=target):
            _upsert(table, rows, target)
    except (DataError, ValueError) as error:
        if len(rows) == 1:
            raise Misunderstood(
                NO_ROOM.filled(table=table._meta.db_table, key=rows[0].pk, why=error)
            ) from error
        half = len(rows) // 2
        _write(table, rows[:half], target)
        _write(table, rows[half:], target)


def _upsert(table: Table, rows: list[models.Model], target: str) -> None:
    """As they are, without what saving would set anew (the hour of a change, the key)."""
    if not rows:
        return
    fields, key = table._meta.concrete_fields, table._meta.pk
    others = [field for field in fields if field is not key]
    table._base_manager.using(target)._insert(  # type: ignore[attr-defined]
        rows, fields=fields, using=target, raw=True,
        on_conflict=OnConflict.UPDATE if others else OnConflict.IGNORE,
        update_fields=others, unique_fields=[key],
    )  # fmt: skip


def _clear(source: str, target: str) -> None:
    """Rows which are gone from the source go here too, those that refer to others first."""
    with transaction.atomic(using=target):
        for table in reversed(tables()):
            here = set(table._base_manager.using(source).values_list("pk", flat=True).iterator())
            there = table._base_manager.using(target).values_list("pk", flat=True)
            gone = [key for key in there.iterator() if key not in here]
            for first in range(0, len(gone), BATCH):
                some = gone[first : first + BATCH]
                table._base_manager.using(target).filter(pk__in=some)._raw_delete(target)


DIFFERS = Term(
    ru="Таблица {table} не совпадает с исходной. Ничего не переключено; запустите перенос ещё раз.",
    ky="{table} таблицасы баштапкысына дал келбейт. Эч нерсе которулган жок; көчүрүүнү кайра баштаңыз.",
    en="The table {table} differs from the original. Nothing was switched; run the move again.",
)
NO_ROOM = Term(
    ru="Таблица {table}, запись {key}: PostgreSQL её не примет ({why}). Исправьте её и запустите перенос ещё раз.",
    ky="{table} таблицасы, {key} жазуусу: PostgreSQL аны кабыл албайт ({why}). Аны оңдоп, көчүрүүнү кайра баштаңыз.",
    en="Table {table}, record {key}: PostgreSQL cannot hold it ({why}). Correct it and run the move again.",
)
