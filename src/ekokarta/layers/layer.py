"""A layer: one declaration, from which the desk, the API, the map and the tables follow."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum
from typing import Any, cast

from django.apps import apps
from django.db.models import QuerySet

from ekokarta.errors import NotFound
from ekokarta.layers.columns import Meaning
from ekokarta.layers.kinds import Record
from ekokarta.layers.measures import Condition, Measure
from ekokarta.layers.state import State
from ekokarta.terms import Term, Theme


class Publish(Enum):
    """What leaves: the rows, or only their statistics."""

    ROWS = "rows"
    AGGREGATE = "aggregate"


@dataclass(kw_only=True, eq=False)
class Layer:
    """Declared in the body of the model, after its fields, which it names as Python names."""

    slug: str
    "In addresses, file names and links: never changes."
    title: Term
    about: Term
    "What the public reads of it, in one sentence; the docstring is for developers."
    theme: Theme
    leads: bool = False
    "It is what the subject promises, so it stands before the other registers of its theme."
    open_data: Sequence[Any] = ()
    "The columns that leave the building. One which is not here is not published."
    compare: Sequence[Measure] = ()
    only: Condition = field(default_factory=dict)
    "Which records of the model, if not all: `only={authorised: False}`."
    publish: Publish = Publish.ROWS
    concerns_persons: bool = False
    "Small counts would point at people: fewer than three are withheld."
    sensitive: bool = False
    "Where exactly would harm what is there: place and day leave the registry generalised only."
    colour_by: Any = None
    natural_key: Sequence[Any] = ()
    "The columns by which a row without a key is known again."
    aliases: Mapping[str, Any] = field(default_factory=dict)
    'Headings of other people, in order of preference: `{"area_ha": area}`.'
    model: type[Record] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """An inherited column is a descriptor here, which knows its field."""
        self.colour_by = getattr(self.colour_by, "field", self.colour_by)

    @property
    def withholds_few(self) -> bool:
        """Whether counts of one and two, and what gives them away, are withheld.

        They point at a person, or at a thing whose place would harm and whose rows do not leave.
        """
        return self.concerns_persons or (self.sensitive and self.publish is Publish.AGGREGATE)

    def contribute_to_class(self, model: type[Record], name: str) -> None:
        """Django calls this, as for a field or a manager, when it builds the model class."""
        self.model = model
        setattr(model, name, self)
        if name == "layer":  # a model is called as its first layer
            model._meta.verbose_name = model._meta.verbose_name_plural = cast(str, self.title)

    @property
    def headline(self) -> Measure | None:
        """The measure that stands for the subject; only where the layer leads its theme."""
        return next((m for m in self.compare if m.headline), None) if self.leads else None

    @property
    def open_names(self) -> list[str]:
        """The names in `open_data`, in the order of the declaration."""
        return [name_of(column) for column in self.open_data]

    @property
    def columns(self) -> list[Meaning]:
        """The published columns; none where only statistics leave."""
        if self.publish is Publish.AGGREGATE:
            return []
        fields = {c.name: c for c in self.model._meta.concrete_fields}
        return [cast(Meaning, fields[name]) for name in self.open_names if name in fields]

    @property
    def accepted(self) -> QuerySet[Any]:
        """The records which somebody with the right to do so has accepted, by their id."""
        only = {name_of(column): value for column, value in self.only.items()}
        return self.model._default_manager.filter(state=State.ACCEPTED, **only).order_by("pk")


def name_of(column: Any) -> str:
    """Outside its class body a field is a descriptor, which knows its field."""
    return column if isinstance(column, str) else str(getattr(column, "field", column).name)


def all_layers() -> Iterator[Layer]:
    """Every layer of the installed apps. Django's list of models is the only register."""
    for model in apps.get_models():
        yield from layers_of(model)


def layers_of(model: Any) -> list[Layer]:
    """The layers declared in the body of this model; the first is its own."""
    return [value for value in vars(model).values() if isinstance(value, Layer)]


def layer_called(slug: str) -> Layer:
    """The layer with this slug; raises NotFound with the nearest one that there is."""
    known = known_layers()
    if slug not in known:
        near = get_close_matches(slug, known, n=3) or sorted(known)
        raise NotFound(NO_LAYER.filled(slug=slug, known=", ".join(near)))
    return known[slug]


def known_layers() -> dict[str, Layer]:
    """Every layer by its slug, for what may name one that is no more: a seed, a hint."""
    return {layer.slug: layer for layer in all_layers()}


NO_LAYER = Term(
    ru="Нет слоя «{slug}». Есть: {known}.",
    ky="«{slug}» катмары жок. Булар бар: {known}.",
    en="There is no layer “{slug}”. There is: {known}.",
)
