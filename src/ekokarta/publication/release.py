"""The release: a folder named after what is in it."""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from hashlib import sha256
from itertools import chain
from pathlib import Path

import pyarrow as pa

from ekokarta.errors import Forbidden, NotFound
from ekokarta.journal.models import Change, SignOff
from ekokarta.journal.moment import one_moment
from ekokarta.journal.signing import ALONE, NO_RIGHT
from ekokarta.layers import Publish
from ekokarta.publication.agreements import agreements_of, deliveries, system_facts
from ekokarta.publication.catalogue import NOTICES, Cells, layer_facts, unit_facts, words
from ekokarta.publication.changes import changes_since
from ekokarta.publication.crosswalk import crosswalk
from ekokarta.publication.drawing import drawn
from ekokarta.publication.files import (
    as_csv,
    media_type,
    parquet,
    settle,
    settle_names,
    settle_shared,
    signoffs,
    statistics,
)
from ekokarta.publication.front import front
from ekokarta.publication.rights import Showing, showing
from ekokarta.publication.snapshot import snapshot
from ekokarta.publication.statistics import atlas, cube, redrawn
from ekokarta.publication.tidy import alone_in, forget
from ekokarta.publication.tiles import tiled
from ekokarta.publication.year import Times
from ekokarta.release import (
    CATALOGUE,
    CHANGES,
    CURRENT,
    MANIFEST,
    MAP,
    SIGNOFFS,
    STATISTICS,
    ApprovalFacts,
    FileFacts,
    LayerFacts,
    Manifest,
    identifier,
    rows_of,
)
from ekokarta.staff.models import User
from ekokarta.terms import BISHKEK, Term, today
from ekokarta.territory.unit import units

LICENCE = "CC-BY-4.0"

Files = dict[str, bytes]


def publish(root: Path, years: Sequence[int]) -> str:
    """Make the rolling release of what is accepted now, and let `current` name it; returns its id.

    Raises NotFound where nothing was ever written.
    """
    with alone_in(root):
        return _publish(root, years)


def _publish(root: Path, years: Sequence[int]) -> str:
    """First the undone changes are noted, then the data are read, so none is marked unseen."""
    undone = list(Change.objects.filter(published=False).values_list("pk", flat=True))
    files, manifest = contents(years)
    release = _lay_down(root, files, manifest)
    settle(root / CURRENT, release.encode())
    for first in range(0, len(undone), 500):
        Change.objects.filter(pk__in=undone[first : first + 500]).update(published=True)
    forget(root, release)
    return release


def name_release(
    root: Path, years: Sequence[int], name: str, *, by: User, approved_by: User
) -> str:
    """Make a named release, approved by a second person, kept for ever; returns its id.

    Raises Forbidden for a single person, or for one without the right to approve.
    """
    if by == approved_by:
        raise Forbidden(ALONE)
    if not by.may_write or not approved_by.may_accept:
        raise Forbidden(NO_RIGHT)
    with alone_in(root):
        _publish(root, years)
        return _name(root, years, name, by, approved_by)


def _name(root: Path, years: Sequence[int], name: str, by: User, approved_by: User) -> str:
    files, manifest = contents(years)
    approval = ApprovalFacts(
        name=name,
        by=by.username,
        approved_by=approved_by.username,
        on=manifest.newest_change,
    )
    release = _lay_down(root, files, replace(manifest, approval=approval))
    newest = Change.objects.order_by("pk").last()
    marked = {**asdict(approval), "last_change": newest.pk if newest else None}
    settle(root / "named" / f"{release}.json", json.dumps(marked).encode())
    return release


@one_moment()
def contents(years: Sequence[int]) -> tuple[Files, Manifest]:
    """The files of the release of what is accepted now, and its manifest."""
    newest = Change.objects.order_by("at", "pk").last()
    if newest is None:
        raise NotFound(NOTHING)
    day = newest.at.astimezone(BISHKEK).date()
    country, now = atlas(), units()
    times = Times(tuple(years), day.year, redrawn(years))
    shown = showing(today())
    tables: dict[str, pa.Table] = {
        layer.slug: snapshot(layer, shown.may[layer.slug])
        for layer in shown.layers
        if layer.publish is Publish.ROWS
    }
    cells = {
        layer.slug: list(cube(layer, country, times, shown.may[layer.slug]))
        for layer in shown.layers
    }
    facts = unit_facts(now)
    tiles, tile_facts = tiled(shown.layers, tables, facts, years)
    manifest = Manifest(
        release="",
        newest_change=day.isoformat(),
        licence=LICENCE,
        years=tuple(years),
        layers=tuple(
            replace(layer, tiles=tile_facts.get(layer.slug))
            for layer in _layers(shown, tables, cells)
        ),
        units=facts,
        crosswalk=crosswalk(),
        systems=system_facts(shown.grounds),
        agreements=agreements_of(shown.agreements, shown.day),
        words=words(),
        notices=NOTICES,
    )
    files: Files = {
        **{rows_of(slug, "parquet"): parquet(table) for slug, table in tables.items()},
        **{rows_of(slug, "csv"): as_csv(table) for slug, table in tables.items()},
        STATISTICS: statistics(chain.from_iterable(cells.values())),
        SIGNOFFS: signoffs(_complete(shown)),
        **tiles,
        MAP: drawn(now).to_json(),
        CATALOGUE: manifest.to_json(),
    }
    files |= front(manifest, cells, {path: len(content) for path, content in files.items()})
    return files, _listed(manifest, files, day)


def _layers(shown: Showing, tables: Mapping[str, pa.Table], cells: Cells) -> tuple[LayerFacts, ...]:
    given = deliveries("layer")
    return tuple(
        layer_facts(
            layer, tables.get(layer.slug), cells[layer.slug], shown.grounds[layer.slug],
            given.get(layer.slug, ""),
        )
        for layer in shown.layers
    )  # fmt: skip


def _complete(shown: Showing) -> list[tuple[str, str, int, bool]]:
    """The sign-offs in force of the rows that are shown: who signed stays at the desk."""
    slugs = [layer.slug for layer in shown.layers]
    rows = SignOff.objects.in_force().filter(layer__in=slugs)
    return [
        (layer, str(unit), year, simulated)
        for layer, unit, year, simulated in rows.values_list(
            "layer", "unit_id", "year", "simulated"
        )
        if shown.may[layer].lets_out(simulated)
    ]


def _listed(manifest: Manifest, files: Files, day: date) -> Manifest:
    """The manifest with its files, and the id which follows from them."""
    facts = tuple(
        FileFacts(
            path=path,
            sha256=sha256(content).hexdigest(),
            bytes=len(content),
            media_type=media_type(path),
        )
        for path, content in sorted(files.items())
    )
    return replace(
        manifest, files=facts, release=identifier(day, ((f.path, f.sha256) for f in facts))
    )


def _lay_down(root: Path, files: Files, manifest: Manifest) -> str:
    """Write all files beside, then give the folder its name; returns the id.

    A file which another release has is the same file on the disk: nothing of a release ever changes.
    """
    release = root / manifest.release
    if release.exists():
        if manifest.approval:
            settle(release / MANIFEST, manifest.to_json())
        return manifest.release
    beside = root / f".{manifest.release}.new"
    hashes = {file.path: file.sha256 for file in manifest.files}
    try:
        known = _known(root)
        for path in sorted(files):
            settle_shared(beside / path, files[path], known.get((path, hashes[path])))
        settle(beside / MANIFEST, manifest.to_json())
        settle(beside / CHANGES, changes_since(root, beside))
        os.replace(beside, release)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)  # a full disk needs the room
        raise
    settle_names(root)
    return manifest.release


def _known(root: Path) -> dict[tuple[str, str], Path]:
    """The files of the releases that are kept, by path and hash."""
    found = {}
    for manifest in root.glob(f"[0-9]*/{MANIFEST}"):
        for file in Manifest.from_json(manifest.read_bytes()).files:
            found[file.path, file.sha256] = manifest.parent / file.path
    return found


NOTHING = Term(
    ru="Публиковать нечего: в реестрах нет ни одной записи.",
    ky="Жарыялай турган эч нерсе жок: реестрлерде бир да жазуу жок.",
    en="There is nothing to publish: the registers are empty.",
)
