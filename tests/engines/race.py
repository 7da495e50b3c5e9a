"""A program: several persons do the same thing at the same moment; prints what came of it as JSON."""

import json
import os
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from threading import Barrier, Thread

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ekokarta.site.settings")

import django

django.setup()

from django.core.exceptions import ValidationError  # noqa: E402
from django.db import connection  # noqa: E402
from fixture_signoffs import sign_off  # noqa: E402

from ekokarta.domains.nature.models import ProtectedArea  # noqa: E402
from ekokarta.errors import EkokartaError  # noqa: E402
from ekokarta.intake import Taken, take  # noqa: E402
from ekokarta.journal.models import Change, SignOff  # noqa: E402
from ekokarta.journal.signing import lift, propose  # noqa: E402
from ekokarta.journal.writing import write  # noqa: E402
from ekokarta.layers import State, layer_called  # noqa: E402
from ekokarta.staff.models import Role, User  # noqa: E402
from ekokarta.territory.models import Unit, Whereabouts  # noqa: E402

ROUNDS = 12
COUNTRY, DISTRICT = "41700000000000", "41702215000000"


def together(*acts: Callable[[], object]) -> list[str]:
    """Do all of them at once, each in a thread with its own connection; what each came to."""
    start, said = Barrier(len(acts)), [""] * len(acts)

    def run(place: int, act: Callable[[], object]) -> None:
        start.wait()
        try:
            said[place] = type(act()).__name__
        except (EkokartaError, ValidationError):
            said[place] = "refused"
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return said


def people() -> tuple[User, User]:
    first, second = (User.objects.create_user(n, role=Role.APPROVER) for n in "ab")
    for key, name, parent in ((COUNTRY, "Страна", None), (DISTRICT, "Район", COUNTRY)):
        unit = Unit(key=key, name=name, type="district", parent_id=parent, state=State.ACCEPTED)
        write(unit, by=first)
    for words in (DISTRICT, "unknown"):
        Whereabouts.objects.get_by_natural_key(words)
    return first, second


def area(key: str, number: float, where: str = "unknown") -> ProtectedArea:
    record = ProtectedArea.objects.filter(key=key).first() or ProtectedArea(key=key, name="Парк")
    record.area, record.where_id, record.state = number, where, State.ACCEPTED
    return record


def one_record(by: User) -> bool:
    """Whether the journal of a record is a chain: each change begins where the last one ended."""
    write(area("x", 0), by=by)

    def many(person: int) -> None:
        for n in range(ROUNDS):
            write(area("x", person * 1000 + n + 1), by=by)

    together(*(lambda p=p: many(p) for p in range(4)))
    changes = Change.objects.filter(model="nature.ProtectedArea", key="x").order_by("pk")
    pairs = [c.said["area"] for c in changes]
    return len(pairs) == 4 * ROUNDS + 1 and all(
        before[1] == after[0] for before, after in pairwise(pairs)
    )


def signed_and_written(first: User, second: User) -> int:
    """How many records were accepted into a period after it had been signed off."""
    layer, unit = layer_called("protected-areas"), Unit.objects.get(key=DISTRICT)
    late = 0
    for n in range(ROUNDS):
        together(
            lambda n=n: write(area(f"s{n}", 1, DISTRICT), by=first),
            lambda: sign_off(layer, unit, 2023, by=first, second=second),
        )
        signed = Change.objects.filter(model="journal.SignOff").latest("pk")
        written = Change.objects.filter(model="nature.ProtectedArea", key=f"s{n}").first()
        late += written is not None and written.pk > signed.pk
        lift(SignOff.objects.get(lifted=False), by=first, why="ещё раз")
    return late


def proposed_twice(first: User, second: User) -> int:
    """How many sign-offs come of two persons who press the same button."""
    layer, unit = layer_called("protected-areas"), Unit.objects.get(key=DISTRICT)
    together(*(lambda by=by: propose(layer, unit, 2024, by=by) for by in (first, second)))
    return SignOff.objects.filter(year=2024).count()


def same_key(by: User) -> list[str]:
    """What becomes of two new records with one key, when neither person has seen the other's."""
    both = [area("same", n) for n in (1, 2)]
    return sorted(together(*(lambda record=record: write(record, by=by) for record in both)))


def same_sheet(first: User, second: User) -> list[object]:
    """What becomes of one sheet that two persons import at once, while a third corrects a row of it."""
    layer = layer_called("protected-areas")
    lines = ["key,name,where,area", *[f"i{n},Парк,unknown,{n}" for n in range(200)]]
    content = "\n".join(lines).encode()
    write(area("i0", 77), by=first)

    def correct() -> None:
        for n in range(ROUNDS):
            write(area("i0", 1000 + n), by=second)

    def bring(by: User) -> Taken:
        return take(layer, "t.csv", content, by=by, accept=True, yielding=True)

    told = together(lambda: bring(first), lambda: bring(second), correct)
    here = ProtectedArea.objects.filter(key__startswith="i")
    created = Change.objects.filter(key__startswith="i", created=True).count()
    changes = Change.objects.filter(key="i0").order_by("pk")
    pairs = [c.said["area"] for c in changes if "area" in c.said]
    chain = all(before[1] == after[0] for before, after in pairwise(pairs))
    return ["NoneType" in told, here.count(), created, chain]


if __name__ == "__main__":
    a, b = people()
    done = {
        "chain": one_record(a), "late": signed_and_written(a, b), "signoffs": proposed_twice(a, b),
        "same_key": same_key(a), "same_sheet": same_sheet(a, b),
    }  # fmt: skip
    print(json.dumps(done))
