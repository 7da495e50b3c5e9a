"""Reads one geodata file and prints its rows as lines of JSON.

A script of its own, run by `geodata` in a process of its own: a file from outside may break the library
that reads it, so it breaks this process and nothing else. It knows no other room. GDAL_SKIP has left it
the drivers of `allowed` only; neither
time nor memory is without end.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import numpy
import pyogrio
import pyogrio.raw
import shapely
from pyproj import CRS
from pyproj.exceptions import ProjError
from pyproj.transformer import AreaOfInterest, TransformerGroup

DEGREES = "EPSG:4326"
HERE = AreaOfInterest(69.0, 39.0, 80.5, 43.5)
"The country: of several ways between two systems the one made for it."
MEMORY, SECONDS = 3 * 2**30, 100
JOINED = ("LIBKML", "GPX")
"In these a layer is a folder or a kind of thing, not a table: all are read as one."
LOOKS = {
    "id",
    "altitudeMode",
    "tessellate",
    "extrude",
    "visibility",
    "drawOrder",
    "icon",
    "snippet",
}
"What LIBKML adds to every table: how a thing is drawn and called inside, not what it is."
NOTHING = (None, "", -1, 0)
EXACT = 2**53

Column = list[Any]


def main(asked: dict[str, Any]) -> None:
    """Print the head, then each row: its number, its cells, its place as WKT, what was done to it."""
    limit(asked["bytes"])
    if strange := set(pyogrio.list_drivers()) - set(asked["allowed"]):
        give_up("drivers", ", ".join(sorted(strange)))
    first = True
    number = 0
    for layer in layers(asked):
        names, columns, shapes, aside = table(asked, layer)
        if first:
            say({"fields": names, "aside": aside})
            fields, first = names, False
        places = [names.index(n) if n in names else None for n in fields]
        if strange := set(names) - set(fields):
            give_up("columns", ", ".join(sorted(strange)))
        for cells, (place, note) in zip(zip(*columns, strict=True), shapes, strict=True):
            number += 1
            say([number, [None if i is None else cells[i] for i in places], place, note])


def limit(most: int) -> None:
    """An end of what may be written, of memory and of time, where the machine can say so."""
    try:
        import resource
    except ImportError:  # Windows has no such thing
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def layers(asked: dict[str, Any]) -> list[str]:
    """The layers to read: the one asked for, the only one, or those which are one."""
    names = [str(name) for name in pyogrio.list_layers(asked["path"])[:, 0]]
    full = [n for n in names if pyogrio.read_info(asked["path"], layer=n)["features"] != 0]
    driver = pyogrio.read_info(asked["path"], layer=names[0])["driver"] if names else ""
    if asked["sheet"]:
        return [asked["sheet"]] if asked["sheet"] in names else give_up("sheet", ", ".join(names))
    if driver == "GPX":
        full = [n for n in full if not n.endswith("_points")]
    if len(full) > 1 and driver not in JOINED:
        give_up("several", ", ".join(full))
    return full or give_up("empty")


def table(
    asked: dict[str, Any], layer: str
) -> tuple[list[str], list[Column], list[Any], list[str]]:
    """The names of the columns, the columns, for each row its place and a note; and what is left aside."""
    how = {"encoding": asked["encoding"] or guessed(asked["path"])}
    meta, fids, wkb, found = pyogrio.raw.read(
        asked["path"], layer=layer, return_fids=True, datetime_as_string=True,
        max_features=asked["most"] + 1, **{k: v for k, v in how.items() if v},
    )  # fmt: skip
    if len(wkb if wkb is not None else fids) > asked["most"]:
        give_up("large")
    columns = {
        str(name): [value(v, dated="datetime" in kind) for v in column.tolist()]
        for name, kind, column in zip(meta["fields"], meta["dtypes"], found, strict=True)
    }
    aside: list[str] = []
    if pyogrio.read_info(asked["path"], layer=layer)["driver"] in JOINED:
        unasked = [n for n in columns if n in LOOKS and n.lower() not in asked["wanted"]]
        aside = [name for name in unasked if any(said not in NOTHING for said in columns[name])]
        columns = {n: c for n, c in columns.items() if n not in unasked and told(c)}
    if "id" not in columns and (ids := feature_ids(asked["path"])):
        columns = {"id": ids, **columns}
    if "fid" in asked["wanted"] and "fid" not in columns:
        columns = {"fid": fids.tolist(), **columns}
    places = (
        list(placed(asked, meta.get("crs"), wkb)) if wkb is not None else [(None, None)] * len(fids)
    )
    return list(columns), list(columns.values()), places, aside


def value(said: Any, *, dated: bool) -> Any:
    """A cell in JSON: nothing for not-a-number, whole numbers whole, of a time its day."""
    if said is None or (isinstance(said, float) and numpy.isnan(said)) or isinstance(said, bytes):
        return None
    if isinstance(said, float):
        return int(said) if said.is_integer() and abs(said) < EXACT else said
    if isinstance(said, list | numpy.ndarray):
        return "; ".join(map(str, said))
    return str(said)[:10] if dated else said


def told(column: Column) -> bool:
    """Whether anything is said: these formats cannot leave out a column."""
    return any(said not in (None, "") for said in column)


def feature_ids(path: str) -> Column | None:
    """The ids which features of GeoJSON have beside their properties; None if none has one."""
    if not path.endswith("json"):
        return None
    said = json.loads(Path(path).read_bytes())
    features = said.get("features", []) if isinstance(said, dict) else []
    ids = [f.get("id") if isinstance(f, dict) else None for f in features]
    return ids if any(i is not None for i in ids) else None


def guessed(path: str) -> str | None:
    """Of a .dbf which does not say its encoding: UTF-8 if it is that, else Windows-1251."""
    dbf = Path(path).with_suffix(".dbf")
    if not path.endswith(".shp") or dbf.with_suffix(".cpg").exists() or not dbf.exists():
        return None
    content = dbf.read_bytes()
    if content[29:30] not in (b"\0", b"\x57"):  # the driver knows what other marks mean
        return None
    try:
        content[32:].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1251"
    return "utf-8"


def placed(
    asked: dict[str, Any], crs: str | None, wkb: Any
) -> Iterator[tuple[str | None, str | None]]:
    """Each place as WKT in degrees, two-dimensional; with a note where it was mended or is not legible."""
    shapes = shapely.force_2d(shapely.from_wkb(wkb, on_invalid="ignore"))
    turned = transformer(asked, crs, shapes)
    shapes = turned(shapes) if turned else shapes
    bad = ~shapely.is_valid(shapes) & ~shapely.is_missing(shapes) & asked["repair"]
    shapes[bad] = [mended(shape) for shape in shapes[bad]]
    texts = shapely.to_wkt(shapes, rounding_precision=9, trim=True)
    nowhere = shapely.is_empty(shapes)
    for raw, text, empty, repaired in zip(wkb, texts, nowhere, bad, strict=True):
        if raw is None or empty:
            yield None, None
        else:
            yield text or "?", "repaired" if repaired else None


def mended(shape: Any) -> Any:
    """A valid shape: its areas stay areas, its lines lines."""
    whole = shapely.get_dimensions(shape)
    parts = shapely.get_parts(shapely.make_valid(shape))
    return shapely.union_all([p for p in parts if shapely.get_dimensions(p) == whole])


def transformer(asked: dict[str, Any], crs: str | None, shapes: Any) -> Any:
    """What turns coordinates into degrees (x = longitude); None where they are degrees already."""
    said = asked["crs"] or crs
    if not said:
        return None if in_degrees(shapes) else give_up("crs")
    try:
        system = CRS.from_user_input(said)
        if system == CRS.from_user_input(DEGREES) or said in (DEGREES, "OGC:CRS84"):
            return None
        ways = TransformerGroup(system, DEGREES, always_xy=True, area_of_interest=HERE).transformers
    except ProjError:
        give_up("no_crs", said)
    if not ways:
        give_up("no_crs", said)
    turn = ways[0].transform  # one way for all: chosen point by point, a line would break by metres
    return lambda some: shapely.transform(some, lambda at: numpy.column_stack(turn(*at.T)))


def in_degrees(shapes: Any) -> bool:
    """Whether all could be longitude and latitude."""
    west, south, east, north = shapely.total_bounds(shapes)
    return bool(
        numpy.isnan(west) or (west >= -180 and east <= 180 and south >= -90 and north <= 90)
    )


def say(line: Any) -> None:
    """One line of JSON."""
    sys.stdout.write(json.dumps(line, ensure_ascii=False, allow_nan=False, default=str) + "\n")


def give_up(why: str, what: str = "") -> NoReturn:
    """The last line says why nothing can be read."""
    say({"error": why, "what": what[:500]})
    sys.stdout.flush()
    raise SystemExit(0)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
