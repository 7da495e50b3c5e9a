"""The published rows of the fixture: protected areas as known, waste sites invented."""

from csv import DictReader
from datetime import date
from functools import cache
from random import Random
from typing import Any

import pyarrow as pa
import shapely
from fixture_units import SHARED, units

from ekokarta.terms import first_day

Row = dict[str, Any]
FIRST: list[tuple[str, pa.DataType]] = [
    ("id", pa.int64()),
    ("key", pa.string()),
    ("name", pa.string()),
    ("name_ky", pa.string()),
    ("name_en", pa.string()),
    ("where", pa.string()),
    ("units", pa.list_(pa.string())),
    ("geometry", pa.binary()),
    ("bbox", pa.struct([(edge, pa.float64()) for edge in ("xmin", "ymin", "xmax", "ymax")])),
    ("opened_on", pa.date32()),
    ("opened_on_precision", pa.string()),
]
LAST: list[tuple[str, pa.DataType]] = [
    ("area", pa.float64()),
    ("simulated", pa.bool_()),
    ("source", pa.string()),
    ("batch", pa.int64()),
    ("accepted_on", pa.date32()),
]
AREAS = pa.schema([*FIRST, ("category", pa.string()), *LAST])
WASTE = pa.schema([*FIRST, ("authorised", pa.bool_()), *LAST])
CATEGORIES = {"reserve": "reserve", "national_park": "park"}


@cache
def protected_areas() -> list[Row]:
    """29 of them: five without a district, three with two; three invented ones if not at hand."""
    table = SHARED / "data" / "facts_protected_areas.csv"
    if not table.is_file():
        return [_invented_area(id, where) for id, where in enumerate(INVENTED, 1)]
    with table.open(encoding="utf-8-sig", newline="") as file:
        return [_area(id, said) for id, said in enumerate(DictReader(file), 1)]


def _area(id: int, said: dict[str, str]) -> Row:
    at = (float(said["lon"]), float(said["lat"])) if said["lon"] else None
    inside = [unit.strip() for unit in said["district_soate"].split(";") if unit.strip()]
    names = (said["name_ru"], said["name_ky"], said["name_en"])
    area = float(said["area_ha"]) if said["area_ha"] else None
    return {
        **_row(id, names, inside, at, said["established"]),
        "category": CATEGORIES.get(said["category"], "other"),
        "area": area,
        "simulated": False,
        "source": said["area_source"],
    }


def _invented_area(id: int, inside: list[str]) -> Row:
    names = (f"Заповедник {id}", f"Корук {id}", f"Reserve {id}")
    row = _row(id, names, inside, None, "1996")
    return {
        **row,
        "category": "reserve",
        "area": 100.0 * id,
        "simulated": False,
        "source": "invented",
    }


@cache
def waste_sites() -> list[Row]:
    """One or two to most reporting units, some without a district; the same at every call."""
    chance = Random(3)
    rows: list[Row] = []
    for unit in (u for u in units() if u.level == "unit"):
        for _ in range(chance.choice((0, 1, 1, 2, 3))):
            rows.append(_waste(len(rows) + 1, [unit.key], unit.point, chance))
    return [*rows, _waste(len(rows) + 1, [], None, chance)]


def _waste(id: int, inside: list[str], near: tuple[float, float] | None, chance: Random) -> Row:
    at = near and (round(near[0] + chance.uniform(-0.1, 0.1), 5), round(near[1], 5))
    names = (f"Свалка № {id}", f"Таштанды жайы № {id}", f"Dump No. {id}")
    return {
        **_row(id, names, inside, at, chance.choice(("", "1998", "2015-06", "2023-04-11"))),
        "authorised": chance.choice((True, False, False, None)),
        "area": round(chance.uniform(0.5, 12), 2),
        "simulated": True,
        "source": "условные данные",
    }


def _row(
    id: int,
    names: tuple[str, str, str],
    inside: list[str],
    at: tuple[float, float] | None,
    opened: str,
) -> Row:
    name, name_ky, name_en = names
    return {
        "id": id,
        "key": f"R-{id:03}",
        "name": name,
        "name_ky": name_ky,
        "name_en": name_en,
        "where": "; ".join(inside) or "unknown",
        "units": inside,
        "geometry": shapely.Point(at).wkb if at else None,
        "bbox": {"xmin": at[0], "ymin": at[1], "xmax": at[0], "ymax": at[1]} if at else None,
        "opened_on": first_day(opened) if opened else None,
        "opened_on_precision": {4: "year", 7: "month", 10: "day"}.get(len(opened)),
        "batch": 1,
        "accepted_on": date(2024, 12, 1),
    }


INVENTED: tuple[list[str], ...] = (["41702205000000"], ["41702205000000", "41702215000000"], [])
