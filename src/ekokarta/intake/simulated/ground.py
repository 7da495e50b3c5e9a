"""Where simulated things may lie: inside their unit, near what they belong to, never in a lake."""

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import cos, pi, radians, sin
from pathlib import Path
from random import Random
from typing import Any

import shapely
from shapely.geometry import shape

from ekokarta.intake.simulated.hints import Hints
from ekokarta.layers import State, known_layers
from ekokarta.release import REPORTING
from ekokarta.territory.boundary import Boundary, Epoch
from ekokarta.territory.unit import Unit, units

LAKES = Path(__file__).resolve().parents[2] / "territory" / "seed" / "geo" / "lakes.geojson"
KILOMETRE = 1 / 111.32
"Of a degree of latitude."
TRIES = 30
TOWN = 60_000.0
"People of a unit whose population is not known: the cities of an oblast."


@dataclass
class Ground:
    """The reporting units with their weights, and places in them."""

    hints: Hints
    chance: Random

    @cached_property
    def units(self) -> list[Unit]:
        """The reporting units in which the register may have rows, by code."""
        only = set(self.hints.only)
        here = [u for u in units() if u.type in REPORTING]
        return [u for u in here if not only or {u.key, u.parent_id} & only]

    @cached_property
    def weights(self) -> list[float]:
        """How often each unit is drawn."""
        return [_weight(unit, self.hints.spread) for unit in self.units]

    def unit(self) -> Unit:
        """One of them, by chance."""
        return self.chance.choices(self.units, self.weights)[0]

    def place(self, unit: Unit) -> Any:
        """A point or an area in the unit, EPSG:4326; None where not even its own point is known."""
        point = self._point(unit)
        if point is None or not self.hints.shape:
            return point
        return self._area(point, self.chance.uniform(*self.hints.shape))

    def _point(self, unit: Unit) -> Any:
        near = self._anchors.get(unit.key) or self._own(unit)
        if not near:
            return None
        x, y = self.chance.choice(near)
        for _ in range(TRIES):
            point = self._moved(x, y, abs(self.chance.gauss(0, self.hints.scatter)))
            if self._on_land(point, unit):
                return point
        return shapely.Point(x, y)

    def _moved(self, x: float, y: float, km: float) -> shapely.Point:
        turn = self.chance.uniform(0, 2 * pi)
        east = km * KILOMETRE * cos(turn) / cos(radians(y))
        return shapely.Point(round(x + east, 5), round(y + km * KILOMETRE * sin(turn), 5))

    def _area(self, middle: shapely.Point, km: float) -> shapely.Polygon:
        """An uneven hexagon."""
        corners = []
        for corner in range(6):
            turn = 2 * pi * (corner + self.chance.uniform(-0.3, 0.3)) / 6
            far = km * KILOMETRE * self.chance.uniform(0.7, 1.2)
            x = middle.x + far * cos(turn) / cos(radians(middle.y))
            corners.append((round(x, 5), round(middle.y + far * sin(turn), 5)))
        return shapely.Polygon(corners)

    def _on_land(self, point: shapely.Point, unit: Unit) -> bool:
        inside = self._polygons.get(unit.key)
        return (inside is None or inside.contains(point)) and not self._lakes.contains(point)

    def _own(self, unit: Unit) -> list[tuple[float, float]]:
        known = unit.longitude is not None and unit.latitude is not None
        return [(float(unit.longitude or 0), float(unit.latitude or 0))] if known else []

    @cached_property
    def _anchors(self) -> dict[str, list[tuple[float, float]]]:
        """Of the layer near which the rows lie, if there is one: its points in each unit."""
        found: dict[str, list[tuple[float, float]]] = defaultdict(list)
        near = known_layers().get(self.hints.near)
        if near is None:
            return found
        for record in near.model._default_manager.filter(state=State.ACCEPTED).order_by("key"):
            if record.geometry is not None:
                middle = record.geometry.representative_point()
                found[record.where_id].append((middle.x, middle.y))
        return found

    @cached_property
    def _polygons(self) -> dict[str, Any]:
        epoch = Epoch.objects.order_by("valid_from").last()
        rows = Boundary.objects.filter(epoch=epoch) if epoch else ()
        polygons = {row.unit_id: row.geometry for row in rows}
        for polygon in polygons.values():
            shapely.prepare(polygon)
        return polygons

    @cached_property
    def _lakes(self) -> Any:
        features = json.loads(LAKES.read_text(encoding="utf-8"))["features"]
        return shapely.union_all([shape(feature["geometry"]) for feature in features])


def _weight(unit: Unit, spread: str) -> float:
    """Towns have more of everything, but less than their share."""
    if spread == "population":
        return float(float(unit.population or TOWN) ** 0.7)
    return float(float(unit.area or 100) ** 0.7) if spread == "area" else 1.0
