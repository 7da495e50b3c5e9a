"""Which simulated record a new row repeats: it names the same thing, or says the same in every column."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from ekokarta.intake.register import value_in
from ekokarta.layers import Figure, Layer, Record, State, name_of
from ekokarta.terms import fold

UNTOLD = {"key", "external", "source", "simulated"}
"Columns which a copy may have of its own."
ENOUGH = 3
"Columns that must say something before equal rows are one row: few words coincide by chance."
MORE = 4
"The same of rows which differ in one column."
EMPTY = (None, "")
Said = tuple[Any, ...]
Spots = Callable[[Said], Iterator[Said]]
"Where a record stands in an index, by what it says."
Index = dict[Said, list[str]]


class Likeness:
    """The simulated records of a register, read when the first new row asks; few, for they are made."""

    def __init__(self, layer: Layer) -> None:
        self.layer, self.model = layer, layer.model
        self._indexes: dict[tuple[Spots, tuple[str, ...]], Index] = {}
        self._planned: list[Record] = []

    def plan(self, record: Record) -> None:
        """From here on the register also holds this simulated record, as it is here."""
        self._planned.append(record)
        if "_records" in self.__dict__:
            self._add(record)

    def to(self, record: Record, values: Mapping[str, Any]) -> str | None:
        """The key of the simulated record that `record` repeats; None if it repeats none.

        `values` are what its row says. A withdrawn record is repeated only by a whole copy.
        """
        if not self._records:
            return None
        named = None if isinstance(record, Figure) else self.of_the_same(record)
        return named or self._copied(record, values)

    def of_the_same(self, record: Record) -> str | None:
        """The key of a simulated record that stands and names the same thing.

        Of a figure that is no repetition: another number of the same thing is a number of its own.
        """
        for name in self._names(record) if self._records else ():
            here = (self._records[key] for key in self._named.get(name, ()))
            standing = [r for r in here if r.state != State.WITHDRAWN and name in self._names(r)]
            if standing:
                return _first(standing)
        return None

    @cached_property
    def _records(self) -> dict[str, Record]:
        """Each by its key, as the rows above would leave it."""
        stored = self.model._default_manager.filter(simulated=True).order_by("pk")
        return {r.key: r for r in (*stored, *self._planned)}

    @cached_property
    def _named(self) -> Index:
        """What they are called, and the keys of those which are or were called so."""
        found: Index = {}
        for record in self._records.values():
            for name in self._names(record):
                found.setdefault(name, []).append(record.key)
        return found

    def _add(self, record: Record) -> None:
        self._records[record.key] = record
        for name in self._names(record):
            self._named.setdefault(name, []).append(record.key)
        for (spots, names), index in self._indexes.items():
            for spot in spots(self._said(record, names)):
                index.setdefault(spot, []).append(record.key)

    def _names(self, record: Record) -> list[Said]:
        """How people know it: by the columns of its register that name a thing, or by name, place and day."""
        found = []
        natural = self._said(record, map(name_of, self.layer.natural_key))
        if any(natural):
            found.append(("natural", *natural))
        if name := _letters(getattr(record, "name", "")):
            day = getattr(record, "happened_on", "") or getattr(record, "valid_from", "")
            found.append(("named", name, getattr(record, "where_id", None), day))
        return found

    def _copied(self, record: Record, values: Mapping[str, Any]) -> str | None:
        return self._found(_as_a_whole, record, values)

    def but_for_one(self, record: Record, values: Mapping[str, Any]) -> str | None:
        """The key of the simulated record from which the row differs in one column; None for none."""
        return self._found(_but_for_one, record, values) if self._records else None

    def _found(self, spots: Spots, record: Record, values: Mapping[str, Any]) -> str | None:
        """The key of the oldest record that stands, as it is now, at a spot of the row's."""
        names = tuple(sorted(values.keys() - UNTOLD))
        if (spots, names) not in self._indexes:
            index = self._indexes[spots, names] = {}
            for one in self._records.values():
                for spot in spots(self._said(one, names)):
                    index.setdefault(spot, []).append(one.key)
        index = self._indexes[spots, names]
        for spot in spots(self._said(record, names)):
            here = (self._records[key] for key in index.get(spot, ()))
            if same := [r for r in here if spot in spots(self._said(r, names))]:
                return _first(same)
        return None

    def _said(self, record: Record, names: Iterable[str]) -> Said:
        return tuple(value_in(record, self.model._meta.get_field(name)) for name in names)


def _as_a_whole(said: Said) -> Iterator[Said]:
    """What is said in all columns; nothing where too little is said."""
    if _told(said) >= ENOUGH:
        yield said


def _but_for_one(said: Said) -> Iterator[Said]:
    """What is said in all columns but one, for each column; nothing where too little is said."""
    told = _told(said)
    for left_out, value in enumerate(said):
        if told - (value not in EMPTY) >= MORE:
            yield (left_out, *said[:left_out], *said[left_out + 1 :])


def _told(said: Said) -> int:
    return sum(value not in EMPTY for value in said)


def _first(records: Sequence[Record]) -> str:
    """The key of the oldest; one that is not stored yet is younger than all."""
    return str(min(records, key=lambda r: (r.pk is None, r.pk or 0)).key)


def _letters(name: str | None) -> str:
    """A name as it is compared: case, blanks and quotation marks make no other thing."""
    return "".join(sign for sign in fold(name or "") if sign.isalnum())
