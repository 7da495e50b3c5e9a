"""A release with rows of every shape and time, real and simulated."""

from typing import Any

import pytest
from django.conf import settings as project
from django.db import transaction

from ekokarta.intake import take
from ekokarta.layers import layer_called
from ekokarta.publication import publish
from ekokarta.reading import Release, current
from ekokarta.site.demo_agreements import agree_to_the_demo

TON, TUP = "41702220000000", "41702225000000"
AREA = "POLYGON((76.5 42.0, 76.9 42.0, 76.9 42.2, 76.5 42.2, 76.5 42.0))"
LINE = "LINESTRING(77.1 42.0, 77.6 42.3)"
AREAS = [
    "key;name;where;geometry;opened_on;closed_on;category;source",
    f"r1;Первая канарейка;{TON};POINT(76.70 42.10);2022-05-01;;reserve;акт канарейки",
    f"r2;Вторая;{TON};POINT(76.70 42.10);2023;;nature_park;и",
    f"r3;Третья;{TON};POINT(76.70 42.10);;2023-06-30;;и",
    f"r4;Площадь;{TON};{AREA};2024-01-01;;reserve;и",
    f"r5;Линия;{TUP};{LINE};;;nature_park;и",
    f"r6;Без места;{TUP};;;;nature_park;и",
]
SITES = [
    "key,name,where,longitude,latitude,opened_on,source",
    *(
        f"s{n},Свалка {n},{TUP},{78 + n / 500},{42.7 + n % 7 / 300},202{2 + n % 3}-03-01,и"
        for n in range(60)
    ),
]
PLANTS = [
    "key,name,where,longitude,latitude,status,source",
    f"t1,Станция,{TON},76.8,42.1,2022 building; 2023-08-01 works,и",
    f"t2,Другая,{TON},76.2,42.4,,и",
]


@pytest.fixture
def rows(approver: Any) -> None:
    """Three at one place, an area, a line, one without a place; sixty dumps; a plant that changes."""
    fill(approver)


@pytest.fixture(scope="session")
def release(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Release:
    """What those rows become, published once; the registry is then as it was."""
    from ekokarta.staff.user import Role, User

    root = tmp_path_factory.mktemp("releases")
    with django_db_blocker.unblock(), transaction.atomic():
        fill(User.objects.create_user("f", password="p", role=Role.APPROVER, is_staff=True))
        publish(root, project.YEARS)
        transaction.set_rollback(True)
    return current(root)


def fill(by: Any) -> None:
    for slug, lines, simulated in (
        ("protected-areas", AREAS, False),
        ("waste-sites", SITES, True),
        ("treatment-plants", PLANTS, True),
    ):
        text = "\n".join(lines).encode()
        taken = take(layer_called(slug), "t.csv", text, by=by, accept=True, simulated=simulated)
        assert [str(row) for row in taken.refused] == []
    assert agree_to_the_demo().refused == []
