"""The column that keeps a place."""

from typing import Any

import shapely
from django.db import models
from shapely.geometry.base import BaseGeometry

from ekokarta.layers.columns import UNKNOWN, Meaning
from ekokarta.terms import Term


class Geometry(Meaning, models.BinaryField[Any, Any]):
    """Where it is: a shapely geometry in degrees (EPSG:4326, x = longitude), kept as WKB.

    None if not known. Two-dimensional, valid, with at most nine decimals.
    """

    longest = 10_000_000

    def __init__(self, label: Term, **storage: Any) -> None:
        super().__init__(label, **{**UNKNOWN, "editable": True, **storage})

    def from_db_value(self, value: bytes | None, *_: Any) -> BaseGeometry | None:
        return None if value is None else shapely.from_wkb(bytes(value))

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        stored = shapely.to_wkb(value) if isinstance(value, BaseGeometry) else value
        return super().get_db_prep_value(stored, connection, prepared)

    def to_python(self, value: Any) -> Any:
        return shapely.from_wkt(value) if isinstance(value, str) else value

    def value_to_string(self, obj: models.Model) -> str:
        return str(shapely.to_wkt(self.value_from_object(obj), rounding_precision=-1))
