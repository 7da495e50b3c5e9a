"""What a record says may be over; every register that knows it says so wherever the record is named."""

import re
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from ekokarta.layers import Course, Day, Ends, Layer, all_layers, label
from ekokarta.portal.called import called
from ekokarta.publication.catalogue import layer_facts
from ekokarta.release import LayerFacts
from ekokarta.terms import speaking

DAY = "2031-03-05"
RELEASE: Any = SimpleNamespace(manifest=SimpleNamespace(stands_on=DAY))
PASSED = re.compile(r"просроч|истёк|пропущен|аннулир|старше|снято", re.I)
UNTIL = re.compile(r"\bдо$|действует до|следующ|срок", re.I)
FOLLOWED = {
    "expires_on": "validity follows from it",
    "due": "whether it is late follows from it and from what was done",
    "covered_before": "of the time before the contract; how it stands today is `covered`",
}


def courses() -> list[Any]:
    return [c for layer in all_layers() for c in _columns(layer) if isinstance(c, Course)]


def _columns(layer: Layer) -> list[Any]:
    return list(layer.model._meta.concrete_fields)


def test_each_state_and_day_that_speaks_of_an_end_is_declared_as_one() -> None:
    """A new register whose list of states knows «просрочен» cannot forget to say so."""
    silent = {
        f"{c.model._meta.label}.{c.name}: {word}"
        for c in courses()
        for code, word in c.codes.words().items()
        if PASSED.search(word.ru)
        and code not in {*map(str, (*c.late, *c.over))}
        and c.name not in FOLLOWED
    }
    days = {
        f"{layer.slug}.{c.name}: {label(c).ru}"
        for layer in all_layers()
        for c in _columns(layer)
        if isinstance(c, Day)
        and UNTIL.search(label(c).ru)
        and not c.ends
        and c.name not in FOLLOWED
    }
    assert silent == set() and days == set()


def ends() -> list[tuple[str, str, str]]:
    """Every published register with each of its columns that may be over: a state, or a kind of day."""
    return [
        (layer.slug, column.name, str(how))
        for layer in all_layers()
        for column in layer.columns
        for how in (
            (*column.late, *column.over)
            if isinstance(column, Course)
            else filter(None, [getattr(column, "ends", "")])
        )
    ]


def test_papers_duties_instruments_and_acts_know_their_end() -> None:
    known = {slug for slug, *_ in ends()}
    assert {"permits", "disposal-contracts", "ecological-passports",
            "licences", "report-obligations", "sensors", "acts", "display-agreements"} <= known  # fmt: skip


@pytest.mark.parametrize(("slug", "name", "how"), ends())
def test_what_is_over_on_the_day_of_the_release_is_said_beside_the_name(
    slug: str, name: str, how: str
) -> None:
    layer = next(one for one in all_layers() if one.slug == slug)
    facts = layer_facts(layer, None, [], [])
    for tongue in ("ky", "ru", "en"):
        with speaking(tongue):
            assert _said(facts, _row(facts, name, how, over=True)), tongue
            assert _said(facts, _row(facts, name, how, over=False)) == []
            assert _said(facts, {"id": 1, "simulated": False}) == [], "unknown is not over"


def _said(facts: LayerFacts, row: dict[str, Any]) -> list[str]:
    return list(map(str, called(RELEASE, facts, row).ended))


def _row(facts: LayerFacts, name: str, how: str, *, over: bool) -> dict[str, Any]:
    """A row in which this column alone says something."""
    column = next(one for one in facts.columns if one.name == name)
    day = date.fromisoformat(DAY)
    row: dict[str, Any] = {"id": 1, "simulated": False, "name": "Имя"}
    if column.kind == "course":
        now = how if over else next(code for code in column.words if code not in column.over)
        return row | {name: now, f"{name}_course": [{"since": "2031-03-01", "state": now}]}
    last_good = day if how == Ends.AFTER else day + timedelta(days=1)
    said = last_good - timedelta(days=1) if over else last_good
    return row | {name: said, f"{name}_precision": "day"}


@pytest.mark.parametrize(
    ("said", "precision", "day", "over"),
    [
        (date(2030, 1, 1), "year", "2030-12-31", False),
        (date(2030, 1, 1), "year", "2031-01-01", True),
        (date(2030, 2, 1), "month", "2030-02-28", False),
        (date(2030, 2, 1), "month", "2030-03-01", True),
    ],
)
def test_a_day_known_in_part_is_taken_at_its_latest(
    said: date, precision: str, day: str, over: bool
) -> None:
    layer = next(one for one in all_layers() if one.slug == "acts")
    row = {"id": 1, "simulated": False, "valid_to": said, "valid_to_precision": precision}
    release: Any = SimpleNamespace(manifest=SimpleNamespace(stands_on=day))
    assert bool(called(release, layer_facts(layer, None, [], []), row).ended) == over
