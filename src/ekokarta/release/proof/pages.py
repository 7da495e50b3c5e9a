"""What the pages of a copied folder show, against the cube."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ekokarta.release.proof.cube import at, cube, place, spots
from ekokarta.release.proof.words import Finding


def of_pages(folder: Path, manifest: Any) -> Iterator[Finding]:
    """What the pages of the folder show of each cell: its number, its text, its status, its flags."""
    cells = {place(row): row for row in cube(folder)}
    files = {file["path"] for file in manifest["files"]}
    for layer in manifest["layers"]:
        path = f"front/numbers/{layer['slug']}.json"
        if not layer["measures"] or not any(file.startswith("front/") for file in files):
            continue
        said = json.loads((folder / path).read_bytes())
        years = manifest["years"]  # those that are compared; the cube may hold more
        percent = {measure["slug"]: measure["percent"] for measure in layer["measures"]}
        for spot in spots(manifest, layer | {"years": years}, said["units"]):
            shown = said["measures"][spot[1]][
                len(years) * said["units"].index(spot[2]) + years.index(spot[3])
            ]
            if not shows(said["cells"][shown], cells[spot], percent[spot[1]]):
                yield "page", at(spot)


def shows(told: list[Any], cell: Any, percent: bool) -> bool:
    """Whether what a page tells is the cell, its text to the places that it has."""
    value, text, _, status, flags = told
    if [value, status, flags] != [cell["value"], cell["status"], cell["flags"] or []]:
        return False
    if value is None:
        return bool(text == "")
    number = float(re.sub(r"[^\d.\-]", "", text.replace("\u2212", "-")))
    return bool(
        abs(number - (value * 100 if percent else value)) <= (0.05001 if percent else 0.00051)
    )
