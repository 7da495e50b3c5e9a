"""Geodata files as rows of text: any format, any coordinate system, places as WKT in degrees.

The file is read by GDAL in a process of its own (`gdal_reader`), which finds nothing but a private folder,
a few drivers and no network. What comes back is text, and goes the way of every sheet.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

from ekokarta.errors import Misunderstood
from ekokarta.intake import reasons
from ekokarta.intake.archive import OURS, SEVERAL, unpack
from ekokarta.intake.rows import Refused
from ekokarta.intake.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED,
    NO_SHEET,
    TOO_LARGE,
    Row,
    as_text,
)
from ekokarta.intake.wishes import Wishes
from ekokarta.terms import Term, plain

PLACE = "geometry"
"The heading of the place."
DRIVERS = ("ESRI Shapefile", "GPKG", "GPX", "GeoJSON", "LIBKML", "MapInfo File")
ARCHIVES = (".zip", ".kmz")
SUFFIXES = (".geojson", ".json", ".kml", ".gpkg", ".gpx", *ARCHIVES)
MOST_BYTES = 60 * 1024 * 1024
SECONDS = 120
READER = Path(__file__).with_name("gdal_reader.py")
FOREIGN = {
    ".kml": rb"<!(ENTITY|DOCTYPE)",
    ".gpx": rb"<!(ENTITY|DOCTYPE)",
    ".tab": rb'(?im)IsSeamless|^\s*File\s+"[^"]*[/\\]|^\s*(Server|DSN)',
}
"What leads to other files, or grows without end: no such file needs it."
HEADS = {".gpkg": b"SQLite format 3\0"}


@dataclass
class Features:
    """What is in a file: a head, the features as rows with their numbers."""

    head: Row = field(default_factory=list)
    rows: list[tuple[int, Row]] = field(default_factory=list)
    aside: tuple[str, ...] = ()
    "Columns which the format itself adds, not the office."
    notes: list[Refused] = field(default_factory=list)
    "What was done to a feature."


def read_geodata(name: str, content: bytes, wishes: Wishes) -> Features:
    """The features of a file; raises Misunderstood where nothing can be read."""
    if len(content) > MOST_BYTES:
        raise Misunderstood(TOO_LARGE.filled(file=name))
    with TemporaryDirectory(prefix="ekokarta-") as private:
        folder = Path(private)
        file = _laid_down(name, content, folder, wishes)
        _refuse_foreign(name, file)
        lines = _run(name, folder, _question(file, wishes))
        return _rows(name, lines)


def _laid_down(name: str, content: bytes, folder: Path, wishes: Wishes) -> Path:
    suffix = Path(name).suffix.lower()
    if suffix in ARCHIVES:
        return unpack(name, content, folder, wishes.sheet)
    file = folder / f"{OURS}{suffix}"
    file.write_bytes(content)
    return file


def _refuse_foreign(name: str, file: Path) -> None:
    """A file which is not what it is called, or which points elsewhere."""
    content = file.read_bytes()
    leads = FOREIGN.get(file.suffix)
    if not content.startswith(HEADS.get(file.suffix, b"")) or (leads and re.search(leads, content)):
        raise Misunderstood(UNREADABLE.filled(file=name))


def _question(file: Path, wishes: Wishes) -> dict[str, Any]:
    return {
        "path": str(file),
        "allowed": DRIVERS,
        "sheet": "" if file.suffix in (".shp", ".tab", ".mif") else wishes.sheet,
        "crs": wishes.crs,
        "encoding": "",
        "repair": wishes.repair,
        "wanted": [theirs.lower() for theirs in wishes.mapping],
        "most": MOST_ROWS,
        "bytes": MOST_UNPACKED,
    }


def _run(name: str, folder: Path, question: dict[str, Any]) -> Iterator[Any]:
    """What the reader said, line by line. It writes into a file, so that it cannot fill our memory."""
    out = folder / "rows"
    words = [sys.executable, "-P", "-B", str(READER), json.dumps(question)]
    try:
        with out.open("wb") as lines:
            done = subprocess.run(
                words, cwd=folder, env=_surroundings(), stdin=subprocess.DEVNULL, stdout=lines,
                stderr=subprocess.DEVNULL, timeout=SECONDS, check=False,
            )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise Misunderstood(TOO_LARGE.filled(file=name)) from error
    if done.returncode:
        raise Misunderstood(UNREADABLE.filled(file=name))
    with out.open(encoding="utf-8") as said:
        yield from map(json.loads, said)


@cache
def _surroundings() -> dict[str, str]:
    """The environment of the reader: the allowed drivers only, and every way out leads nowhere."""
    import pyogrio  # only now: a server that takes in no geodata need not load it

    nowhere = "http://127.0.0.1:9"
    kept = {n: os.environ[n] for n in ("PATH", "PYTHONPATH", "SYSTEMROOT") if n in os.environ}
    return {
        **kept,
        **dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), nowhere),
        "GDAL_SKIP": ",".join(d for d in pyogrio.list_drivers() if d not in DRIVERS),
        "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "{none}",
        "PROJ_NETWORK": "OFF",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONUTF8": "1",
    }


def _rows(name: str, lines: Iterator[Any]) -> Features:
    found = Features()
    for line in lines:
        if isinstance(line, dict):
            _refuse_error(name, line)
            found.head, found.aside = [PLACE, *line["fields"]], tuple(line["aside"])
            continue
        number, cells, place, note = line
        found.rows.append((number, [place or "", *(_cell(cell) for cell in cells)]))
        if note:
            found.notes.append(Refused(number, plain(PLACE), reasons.REPAIRED))
    if not found.rows or len(found.head) > MOST_COLUMNS:
        raise Misunderstood((TOO_LARGE if found.rows else EMPTY).filled(file=name))
    return found


def _cell(said: Any) -> str:
    return "" if said is None else as_text(said)


def _refuse_error(name: str, line: dict[str, str]) -> None:
    if why := line.get("error"):
        _refuse(name, why, line.get("what", ""))


def _refuse(name: str, why: str, what: str) -> NoReturn:
    sentence = {
        "several": SEVERAL.filled(file=name, there=what),
        "sheet": NO_SHEET.filled(sheet="?", there=what),
        "crs": NO_CRS.filled(file=name),
        "no_crs": BAD_CRS.filled(crs=what),
        "columns": UNLIKE.filled(file=name, columns=what),
        "empty": EMPTY.filled(file=name),
        "large": TOO_LARGE.filled(file=name),
    }.get(why, UNREADABLE.filled(file=name))
    raise Misunderstood(sentence)


UNREADABLE = Term(
    ru="«{file}» не удалось прочитать: это не тот формат, или файл повреждён.",
    ky="«{file}» окулган жок: форматы башка же файл бузулган.",
    en="“{file}” could not be read: it is of another format, or damaged.",
)
EMPTY = Term(
    ru="«{file}»: ни одного объекта.",
    ky="«{file}»: бир да объект жок.",
    en="“{file}”: there is not one object in it.",
)
NO_CRS = Term(
    ru="«{file}»: не сказано, в какой системе координаты. Назовите её, например EPSG:28413.",
    ky="«{file}»: координаталар кайсы системада экени айтылган эмес. Аны атаңыз, мисалы EPSG:28413.",
    en="“{file}”: it does not say in which system its coordinates are. Name it, such as EPSG:28413.",
)
BAD_CRS = Term(
    ru="Неизвестная система координат: «{crs}». Напишите, например, EPSG:28413.",
    ky="Белгисиз координаталар системасы: «{crs}». Мисалы, EPSG:28413 деп жазыңыз.",
    en="Unknown coordinate system: “{crs}”. Write for example EPSG:28413.",
)
UNLIKE = Term(
    ru="«{file}»: у слоёв файла разные столбцы: {columns}. Загрузите их по одному.",
    ky="«{file}»: файлдын катмарларынын мамычалары ар башка: {columns}. Аларды бирден жүктөңүз.",
    en="“{file}”: the layers of the file have different columns: {columns}. Import them one by one.",
)
