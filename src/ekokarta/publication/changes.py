"""What a release changes against the last named one, and in how many steps: `changes.json`."""

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ekokarta.publication.steps import steps_since
from ekokarta.reading import Release
from ekokarta.reading.changes import LayerChange, changed_files, changed_layers
from ekokarta.reading.whole import is_whole

MOST = 500
"So many records of a layer are named; of more there is the number."


def changes_since(root: Path, here: Path) -> bytes:
    """`changes.json` of the release which lies in `here`: layers, measures, files, and the steps."""
    before, after = last_named(root), Release(here)
    if before is None:
        said: dict[str, Any] = {"since": None, "layers": [], "files": {}, "steps": []}
    else:
        layers = changed_layers(before, after)
        said = {
            "since": {"release": before.id, **_name(before)},
            "layers": [_layer(change) for change in layers],
            "files": changed_files(before, after),
            "steps": steps_since(_last_change(root, before.id), [la.slug for la in layers]),
        }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def last_named(root: Path) -> Release | None:
    """The newest release with an approval; None if there is none yet."""
    named = sorted((root / "named").glob("*.json"), key=lambda file: file.stat().st_mtime)
    for file in reversed(named):
        folder = root / file.stem
        if is_whole(folder):
            return Release(folder)
    return None


def _name(release: Release) -> dict[str, str]:
    approval = release.manifest.approval
    return {"name": approval.name, "on": approval.on} if approval else {}


def _layer(change: LayerChange) -> dict[str, Any]:
    """The counts in full, of the records the first ones."""
    counts = {name: len(getattr(change, name)) for name in ("added", "removed", "revised")}
    short = replace(
        change,
        added=change.added[:MOST], removed=change.removed[:MOST], revised=change.revised[:MOST],
    )  # fmt: skip
    return {**asdict(short), "counts": counts}


def _last_change(root: Path, release: str) -> int | None:
    """The newest change in the journal when the release was named."""
    marked = json.loads((root / "named" / f"{release}.json").read_bytes()).get("last_change")
    return None if marked is None else int(marked)
