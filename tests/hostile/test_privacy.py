"""What must never leave, planted and looked for in every published byte."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from fixture_everything import everything
from fixture_signoffs import sign_off

from ekokarta.layers import layer_called
from ekokarta.publication import publish
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
NAME, PHONE, PLACE = "Канарейкин Кенжебек", "+996555771234", "42.771234"
TON, TUP = "41702220000000", "41702225000000"


def test_names_telephones_and_private_places_stay(
    imported: Any, agreed: Any, releases: Path, client: Any, approver: Any, second: Any
) -> None:
    agreed("violations")
    head = "key,where,happened_on,offender,contact,pollution,fine,latitude,longitude,source"
    rows = [f"v{n},{TON},2023-05-0{n + 1},{NAME},{PHONE},да,1000,{PLACE},76.991234,акт {NAME}"
            for n in range(5)]  # fmt: skip
    assert imported("violations", head, *rows).refused == []
    sign_off(
        layer_called("violations"), Unit.objects.get(key=TON), 2023, by=approver, second=second
    )
    publish(releases, (2022, 2023, 2024))
    said = everything(releases)
    assert b"protected-areas" in said, "the search itself must see the files"
    assert b'"slug": "violations"' in said, "and the layer must be shown"
    assert "Кара-Балта".encode() in said and b"point_count" in said, "and the tiles"
    assert not list(releases.rglob("violation.pmtiles")), "statistics alone have no place"
    for secret in (NAME, "Канарейкин", PHONE, "555771234", "42.77123", "76.99123"):
        assert secret.encode() not in said
    for page in (f"/ru/districts/{TON}/", "/ru/layers/violations/", "/api/statistics"):
        assert NAME not in client.get(page).content.decode()


@pytest.mark.parametrize("n", [1, 2])
def test_small_counts_are_withheld(
    imported: Any, cells: Any, approver: Any, second: Any, n: int
) -> None:
    head = "key,where,happened_on,pollution,fine"
    imported("violations", head, *[f"t{i},{TON},2023-05-01,да,1000" for i in range(n)],
             *[f"u{i},{TUP},2023-05-01,да,1000" for i in range(9)])  # fmt: skip
    country = Unit.objects.get(key="41700000000000")
    sign_off(layer_called("violations"), country, 2023, by=approver, second=second)
    for measure in ("count", "total_fine"):
        cell = cells("violations", measure, 2023)[TON]
        assert str(cell.status) == "withheld"
        assert (cell.value, cell.n, cell.n_expected, cell.flags) == (None, None, None, frozenset())


def test_a_persons_record_needs_exactly_one_unit(imported: Any) -> None:
    head = "key,where,happened_on,pollution"
    taken = imported("violations", head, "a,unknown,2023-01-01,да", f"b,{TON}; {TUP},2023-01-01,да")
    assert taken.changed == 0 and len(taken.refused) == 2


BAD = {
    "no table": ("t.pdf", b"%PDF-1.7"),
    "binary": ("t.csv", b"\x00\x01\xff\xfe" * 50),
    "a zip that is no book": ("t.xlsx", b"PK\x03\x04 nothing"),
    "empty": ("t.csv", b""),
    "only blanks": ("t.csv", b" , , \n , ,\n"),
    "unknown heading": ("t.csv", "key,плащадь\nx,1".encode()),
    "a quote that never ends": ("t.csv", b'key,name\n"x,1'),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_get_a_sentence(name: str, approver: Any) -> None:
    from ekokarta.errors import Misunderstood
    from ekokarta.intake import take

    file, content = BAD[name]
    with pytest.raises(Misunderstood) as caught:
        take(layer_called("protected-areas"), file, content, by=approver, accept=True)
    assert all(text.strip() for text in caught.value.sentence.each())


def test_a_zip_bomb_is_refused(approver: Any) -> None:
    from ekokarta.errors import Misunderstood
    from ekokarta.intake import take

    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as book:
        for n in range(4):
            book.writestr(f"xl/worksheets/sheet{n}.xml", b"0" * (90 * 1024 * 1024))
    with pytest.raises(Misunderstood):
        take(layer_called("units"), "bomb.xlsx", bomb.getvalue(), by=approver)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("area", "1e999"), ("area", "nan"), ("area", "-1"), ("area", "12 акр"), ("opened_on", "31.02.2023"),
        ("opened_on", "2023-13"), ("where", "Атлантида"), ("where", "Нарын"), ("where", "KG-Y=0.5; KG-C=0.6"),
        ("patrol", "может быть"), ("category", "парк развлечений"), ("geometry", "POINT(42.8 76.9)"),
        ("geometry", "POLYGON((70 40, 71 41, 70 41, 71 40, 70 40))"), ("geometry", "где-то"),
    ],
)  # fmt: skip
def test_bad_cells_name_row_column_and_reason(imported: Any, column: str, text: str) -> None:
    taken = imported("protected-areas", "key;name;where;x".replace("x", column if column != "where" else "area"),
                     f"k;Имя;\"{text if column == 'where' else 'unknown'}\";{'' if column == 'where' else text}")  # fmt: skip
    assert taken.changed == 0
    assert [r.row for r in taken.refused] == [2]
    assert all(text.strip() for text in taken.refused[0].reason.each())


def test_text_that_is_a_formula_stays_text(imported: Any, releases: Path) -> None:
    imported("protected-areas", "key,name,where", 'f,"=HYPERLINK(""http://x"")",unknown')
    release = publish(releases, (2023,))
    sheet = (releases / release / "layers/protected-areas.csv").read_text(encoding="utf-8-sig")
    assert "'=HYPERLINK" in sheet
