"""A register as the rows above in a sheet would leave it: what is stored, and what they said."""

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Q

from ekokarta.layers import Located, Record, portions
from ekokarta.territory.whereabouts import Whereabouts

Values = tuple[Any, ...]
Likely = Callable[[str], set[Any]]
"What a block of rows may ask of a column; nothing where it does not have it."
FEW = 500
"Values of a second column with which a question is narrowed."


class Register:
    """Answers which records say something: few questions to the database for many rows.

    A block of rows first says what it may ask (`expect`); then one question reads it all.
    """

    def __init__(self, model: type[Record]) -> None:
        self.model = model
        self.read: dict[str, Record] = {}
        "The stored records which this block has met, by key."
        self._planned: dict[str, Record] = {}
        self._likely: Likely = lambda name: set()
        self._indexes: dict[tuple[str, ...], Index] = {}
        self._places: dict[str, Whereabouts] = {}

    def expect(self, likely: Likely) -> None:
        """The next block of rows begins."""
        self.read, self._likely = {}, likely
        for index in self._indexes.values():
            index.forget()

    def saying(self, **said: Any) -> list[Any]:
        """The records which say this, the stored ones first; as they will be after the rows above."""
        index = self._index(tuple(said))
        values = index.values(said.values())
        if not index.covers(values):
            self._read(index, values)
        return index.found(values, self._planned)

    def stored(self, key: str) -> Record | None:
        """The record as it is in the registry; None if the block has met none with this key."""
        return self.read.get(key)

    def put(self, record: Record) -> None:
        """From here on `record` says what it will say once the sheet is written."""
        self._planned[record.key] = record
        for index in self._indexes.values():
            index.plan(record)

    def place(self, words: str) -> Whereabouts:
        """The whereabouts of which somebody is sure that it means something; shared by all there."""
        if words not in self._places:
            found: Any = Whereabouts.objects.understood([words])[words]
            self._places[words] = found
        return self._places[words]

    def _index(self, names: tuple[str, ...]) -> "Index":
        if names not in self._indexes:
            self._indexes[names] = index = Index(self.model, names)
            for record in self._planned.values():
                index.plan(record)
        return self._indexes[names]

    def _read(self, index: "Index", values: Values) -> None:
        """What the whole block may ask at the first question; after it, this one question."""
        sets = [{value} for value in values]
        if not index.begun:
            sets = [{*s, *self._expected(c)} for s, c in zip(sets, index.columns, strict=True)]
        found = list(_asked(self.model, dict(zip(index.names, sets, strict=True))))
        self.read |= {record.key: record for record in found}
        self._place(found)
        index.store(found, sets)

    def _expected(self, column: Any) -> Iterator[Any]:
        """What the block says in the column; if it lacks it, what the records met so far say."""
        if column.name in self.model.follows:
            source, turn = self.model.follows[column.name]
            return map(turn, self._likely(source))
        if likely := self._likely(column.name):
            return (_plain(column, value) for value in likely)
        return (value_in(record, column) for record in self.read.values())

    def _place(self, records: Iterable[Record]) -> None:
        """Give located records their places, read at once and shared by all that are there."""
        if not issubclass(self.model, Located):
            return
        here: list[Any] = list(records)
        missing = {r.where_id for r in here} - self._places.keys()
        if missing:
            self._places |= Whereabouts.objects.with_keys(missing)
        for record in here:
            record.where = self._places[record.where_id]


class Index:
    """The records by what they say in some columns."""

    def __init__(self, model: type[Record], names: tuple[str, ...]) -> None:
        self.names = names
        self.columns = [model._meta.get_field(name) for name in names]
        self._planned: dict[Values, list[Record]] = defaultdict(list)
        self.forget()

    def forget(self) -> None:
        """What is stored, at the end of a block; what is planned stays."""
        self._stored: dict[Values, list[Record]] = {}
        self._sets: list[set[Any]] = []

    @property
    def begun(self) -> bool:
        """Whether the first question of the block was asked."""
        return bool(self._sets)

    def covers(self, values: Values) -> bool:
        """Whether it knows who says so."""
        inside = self.begun and all(v in s for v, s in zip(values, self._sets, strict=True))
        return inside or values in self._stored

    def plan(self, record: Record) -> None:
        """The record says this from here on."""
        self._planned[self._values(record)].append(record)

    def store(self, records: Iterable[Record], sets: list[set[Any]]) -> None:
        """Keep what was read: all that says one of each set."""
        for record in records:
            self._stored.setdefault(self._values(record), []).append(record)
        if not self.begun:
            self._sets = sets
        else:
            self._stored.setdefault(tuple(next(iter(s)) for s in sets), [])

    def found(self, values: Values, planned: Container[str]) -> list[Record]:
        """The stored records which say so, without those `planned` otherwise; then the planned."""
        stored = (r for r in self._stored.get(values, ()) if r.key not in planned)
        return [*stored, *self._planned.get(values, ())]

    def values(self, said: Iterable[Any]) -> Values:
        """A question as it is stored: a record by its number or key."""
        return tuple(map(_plain, self.columns, said))

    def _values(self, record: Record) -> Values:
        return tuple(value_in(record, column) for column in self.columns)


def value_in(record: Record, column: Any) -> Any:
    """What the column holds; of a link to a record that is not saved yet, its key."""
    value = getattr(record, column.attname)
    if value is not None or not column.is_relation:
        return value
    return _plain(column, column.get_cached_value(record, default=None))


def _plain(column: Any, value: Any) -> Any:
    if not isinstance(value, Record | Whereabouts):
        return value
    stored = getattr(value, column.target_field.attname)
    return (UNSAVED, *value.natural_key()) if stored is None else stored


UNSAVED = "unsaved"


def _asked(model: type[Record], sets: Mapping[str, set[Any]]) -> Iterator[Record]:
    """The stored records which say one of each set, or a few more where the sets are large."""
    main = max(sets, key=lambda name: len(sets[name]))
    narrow = Q()
    for name, values in sets.items():
        if name != main and len(values) <= FEW:
            narrow &= _among(name, values)
    for some in portions(sets[main]):
        yield from model._default_manager.filter(narrow, _among(main, some)).order_by("pk")


def _among(name: str, values: Collection[Any]) -> Q:
    """SQL has no None among its values; what is not saved yet is not stored anywhere."""
    known = [v for v in values if v is not None and not isinstance(v, tuple)]
    none = Q(**{f"{name}__isnull": True})
    return Q(**{f"{name}__in": known}) | none if None in values else Q(**{f"{name}__in": known})
