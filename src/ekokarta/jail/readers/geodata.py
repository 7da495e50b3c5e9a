"""Geodata of any format as rows: a head, then of each feature its number, cells, place and a note."""

import json
from collections.abc import Iterator
from typing import Any

import numpy
import pyogrio
import pyogrio.errors
import pyogrio.raw
import shapely.errors

from ekokarta.jail.readers.archive import Dataset, dataset
from ekokarta.jail.readers.claims import refuse_false
from ekokarta.jail.readers.places import placed
from ekokarta.jail.speech import Refusal

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
BROKEN = (
    *(pyogrio.errors.DataSourceError, pyogrio.errors.FeatureError, pyogrio.errors.DataLayerError),
    *(ValueError, UnicodeError, RecursionError, shapely.errors.ShapelyError),
)
"What the libraries raise for a file that is damaged."

Column = list[Any]


def read(question: dict[str, Any], content: bytes) -> Iterator[Any]:
    """The head, then each row: its number, its cells, its place as WKT, what was done to it."""
    if strange := set(pyogrio.list_drivers()) - set(question["allowed"]):
        raise Refusal("drivers", ", ".join(sorted(strange)))
    found = dataset(question, content)
    refuse_false(found)
    try:
        yield from rows({**question, "source": found.whole, "dataset": found})
    except BROKEN as error:
        raise Refusal("unreadable") from error


def rows(asked: dict[str, Any]) -> Iterator[Any]:
    """All layers that are one, one after another."""
    number, fields = 0, None
    for layer in layers(asked):
        names, columns, shapes, aside = table(asked, layer)
        if fields is None:
            yield {"fields": names, "aside": aside}
            fields = names
        places = [names.index(n) if n in names else None for n in fields]
        if strange := set(names) - set(fields):
            raise Refusal("columns", ", ".join(sorted(strange)))
        for cells, (place, note) in zip(zip(*columns, strict=True), shapes, strict=True):
            number += 1
            yield [number, [None if i is None else cells[i] for i in places], place, note]


def layers(asked: dict[str, Any]) -> list[int]:
    """The places of the layers to read: the one asked for, the only one, or those which are one.

    By place, since the name of some follows from that of the file, which is another each time.
    """
    source, sheet = asked["source"], asked["dataset"].layer
    names = [str(name) for name in pyogrio.list_layers(source)[:, 0]]
    if sheet in names:
        return [names.index(sheet)]
    if sheet and asked["dataset"].must:
        raise Refusal("sheet", ", ".join(names))
    full = [n for n in range(len(names)) if pyogrio.read_info(source, layer=n)["features"] != 0]
    driver = pyogrio.read_info(source, layer=0)["driver"] if names else ""
    if driver == "GPX":
        full = [n for n in full if not names[n].endswith("_points")]
    if len(full) > 1 and driver not in JOINED:
        raise Refusal("several", ", ".join(names[n] for n in full))
    if not full:
        raise Refusal("empty")
    return full


def table(
    asked: dict[str, Any], layer: int
) -> tuple[list[str], list[Column], list[Any], list[str]]:
    """The names of the columns, the columns, for each row its place and a note; and what is left aside."""
    how = {"encoding": guessed(asked["dataset"])}
    meta, fids, wkb, found = pyogrio.raw.read(
        asked["source"], layer=layer, return_fids=True, datetime_as_string=True,
        max_features=asked["most"] + 1, **{k: v for k, v in how.items() if v},
    )  # fmt: skip
    if len(wkb if wkb is not None else fids) > asked["most"]:
        raise Refusal("large")
    columns = {
        str(name): [value(v, dated="datetime" in kind) for v in column.tolist()]
        for name, kind, column in zip(meta["fields"], meta["dtypes"], found, strict=True)
    }
    aside: list[str] = []
    if pyogrio.read_info(asked["source"], layer=layer)["driver"] in JOINED:
        unasked = [n for n in columns if n in LOOKS and n.lower() not in asked["wanted"]]
        aside = [name for name in unasked if any(said not in NOTHING for said in columns[name])]
        columns = {n: c for n, c in columns.items() if n not in unasked and told(c)}
    if "id" not in columns and (ids := feature_ids(asked["dataset"])):
        columns = {"id": ids, **columns}
    if "fid" in asked["wanted"] and "fid" not in columns:
        columns = {"fid": fids.tolist(), **columns}
    nowhere = [(None, None)] * len(fids)
    places = list(placed(asked, meta.get("crs"), wkb)) if wkb is not None else nowhere
    return list(columns), list(columns.values()), places, aside


def value(said: Any, *, dated: bool) -> Any:
    """A cell in JSON: nothing for not-a-number, whole numbers whole, of a time its day."""
    if said is None or (isinstance(said, float) and numpy.isnan(said)) or isinstance(said, bytes):
        return None
    if isinstance(said, float):
        if said.is_integer() and abs(said) < EXACT:
            return int(said)
        return said if numpy.isfinite(said) else str(said)
    if isinstance(said, list | numpy.ndarray):
        return "; ".join(map(str, said))
    return str(said)[:10] if dated else said


def told(column: Column) -> bool:
    """Whether anything is said: these formats cannot leave out a column."""
    return any(said not in (None, "") for said in column)


def feature_ids(found: Dataset) -> Column | None:
    """The ids which features of GeoJSON have beside their properties; None if none has one."""
    if not found.suffix.endswith("json"):
        return None
    said = json.loads(found.main)
    features = said.get("features", []) if isinstance(said, dict) else []
    ids = [f.get("id") if isinstance(f, dict) else None for f in features]
    return ids if any(i is not None for i in ids) else None


def guessed(found: Dataset) -> str | None:
    """Of a .dbf which does not say its encoding: UTF-8 if it is that, else Windows-1251."""
    content = found.files.get(".dbf")
    if found.suffix != ".shp" or ".cpg" in found.files or content is None:
        return None
    if content[29:30] not in (b"\0", b"\x57"):  # the driver knows what other marks mean
        return None
    try:
        content[32:].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1251"
    return "utf-8"
