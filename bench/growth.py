"""What publishing and the desk cost as a register grows tenfold, twice or three times.

Peers: the same with ten times fewer records (linear is 10), and the same rows written by pyarrow with nothing counted,
drawn or checked. The publication covers the 55 units, three years and all measures of all registers; it is the first
of its rows, so nothing is known of them, while what changes never (the base map) is drawn already.
"""

from folder import FOLDER  # before all others: it sets Django up

# isort: split
import sys
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from figure import SIZE, Figure, milliseconds, shown
from records import LAYER, grow, prepare

from ekokarta.domains.waste.models import WasteSite
from ekokarta.publication import publish
from ekokarta.staff.user import Role, User

SIZES = {"small": (100, 1_000), "full": (1_000, 10_000, 100_000, 1_000_000)}
"Records."
LIST, FOUND = "/desk/waste/wastesite/", "/desk/waste/wastesite/?q=Свалка 77"
PAGES = {
    "page of the register": f"/ru/layers/{LAYER}/",
    "table of districts": f"/ru/districts/?layer={LAYER}&measure=count",
    "API: a measure by unit and year": f"/api/statistics?layer={LAYER}&measure=count",
}


def main() -> int:
    call_command("migrate", verbosity=0)
    prepare()
    publish(settings.RELEASES, settings.YEARS)
    clerk = Client(SERVER_NAME="localhost")
    clerk.force_login(User.objects.create(username="bench", role=Role.APPROVER, is_staff=True))
    costs = {n: cost(n, clerk) for n in SIZES.get(SIZE, (1_000, 10_000, 100_000))}
    most = max(costs)
    bare = milliseconds(written_alone, 1)
    said = Figure(
        f"publish {most:,} records",
        costs[most]["publish"],
        "ms",
        LIMITS["alone"],
        "pyarrow alone",
        bare,
    )
    return shown([said, *grown(costs)])


def cost(records: int, clerk: Client) -> dict[str, float]:
    """Milliseconds of everything with so many records."""
    grow(records)
    publication = milliseconds(lambda: publish(settings.RELEASES, settings.YEARS), 1)
    asked = {"list of the desk": LIST, "search in that list": FOUND, **PAGES}
    pages = {
        name: milliseconds(lambda path=path: read(clerk, path)) for name, path in asked.items()
    }  # type: ignore[misc]
    return {"publish": publication, **pages}


def read(clerk: Client, path: str) -> None:
    """To its end; a page that fails has no price."""
    response = clerk.get(path)
    if response.status_code != 200 or not response.getvalue():
        raise SystemExit(f"{path}: {response.status_code}")


def grown(costs: dict[int, dict[str, float]]) -> list[Figure]:
    """Each cost beside that of ten times fewer records. What reads one page of a list should not notice."""
    sizes = sorted(costs)
    return [
        Figure(f"{name}, {n:,} records", costs[n][name], "ms", LIMITS.get(name, 2), f"{before:,} records",
               costs[before][name])
        for before, n in pairwise(sizes) for name in costs[n]
    ]  # fmt: skip


LIMITS = {"alone": 25.0, "publish": 12.0, "search in that list": 12.0, "list of the desk": 4.0}


def written_alone() -> None:
    """The rows as Parquet and CSV, with nothing else done to them."""
    names = [c.attname for c in WasteSite._meta.concrete_fields if c.attname != "geometry"]
    columns = zip(*WasteSite.objects.values_list(*names), strict=True)
    table = pa.table({n: pa.array(map(str, c)) for n, c in zip(names, columns, strict=True)})
    pa.parquet.write_table(table, Path(FOLDER.name, "alone.parquet"))
    pa.csv.write_csv(table, Path(FOLDER.name, "alone.csv"))


if __name__ == "__main__":
    code = main()
    FOLDER.cleanup()
    sys.exit(code)
