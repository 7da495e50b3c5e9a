"""First data: the facts that the product ships, and simulated rows, both through intake only."""

import csv
from collections.abc import Callable, Collection, Iterator
from hashlib import sha256
from io import StringIO
from pathlib import Path

from django.apps import apps

from ekokarta.intake import Taken, take
from ekokarta.intake.simulated import read_hints, signatures, simulated_sheet
from ekokarta.intake.table import as_csv
from ekokarta.journal.models import Batch, SignOff
from ekokarta.journal.signing import lift_all, sign_off_all
from ekokarta.journal.undoing import withdraw
from ekokarta.law.models import DisplayAgreement
from ekokarta.layers import Layer, Reference, State, Where, all_layers, known_layers, layers_of
from ekokarta.site.corrections import correct_first_data
from ekokarta.site.default_boundaries import draw_default_boundaries
from ekokarta.site.demo_agreements import agree_to_the_demo, retire_former
from ekokarta.staff.system import second_system_user, system_user
from ekokarta.territory.unit import Unit


def seed() -> Iterator[tuple[str, Taken]]:
    """Import `<room>/seed/<layer>.csv` of every layer, references first.

    What the staff has corrected stays corrected, also when a newer version ships another table.
    """
    for layer in references_first():
        file = _file(layer, "seed", ".csv")
        if file.exists() and not _taken_before(layer, content := shipped(layer, file)):
            why = SHIPPED.format(file=file.name)
            yield (
                layer.slug,
                take(layer, file.name, content, by=system_user(), accept=True, yielding=True,
                     vouched=why),
            )  # fmt: skip
        if layer.model is Unit:
            draw_default_boundaries()
    correct_first_data()


SHIPPED = "Факты с источниками, поставляются с системой: {file}"


def demo(only: Collection[Layer] = ()) -> Iterator[tuple[str, Taken]]:
    """Import simulated rows into every register that counts, or into `only` these; marked, with sign-offs.

    `<room>/demo/<layer>.csv` holds rows, `<layer>.toml` hints by which rows are made; without either
    the declaration is enough. A register of real rows gets none, unless it has such a file. Then come
    the agreements of the demo, as invented as its rows: they let only them out.
    """
    for layer in references_first(hinted):
        if (only and layer not in only) or _has_demo(layer):
            continue
        for name, content, signed in _simulated(layer):
            taken = take(layer, name, content, by=system_user(), accept=True, simulated=True)
            _sign(layer, signed, taken.batch)
            yield layer.slug, taken
    yield DisplayAgreement.layer.slug, agree_to_the_demo()


def _simulated(layer: Layer) -> Iterator[tuple[str, bytes, list[tuple[str, int]]]]:
    """The name of a sheet, the sheet, and for which units and years it is complete."""
    rows, hints = demo_file(layer, ".csv"), demo_file(layer, ".toml")
    if rows.exists():
        yield rows.name, rows.read_bytes(), _signed(rows.with_suffix(".signoffs.csv"))
    elif hints.exists() or (layer.model.counted and not _is_real(layer)):
        said = read_hints(hints)
        yield rows.name, simulated_sheet(layer, said), signatures(layer, said)


def _has_demo(layer: Layer) -> bool:
    """Whether an earlier version filled it: other invented rows are no better, and people edited these."""
    ours = Batch.objects.filter(layer=layer.slug, simulated=True, undone=False, by=system_user())
    return ours.exclude(file="demo.csv").exists()


def _is_real(layer: Layer) -> bool:
    return bool(layer.accepted.filter(simulated=False).exists())


def hinted(layer: Layer) -> set[str]:
    """The slugs of the registers near whose records the simulated rows of `layer` lie."""
    said = read_hints(demo_file(layer, ".toml"))
    return {said.near, *(figure.get("at", "") for figure in said.figures)} - {""}


def clear_demo() -> int:
    """Withdraw every simulated record and lift every simulated sign-off; returns how many records."""
    by, withdrawn = system_user(), retire_former()
    lift_all(SignOff.objects.filter(simulated=True, lifted=False), by=by, why=WHY)
    for model in {layer.model: None for layer in all_layers()}:
        here = model._default_manager.filter(simulated=True).exclude(state=State.WITHDRAWN)
        withdrawn += len(withdraw(here, by=by, why=WHY))
    Batch.objects.filter(simulated=True, undone=False).update(undone=True)
    return withdrawn


WHY = "DEMO=0"


def _sign(layer: Layer, signed: list[tuple[str, int]], batch: Batch | None) -> None:
    """Sign the simulated register off here and there: of zero and unknown both are shown."""
    if batch is None or not signed:
        return
    units = {unit.key: unit for unit in Unit.objects.all()}
    sign_off_all(
        layer, [(units[unit], year) for unit, year in signed], by=system_user(),
        second=second_system_user(), simulated=True, batch=batch,
    )  # fmt: skip


def _signed(file: Path) -> list[tuple[str, int]]:
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        return [(row["unit"], int(row["year"])) for row in csv.DictReader(lines)]


def demo_file(layer: Layer, suffix: str) -> Path:
    """Where rows (.csv) or hints (.toml) for simulated rows of `layer` lie, if there are any."""
    return _file(layer, "demo", suffix)


def shipped(layer: Layer, file: Path) -> bytes:
    """The table; of the agreements those whose register is there: one without its file needs none."""
    content = file.read_bytes()
    if layer is not DisplayAgreement.layer:
        return content
    head, *rows = csv.reader(StringIO(content.decode("utf-8"), newline=""))
    known = known_layers()
    there = [row for row in rows if row[head.index("layer")] in known]
    return content if len(there) == len(rows) else as_csv([head, *there])


def _file(layer: Layer, folder: str, suffix: str) -> Path:
    room = Path(apps.get_app_config(layer.model._meta.app_label).path)
    return room / folder / f"{layer.slug}{suffix}"


def _taken_before(layer: Layer, content: bytes) -> bool:
    same = {"layer": layer.slug, "sha256": sha256(content).hexdigest()}
    return Batch.objects.filter(**same, undone=False).exists()


def references_first(more: Callable[[Layer], set[str]] = lambda layer: set()) -> list[Layer]:
    """The layers so that what a sheet refers to is there before it; `more` names others before it."""
    found: list[Layer] = []
    every = known_layers()

    def visit(layer: Layer) -> None:
        if layer in found:
            return
        for other in [
            *_referred(layer),
            *(every[slug] for slug in sorted(more(layer) & every.keys())),
        ]:
            if other.model is not layer.model:
                visit(other)
        found.append(layer)

    for layer in every.values():
        visit(layer)
    return found


def _referred(layer: Layer) -> Iterator[Layer]:
    for column in layer.model._meta.concrete_fields:
        if isinstance(column, Reference) and not isinstance(column, Where):
            yield from layers_of(column.remote_field.model)
