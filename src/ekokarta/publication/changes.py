"""What a release changes against the last named one, and in how many steps: `changes.json`."""

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ekokarta.publication.steps import steps_since
from ekokarta.reading import Release
from ekokarta.reading.changes import LayerChange, changed_files, changed_layers
from ekokarta.reading.whole import is_whole
from ekokarta.release import MANIFEST
from ekokarta.release.index import published_at

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
    """The newest release with an approval that is whole; None if there is none yet."""
    named = {file.stem: _mark(root, file.stem) for file in (root / "named").glob("*.json")}
    there = [id for id in named if (root / id / MANIFEST).is_file()]
    there.sort(key=lambda id: (*_stood(named[id]), published_at(root, id), id))
    newest = next((root / id for id in reversed(there) if is_whole(root / id)), None)
    return None if newest is None else Release(newest)


def _mark(root: Path, release: str) -> dict[str, Any]:
    """What its sign among the named ones says: the approval, and the newest change of that moment."""
    said: dict[str, Any] = json.loads((root / "named" / f"{release}.json").read_bytes())
    return said


def _stood(mark: dict[str, Any]) -> tuple[str, int]:
    """How far the registry was when it was named: a copied folder says the same as its first one."""
    return str(mark.get("on") or ""), int(mark.get("last_change") or 0)


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
    marked = _mark(root, release).get("last_change")
    return None if marked is None else int(marked)
