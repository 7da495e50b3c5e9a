"""The files which may be taken from a release: those that its manifest lists, and the few it cannot list."""

from hashlib import sha256
from pathlib import Path, PurePosixPath

from ekokarta.release import CHANGES, MANIFEST, SIGNATURE, FileFacts, Manifest

UNLISTED = (MANIFEST, CHANGES, SIGNATURE)
"Files which a manifest may not list: itself, who signed it, and in format 1 the changes."


def files_of(folder: Path, manifest: Manifest) -> dict[str, FileFacts]:
    """Each file by its path, none outside of the folder."""
    here = [folder / name for name in UNLISTED]
    unlisted = [_weighed(file) for file in here if file.is_file()]
    return {f.path: f for f in (*unlisted, *manifest.files) if _stays_inside(f.path)}


def _stays_inside(path: str) -> bool:
    """Releases are handed on as folders, so a manifest may come from anywhere."""
    named = PurePosixPath(path)
    return not named.is_absolute() and ".." not in named.parts and "\\" not in path


def _weighed(file: Path) -> FileFacts:
    content = file.read_bytes()
    return FileFacts(
        path=file.name,
        sha256=sha256(content).hexdigest(),
        bytes=len(content),
        media_type="application/json",
    )
