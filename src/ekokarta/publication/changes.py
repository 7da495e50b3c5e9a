"""What a release changes against the last named one: per layer, files that are new or other."""

import json
from pathlib import Path

from ekokarta.release import MANIFEST, Manifest


def changes_since(root: Path, manifest: Manifest, files: dict[str, bytes]) -> bytes:
    """`changes.json`: the last named release, and which files differ from it."""
    before = last_named(root)
    old = {file.path: file.sha256 for file in before.files} if before else {}
    new = {file.path: file.sha256 for file in manifest.files}
    said = {
        "since": before.release if before else None,
        "added": sorted(set(new) - set(old)),
        "removed": sorted(set(old) - set(new)),
        "revised": sorted(path for path in set(new) & set(old) if new[path] != old[path]),
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def last_named(root: Path) -> Manifest | None:
    """The newest release with an approval; None if there is none yet."""
    named = sorted((root / "named").glob("*.json"), key=lambda file: file.stat().st_mtime)
    for file in reversed(named):
        folder = root / file.stem
        if (folder / MANIFEST).exists():
            return Manifest.from_json((folder / MANIFEST).read_bytes())
    return None
