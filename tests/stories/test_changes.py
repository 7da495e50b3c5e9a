"""What a release changes against the last named one: rows, cells, layers, files, and who may know."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from ekokarta.publication import name_release, publish
from ekokarta.reading import current

pytestmark = pytest.mark.django_db
TON = "41702220000000"
YEARS = (2022, 2023, 2024)
HEAD = "key,name,where,opened_on,area"


@pytest.fixture
def named(imported: Any, agreed: Any, releases: Path, approver: Any, second: Any) -> str:
    agreed("waste-sites")
    imported("waste-sites", HEAD, f"a,Первая,{TON},2020,10", f"b,Вторая,{TON},2020,5")
    return name_release(releases, YEARS, "Годовой", by=approver, approved_by=second)


def said(releases: Path) -> dict[str, Any]:
    return json.loads((current(releases).folder / "changes.json").read_bytes())


def test_nothing_to_compare_with(imported: Any, releases: Path, client: Any) -> None:
    publish(releases, YEARS)
    assert said(releases)["since"] is None
    assert "сравнивать не с чем" in client.get("/ru/data/changes/").content.decode()


def test_rows_cells_and_steps(named: str, imported: Any, releases: Path, client: Any) -> None:
    imported("waste-sites", HEAD, f"a,Первая,{TON},2020,12", f"c,Третья,{TON},2023,1")
    imported("violations", "key,where,happened_on,offender", f"x,{TON},2023-01-01,Канарейкин")
    publish(releases, YEARS)
    told = said(releases)
    assert told["since"] == {"release": named, "name": "Годовой", "on": told["since"]["on"]}
    layer = next(layer for layer in told["layers"] if layer["slug"] == "waste-sites")
    assert [r["key"] for r in layer["added"]] == ["c"] and layer["removed"] == []
    assert [(r["key"], r["columns"]) for r in layer["revised"]] == [("a", ["area"])]
    total = next(m for m in layer["measures"] if m["measure"] == "total_area")
    assert total["country"] == [[2022, 15.0, 17.0], [2023, 15.0, 18.0], [2024, 15.0, 18.0]]
    assert {s["register"]: s["changes"] for s in told["steps"]}["waste.WasteSite"] == 2
    assert "Канарейкин" not in json.dumps(told, ensure_ascii=False)
    page = client.get("/ru/data/changes/").content.decode()
    assert "Добавлено записей: 1" in page and "Третья" in page and "15 →\u00a018" in page


def test_a_layer_that_left(
    imported: Any, agreed: Any, releases: Path, client: Any, approver: Any, second: Any
) -> None:
    agreed("treatment-plants")
    imported("treatment-plants", "key,name,where,status", f"a,А,{TON},works")
    name_release(releases, YEARS, "Годовой", by=approver, approved_by=second)
    agreed("treatment-plants", stage="ended", ended_on="2024-05-01", reason="реестр закрыт")
    publish(releases, YEARS)
    gone = [la["slug"] for la in said(releases)["layers"] if la["state"] == "removed"]
    assert gone == ["treatment-plants"]
    for language in ("ru", "ky", "en"):
        assert client.get(f"/{language}/data/changes/").status_code == 200


def test_an_unchanged_file_is_one_file_on_the_disk(
    named: str, imported: Any, releases: Path
) -> None:
    imported("waste-sites", HEAD, f"c,Третья,{TON},2023,1")
    publish(releases, YEARS)
    now = current(releases).folder
    same = [
        os.stat(folder / "layers/protected-areas.parquet").st_ino
        for folder in (releases / named, now)
    ]
    assert now.name != named and same[0] == same[1]
    changed = [
        os.stat(folder / "layers/waste-sites.parquet").st_ino for folder in (releases / named, now)
    ]
    assert changed[0] != changed[1]
