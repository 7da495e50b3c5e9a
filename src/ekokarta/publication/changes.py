"""What a release changes against the last named one, and in how many steps: `changes.json`."""

import json
from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ekokarta.journal.models import Change
from ekokarta.reading import Release
from ekokarta.reading.changes import LayerChange, changed_files, changed_layers
from ekokarta.release import MANIFEST

BISHKEK = ZoneInfo("Asia/Bishkek")
MOST = 500
"So many records of a layer are named; of more there is the number."


def changes_since(root: Path, here: Path) -> bytes:
    """`changes.json` of the release which lies in `here`: layers, measures, files, and the steps."""
    before, after = last_named(root), Release(here)
    if before is None:
        said: dict[str, Any] = {"since": None, "layers": [], "files": {}, "steps": []}
    else:
        said = {
            "since": {"release": before.id, **_name(before)},
            "layers": [_layer(change) for change in changed_layers(before, after)],
            "files": changed_files(before, after),
            "steps": _steps(root, before.id),
        }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def last_named(root: Path) -> Release | None:
    """The newest release with an approval; None if there is none yet."""
    named = sorted((root / "named").glob("*.json"), key=lambda file: file.stat().st_mtime)
    for file in reversed(named):
        folder = root / file.stem
        if (folder / MANIFEST).exists():
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


def _steps(root: Path, release: str) -> list[dict[str, Any]]:
    """What the journal says since then: how many changes on which day, in which role and import.

    Neither who nor why: a reason is free text and may name a person, so both stay at the desk.
    """
    marked = json.loads((root / "named" / f"{release}.json").read_bytes()).get("last_change")
    if marked is None:
        return []
    changes = Change.objects.filter(pk__gt=marked).values_list(
        "at", "by__role", "batch_id", "model"
    )
    made = Counter(
        (at.astimezone(BISHKEK).date().isoformat(), role, batch or 0, model)
        for at, role, batch, model in changes
    )
    return [
        {"on": day, "role": role, "batch": batch or None, "register": model, "changes": n}
        for (day, role, batch, model), n in sorted(made.items())
    ]
