"""One dataset, alone or out of an archive, held in memory under names of our own."""

import stat
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from ekokarta.jail.speech import Refusal

ARCHIVES = (".zip", ".kmz")
BESIDE = {
    ".shp": (".shx", ".dbf", ".prj", ".cpg"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".mif": (".mid",),
}
"Files which belong to another: they share its name."
WHOLE = (*BESIDE, ".geojson", ".json", ".gpkg", ".kml", ".gpx")
NEEDED = {".shp": (".shx", ".dbf"), ".tab": (".dat",), ".mif": (".mid",)}
MOST_FILES = 2_000
FREE, RATIO = 20 * 2**20, 200
"Bytes that any archive may hold, and how many for each of its own: text shrinks to a tenth, a bomb to a thousandth."
OURS = "data"
"The name under which a dataset is unpacked: those of outsiders never become paths."
BROKEN = (BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, zlib.error)


@dataclass
class Dataset:
    """The files of a dataset by their endings."""

    suffix: str
    "Of the main file."
    files: dict[str, bytes]
    layer: str = ""
    "The layer in it that was asked for."
    must: bool = True
    "Whether that layer has to be there; else the word named the file in the archive."

    @property
    def main(self) -> bytes:
        return self.files[self.suffix]

    @property
    def whole(self) -> bytes:
        """An archive in which the library finds each under its name; a database as it is."""
        if self.suffix == ".gpkg":
            return self.main
        out = BytesIO()
        with ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            for suffix, content in self.files.items():
                archive.writestr(f"{OURS}{suffix}", content)
        return out.getvalue()


class Member(NamedTuple):
    """A file in the archive by its name without folders and ending, and its ending."""

    stem: str
    suffix: str
    info: ZipInfo


def dataset(asked: dict[str, Any], content: bytes) -> Dataset:
    """What was brought; of an archive the only dataset, or the one called `sheet`.

    Raises Refusal for what is no archive, is too large, or holds none or several.
    """
    if asked["suffix"] not in ARCHIVES:
        return Dataset(asked["suffix"], {asked["suffix"]: content}, asked["sheet"])
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _unpacked(asked, archive, len(content))
    except BROKEN as error:
        raise Refusal("archive") from error


def _unpacked(asked: dict[str, Any], archive: ZipFile, packed: int) -> Dataset:
    members = [m for m in _members(asked, archive, packed) if not _is_contents(m, archive)]
    main = _chosen(members, asked["sheet"])
    files = {m.suffix: archive.read(m.info) for m in _family(main, members)}
    named = asked["sheet"] in (main.stem, f"{main.stem}{main.suffix}") or main.suffix in BESIDE
    return Dataset(main.suffix, files, asked["sheet"], must=not named)


def _members(asked: dict[str, Any], archive: ZipFile, packed: int) -> list[Member]:
    """What is inside, after a look at sizes, paths, links and locks."""
    infos = archive.infolist()
    whole = sum(info.file_size for info in infos)
    if len(infos) > MOST_FILES or whole > min(asked["unpacked"], FREE + RATIO * packed):
        raise Refusal("large")
    if any(_leaves(info) or info.flag_bits & 1 for info in infos):
        raise Refusal("archive")
    paths = [(PurePosixPath(info.filename), info) for info in infos if not info.is_dir()]
    ours = [(p, i) for p, i in paths if p.parts[0] != "__MACOSX" and not p.name.startswith(".")]
    return [Member(path.stem, path.suffix.lower(), info) for path, info in ours]


def _is_contents(member: Member, archive: ZipFile) -> bool:
    """A KML which holds nothing itself: programmes put one beside the others in a KMZ."""
    return member.suffix == ".kml" and b"Placemark" not in archive.read(member.info)


def _leaves(info: ZipInfo) -> bool:
    """Whether it would lead out of a folder: nobody writes such a name, or such a link, by accident."""
    path = PurePosixPath(info.filename)
    odd = path.is_absolute() or ".." in path.parts or "\\" in info.filename or ":" in info.filename
    kind = stat.S_IFMT(info.external_attr >> 16)
    return odd or not path.parts or kind not in (0, stat.S_IFREG, stat.S_IFDIR)


def _chosen(members: list[Member], sheet: str) -> Member:
    whole = [m for m in members if m.suffix in WHOLE]
    there = ", ".join(f"{m.stem}{m.suffix}" for m in whole)
    found = [m for m in whole if sheet in ("", m.stem, f"{m.stem}{m.suffix}")]
    if not whole:
        raise Refusal("nothing_inside")
    if not found and len(whole) > 1:
        raise Refusal("no_file", there)
    if len(found or whole) > 1:
        raise Refusal("several", there)
    return (found or whole)[0]  # of a single dataset `sheet` may name a layer in it


def _family(main: Member, members: list[Member]) -> list[Member]:
    """The dataset and what belongs to it."""
    beside = BESIDE.get(main.suffix, ())
    kin = {m.suffix: m for m in members if m.stem == main.stem and m.suffix in beside}
    if missing := [suffix for suffix in NEEDED.get(main.suffix, ()) if suffix not in kin]:
        raise Refusal("lacks", ", ".join(main.stem + suffix for suffix in missing))
    return [main, *kin.values()]
