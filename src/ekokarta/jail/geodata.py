"""Asks for a geodata file: any format, any coordinate system, places as WKT in degrees.

What is left of GDAL in the jail: the drivers named here, and no way out.
"""

from collections.abc import Generator
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from ekokarta.errors import Misunderstood
from ekokarta.jail import warden
from ekokarta.jail.bounds import MEGABYTE, Bounds
from ekokarta.jail.readers.archive import ARCHIVES
from ekokarta.jail.sentences import NO_SHEET, TOO_LARGE
from ekokarta.jail.speech import Refusal
from ekokarta.terms import Term

DRIVERS = ("ESRI Shapefile", "GPKG", "GPX", "GeoJSON", "LIBKML", "MapInfo File")
SUFFIXES = (".geojson", ".json", ".kml", ".gpkg", ".gpx", *ARCHIVES)
MOST_BYTES = 60 * MEGABYTE
MOST_UNPACKED = 300 * MEGABYTE
MOST_ROWS = 200_000
BOUNDS = Bounds(seconds=60, memory=3 * 1024 * MEGABYTE, speech=MOST_UNPACKED)
DIGITS = 9
"Of a degree: a tenth of a millimetre."


def read_features(
    name: str, content: bytes, *, sheet: str = "", crs: str = "", repair: bool = False,
    wanted: tuple[str, ...] = (), digits: int = DIGITS,
) -> Generator[Any, None, None]:  # fmt: skip
    """{"fields": …, "aside": …}, then of each feature [number, cells, WKT or None, note or None].

    `digits` after the point of a degree, -1 for all. Raises Misunderstood where nothing can be read.
    """
    if len(content) > MOST_BYTES:
        raise Misunderstood(TOO_LARGE.filled(file=name))
    suffix = Path(name).suffix.lower()
    question = {
        "suffix": suffix, "allowed": DRIVERS, "sheet": sheet, "crs": crs, "repair": repair,
        "wanted": wanted, "most": MOST_ROWS, "unpacked": MOST_UNPACKED, "digits": digits,
    }  # fmt: skip
    try:
        yield from warden.read(
            name, content, reader="geodata", bounds=BOUNDS, question=question,
            surroundings=surroundings(),
        )  # fmt: skip
    except Refusal as refusal:
        _refuse(name, sheet, refusal)


@cache
def surroundings() -> dict[str, str]:
    """What the reader finds in its environment: the allowed drivers only, and every way out leads nowhere."""
    import pyogrio  # only now: a server that takes in no geodata need not load it

    return {
        **dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9"),
        "GDAL_SKIP": ",".join(d for d in pyogrio.list_drivers() if d not in DRIVERS),
        "GDAL_NUM_THREADS": "1",
        "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "{none}",
        "PROJ_NETWORK": "OFF",
        "OPENBLAS_NUM_THREADS": "1",
        "SPATIALITE_SECURITY": "strict",
    }


def _refuse(name: str, sheet: str, refusal: Refusal) -> NoReturn:
    what = refusal.what
    sentence = {
        "archive": NO_ARCHIVE.filled(file=name),
        "columns": UNLIKE.filled(file=name, columns=what),
        "crs": NO_CRS.filled(file=name),
        "empty": EMPTY.filled(file=name),
        "foreign": FOREIGN.filled(file=name),
        "lacks": LACKS.filled(file=name, files=what),
        "large": TOO_LARGE.filled(file=name),
        "no_crs": BAD_CRS.filled(crs=what),
        "no_file": NO_SHEET.filled(sheet=sheet, there=what),
        "nothing_inside": NOTHING_INSIDE.filled(file=name),
        "schema": SCHEMA.filled(file=name, what=what),
        "several": SEVERAL.filled(file=name, there=what),
        "sheet": NO_SHEET.filled(sheet=sheet, there=what),
    }.get(refusal.why, UNREADABLE.filled(file=name))
    raise Misunderstood(sentence) from refusal


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
FOREIGN = Term(
    ru="«{file}» ссылается на другие файлы или адреса, поэтому не читается. Сохраните данные целиком в одном файле.",
    ky="«{file}» башка файлдарга же даректерге шилтеме берет, ошондуктан окулбайт. Маалыматты бир файлга сактаңыз.",
    en="“{file}” refers to other files or addresses, so it is not read. Save the data whole, in one file.",
)
SCHEMA = Term(
    ru="«{file}»: в GeoPackage есть то, чего в нём не бывает ({what}); такой файл не открывается. Экспортируйте "
    "слой в новый GeoPackage.",
    ky="«{file}»: GeoPackage ичинде анда болбой турган нерсе бар ({what}); мындай файл ачылбайт. Катмарды жаңы "
    "GeoPackage кылып экспорттоңуз.",
    en="“{file}”: the GeoPackage holds what none has ({what}); such a file is not opened. Export the layer into a "
    "new GeoPackage.",
)
NO_ARCHIVE = Term(
    ru="«{file}»: архив повреждён, закрыт паролем или в нём подозрительные имена файлов.",
    ky="«{file}»: архив бузулган, сырсөз менен жабылган же анда шектүү файл аттары бар.",
    en="“{file}”: the archive is damaged, locked by a password, or has suspicious file names.",
)
NOTHING_INSIDE = Term(
    ru="«{file}»: в архиве нет геоданных (.shp, .tab, .mif, .geojson, .gpkg, .kml, .gpx).",
    ky="«{file}»: архивде геомаалымат жок (.shp, .tab, .mif, .geojson, .gpkg, .kml, .gpx).",
    en="“{file}”: there are no geodata in the archive (.shp, .tab, .mif, .geojson, .gpkg, .kml, .gpx).",
)
SEVERAL = Term(
    ru="«{file}»: внутри несколько наборов. Скажите какой: {there}.",
    ky="«{file}»: ичинде бир нече топтом бар. Кайсынысын айтыңыз: {there}.",
    en="“{file}”: there are several datasets inside. Say which: {there}.",
)
LACKS = Term(
    ru="«{file}»: не хватает файлов: {files}.",
    ky="«{file}»: бул файлдар жетишпейт: {files}.",
    en="“{file}”: files are missing: {files}.",
)
