"""The rules of a register, as Django's `full_clean` knows them, without a question for each row."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from ekokarta.intake.register import value_in
from ekokarta.layers import CANNOT_FOLLOW, Record

Errors = dict[str, list[ValidationError]]


class Rules:
    """What the columns demand, what the record demands, and what only one record may say.

    Links are not looked up again: they were found when their cells were understood. Records ask
    for their neighbours through `Record.others`.
    """

    def __init__(self, model: type[Record]) -> None:
        fields = [f for f in model._meta.fields if not f.primary_key]
        self._columns = [f for f in fields if not isinstance(f, models.ForeignKey)]
        self._links = [f for f in fields if isinstance(f, models.ForeignKey)]
        checks, _ = model()._get_unique_checks(include_meta_constraints=True)  # type: ignore[attr-defined]
        pk = model._meta.pk
        self._unique = [names for _, names in checks if names != (pk.name,)]
        self._constrained = bool(model._meta.constraints)

    def broken(self, record: Record) -> Errors:
        """What speaks against the record, by the name of the column; may tidy its values."""
        errors: Errors = defaultdict(list)
        for name, problem in (*self._in_columns(record), *self._in_links(record)):
            errors[name] += problem.error_list
        _gather(errors, lambda: _follow(record, errors))
        for names in self._unique:
            if errors.keys().isdisjoint(names) and self._said_by_another(record, names):
                key = names[0] if len(names) == 1 else "__all__"
                errors[key].append(record.unique_error_message(type(record), names))
        if self._constrained:
            _gather(errors, lambda: record.validate_constraints(exclude=set(errors)))
        return errors

    def _in_columns(self, record: Record) -> Iterator[tuple[str, ValidationError]]:
        for column in self._columns:
            value = getattr(record, column.attname)
            if column.blank and value in column.empty_values:
                continue
            try:
                setattr(record, column.attname, column.clean(value, record))
            except ValidationError as problem:
                yield column.name, problem

    def _in_links(self, record: Record) -> Iterator[tuple[str, ValidationError]]:
        """A link must lead somewhere, though perhaps to a record which is not saved yet."""
        for column in self._links:
            if not column.blank and value_in(record, column) is None:
                yield column.name, ValidationError("", code="null")

    def _said_by_another(self, record: Record, names: tuple[str, ...]) -> bool:
        columns = {name: record._meta.get_field(name) for name in names}
        said = {name: value_in(record, column) for name, column in columns.items()}
        return None not in said.values() and bool(record.others(**said))


def _follow(record: Record, errors: Errors) -> None:
    """Let the record work out what follows; from what its columns refuse perhaps nothing does."""
    try:
        record.work_out()
    except CANNOT_FOLLOW:
        if not errors:
            raise


def _gather(errors: Errors, rule: Any) -> None:
    try:
        rule()
    except ValidationError as problem:
        for name, found in problem.update_error_dict({}).items():
            errors[name] += found
