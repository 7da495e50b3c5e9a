"""Every register that knows terms can be asked at the desk for what is overdue today, from its declaration."""

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client

from ekokarta.desk.overdue import Overdue, knows_terms, overdue
from ekokarta.domains.industry.models import Permit
from ekokarta.layers import Course, Day, Ends, state_on
from ekokarta.layers.state_now import StateOn

pytestmark = pytest.mark.django_db
TODAY = "2026-11-30"
KNOWING = [model for model in admin.site._registry if knows_terms(model)]
COURSES = (
    "", "valid", "valid; 2026-11-30 expired", "2020 valid; 2026-12-01 expired",
    "2020-01-01 valid; 2026-11-29 expired", "2020-05 valid; 2024-01-01 expired; 2025 cancelled",
    "2027 valid", "2026-11 expired", "2026-12 expired",
)  # fmt: skip


def _terms(model: Any) -> list[Any]:
    return [c for c in model._meta.concrete_fields if (isinstance(c, Course) and c.late)
            or (isinstance(c, Day) and c.ends is Ends.AFTER)]  # fmt: skip


def _made(model: Any, name: str, **said: Any) -> Any:
    """A record past all its rules, with the records to which it must refer."""
    for column in model._meta.concrete_fields:
        if column.is_relation and not column.null and column.attname not in said:
            said[column.attname] = "unknown" if column.name == "where" else _other(column, name)
    (made,) = model._default_manager.bulk_create([model(key=f"k-{name}", **said)])
    return made


def _other(column: Any, name: str) -> Any:
    other = column.related_model
    found = other._default_manager.first() or _made(other, f"other-{name}")
    return getattr(found, column.target_field.attname)


def test_papers_duties_instruments_and_acts_know_terms() -> None:
    known = {model._meta.model_name for model in KNOWING}
    assert {"permit", "disposalcontract", "prescription", "reportobligation", "sensor", "act",
            "samplingquarter", "hazardousobject", "displayagreement"} <= known  # fmt: skip


@pytest.mark.parametrize("model", KNOWING, ids=lambda model: model._meta.model_name)
def test_the_filter_finds_what_is_overdue_today(model: Any, approver: Any) -> None:
    client = Client()
    client.force_login(approver)
    address = f"/desk/{model._meta.app_label}/{model._meta.model_name}/"
    for column in _terms(model):
        late, good = ("2026-11-29", TODAY)
        if isinstance(column, Course):
            now, other = (
                column.late[0],
                next(c for c in column.codes.words() if c not in column.late),
            )
            late, good = f"{TODAY} {now}", f"{TODAY} {other}; 2026-12-01 {now}"
        passed = _made(model, f"late-{column.name}", **{column.name: late})
        holds = _made(model, f"good-{column.name}", **{column.name: good})
        for value, shown, hidden in (("yes", passed, holds), ("no", holds, passed)):
            answer = client.get(address, {"overdue": value, "q": "k-"})
            ids = set(answer.context["cl"].queryset.values_list("pk", flat=True))
            assert answer.status_code == 200
            assert shown.pk in ids and hidden.pk not in ids, (column.name, value)
        assert client.get(address, {"overdue": "maybe"}).status_code == 200


def test_a_register_without_terms_has_no_such_filter() -> None:
    for model, desk in admin.site._registry.items():
        assert (Overdue in desk.list_filter) == knows_terms(model), model


def test_the_database_reads_a_course_as_python_does() -> None:
    for i, text in enumerate(COURSES):
        _made(Permit, str(i), validity=text)
    for day in (TODAY, "2019-12-31", "2020-05-01", "2031-01-01"):
        found = Permit.objects.filter(key__startswith="k-").annotate(now=StateOn("validity", day))
        assert {one.validity: one.now for one in found} == {t: state_on(t, day) for t in COURSES}


@pytest.mark.parametrize(
    ("said", "late"),
    [("2025", True), ("2026", False), ("2026-10", True), ("2026-11", False), ("", False)],
)
def test_a_day_known_in_part_is_late_when_all_it_can_mean_is_over(said: str, late: bool) -> None:
    from ekokarta.domains.air.models import Sensor

    one = _made(Sensor, "partly", verified_to=said)
    assert overdue(Sensor.objects.filter(pk=one.pk), TODAY).exists() == late


def test_what_was_closed_is_not_overdue() -> None:
    from ekokarta.domains.air.models import Sensor

    one = _made(Sensor, "closed", verified_to="2025-01-01", closed_on="2024-06-01")
    assert not overdue(Sensor.objects.filter(pk=one.pk), TODAY).exists()
