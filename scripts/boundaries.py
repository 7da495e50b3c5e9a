"""Makes the drawing of the districts that is shipped: 55 units whose borders are shared to the last point.

    .venv/bin/python scripts/boundaries.py FILE

FILE is the drawing of the Ministry of Emergency Situations of 2018 (OCHA COD-AB, CC BY 3.0 IGO), simplified to
0.004°: `kg_adm2_codab2018_simplified.geojson`. There Bishkek and Osh neither meet their neighbours nor leave them
alone: slivers up to 300 m wide belong to two units or to none. Each goes to one. What is wider stays as it is: the
lakes Issyk-Kul and Son-Kul, which no district holds, and the four enclaves of the neighbours.
"""

import json
import sys
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

TO = Path(__file__).resolve().parents[1] / "src/ekokarta/territory/seed/geo/districts.geojson"
SLIVER = 0.003
"Degrees: what is narrower and belongs to nobody is a fault of the drawing, not a lake or an enclave."
GRID = 0.0001
"Degrees: the source has four digits."
SAID = {
    "type": "FeatureCollection",
    "name": "Districts and cities of the Kyrgyz Republic, 2018, simplified",
    "source": "Ministry of Emergency Situations of the Kyrgyz Republic, 2018; OCHA COD-AB",
    "licence": "CC BY 3.0 IGO",
    "as_of": "2018-11-19",
}

Drawn = dict[str, BaseGeometry]


def main() -> None:
    """Read, mend, prove, write."""
    drawing = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    given = {f["properties"]["soate"]: shape(f["geometry"]) for f in drawing["features"]}
    mended = covered(given)
    TO.write_text(written(mended), encoding="utf-8")
    points = sum(shapely.get_num_coordinates(list(mended.values())))
    print(f"{len(mended)} units, {points:,} points, {TO.stat().st_size:,} bytes")


def covered(given: Drawn) -> Drawn:
    """The same units without overlaps, and without gaps narrower than `SLIVER`; raises ValueError if not."""
    lines = shapely.union_all([unit.boundary for unit in given.values()], grid_size=GRID)
    faces = list(shapely.get_parts(shapely.polygonize([lines])))
    owners = [owner_of(face, given) for face in faces]
    mended = {
        key: shapely.union_all([f for f, o in zip(faces, owners, strict=True) if o == key])
        for key in sorted(given)
    }
    if not shapely.coverage_is_valid(list(mended.values())):
        raise ValueError("the borders are still not shared")
    return mended


def owner_of(face: BaseGeometry, given: Drawn) -> str | None:
    """Whose a piece between lines is: of two the smaller unit's; a sliver of nobody its longest neighbour's."""
    inside = face.representative_point()
    holders = [key for key, unit in given.items() if unit.contains(inside)]
    if holders:
        return min(holders, key=lambda key: given[key].area)
    if 2 * face.area / face.length > SLIVER:
        return None
    wide = face.buffer(GRID)
    return max(given, key=lambda key: (wide.intersection(given[key].boundary).length, key))


def written(units: Drawn) -> str:
    """GeoJSON, a unit a line, four digits."""
    features = ",\n".join(_feature(key, units[key]) for key in sorted(units))
    head = json.dumps(SAID, ensure_ascii=False)
    return f'{head[:-1]}, "features": [\n{features}\n]}}\n'


def _feature(key: str, unit: BaseGeometry) -> str:
    said: dict[str, Any] = {
        "type": "Feature", "properties": {"soate": key}, "geometry": mapping(unit),
    }  # fmt: skip
    return json.dumps(said, separators=(",", ":"))


if __name__ == "__main__":
    main()
