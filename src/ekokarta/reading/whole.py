"""Whether the files of a release are what its manifest says, and its id what follows from them."""

from pathlib import Path

from ekokarta.reading.digest import is_right
from ekokarta.reading.release import Release
from ekokarta.release import (
    FORMAT,
    ID,
    MANIFEST,
    digest_of,
    first_identifier,
    identifier,
)


def damaged(release: Release) -> list[str]:
    """The files which are missing or are not what the manifest says; the manifest, if the id is not theirs."""
    wrong = [
        f.path for f in release.manifest.files if not is_right(release.folder / f.path, f.sha256)
    ]
    return wrong if names_itself(release) else [*wrong, MANIFEST]


def has_its_files(release: Release) -> bool:
    """Whether every file is there in its size: quick, nothing is read."""
    try:
        return all(
            (release.folder / file.path).stat().st_size == file.bytes
            for file in release.manifest.files
        )
    except OSError:
        return False


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


def is_whole(folder: Path) -> bool:
    """Whether a folder is a release and every file in it right."""
    try:
        return not damaged(Release(folder))
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return False
