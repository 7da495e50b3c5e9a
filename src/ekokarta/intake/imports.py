"""Imports: one file, one person, one batch."""

from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ekokarta.errors import EkokartaError, Forbidden
from ekokarta.intake import reasons
from ekokarta.intake.headings import heading, matched
from ekokarta.intake.identity import meant
from ekokarta.intake.rows import Refused, Values, fill, invalid, values_of
from ekokarta.intake.table import Row, read_table
from ekokarta.journal.models import Batch, Change
from ekokarta.journal.signing import NO_RIGHT
from ekokarta.journal.writing import write
from ekokarta.layers import Layer, Located, Record, State
from ekokarta.staff.models import User
from ekokarta.terms import Term, plain
from ekokarta.territory.suggestion import Suggestion, suggest


@dataclass
class Taken:
    """What came of an import; `batch` is None where nothing changed."""

    batch: Batch | None = None
    rows: int = 0
    changed: int = 0
    proposed: int = 0
    "Corrections of accepted records which wait for a person with the right."
    refused: list[Refused] = field(default_factory=list)
    warnings: list[Refused] = field(default_factory=list)


class Strict(Exception):
    """Raised inside the transaction to take everything back."""


def take(
    layer: Layer,
    name: str,
    content: bytes,
    *,
    by: User,
    accept: bool = False,
    strict: bool = False,
    simulated: bool = False,
    yielding: bool = False,
) -> Taken:
    """Import a table: good rows in, bad rows named, all of it one batch and one transaction.

    With `strict` one refused row takes all back. With `yielding` records that somebody else has
    changed are left alone: shipped facts never undo a correction. Raises Misunderstood if nothing can be read,
    Forbidden if `by` may not write, or not accept.
    """
    if not by.may_write or (accept and not by.may_accept):
        raise Forbidden(NO_RIGHT)
    taken = Taken()
    (_, head), *rows = read_table(name, content)
    heads = matched(layer, head)
    try:
        with transaction.atomic():
            batch = Batch.objects.create(
                layer=layer.slug, file=name, sha256=sha256(content).hexdigest(), by=by,
                simulated=simulated,
            )  # fmt: skip
            taken.batch = batch
            _Import(layer, batch, accept, taken, yielding).run(heads, rows)
            if not (taken.changed or taken.proposed):
                batch.delete()
                taken.batch = None
            if strict and taken.refused:
                raise Strict
    except Strict:
        taken.batch, taken.changed, taken.proposed = None, 0, 0
    return taken


@dataclass
class _Import:
    """The work on one sheet."""

    layer: Layer
    batch: Batch
    accept: bool
    taken: Taken
    yielding: bool = False
    seen: dict[str, int] = field(default_factory=dict)
    alike: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def run(self, heads: Any, rows: list[tuple[int, Row]]) -> None:
        """A row may name a record of an earlier row of the same sheet, so each is saved at once."""
        for number, row in rows:
            self.taken.rows += 1
            self.alike[tuple(row)] += 1
            values, refused = values_of(heads, row, number)
            self.taken.refused += refused or self.one(values, number, self.alike[tuple(row)])

    def one(self, values: Values, number: int, repeats: int) -> list[Refused]:
        """Take one row; or say why not."""
        try:
            with transaction.atomic():
                record = meant(self.layer, values, repeats)
                refused = self.against(record, number)
                if refused or (self.yielding and self.corrected(record)):
                    return refused
                return self.save(record, values, number)
        except EkokartaError as error:
            return [Refused(number, plain("—"), error.sentence)]

    def against(self, record: Record, number: int) -> list[Refused]:
        """What speaks against the row before its values are looked at."""
        first = self.seen.setdefault(record.key, number)
        if first != number:
            return [Refused(number, plain("—"), reasons.REPEATED.filled(row=first))]
        if self.batch.simulated and record.pk and not record.simulated:
            return [Refused(number, plain("—"), reasons.REAL)]
        return []

    def corrected(self, record: Record) -> bool:
        """Whether somebody else than the importer has changed the record."""
        said = Change.objects.filter(model=record._meta.label, key=record.key)
        return record.pk is not None and said.exclude(by=self.batch.by).exists()

    def save(self, record: Record, values: Values, number: int) -> list[Refused]:
        """Fill, check and write the record."""
        fill(record, values)
        record.simulated = self.batch.simulated
        record.source = record.source or self.batch.file
        record.state = State.ACCEPTED if self.accept else State.CHECKED
        shape = getattr(record, "geometry", None)
        nearby = None if shape is None else suggest(shape)
        if refused := _whereless(record, number) or _persons(self.layer, record, number):
            return refused
        try:
            self.count(write(record, by=self.batch.by, batch=self.batch))
        except ValidationError as error:
            return invalid(record, error, number)
        self.taken.warnings += _astray(record, number, nearby)
        return []

    def count(self, written: Any) -> None:
        self.taken.changed += isinstance(written, Change)
        self.taken.proposed += written is not None and not isinstance(written, Change)


def _whereless(record: Any, number: int) -> list[Refused]:
    """A row of a sheet that does not say where at all."""
    if not isinstance(record, Located) or record.where_id:
        return []
    return [Refused(number, heading(record._meta.get_field("where")), reasons.MISSING)]


def _astray(record: Any, number: int, nearby: Suggestion | None) -> list[Refused]:
    """A warning where the point lies in another unit than the row says."""
    if not nearby or not nearby.units or any(record.where.lies_in(u) for u in nearby.units):
        return []
    parts = record.where.parts.all()
    if parts and not any(part.unit_id in nearby.drawn for part in parts):
        return []  # the unit that the row names has no polygon: nothing can be said against it
    said = (reasons.ELSEWHERE if parts else reasons.SUGGESTED).filled(
        units=nearby.named, caution=_caution(nearby)
    )
    return [Refused(number, heading(record._meta.get_field("where")), said)]


def _caution(nearby: Suggestion) -> Term:
    return reasons.CAUTION if nearby.generalised else plain(".")


def _persons(layer: Layer, record: Any, number: int) -> list[Refused]:
    """A record that concerns a person lies in exactly one unit, or suppression could be undone."""
    if not layer.concerns_persons or record.where.parts.count() == 1:
        return []
    return [Refused(number, heading(record._meta.get_field("where")), reasons.ONE_UNIT)]
