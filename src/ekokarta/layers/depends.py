"""What a record follows from beside its own columns: declared once, so whatever changes, it is worked out again.

What follows is worked out by the record's `clean`; a declaration here says which other records it reads there:

    depends = (refers(facility, "capacity"), alike(facility, Event.happened_on))

Today's date is never among them: what turns with the day is a course of states, read on a day.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from django.apps import apps

About = Mapping[str, Any]
"What the dependents say, as a question to their register."


@dataclass(frozen=True, kw_only=True)
class Depends:
    """One kind of record from which others follow."""

    source: str = ""
    "The label of the model of the records on which it depends; empty: what `column` refers to, or its own."
    dependents: Callable[[Any], About | None]
    "By one of these records: what those say that follow from it; None where nothing does."
    reads: tuple[str, ...] = ()
    "The columns of the source which are read; empty: any."
    binds: bool = False
    "A rule spans both: what would break it is refused, whichever of the two changes."
    column: Any = None
    "The reference by which it is reached."
    alike: tuple[Any, ...] = ()
    "The columns in which records of one register are alike."
    passes_on: bool = False
    "The dependent stays as it is written, but what follows from it is worked out again."

    def concerned_by(self, said: Mapping[str, Any]) -> bool:
        """Whether a change of these columns can change what follows: facts never follow from inventions."""
        if not self.reads or "state" in said or "simulated" in said:
            return True
        return any(name in said or f"{name}_id" in said for name in self.reads)


def refers(column: Any, *reads: str, binds: bool = False) -> Depends:
    """It follows from these columns of the record to which `column` refers."""
    field = field_of(column)
    return Depends(
        dependents=lambda target: {field.attname: getattr(target, field.to_fields[0] or "pk")},
        reads=reads,
        binds=binds,
        column=field,
    )


def alike(*columns: Any) -> Depends:
    """It follows from the other records of its register which say the same in these columns.

    Those which refer to nothing there have nothing in common.
    """
    fields = tuple(field_of(column) for column in columns)

    def same(one: Any) -> About | None:
        said = {f.attname: getattr(one, f.attname) for f in fields}
        return None if any(f.is_relation and said[f.attname] is None for f in fields) else said

    return Depends(dependents=same, alike=fields)


def dated(label: str, dependents: Callable[[Any], About | None]) -> Depends:
    """It follows from dated rows of reference, such as "law.Norm"; `dependents` says who reads a row."""
    return Depends(source=label, dependents=dependents)


def norm(subject: str, **about: Any) -> Depends:
    """It follows from the dated norm of this subject."""
    return dated("law.Norm", lambda row: about if row.subject == subject else None)


def passes_on(column: Any) -> Depends:
    """Whatever follows from a row of the law follows also from the act to which `column` refers: when it holds."""
    return replace(refers(column, "valid_from", "valid_to", "adopted_on"), passes_on=True)


def field_of(column: Any) -> Any:
    """Outside its class body a field is a descriptor, which knows its field."""
    return getattr(column, "field", column)


@cache
def followers_of(label: str) -> tuple[tuple[Any, Depends], ...]:
    """Which registers depend on the records of the model with this label, and how."""
    return tuple(_followers()[label])


@cache
def sources_of(model: Any) -> tuple[Any, ...]:
    """The models from whose records those of `model` follow."""
    return tuple(dict.fromkeys(source_of(model, depends) for depends in model.depends))


def takes_part(model: Any) -> bool:
    """Whether records follow from those of `model`, or they from others."""
    return bool(model.depends or followers_of(model._meta.label))


@cache
def _followers() -> Mapping[str, list[tuple[Any, Depends]]]:
    found: dict[str, list[tuple[Any, Depends]]] = defaultdict(list)
    for model, depends in _declared():
        found[source_of(model, depends)._meta.label].append((model, depends))
    return found


def _declared() -> Iterator[tuple[Any, Depends]]:
    for model in apps.get_models():
        yield from ((model, depends) for depends in getattr(model, "depends", ()))


def source_of(model: Any, depends: Depends) -> Any:
    """The model of the records on which those of `model` depend by this declaration."""
    if depends.source:
        return apps.get_model(depends.source)
    if depends.column is None:
        return model
    return model._meta.get_field(depends.column.name).related_model
