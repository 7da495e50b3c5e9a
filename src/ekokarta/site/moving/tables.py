"""The tables of the registry, and their rows in a form which is the same text in both databases."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from graphlib import TopologicalSorter
from hashlib import sha256
from typing import Any

import shapely
from django.apps import apps
from django.db import models
from shapely.geometry.base import BaseGeometry

Table = type[models.Model]


def tables() -> list[Table]:
    """Every table of ours and of Django's, what is referred to before what refers to it."""
    here = apps.get_models(include_auto_created=True)
    graph = {table: _referred(table) - {table} for table in here}
    return list(TopologicalSorter(graph).static_order())


def refers_to_itself(table: Table) -> bool:
    """Whether a row may name a later row of the same table, so that they must arrive together."""
    return table in _referred(table)


def _referred(table: Table) -> set[Any]:
    links = (f for f in table._meta.concrete_fields if isinstance(f, models.ForeignKey))
    return {link.remote_field.model for link in links}


def line(row: models.Model) -> str:
    """The row as one line of text: all its columns, whatever database it came from."""
    fields = row._meta.concrete_fields
    said = [_plain(getattr(row, field.attname)) for field in fields]
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def _plain(value: Any) -> Any:
    """A value as JSON has it; floats keep each bit, times are UTC, geometry and bytes are hex."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, BaseGeometry):
        return shapely.to_wkb(value, hex=True)
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    return value if isinstance(value, str | int | float | dict | list | None) else str(value)


def digest(rows: Iterable[models.Model]) -> tuple[int, str]:
    """How many rows, and the sha256 of their lines."""
    count, told = 0, sha256()
    for row in rows:
        count += 1
        told.update(line(row).encode() + b"\n")
    return count, told.hexdigest()


def whole(table: Table, using: str, size: int = 2000) -> Iterable[models.Model]:
    """All rows in the order of their keys, a batch at a time."""
    last: Any = None
    while batch := after(table, using, last, size):
        yield from batch
        last = batch[-1].pk


def after(table: Table, using: str, last: Any, size: int) -> list[models.Model]:
    """The next rows after the key `last`; from the beginning where it is None."""
    rows = table._base_manager.using(using).order_by("pk")
    return list((rows if last is None else rows.filter(pk__gt=last))[:size])
