"""What a publication worked out, kept for the next one of this process while nothing that it read has changed.

A register is worked out anew when its own records, signatures or rights changed, or those of a counted register to
which it refers; all of them when anything else did: units, boundaries, words, norms, references, the day. Only the
worker keeps anything: a named release and `manage.py publish` begin from nothing.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar, cast

from django.db.models import Count, Max, Model, Q

from ekokarta.journal.models import Change, SignOff, Told, Veiled
from ekokarta.layers import Layer, Reference, all_layers
from ekokarta.publication.rights import Showing

T = TypeVar("T")
State = tuple[Hashable, ...]


class Kept:
    """By register and kind of work: what was made, and the state of the registry of which it was made."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], tuple[State, Any]] = {}

    def of(self, layer: Layer, what: str, state: State, make: Callable[[], T]) -> T:
        """What `make` makes, or made when the registry was in the same `state`."""
        before, found = self._found.get((layer.slug, what), (None, None))
        if before != state:
            found = make()
            self._found[layer.slug, what] = (state, found)
        return cast(T, found)

    def only(self, layers: Sequence[Layer]) -> None:
        """Forget what is shown no longer."""
        slugs = {layer.slug for layer in layers}
        self._found = {spot: kept for spot, kept in self._found.items() if spot[0] in slugs}


def states(shown: Showing, years: Sequence[int], until: int) -> dict[str, State]:
    """For each layer the state of all that its rows and cells are made of; `until`: the year of the newest change.

    The journal grows with every change and nothing is taken from it, so how long it is for a
    register and what it ends with is the state of the register.
    """
    written = _written()
    signed, told = _signed(), _told()
    counted = {layer.model._meta.label for layer in all_layers() if layer.model.counted}
    rest = tuple(sorted((label, *end) for label, end in written.items() if label not in counted))
    always = (shown.day, tuple(years), until, rest)
    return {
        layer.slug: (
            always,
            shown.may[layer.slug],
            signed.get(layer.slug),
            told.get(layer.slug),
            tuple((label, written.get(label)) for label in _read_by(layer)),
        )
        for layer in shown.layers
    }


def _written() -> dict[str, tuple[int, int]]:
    """For each model how many changes there are, and the newest."""
    rows = Change.objects.order_by().values_list("model").annotate(Count("pk"), Max("pk"))
    return {model: (number, newest) for model, number, newest in rows}


def _signed() -> dict[str, tuple[int, int, int]]:
    """For each layer how many signatures there are, the newest, and how many were lifted."""
    rows = (
        SignOff.objects.order_by()
        .values_list("layer")
        .annotate(Count("pk"), Max("pk"), gone=Count("pk", filter=Q(lifted=True)))
    )
    return {slug: (number, newest, gone) for slug, number, newest, gone in rows}


def _told() -> dict[str, tuple[int, int]]:
    """For each layer that concerns persons how many versions were told, how many units withheld."""
    told, veiled = (
        dict(model.objects.order_by().values_list("layer").annotate(Count("pk")))
        for model in (Told, Veiled)
    )
    return {slug: (told.get(slug, 0), veiled.get(slug, 0)) for slug in told.keys() | veiled.keys()}


def _read_by(layer: Layer) -> list[str]:
    """The models whose records the layer's rows are made of: its own, and what they refer to, to the end."""
    found: set[type[Model]] = set()
    waiting: list[type[Model]] = [layer.model]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            columns = (c for c in model._meta.concrete_fields if isinstance(c, Reference))
            waiting += [column.related_model for column in columns]
    return sorted(model._meta.label for model in found)
