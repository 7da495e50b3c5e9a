"""Which record a row means: by its key, its external id, its natural key, or as a new one."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from ekokarta.errors import Misunderstood
from ekokarta.intake import reasons
from ekokarta.layers import Layer, Record, name_of


def meant(layer: Layer, values: Mapping[str, Any], repeats: int) -> Record:
    """The record that the row speaks of, or a new one with a key which the same row finds again.

    `repeats` counts equal rows above this one in the same sheet. Raises Misunderstood where
    several records fit.
    """
    for name in ("key", "external"):
        if value := values.get(name):
            return _found(layer, {name: value}) or layer.model(
                **{name: value}, **_key(layer, name, value)
            )
    natural = [name_of(column) for column in layer.natural_key]
    said = {name: values.get(name) for name in natural}
    if natural and all(name in values for name in natural) and any(said.values()):
        return _found(layer, said) or layer.model(key=digest(layer, said))
    new = digest(layer, {**values, "#": repeats})
    return _found(layer, {"key": new}) or layer.model(key=new)


def digest(layer: Layer, values: Mapping[str, Any]) -> str:
    """A key made of what the row says: the same row has the same key everywhere."""
    said = "\x1f".join(f"{name}={values[name]}" for name in sorted(values))
    return sha256(f"{layer.slug}\x1f{said}".encode()).hexdigest()[:32]


def _key(layer: Layer, name: str, value: str) -> dict[str, str]:
    return {} if name == "key" else {"key": digest(layer, {name: value})}


def _found(layer: Layer, same: Mapping[str, Any]) -> Record | None:
    found: list[Record] = list(layer.model._default_manager.filter(**same)[:3])
    if len(found) > 1:
        raise Misunderstood(reasons.MANY.filled(keys=", ".join(record.key for record in found)))
    return found[0] if found else None
