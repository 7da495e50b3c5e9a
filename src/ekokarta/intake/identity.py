"""Which record a row means: by its key, its external id, its natural key, or as a new one."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from ekokarta.intake.links import Named
from ekokarta.layers import Layer, Record, name_of
from ekokarta.territory.whereabouts import Whereabouts


class Identity(NamedTuple):
    """The columns by which a row looks for its record, and the key which a new one gets.

    The same row has the same key everywhere, so that it finds its record again.
    """

    names: tuple[str, ...]
    key: str


def identity(layer: Layer, values: Mapping[str, Any], repeats: int) -> Identity:
    """How the row is known again. `repeats` counts equal rows above this one in the same sheet."""
    if key := values.get("key"):
        return Identity(("key",), str(key))
    if external := values.get("external"):
        return Identity(("external",), digest(layer, {"external": external}))
    natural = tuple(name_of(column) for column in layer.natural_key)
    said = {name: values.get(name) for name in natural}
    if natural and all(name in values for name in natural) and any(said.values()):
        return Identity(natural, digest(layer, said))
    return Identity((), digest(layer, {**values, "#": repeats}))


def digest(layer: Layer, values: Mapping[str, Any]) -> str:
    """A key made of what the row says, in no language."""
    said = "\x1f".join(f"{name}={_said(values[name])}" for name in sorted(values))
    return sha256(f"{layer.slug}\x1f{said}".encode()).hexdigest()[:32]


def _said(value: Any) -> Any:
    """A record or a place by its key: its name differs from language to language."""
    return value.natural_key()[0] if isinstance(value, Record | Whereabouts | Named) else value
