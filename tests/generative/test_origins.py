"""Export, whatever a person does to the sheet, import, undo: never fewer marks than were vouched away."""

import random
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekokarta.intake import take
from ekokarta.intake.headings import asked
from ekokarta.intake.sheets import blank_sheet, row_of
from ekokarta.intake.simulated import read_hints, simulated_sheet
from ekokarta.intake.table import as_csv
from ekokarta.journal.undoing import undo
from ekokarta.layers import all_layers
from ekokarta.site.first_data import demo_file

pytestmark = pytest.mark.django_db
EDITS = ("drop", "blank", "fact", "simulated", "key", "columns", "value", "twice", "nothing")
EVERY = sorted(layer.slug for layer in all_layers() if layer.model.counted)
SAMPLE = random.Random(20261130).sample(EVERY, 12)


@pytest.mark.parametrize("slug", SAMPLE)
def test_marks_are_never_fewer(slug: str, approver: Any) -> None:
    layer = next(layer for layer in all_layers() if layer.slug == slug)
    sheet = simulated_sheet(layer, read_hints(demo_file(layer, ".toml"))).splitlines(keepends=True)
    take(layer, "s.csv", b"".join(sheet[:9]), by=approver, accept=True, simulated=True)
    made = list(layer.model.objects.filter(simulated=True).order_by("pk"))
    if not made:
        pytest.skip("its references are not there without the whole demonstration")
    keys = {record.key for record in made}
    unchanged = as_csv([blank_sheet(layer), *(row_of(r, layer) for r in made)])
    same = take(layer, "same.csv", unchanged, by=approver, accept=True)
    assert (same.changed, same.proposed, same.refused, _marked(layer, keys)) == (0, 0, [], keys)

    @settings(max_examples=8, deadline=None,
              suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
    @given(
        st.lists(st.sampled_from(EDITS), min_size=1, max_size=3), st.randoms(use_true_random=False)
    )
    def hold(edits: list[str], chance: Any) -> None:
        rows = [blank_sheet(layer), *(row_of(r, layer) for r in made)]
        names = [column.name for column in asked(layer)]
        for edit in edits:
            rows, names = _edited(edit, rows, names, chance)
        with transaction.atomic():
            taken = take(layer, "t.csv", as_csv(rows), by=approver, accept=True)
            assert _marked(layer, keys) == keys
            if set(edits) <= {"drop", "blank", "fact", "key", "nothing", "twice"}:
                facts = layer.model.objects.filter(simulated=False, key__startswith="new-")
                assert not [f for f in facts if f.title.ru in {r.title.ru for r in made}]
            if taken.batch:
                undo(taken.batch, by=approver, why="проверка")
            assert _marked(layer, keys) == keys
            transaction.set_rollback(True)

    hold()


def _marked(layer: Any, keys: set[str]) -> set[str]:
    found = layer.model.objects.filter(simulated=True, key__in=keys)
    return set(found.values_list("key", flat=True))


def _edited(edit: str, rows: Any, names: list[str], chance: Any) -> tuple[Any, list[str]]:
    """The sheet after one thing that a person does to it."""
    rows = [list(row) for row in rows]
    at = {name: i for i, name in enumerate(names)}
    if edit == "drop" and "simulated" in at:
        return [_without(row, at["simulated"]) for row in rows], _without(names, at["simulated"])
    if edit == "columns" and len(names) > 4:
        gone = chance.randrange(len(names))
        return [_without(row, gone) for row in rows], _without(names, gone)
    words = {"blank": "", "fact": "фактические данные", "simulated": "условные данные"}
    for n, row in enumerate(rows[1:]):
        if edit in words and "simulated" in at and chance.random() < 0.7:
            row[at["simulated"]] = words[edit]
        if edit == "key" and "key" in at:
            row[at["key"]] = chance.choice(["", f"new-{n}"])
        if edit == "value" and "source" in at:
            row[at["source"]] = "Исправлено"
    return (rows + rows[1:3] if edit == "twice" else rows), names


def _without(row: list[str], place: int) -> list[str]:
    return [*row[:place], *row[place + 1 :]]
