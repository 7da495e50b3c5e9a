"""What an import costs (`make bench`): preview, writing, and how long others must wait.

Sheets of waste sites with names of districts, points, dates, and one row in a hundred spoilt. Beside
each the same file by django-import-export: rows looked up, checked and saved, without journal,
places by name, warnings or undo. Numbers of rows may be given: `python bench/imports.py 1000`.
"""

import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Event, Thread

from folder import FOLDER  # before all others: it sets Django up

# isort: split
from django.core.management import call_command
from django.db import connection, transaction

from ekokarta.domains.waste.waste_site import WasteSite
from ekokarta.intake import Plan, commit, plan
from ekokarta.intake.opening import opened
from ekokarta.intake.table import Row, write_table
from ekokarta.journal.models import Change
from ekokarta.journal.undoing import undo
from ekokarta.layers import layer_called
from ekokarta.site.first_data import seed
from ekokarta.staff.system import system_user
from ekokarta.territory.unit import units
from ekokarta.territory.whereabouts import Whereabouts

SIZES = (1_000, 10_000, 50_000)
THEIR_MOST = 10_000
"More rows take minutes."
BESIDE = find_spec("import_export") is not None
LAYER = "waste-sites"
HEAD = ["key", "name", "where", "latitude", "longitude", "opened_on", "area", "source"]


def rows(n: int) -> Iterator[Row]:
    """The head, and `n` sites near the middle of a district; every hundredth has no number as area."""
    chance = Random(1)
    places = [u for u in units() if u.latitude and "district" in u.type]
    yield HEAD
    for i in range(n):
        unit = chance.choice(places)
        at = (
            f"{near + chance.uniform(-0.05, 0.05):.5f}" for near in (unit.latitude, unit.longitude)
        )
        area = "много" if i % 100 == 50 else f"{chance.randint(1, 500) / 10}"
        day = chance.choice(("", "2001", "2015-06", "2020-05-03"))
        yield [f"k{i}", f"Свалка {i}", unit.name, *at, day, area, f"акт {i % 50}"]


def timed(act: Callable[[], object]) -> float:
    """Seconds of one call."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def waited(act: Callable[[], object]) -> float:
    """Seconds which another writer had to wait at most while `act` ran."""
    waits, over = [0.0], Event()

    def write() -> None:
        while not over.is_set():
            waits.append(timed(_turn))
            time.sleep(0.005)
        connection.close()

    other = Thread(target=write)
    other.start()
    try:
        act()
    finally:
        over.set()
        other.join()
    return max(waits)


def _turn() -> None:
    """Take the write lock and give it back."""
    with transaction.atomic():
        pass


def ours(file: Path) -> list[float]:
    """Preview, another writer's wait, the whole; the same file again; undo."""
    layer, by = layer_called(LAYER), system_user()
    content, made = file.read_bytes(), []

    def preview() -> None:
        made.append(plan(layer, file.name, content, by=by, accept=True))

    first = timed(preview)
    last: Plan = made[-1]
    taken = []
    waits: list[float] = []
    writing = timed(lambda: waits.append(waited(lambda: taken.append(commit(last)))))
    again = timed(preview)
    back = timed(lambda: undo(taken[0].batch, by=by, why="bench"))
    return [first, writing, waits[0], again, back]


def theirs(file: Path) -> float:
    """Preview and writing of django-import-export."""
    import tablib
    from import_export import fields, resources, widgets

    class Site(resources.ModelResource):  # type: ignore[misc]
        where = fields.Field("where", "where", widgets.ForeignKeyWidget(Whereabouts, "key"))

        class Meta:
            model = WasteSite
            import_id_fields = ("key",)
            fields = ("key", "name", "where", "opened_on", "area", "source")
            clean_model_instances = True
            skip_unchanged = True

    head, *lines = opened(file.name, file.read_bytes()).rows
    keys = {u.name: u.key for u in units()}
    sheet = tablib.Dataset(headers=head)
    for line in lines:
        sheet.append([keys.get(cell, cell) for cell in line])
    preview = timed(lambda: Site().import_data(sheet, dry_run=True))
    writing = timed(lambda: Site().import_data(sheet, dry_run=False))
    if WasteSite.objects.count() < 0.98 * len(lines):
        raise SystemExit("django-import-export took too few rows: nothing to compare with")
    return preview + writing


def emptied() -> None:
    """Between two measurements the register and the journal are as they were."""
    WasteSite.objects.all().delete()
    Change.objects.filter(model=WasteSite._meta.label).delete()


def main() -> None:
    """A line for each sheet."""
    call_command("migrate", verbosity=0)
    list(seed())
    titles = (
        "rows",
        "file",
        "preview",
        "write",
        "wait",
        "rows/s",
        "again",
        "undo",
        "theirs",
        "times",
    )
    print("".join(title.rjust(9) for title in titles))
    for n in [int(text) for text in sys.argv[1:]] or SIZES:
        for suffix in (".csv", ".xlsx"):
            print("".join(text.rjust(9) for text in line(n, suffix)), flush=True)
    print("seconds; wait: how long another writer stood at most; times: theirs by ours")
    if not BESIDE:
        print("django-import-export is not installed: nothing stands beside")


def line(n: int, suffix: str) -> list[str]:
    """Measure one sheet."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"sheet{suffix}"
        write_table(file, rows(n))
        preview, writing, wait, again, back = ours(file)
        emptied()
        other = theirs(file) if BESIDE and n <= THEIR_MOST else None
        emptied()
    whole = preview + writing
    beside = ["—", "—"] if other is None else [f"{other:.1f}", f"{other / whole:.1f}"]
    seconds = (f"{x:.2f}" for x in (again, back))
    return [str(n), suffix, f"{preview:.2f}", f"{writing:.2f}", f"{wait:.2f}", f"{n / whole:.0f}",
            *seconds, *beside]  # fmt: skip


if __name__ == "__main__":
    main()
    FOLDER.cleanup()
