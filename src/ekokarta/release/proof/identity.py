"""The files of a release by their hashes, its id by everything but itself, and nothing beside them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from ekokarta.release.proof.words import Finding

FORMATS = (1, 2)
HEAD = b'{\n "release": "'
OUTSIDE = ("manifest.json", "signature.json")


def of_files(folder: Path, manifest: Any, text: bytes) -> Iterator[Finding]:
    """Each file by its sha256, the id by everything but itself, and nothing beside them."""
    hashes = {file["path"]: file["sha256"] for file in manifest["files"]}
    if len(hashes) != len(manifest["files"]):
        yield "damaged", "manifest.json: files"
    for listed in manifest["files"]:
        path, file = listed["path"], folder / listed["path"]
        inside = not Path(path).is_absolute() and ".." not in Path(path).parts
        if not inside or not is_right(file, listed):
            yield "damaged", path
    bears_id = re.fullmatch(r"\d{4}-\d\d-\d\d-[0-9a-f]{16}", folder.resolve().name)
    other = bears_id and folder.resolve().name != manifest["release"]
    if other or manifest["format"] not in FORMATS or manifest["release"] != id_of(manifest, text):
        yield "id", str(manifest["release"])
    named = {*hashes, *OUTSIDE} | ({"changes.json"} if manifest["format"] == 1 else set())
    yield from (("extra", path) for path in strange(folder, named))


def is_right(file: Path, listed: Any) -> bool:
    """Whether a file has the size and the sha256 that are listed."""
    if not file.is_file() or file.stat().st_size != listed["bytes"]:
        return False
    return bool(sha256(file.read_bytes()).hexdigest() == listed["sha256"])


def strange(folder: Path, named: set[str]) -> Iterator[str]:
    """Files and links which nobody named, and folders in which nothing named lies."""
    folders = {parent.as_posix() for path in named for parent in Path(path).parents}
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        python_made = re.fullmatch(r"__pycache__(/verify\.[\w.-]+\.pyc)?", path)
        known = path in (folders if file.is_dir() else named)
        if file.is_symlink() or not (known or python_made):
            yield path


def digest_of(text: bytes) -> str:
    """sha256 of the manifest without its id: it names the sha256 of all other files."""
    rest = text[len(HEAD) :].partition(b'"')[2]
    return sha256(HEAD + b'"' + rest if text.startswith(HEAD) else text).hexdigest()


def id_of(manifest: Any, text: bytes) -> str:
    """Format 1 fixed the files alone, format 2 fixes all but the id."""
    lines = sorted(f"{file['sha256']} {file['path']}\n" for file in manifest["files"])
    first = sha256("".join(lines).encode()).hexdigest()
    return f"{manifest['newest_change']}-{(first if manifest['format'] == 1 else digest_of(text))[:16]}"


def of_catalogue(folder: Path, manifest: Any) -> Iterator[Finding]:
    """The catalogue is the manifest from before its files were known."""
    said = json.loads((folder / "catalogue.json").read_bytes())
    for name in sorted({*said, *manifest} - {"release", "files", "approval"}):
        if said.get(name) != manifest.get(name):
            yield "catalogue", name
