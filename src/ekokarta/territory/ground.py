"""How large and how long a shape is on the ground: degrees are no measure. Plain arithmetic."""

from collections.abc import Mapping

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

AXIS = 6_378_137.0
"Of the ellipsoid WGS 84, in metres."
SQUARED = 0.006_694_379_990_14
"The eccentricity of that ellipsoid, squared."
STEP = 0.02
"An edge longer than this, in degrees, is cut: a straight line of the map is not one on the ground."


def hectares(shape: BaseGeometry) -> float:
    """The area of `shape` (EPSG:4326) in an equal-area projection: cylindrical, on the ellipsoid."""
    fine = shapely.segmentize(shape, STEP)
    return float(shapely.transform(fine, _equal_area).area) / 10_000


def kilometres(shape: BaseGeometry) -> float:
    """The length of the lines of `shape` (EPSG:4326) on the ellipsoid; areas and points have none."""
    lines = [p for p in _simple(shape) if p.geom_type in ("LineString", "LinearRing")]
    return sum(_length(shapely.get_coordinates(line)) for line in lines) / 1000


def lengths(line: BaseGeometry, polygons: Mapping[str, BaseGeometry]) -> dict[str, float]:
    """How many kilometres of `line` lie in each of `polygons`; those which it does not touch are absent."""
    found = {key: kilometres(line.intersection(area)) for key, area in polygons.items()}
    return {key: length for key, length in found.items() if length > 0}


def divided(line: BaseGeometry, polygons: Mapping[str, BaseGeometry]) -> str:
    """The words for `where` of a river: "417…=0.4; 417…=0.6"; its part outside them is left out.

    Empty where it touches none. Shares are to a thousandth and sum to 1.
    """
    inside = lengths(line, polygons)
    total = sum(inside.values())
    parts = {key: round(1000 * km / total) for key, km in inside.items()}
    parts = {key: n for key, n in sorted(parts.items()) if n}
    if parts:  # what rounding left over goes to the longest part
        parts[max(parts, key=lambda key: parts[key])] += 1000 - sum(parts.values())
    return "; ".join(f"{key}={n / 1000:g}" for key, n in parts.items())


def _equal_area(at: NDArray[np.float64]) -> NDArray[np.float64]:
    """Longitude and latitude in degrees as metres east and north, areas kept (Snyder 1987, 10-15)."""
    x, sine = np.radians(at[:, 0]) * AXIS, np.sin(np.radians(at[:, 1]))
    e = np.sqrt(SQUARED)
    q = (1 - SQUARED) * (
        sine / (1 - SQUARED * sine**2) - np.log((1 - e * sine) / (1 + e * sine)) / (2 * e)
    )
    return np.column_stack([x, AXIS * q / 2])


def _length(at: NDArray[np.float64]) -> float:
    """Metres along the points, each edge by the radii of curvature at its middle."""
    middle = np.radians((at[1:, 1] + at[:-1, 1]) / 2)
    across = AXIS / np.sqrt(1 - SQUARED * np.sin(middle) ** 2)
    along = across * (1 - SQUARED) / (1 - SQUARED * np.sin(middle) ** 2)
    east, north = np.radians(np.diff(at, axis=0)).T
    return float(np.hypot(east * across * np.cos(middle), north * along).sum())


def _simple(shape: BaseGeometry) -> list[BaseGeometry]:
    """The parts of the parts, until none has parts: what an intersection may leave."""
    parts = list(shapely.get_parts(shape))
    if len(parts) == 1 and parts[0].geom_type == shape.geom_type:
        return parts
    return [simple for part in parts for simple in _simple(part)]
