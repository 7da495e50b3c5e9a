"""The other records of a register as a change would leave them."""

from collections.abc import Iterable, Mapping
from typing import Any

from ekokarta.layers import Record


class Near:
    """Answers for the neighbours of records that are judged together; the same question is asked once."""

    def __init__(self, model: type[Record], planned: Iterable[Record] = ()) -> None:
        self.model = model
        self.planned = {record.key: record for record in planned}
        self._known: dict[tuple[tuple[str, Any], ...], list[Any]] = {}

    def saying(self, **said: Any) -> list[Any]:
        """The records which say this, the planned ones as they shall be."""
        plain = {name: getattr(value, "pk", value) for name, value in said.items()}
        question = tuple(sorted(plain.items(), key=lambda pair: pair[0]))
        if question not in self._known:
            self._known[question] = list(self.model._default_manager.filter(**said))
        stored = [r for r in self._known[question] if r.key not in self.planned]
        return [*stored, *(r for r in self.planned.values() if _says(r, plain))]

    def stored(self, key: str) -> Any:
        """The record with this key as it is in the registry; None if it is new."""
        return self.model._default_manager.filter(key=key).first()


def _says(record: Record, said: Mapping[str, Any]) -> bool:
    columns: dict[str, Any] = {
        name: record._meta.get_field(name.removesuffix("_id")) for name in said
    }
    return all(getattr(record, columns[name].attname) == value for name, value in said.items())
