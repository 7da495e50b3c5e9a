"""First data: the facts that the product ships, and simulated rows, both through intake only."""

import csv
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from django.apps import apps
from shapely.geometry import shape

from ekokarta.intake import Taken, take
from ekokarta.journal.models import Batch, SignOff
from ekokarta.journal.signing import lift, sign_off
from ekokarta.journal.writing import journal, write
from ekokarta.layers import Layer, Reference, State, Where, all_layers, layers_of
from ekokarta.publication.drawing import GEO
from ekokarta.staff.system import second_system_user, system_user
from ekokarta.territory.boundary import Boundary, Epoch
from ekokarta.territory.drawings import import_boundaries
from ekokarta.territory.unit import Unit

BISHKEK = "41711000000000"
DEFAULT_BOUNDARIES = "geoBoundaries KGZ-ADM2 2010 (CC BY-SA 3.0); Bishkek: Natural Earth"


def seed() -> Iterator[tuple[str, Taken]]:
    """Import `<room>/seed/<layer>.csv` of every layer, references first.

    What the staff has corrected stays corrected, also when a newer version ships another table.
    """
    for layer, file in _files("seed"):
        taken = take(
            layer, file.name, file.read_bytes(), by=system_user(), accept=True, yielding=True
        )
        yield layer.slug, taken
        if layer.slug == "units" and not Epoch.objects.exists():
            draw_default_boundaries()


def draw_default_boundaries() -> None:
    """The generalised polygons which the product may ship: 41 districts and cities, and Bishkek."""
    drawn = import_boundaries(
        GEO / "districts.geojson", "", source=DEFAULT_BOUNDARIES, generalised=True
    )
    oblasts = json.loads((GEO / "oblasts.geojson").read_text(encoding="utf-8"))["features"]
    bishkek = next(f for f in oblasts if f["properties"]["name"] == "Bishkek")
    Boundary.objects.create(epoch=drawn.epoch, unit_id=BISHKEK, geometry=shape(bishkek["geometry"]))
    journal(drawn.epoch, {"edition": [None, "1"]}, by=system_user(), created=True)


def demo() -> Iterator[tuple[str, Taken]]:
    """Import `<room>/demo/<layer>.csv`, marked as simulated, with their simulated sign-offs."""
    for layer, file in _files("demo"):
        taken = take(
            layer, file.name, file.read_bytes(), by=system_user(), accept=True, simulated=True
        )
        _sign(layer, file.with_suffix(".signoffs.csv"), taken.batch)
        yield layer.slug, taken


def clear_demo() -> int:
    """Withdraw every simulated record and lift every simulated sign-off; returns how many records."""
    by = system_user()
    for signoff in SignOff.objects.filter(simulated=True, lifted=False):
        lift(signoff, by=by, why=WHY)
    here = (
        record
        for layer in all_layers()
        for record in layer.model._default_manager.filter(simulated=True)
        if record.state != State.WITHDRAWN
    )
    withdrawn = 0
    for record in here:
        record.state = State.WITHDRAWN
        withdrawn += write(record, by=by, why=WHY) is not None
    Batch.objects.filter(simulated=True, undone=False).update(undone=True)
    return withdrawn


WHY = "DEMO=0"


def _sign(layer: Layer, file: Path, batch: Batch | None) -> None:
    """Sign the simulated register off where its file says so: of zero and unknown both are shown."""
    if batch is None or not file.exists():
        return
    by, second = system_user(), second_system_user()
    units = {unit.key: unit for unit in Unit.objects.all()}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            sign_off(
                layer, units[row["unit"]], int(row["year"]), by=by, second=second,
                simulated=True, batch=batch,
            )  # fmt: skip


def _files(folder: str) -> Iterator[tuple[Layer, Path]]:
    for layer in _references_first():
        room = Path(apps.get_app_config(layer.model._meta.app_label).path)
        file = room / folder / f"{layer.slug}.csv"
        if file.exists() and not _taken_before(layer, file):
            yield layer, file


def _taken_before(layer: Layer, file: Path) -> bool:
    same = {"layer": layer.slug, "sha256": sha256(file.read_bytes()).hexdigest()}
    return Batch.objects.filter(**same, undone=False).exists()


def _references_first() -> list[Layer]:
    """The layers so that what a sheet refers to is there before it."""
    found: list[Layer] = []

    def visit(layer: Layer) -> None:
        if layer in found:
            return
        for column in layer.model._meta.concrete_fields:
            if isinstance(column, Reference) and not isinstance(column, Where):
                for other in layers_of(column.remote_field.model):
                    if other.model is not layer.model:
                        visit(other)
        found.append(layer)

    for layer in all_layers():
        visit(layer)
    return found
