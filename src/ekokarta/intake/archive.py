"""One dataset out of an archive, into a folder of our own, under names of our own."""

import zipfile
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from ekokarta.errors import Misunderstood
from ekokarta.intake.table import MOST_UNPACKED, NO_SHEET, TOO_LARGE
from ekokarta.terms import Term

BESIDE = {
    ".shp": (".shx", ".dbf", ".prj", ".cpg"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".mif": (".mid",),
}
"Files which belong to another: they share its name."
WHOLE = (*BESIDE, ".geojson", ".json", ".gpkg", ".kml", ".gpx")
NEEDED = {".shp": (".shx", ".dbf"), ".tab": (".dat",), ".mif": (".mid",)}
MOST_FILES = 2_000
OURS = "data"
"The name under which a dataset is unpacked: those of outsiders never become paths."
EPOCH = (1980, 1, 1, 0, 0, 0)


class Member(NamedTuple):
    """A file in the archive by its name without folders and ending, and its ending."""

    stem: str
    suffix: str
    info: ZipInfo


def unpack(name: str, content: bytes, folder: Path, sheet: str = "") -> Path:
    """Unpack the only dataset of an archive, or the one called `sheet`; returns its main file.

    Raises Misunderstood for what is no archive, is too large, or holds none or several.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = [m for m in _members(name, archive) if not _is_table_of_contents(m, archive)]
            main = _chosen(name, members, sheet)
            for member in _family(name, main, members):
                target = folder / f"{OURS}{member.suffix}"
                target.write_bytes(archive.read(member.info))
    except (BadZipFile, OSError, RuntimeError, NotImplementedError, zipfile.LargeZipFile) as error:
        raise Misunderstood(NO_ARCHIVE.filled(file=name)) from error
    return folder / f"{OURS}{main.suffix}"


def _members(name: str, archive: ZipFile) -> list[Member]:
    """What is inside, after a look at sizes, paths and locks."""
    infos = archive.infolist()
    if len(infos) > MOST_FILES or sum(i.file_size for i in infos) > MOST_UNPACKED:
        raise Misunderstood(TOO_LARGE.filled(file=name))
    if any(_leaves(info) or info.flag_bits & 1 for info in infos):
        raise Misunderstood(NO_ARCHIVE.filled(file=name))
    paths = [(PurePosixPath(info.filename), info) for info in infos if not info.is_dir()]
    ours = [(p, i) for p, i in paths if p.parts[0] != "__MACOSX" and not p.name.startswith(".")]
    return [Member(path.stem, path.suffix.lower(), info) for path, info in ours]


def _is_table_of_contents(member: Member, archive: ZipFile) -> bool:
    """A KML which holds nothing itself: programmes put one beside the others in a KMZ."""
    return member.suffix == ".kml" and b"Placemark" not in archive.read(member.info)


def _leaves(info: ZipInfo) -> bool:
    """Whether the name would lead out of a folder: nobody writes such a name by accident."""
    path = PurePosixPath(info.filename)
    return path.is_absolute() or ".." in path.parts or "\\" in info.filename or ":" in info.filename


def _chosen(name: str, members: list[Member], sheet: str) -> Member:
    whole = [m for m in members if m.suffix in WHOLE]
    there = ", ".join(f"{m.stem}{m.suffix}" for m in whole)
    found = [m for m in whole if sheet in ("", m.stem, f"{m.stem}{m.suffix}")]
    if not whole:
        raise Misunderstood(NOTHING_INSIDE.filled(file=name))
    if not found and len(whole) > 1:
        raise Misunderstood(NO_SHEET.filled(sheet=sheet, there=there))
    if len(found or whole) > 1:
        raise Misunderstood(SEVERAL.filled(file=name, there=there))
    return (found or whole)[0]  # of a single dataset `sheet` may name a layer in it


def _family(name: str, main: Member, members: list[Member]) -> list[Member]:
    """The dataset and what belongs to it."""
    beside = BESIDE.get(main.suffix, ())
    kin = {m.suffix: m for m in members if m.stem == main.stem and m.suffix in beside}
    if missing := [suffix for suffix in NEEDED.get(main.suffix, ()) if suffix not in kin]:
        raise Misunderstood(
            LACKS.filled(file=name, files=", ".join(main.stem + s for s in missing))
        )
    return [main, *kin.values()]


def packed(file: Path) -> tuple[str, bytes]:
    """A file as it is taken in: one that consists of several becomes an archive of them."""
    beside = BESIDE.get(file.suffix.lower())
    if beside is None:
        return file.name, file.read_bytes()
    out = BytesIO()
    with ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        kin = [f for f in sorted(file.parent.iterdir()) if f.stem == file.stem]
        for one in [f for f in kin if f.suffix.lower() in (file.suffix.lower(), *beside)]:
            archive.writestr(ZipInfo(one.name, EPOCH), one.read_bytes())
    return f"{file.stem}.zip", out.getvalue()


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
