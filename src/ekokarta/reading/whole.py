"""Whether the files of a release are what its manifest says, and its id what follows from them."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from ekokarta.reading.release import UNLISTED, Release
from ekokarta.release import (
    FORMAT,
    ID,
    MANIFEST,
    FileFacts,
    digest_of,
    first_identifier,
    identifier,
)


def damaged(release: Release) -> list[str]:
    """The files which are missing or are not what the manifest says; the manifest, if the id is not theirs."""
    wrong = [f.path for f in release.manifest.files if not is_right(release.folder, f)]
    return wrong if names_itself(release) else [*wrong, MANIFEST]


def is_right(folder: Path, file: FileFacts) -> bool:
    """Whether the file is there with the bytes that the manifest means; never all of it in memory."""
    told = sha256()
    try:
        with (folder / file.path).open("rb") as content:
            while chunk := content.read(2**20):
                told.update(chunk)
    except OSError:
        return False
    return told.hexdigest() == file.sha256


def names_itself(release: Release) -> bool:
    """Whether the id follows from what it fixes, and the folder bears it, if it bears an id at all."""
    manifest, folder = release.manifest, release.folder.name
    if manifest.format > FORMAT or (ID.fullmatch(folder) and folder != release.id):
        return False
    if manifest.format < 2:
        hashes = ((f.path, f.sha256) for f in manifest.files)
        return first_identifier(manifest.newest_change, hashes) == release.id
    digest = digest_of((release.folder / MANIFEST).read_bytes())
    return identifier(manifest.newest_change, digest) == release.id


def extra(release: Release) -> Iterator[str]:
    """What lies in the folder although the release does not name it: files, links, empty folders."""
    named = {f.path for f in release.manifest.files} | {*UNLISTED}
    for path in sorted(release.folder.rglob("*")):
        inside = path.relative_to(release.folder).as_posix()
        within = path.is_dir() and any(name.startswith(f"{inside}/") for name in named)
        if path.is_symlink() or (inside not in named and not within):
            yield inside
