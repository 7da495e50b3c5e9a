"""What cannot be before something is refused by both days, in every register, whichever record says it last."""

import ast
from pathlib import Path
from typing import Any

import pytest

import ekokarta
from ekokarta.layers import Layer, all_layers
from ekokarta.layers.order import is_before, orders_of

pytestmark = pytest.mark.django_db
LAYERS = sorted(all_layers(), key=lambda layer: layer.slug)
TON = "41702220000000"
PRESCRIPTION = "key,number,where,opened_on,due,rechecked_on"


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.slug)
def test_every_rule_of_order_is_asked_of_its_register(layer: Layer) -> None:
    for rule in orders_of(layer.model):
        if rule.of is not None:
            continue
        record = layer.model()
        names = [
            n if isinstance(n, str) else getattr(n, "field", n).name
            for n in (rule.earlier, rule.later)
        ]
        course = type(layer.model._meta.get_field(names[1])).__name__ == "Course"
        states = (
            [*getattr(layer.model._meta.get_field(names[1]), "codes", None).words()]
            if course
            else []
        )
        setattr(record, names[0], "2023-05-02")
        for later, wrong in (("2023-05-01", True), ("2022", True), ("2023-05", False), ("", False)):
            setattr(record, names[1], f"{later} {states[0]}" if course and later else later)
            problem = rule.broken(record)
            assert bool(problem) is wrong, (names, later)
            if problem is not None:
                (error,) = problem.error_dict[names[1]]
                said = error.params["sentence"].ru
                assert "(2023-05-02)" in said and f"({later})" in said


def test_a_day_that_may_be_the_same_is_not_before() -> None:
    assert is_before("2023-05-01", "2023-05-02") and is_before("2022", "2023-05")
    assert not any(map(is_before, ("2023", "2023-05", "", "2023-05-02"), ("2023-05-02",) * 4))


def test_every_clean_asks_what_its_kind_asks() -> None:
    """Else its register would have no rule of order."""
    for file in Path(ekokarta.__file__).parent.rglob("*.py"):
        for one in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(one, ast.FunctionDef) and one.name == "clean":
                assert "super().clean(" in ast.unparse(one), f"{file}: {one.lineno}"


@pytest.mark.parametrize(
    ("row", "column", "days"),
    [
        (f"p,1,{TON},2023-05-10,2023-05-01,", "Срок исполнения", ("2023-05-01", "2023-05-10")),
        (
            f"p,1,{TON},2023-05-10,2023-06-01,2023-05-09",
            "Перепроверено",
            ("2023-05-09", "2023-05-10"),
        ),
    ],
)
def test_a_prescription_is_due_and_checked_after_it_is_issued(
    imported: Any, row: str, column: str, days: tuple[str, str]
) -> None:
    taken = imported("prescriptions", PRESCRIPTION, row)
    assert [(r.row, r.column.ru) for r in taken.refused] == [(2, column)]
    assert all(day in taken.refused[0].reason.ru for day in days)


def test_a_check_comes_after_what_it_checks(imported: Any) -> None:
    plot = "key,name,where,opened_on,seedlings"
    imported("planting-plots", plot, f"p,Участок,{TON},2023-04-10,100")
    taken = imported(
        "survival-checks",
        "key,plot,where,happened_on,alive",
        f"c,p,{TON},2023-04-09,50",
        f"d,p,{TON},2023-05,60",
    )
    assert [r.row for r in taken.refused] == [2] and "2023-04-10" in taken.refused[0].reason.ru
    later = imported("planting-plots", plot, f"p,Участок,{TON},2024-04-10,100")
    assert later.rejected == 1 and "2024-04-10" in str(later.refused[0].reason), (
        "whoever says it last"
    )


@pytest.mark.parametrize("first", [0, 1])
def test_no_fire_is_extinguished_before_it_breaks_out(imported: Any, first: int) -> None:
    imported("waste-sites", "key,name,where", f"s,Свалка,{TON}")
    rows = [f"f,s,fire,{TON},2023-05-10", f"e,s,extinguished,{TON},2023-05-09"]
    taken = imported(
        "waste-site-events", "key,site,incident,where,happened_on", rows[first], rows[1 - first]
    )
    assert [r.row for r in taken.refused] == [3]
    assert {"2023-05-09", "2023-05-10"} <= set(
        taken.refused[0].reason.ru.replace("(", ")").split(")")
    )


def test_a_fire_is_not_moved_behind_its_end(imported: Any) -> None:
    """What other events of the site say holds, also where only the one on which they rest is corrected."""
    head = "key,site,incident,where,happened_on"
    imported("waste-sites", "key,name,where", f"s,Свалка,{TON}", f"o,Другая,{TON}")
    told = (f"f,s,fire,{TON},2023-05-10", f"e,s,extinguished,{TON},2023-05-12")
    assert imported("waste-site-events", head, *told).refused == []
    late = f"g,s,fire,{TON},2023-06-01"
    assert imported("waste-site-events", head, late).refused == []
    assert imported("waste-site-events", head, *told, late).unchanged == 3
    moved = imported("waste-site-events", head, f"f,o,fire,{TON},2023-05-10")
    assert {r.row for r in moved.refused} == {2} and "2023-05-12" in str(moved.refused[0].reason)
