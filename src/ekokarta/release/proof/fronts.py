"""What the pages of a copied folder say beside cells: names, counts, sizes, licence, against the manifest."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from ekokarta.release.proof.words import Finding

TONGUES = ("ky", "ru", "en")
NEAR = 0.0501
"Sizes are told in kilobytes with one decimal."


def of_fronts(folder: Path, manifest: Any) -> Iterator[Finding]:
    """The pages and what feeds them, in each language; format 1 said other things there."""
    files = {file["path"]: file["bytes"] for file in manifest["files"]}
    for tag in TONGUES if manifest["format"] > 1 else ():
        if f"front/{tag}.json" in files:
            said = json.loads((folder / f"front/{tag}.json").read_bytes())
            yield from (("page", f"front/{tag}.json: {at}") for at in unlike(said, manifest, tag))
        if f"{tag}.html" in files:
            text = (folder / f"{tag}.html").read_text(encoding="utf-8")
            found = unlike_page(text, manifest, tag, files)
            yield from (("page", f"{tag}.html: {at}") for at in found)


def unlike(said: Any, manifest: Any, tag: str) -> Iterator[str]:
    """Where the facts for the script are not those of the manifest."""
    if said["years"] != manifest["years"]:
        yield "years"
    units = {unit["key"]: unit for unit in said["units"]}
    if units.keys() != {unit["key"] for unit in manifest["units"]}:
        yield "units"
    for unit in manifest["units"]:
        told = units.get(unit["key"], {})
        right = told.get("title") == unit["title"][tag] and told.get("level") == unit["level"]
        numbers = all(number_is(told.get(n), unit.get(n)) for n in ("area", "population"))
        if not (right and numbers and told.get("parent") == unit.get("parent")):
            yield unit["key"]
    for status, word in manifest["words"]["status"].items():
        if said["statuses"].get(status, [None])[0] != word[tag]:
            yield status
    layers = {layer["slug"]: layer for layer in said["layers"]}
    wanted = {layer["slug"]: layer for layer in manifest["layers"] if layer["measures"]}
    yield from sorted(layers.keys() ^ wanted.keys())
    for slug in sorted(layers.keys() & wanted.keys()):
        if not is_layer(layers[slug], wanted[slug], tag):
            yield slug


def is_layer(told: Any, layer: Any, tag: str) -> bool:
    """Titles, and of each measure its title with its unit."""
    shown = {measure["slug"]: measure["title"] for measure in told["measures"]}
    meant = {measure["slug"]: titled(measure, tag) for measure in layer["measures"]}
    return bool(
        told["title"] == layer["title"][tag]
        and told["about"] == layer["about"][tag]
        and shown == meant
    )


def titled(measure: Any, tag: str) -> str:
    """A count and a share say their unit by themselves."""
    if measure["percent"] or measure["unit"]["code"] == "1":
        return str(measure["title"][tag])
    return f"{measure['title'][tag]},\u00a0{measure['unit']['symbol'][tag]}"


def unlike_page(text: str, manifest: Any, tag: str, files: Any) -> Iterator[str]:
    """Where the page is not what the manifest says: licence, layers, their rows and files, what is invented."""
    if f" {manifest['licence']}. " not in text:
        yield "licence"
    if ('class="note sim"' in text) != any(map(is_invented, manifest["layers"])):
        yield "simulated"
    items = dict(re.findall(r'<li id="([^"]+)">(.*?)</li>', text, re.DOTALL))
    yield from sorted(items.keys() ^ {layer["slug"] for layer in manifest["layers"]})
    for layer in manifest["layers"]:
        item = items.get(layer["slug"])
        if item is not None and not is_item(item, layer, tag, files):
            yield layer["slug"]


def is_invented(layer: Any) -> bool:
    """Whether a row of it, or a number of which only its ground tells, is simulated."""
    grounds = [agreement["ground"] for agreement in layer.get("agreements", ())]
    return bool(layer["simulated_rows"] or "simulated" in grounds)


def is_item(item: str, layer: Any, tag: str, files: Any) -> bool:
    """What a page says of one layer, tags and all."""
    title = re.search(r"<b>(.*?)</b>", item)
    rows = re.search(r'<p class="s">[^<:]*: ([\d\s]+)\.', item)
    sizes = re.findall(r'href="([^"]+)" download>[A-Z]+</a> \(([^ ]+)', item)
    marked = 'class="tag sim"' in item
    return bool(
        title
        and unescape(title[1]) == layer["title"][tag]
        and (marked or not layer["simulated_rows"])
        and (layer["publish"] != "rows" or (rows and number_is(rows[1], layer["rows"])))
        and all(abs((number(size) or 0) - files.get(p, 0) / 1024) < NEAR for p, size in sizes)
    )


def number_is(text: Any, value: Any) -> bool:
    """Whether a text says a number, to the places that it has; nothing is said of what is unknown."""
    if not text or value is None:
        return not text and not value
    found = number(text)
    places = len(re.split(r"[.,]", text)[1]) if re.search(r"[.,]", text) else 0
    return found is not None and abs(found - value) <= 0.5001 * 10**-places


def number(text: str) -> float | None:
    """A number as people read it: blanks between thousands, a comma or a point before decimals."""
    plain = re.sub(r"\s", "", text).replace(",", ".").replace("\u2212", "-")
    return float(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None
