"""The file of a backup: a zip with a table of contents; the same content is in it once."""

import json
import os
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from ekokarta.errors import Misunderstood
from ekokarta.site.trouble import trouble_of
from ekokarta.terms import Term

FORMAT, CONTENTS = 1, "backup.json"


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What a backup says of itself; `files` are paths in the data folder with their sha256."""

    made: str
    engine: str
    tables: dict[str, int]
    "How many rows each had."
    files: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT


def pack(target: Path, contents: Contents, files: Mapping[str, Path]) -> Contents:
    """Write the backup so that it is whole or not there, readable by its owner only."""
    hashes = {path: hashed(file) for path, file in sorted(files.items())}
    full = Contents(**{**asdict(contents), "files": hashes})
    beside = target.with_name(f".{target.name}.new")
    beside.unlink(missing_ok=True)
    beside.touch(mode=0o600)
    try:
        with ZipFile(beside, "w", ZIP_DEFLATED, compresslevel=6) as archive:
            archive.writestr(CONTENTS, json.dumps(asdict(full), indent=1))
            for digest, path in {digest: path for path, digest in hashes.items()}.items():
                archive.write(files[path], f"content/{digest}")
        with beside.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return full


@contextmanager
def opened(file: Path) -> Iterator[tuple[ZipFile, Contents]]:
    """A backup and what it says of itself; raises Misunderstood where it is none that we can read."""
    try:
        with ZipFile(file) as archive:
            yield archive, _contents(file, archive)
    except OSError as error:
        if trouble_of(error):  # a full disk says nothing of the backup
            raise
        raise Misunderstood(NO_BACKUP.filled(file=file)) from error
    except (
        BadZipFile,
        EOFError,
        KeyError,
        ValueError,
        TypeError,
        NotImplementedError,
        zlib.error,
    ) as error:
        raise Misunderstood(NO_BACKUP.filled(file=file)) from error


def _contents(file: Path, archive: ZipFile) -> Contents:
    said = json.loads(archive.read(CONTENTS))
    if said.get("format") != FORMAT or any(not _inside(path) for path in said["files"]):
        raise Misunderstood(NO_BACKUP.filled(file=file))
    return Contents(**said)


def unpack(archive: ZipFile, contents: Contents, folder: Path) -> None:
    """Lay every file down in `folder`; raises Misunderstood where one is not what was packed."""
    for path, digest in contents.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(f"content/{digest}") as source, target.open("wb") as file:
            while chunk := source.read(2**20):
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if hashed(target) != digest:
            raise Misunderstood(DAMAGED.filled(file=path))


def hashed(file: Path) -> str:
    """The sha256 of a file."""
    told = sha256()
    with file.open("rb") as content:
        while chunk := content.read(2**20):
            told.update(chunk)
    return told.hexdigest()


def _inside(path: str) -> bool:
    """A backup may come from anywhere; nothing of it may land outside of the folder."""
    named = PurePosixPath(path)
    return not named.is_absolute() and ".." not in named.parts and "\\" not in path


NO_BACKUP = Term(
    ru="«{file}» — не резервная копия Экокарты, или она повреждена.",
    ky="«{file}» — Экокартанын көчүрмөсү эмес же бузулган.",
    en="“{file}” is no backup of Ekokarta, or it is damaged.",
)
DAMAGED = Term(
    ru="В копии повреждён файл {file}. Ничего не восстановлено.",
    ky="Көчүрмөдө {file} файлы бузулган. Эч нерсе калыбына келген жок.",
    en="The file {file} in the backup is damaged. Nothing was restored.",
)
