"""What the table of systems tells a person to do can be done: its addresses, registers, measures and commands are there."""

import re
from collections.abc import Iterator
from typing import Any

import handbook
import pytest
import status
from django.urls import Resolver404, resolve
from django.utils.translation import override

from ekokarta.layers import known_layers, layer_called
from ekokarta.release import COUNTRY


def test_the_table_claims_nothing_without_steps_and_tests() -> None:
    assert status.faults() == []


def test_the_table_has_a_row_for_each_system() -> None:
    assert [s.number for s in status.systems()] == [f"S{n:03}" for n in range(1, 123)]
    assert all(s.title for s in status.systems())


@pytest.mark.parametrize(
    "broken",
    [
        {"state": "works", "steps": ""},
        {"state": "works", "lacks": "half of it"},
        {"state": "works", "tests": ()},
        {"state": "works", "tests": ("tests/nowhere.py",)},
        {"state": "works", "rows": ""},
        {"state": "partial", "lacks": ""},
        {"state": "planned"},
        {"state": "splendid"},
    ],
)
def test_a_claim_that_is_not_held_is_a_fault(broken: dict[str, object]) -> None:
    whole = next(s for s in status.systems() if s.state == "works")
    assert status._faults(whole) == []
    assert status._faults(whole._replace(**broken)) != []  # type: ignore[arg-type]


@pytest.mark.django_db
def test_own_rows_are_shown_by_the_agreement_that_the_page_gives(imported: Any) -> None:
    head, row = status.OWN_ROWS.replace("REGISTER", "waste-sites").splitlines()
    taken = imported("display-agreements", head, row)
    assert (taken.changed, list(taken.refused), list(taken.warnings)) == (1, [], [])
    own = layer_called("display-agreements").accepted.get(
        register="waste-sites", owner="Министерство"
    )
    assert own.lets_show("2026-11-30")


def _quoted(pattern: str) -> Iterator[tuple[str, str]]:
    """Each text in backticks of the steps that begins so, with the number of its system."""
    for system in status.systems():
        for text in re.findall(r"`([^`]+)`", system.steps):
            if re.match(pattern, text):
                yield system.number, text


def test_every_address_is_one_that_we_serve() -> None:
    wrong, seen = [], 0
    for number, address in _quoted("/"):
        seen += 1
        try:
            with override("ru"):
                found = resolve(address.partition("?")[0])
        except Resolver404:
            wrong.append((number, address))
            continue
        wrong += [(number, address) for fault in _unknown(found.kwargs, address) if fault]
    assert wrong == [] and seen > 50


def _unknown(said: dict[str, object], address: str) -> Iterator[bool]:
    """Whether it names a register, a measure or a unit which is not there."""
    layers = known_layers()
    slug = str(said.get("slug", "")) or next(iter(re.findall(r"layer=([\w-]+)", address)), "")
    yield bool(slug) and slug not in layers
    if "measure" in said and slug in layers:
        yield said["measure"] not in {measure.slug for measure in layers[slug].compare}
        yield not re.fullmatch(rf"{COUNTRY[:3]}\d{{11}}", str(said["unit"]))


def test_every_command_is_one_that_we_have() -> None:
    commands, layers, wrong, seen = handbook.own_commands(), known_layers(), [], 0
    for number, line in _quoted(r"manage\.py "):
        seen += 1
        name, *words = line.split()[1:]
        about = words[0] if words and name in ("import", "export", "rulings", "overlaps") else None
        if name not in commands or (about and about not in layers):
            wrong.append((number, line))
    assert wrong == [] and seen > 10
