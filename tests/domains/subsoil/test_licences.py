"""Licences: when they end if they do not say so, and on what they lie."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from ekokarta.domains.nature.models import ProtectedArea
from ekokarta.domains.subsoil.models import Licence
from ekokarta.release import Caveat
from ekokarta.territory.overlap import overlaps

pytestmark = pytest.mark.django_db
TON = "41702220000000"
HEAD = "key,number,where,allows,opened_on,expires_on,area,geometry"


def square(west: float, south: float, side: float) -> str:
    east, north = west + side, south + side
    ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return f'"POLYGON(({", ".join(f"{x} {y}" for x, y in ring)}))"'


@pytest.mark.parametrize(
    ("allows", "issued", "stated", "ends", "presumed"),
    [
        ("геолого-поисковые работы", "2019-03-10", "", "2024-03-10", True),
        ("геологоразведочные работы", "2019-03-10", "", "2029-03-10", True),
        ("разработка месторождения", "2019-03-10", "", "2039-03-10", True),
        ("разработка месторождения", "2019-03-10", "2021-01-01", "2021-01-01", False),
        ("разработка месторождения", "2019", "", "2039", True),
        ("геолого-поисковые работы", "2020-02-29", "", "2025-02-28", True),
        ("не связано с изучением и разработкой недр", "2019-03-10", "", "", False),
        ("", "2019-03-10", "", "", False),
        ("разработка месторождения", "", "", "", False),
        ("разработка месторождения", "2015-03-10", "", "", False),
    ],
)
def test_without_an_end_a_licence_ends_with_the_term_of_its_kind(
    imported: Any, allows: str, issued: str, stated: str, ends: str, presumed: bool
) -> None:
    taken = imported("licences", HEAD, f"a,1,{TON},{allows},{issued},{stated},,")
    assert [str(r) for r in taken.refused] == []
    licence = Licence.objects.get(key="a")
    assert (licence.ends_on, licence.presumed, licence.expires_on) == (ends, presumed, stated)
    assert licence.is_estimated(2024) is (presumed or len(issued) in (0, 4))


def test_a_presumed_end_is_marked_in_the_number(imported: Any, cells: Any) -> None:
    imported("licences", HEAD, f"a,1,{TON},геологоразведочные работы,2019-03-10,,120,")
    cell = cells("licences", "total_area_validity_valid", 2023)[TON]
    assert cell.value == 120 and Caveat.ESTIMATED in cell.flags


def test_a_new_norm_moves_the_ends_of_licences_given_after_it(imported: Any) -> None:
    imported(
        "norms",
        "key,subject,value,name,valid_from",
        "n,licence-term-prospecting,7,Новый срок,2024-01-01",
    )
    for key, day in (("a", "2023-12-31"), ("b", "2024-01-01")):
        imported("licences", HEAD, f"{key},{key},{TON},геолого-поисковые работы,{day},,,")
    assert [Licence.objects.get(key=key).ends_on for key in "ab"] == ["2028-12-31", "2031-01-01"]


def test_a_licence_on_a_protected_area_is_named_with_its_hectares(imported: Any) -> None:
    ProtectedArea.objects.update(geometry=None)
    imported("protected-areas", "key,name,where,geometry",
             f"park,Парк,{TON},{square(77.0, 42.0, 0.1)}", f"far,Далёкий,{TON},{square(76.0, 41.0, 0.1)}")  # fmt: skip
    imported("licences", HEAD, f"in,1,{TON},,,,,{square(77.09, 42.09, 0.02)}",
             f"touch,2,{TON},,,,,{square(77.1, 42.0, 0.02)}", f"out,3,{TON},,,,,{square(77.3, 42.0, 0.02)}",
             f'point,4,{TON},,,,,"POINT(77.05 42.05)"', f"none,5,{TON},,,,,")  # fmt: skip
    found = {
        (o.one.key, o.other.key): o.hectares
        for o in overlaps(Licence.objects.order_by("key"), ProtectedArea.objects.all())
    }
    assert found.keys() == {("in", "park"), ("point", "park")}
    assert found["in", "park"] == pytest.approx(0.01 * 111.08 * 0.01 * 82.6 * 100, rel=0.01)
    assert found["point", "park"] == 0


def test_the_command_says_the_same(imported: Any) -> None:
    ProtectedArea.objects.update(geometry=None)
    imported(
        "protected-areas", "key,name,where,geometry", f"park,Парк,{TON},{square(77.0, 42.0, 0.1)}"
    )
    imported(
        "licences",
        "key,number,name,where,geometry",
        f"in,1,Участок,{TON},{square(77.09, 42.09, 0.02)}",
    )
    said = StringIO()
    call_command("overlaps", "licences", "protected-areas", language="ru", stdout=said)
    lines = [line for line in said.getvalue().splitlines() if "Не проверено" not in line]
    assert lines[0].startswith("Участок × Парк: 91,") and lines[-1].endswith("пересечений 1.")
