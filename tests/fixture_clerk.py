"""A slow clerk, who takes a sheet in row by row and asks the registry about everything.

What he does is the rule; what `ekokarta.intake` does with few questions must come to the same.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ekokarta.errors import EkokartaError, Misunderstood
from ekokarta.intake import origins, reasons
from ekokarta.intake.headings import matched
from ekokarta.intake.identity import identity
from ekokarta.intake.opening import opened
from ekokarta.intake.place import point
from ekokarta.intake.sentences import reason
from ekokarta.intake.text import understood
from ekokarta.journal.models import Batch, Change
from ekokarta.journal.writing import write
from ekokarta.layers import Figure, Key, Layer, Located, Mark, State, Text, Where, name_of
from ekokarta.territory.suggestion import suggest

Reason = tuple[int, str]
"The row, and the sentence in English."


@dataclass
class Told:
    """What the clerk tells in the end."""

    fates: list[str] = field(default_factory=list)
    refused: list[Reason] = field(default_factory=list)
    warned: list[int] = field(default_factory=list)


class SlowClerk:
    """One sheet, one batch; every row is looked up, checked and written before the next."""

    def __init__(self, layer: Layer, batch: Batch, *, accept: bool, yielding: bool = False) -> None:
        self.layer, self.batch, self.yielding = layer, batch, yielding
        self.state = State.ACCEPTED if accept else State.CHECKED
        self.told, self.seen = Told(), {}
        self.alike: Counter[tuple[str, ...]] = Counter()

    def take(self, name: str, content: bytes) -> Told:
        head, *rows = opened(name, content).rows
        heads = matched(self.layer, head)
        for number, row in ((n, row) for n, row in enumerate(rows, 2) if any(row)):
            self.alike[tuple(row)] += 1
            self.told.fates.append(self.row(heads, number, row))
        return self.told

    def row(self, heads: Any, number: int, row: list[str]) -> str:
        values, refused = self.cells(heads, row)
        if not refused:
            try:
                with transaction.atomic():
                    fate = self.record(values, number, self.alike[tuple(row)])
                    if isinstance(fate, str):
                        return fate
                    refused = fate
            except EkokartaError as error:
                refused = [error.sentence.en]
        self.told.refused += [(number, reason) for reason in refused]
        return "refused"

    def cells(self, heads: Any, row: list[str]) -> tuple[dict[str, Any], list[str]]:
        if any(row[len(heads) :]) or any(t and h is None for t, h in zip(row, heads, strict=False)):
            return {}, [reasons.TOO_WIDE.en]
        values: dict[str, Any] = {}
        refused: list[str] = []
        for column in {h.column: None for h in heads if h}:
            here = sorted(((h, t) for h, t in zip(heads, row, strict=False)
                           if h and h.column is column), key=lambda c: c[0].rank)  # fmt: skip
            try:
                self.cell(values, column, here)
            except Misunderstood as error:
                refused.append(error.sentence.en)
        return values, refused

    def cell(self, values: dict[str, Any], column: Any, here: list[Any]) -> None:
        texts = [t for h, t in here if not h.part and t]
        parts = {h.part: t for h, t in here if h.part and t}
        if texts and isinstance(column, Mark):
            if texts[0] != "—":
                values[column.name] = understood(column, texts[0])
        elif texts:
            text = "; ".join(dict.fromkeys(texts)) if isinstance(column, Text) else texts[0]
            values[column.name] = understood(column, text)
        elif len(parts) == 1:
            raise Misunderstood(reasons.HALF_A_POINT)
        elif parts:
            values[column.name] = point(**parts)
        elif isinstance(column, Where):
            values[column.name] = understood(column, "unknown")
        elif not isinstance(column, Key | Mark):
            values[column.name] = None if column.null else column.get_default()

    def record(self, values: dict[str, Any], number: int, repeats: int) -> str | list[str]:
        record = self.meant(values, repeats)
        first = self.seen.setdefault(record.key, number)
        if first != number:
            return [reasons.REPEATED.filled(row=first).en]
        if self.batch.simulated and record.pk and not record.simulated:
            return [reasons.REAL.en]
        if self.yielding and record.pk and self.corrected(record):
            return "unchanged"
        said = values.pop("simulated", None)
        for name, value in values.items():
            setattr(record, name, value)
        record.state = self.state
        if why := self.origin(record, said, values, number):
            return [why.en]
        return self.written(record, number)

    def origin(self, record: Any, said: Any, values: dict[str, Any], number: int) -> Any:
        """The mark of a record stays; a new row that repeats a simulated one is simulated too."""
        if self.batch.simulated:
            record.simulated = True
            return None
        if record.pk:
            if not record.simulated:
                return reasons.REAL if said else None
            if said is False:
                return origins.PRETENDS
            self.told.warned += [] if said else [number]
            return None
        record.simulated = bool(said)
        like = None if said else self.like(record, values)
        if like is None:
            if isinstance(record, Figure) and not record.simulated and self.like(record, {}, True):
                self.told.warned.append(number)
            return None
        if said is False:
            return origins.REPEATS_SIMULATED.filled(key=like)
        record.simulated = True
        self.told.warned.append(number)
        return None

    def like(self, record: Any, values: dict[str, Any], named: bool = False) -> str | None:
        made = list(self.layer.model.objects.filter(simulated=True).order_by("pk"))
        natural = [name_of(column) for column in self.layer.natural_key]
        same = [
            [r.key for r in made if r.state != State.WITHDRAWN and any(_said(r, natural))
             and _said(r, natural) == _said(record, natural)],
            [r.key for r in made if r.state != State.WITHDRAWN and _called(r)
             and _called(r) == _called(record)],
        ]  # fmt: skip
        if isinstance(record, Figure) and not named:
            same = []
        rest = sorted(values.keys() - {"key", "external", "source"})
        if sum(v not in (None, "") for v in _said(record, rest)) > 2:
            same.append([r.key for r in made if _said(r, rest) == _said(record, rest)])
        return next((keys[0] for keys in same if keys), None)

    def meant(self, values: dict[str, Any], repeats: int) -> Any:
        same = identity(self.layer, values, repeats)
        asked = {name: values[name] for name in same.names} or {"key": same.key}
        found = list(self.layer.model._default_manager.filter(**asked).order_by("pk")[:3])
        if len(found) > 1:
            raise Misunderstood(reasons.MANY.filled(keys=", ".join(r.key for r in found)))
        return found[0] if found else self.layer.model(key=same.key)

    def corrected(self, record: Any) -> bool:
        said = Change.objects.filter(model=record._meta.label, key=record.key)
        return said.exclude(by=self.batch.by).exists()

    def written(self, record: Any, number: int) -> str | list[str]:
        if isinstance(record, Located):
            if not record.where_id:
                return [reasons.MISSING.en]
            if self.layer.concerns_persons and record.where.parts.count() != 1:
                return [reasons.ONE_UNIT.en]
        new = record.pk is None
        try:
            done = write(record, by=self.batch.by, batch=self.batch)
        except ValidationError as error:
            found = [p for problems in error.error_dict.values() for p in problems]
            return [reason(problem).en for problem in found]
        self.warn(record, number)
        if done is None:
            return "unchanged"
        return "proposed" if not isinstance(done, Change) else "created" if new else "changed"

    def warn(self, record: Any, number: int) -> None:
        shape = getattr(record, "geometry", None)
        nearby = None if shape is None else suggest(shape)
        if not nearby or not nearby.units or any(record.where.lies_in(u) for u in nearby.units):
            return
        parts = [part.unit_id for part in record.where.parts.all()]
        if not parts or any(unit in nearby.drawn for unit in parts):
            self.told.warned.append(number)


def _said(record: Any, names: list[str]) -> list[Any]:
    return [getattr(record, record._meta.get_field(name).attname) for name in names]


def _called(record: Any) -> Any:
    name = "".join(sign for sign in str(getattr(record, "name", "")).lower() if sign.isalnum())
    day = getattr(record, "happened_on", "") or getattr(record, "valid_from", "")
    return name and (name, getattr(record, "where_id", None), day)
