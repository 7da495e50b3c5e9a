"""Declare, import, sign off, publish, show: one number the whole way, and back."""

import csv
import json
import subprocess
from io import BytesIO, StringIO
from pathlib import Path
from random import Random
from typing import Any

import pyarrow.parquet as pq
import pytest
from conftest import shared
from django.core.management import call_command

from ekokarta.publication import name_release, publish
from ekokarta.reading import Query, current
from ekokarta.terms import said_number

pytestmark = pytest.mark.django_db
YEARS = (2022, 2023, 2024)
AREA = "/api/statistics?layer=protected-areas&measure=total_area&year=2023&unit=41704245000000"


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_random_cells_are_the_same_everywhere(client: Any, releases: Path) -> None:
    call_command("demo", verbosity=0)
    publish(releases, YEARS)
    served = json.loads(body(client.get("/api/statistics")))["cells"]
    told = {(c["layer"], c["measure"], c["unit"], c["year"]): c for c in served}
    assert len(told) == len(served)
    rows = csv.DictReader(StringIO(body(client.get("/api/statistics.csv")).decode("utf-8-sig")))
    sheet = {(r["layer"], r["measure"], r["unit"], int(r["year"])): r for r in rows}
    parquet = pq.read_table(BytesIO(body(client.get("/releases/current/statistics.parquet"))))
    table = {(r["layer"], r["measure"], r["unit"], r["year"]): r for r in parquet.to_pylist()}
    assert set(told) == set(sheet) == set(table)
    for spot in Random(1).sample(sorted(told), 200):
        value, status = told[spot]["value"], told[spot]["status"]
        assert table[spot]["value"] == value and table[spot]["status"] == status
        assert sheet[spot]["value"] == ("" if value is None else sheet[spot]["value"])
        assert value is None or float(sheet[spot]["value"]) == value
        assert sorted(table[spot]["flags"]) == told[spot]["flags"]
        assert (sheet[spot]["flags"] or "") == ";".join(told[spot]["flags"])


def test_the_pages_say_the_same_number(client: Any, releases: Path) -> None:
    publish(releases, YEARS)
    release = current(releases)
    asked = Query(layers=("protected-areas",), measures=("total_area",), years=(2023,))
    shown = [a for a in release.statistics(asked) if a.cell.value and a.level == "unit"]
    page = client.get("/ru/districts/?layer=protected-areas&measure=total_area&year=2023")
    for answer in Random(2).sample(shown, 8):
        said = said_number(answer.cell.value, language="ru")
        assert said in page.content.decode()
        subject = f"/ru/districts/{answer.unit}/{release.layer('protected-areas').theme}/"
        assert said in client.get(subject).content.decode()


def test_publishing_twice_gives_the_same_bytes(releases: Path, tmp_path: Path) -> None:
    first, again = publish(releases, YEARS), publish(tmp_path / "again", YEARS)
    assert first == again
    files = sorted(
        p.relative_to(releases / first) for p in (releases / first).rglob("*") if p.is_file()
    )
    for file in files:
        assert (releases / first / file).read_bytes() == (
            tmp_path / "again" / again / file
        ).read_bytes()


def test_the_id_can_be_recomputed_by_anybody(releases: Path) -> None:
    release = current(releases) if publish(releases, YEARS) else None
    assert release is not None
    said = subprocess.run(
        ["sh", "-c", """sed '2s/"release": "[^"]*"/"release": ""/' manifest.json | sha256sum"""],
        cwd=release.folder, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert f"{release.manifest.newest_change}-{said[:16]}" == release.id == release.folder.name
    lying = {
        p.relative_to(release.folder).as_posix() for p in release.folder.rglob("*") if p.is_file()
    }
    assert {f.path for f in release.manifest.files} == lying - {"manifest.json", "signature.json"}


def test_a_strangers_file_with_one_spoilt_row(imported: Any) -> None:
    lines = shared("data/facts_protected_areas.csv").read_text(encoding="utf-8").splitlines()
    lines[3] = lines[3].replace("112018", "много")
    taken = imported("protected-areas", *lines)
    assert [r.row for r in taken.refused] == [4]
    assert "много" in taken.refused[0].reason.ru and taken.refused[0].column.ru.startswith(
        "Площадь"
    )
    assert imported("protected-areas", *lines).changed == 0


def test_a_correction_at_the_desk_is_public_and_has_a_history(
    client: Any, releases: Path, approver: Any, specialist: Any, imported: Any
) -> None:
    imported("protected-areas", "key,name,where,area", "x,Пробный,41704245000000,10")
    publish(releases, YEARS)
    before = json.loads(body(client.get(AREA)))["cells"][0]["value"]
    from ekokarta.domains.nature.models import ProtectedArea

    record = ProtectedArea.objects.get(key="x")
    address = f"/desk/nature/protectedarea/{record.pk}/change/"
    said = {"key": "x", "name": "Пробный", "where": "Нарынский район", "area": "12,5", "why": "акт"}
    client.force_login(specialist)
    assert client.post(address, said).status_code == 302
    publish(releases, YEARS)
    assert json.loads(body(client.get(AREA)))["cells"][0]["value"] == before, "only proposed"
    client.force_login(approver)
    assert client.post(address, said | {"accept": "on"}).status_code == 302
    publish(releases, YEARS)
    assert json.loads(body(client.get(AREA)))["cells"][0]["value"] == before + 2.5
    row = current(releases).row("protected-areas", record.pk)
    (line,) = row["history"]
    assert row["area"] == 12.5 and "area: 10.0 → 12.5" in line["what"]
    card = client.get(f"/ru/objects/protected-areas/{record.pk}/").content.decode()
    assert "12,5" in card and "10.0 → 12.5" in card
    sheet = body(client.get("/releases/current/layers/protected-areas.csv")).decode()
    assert "10.0 → 12.5" in sheet
    history = client.get(address.replace("change", "history"), headers={"accept-language": "ru"})
    assert "акт" in history.content.decode() and "12,5" in history.content.decode()


def test_undo_gives_former_values_back(imported: Any, approver: Any) -> None:
    from ekokarta.domains.nature.models import ProtectedArea
    from ekokarta.journal.undoing import undo

    first = imported(
        "protected-areas", "key,name,where,area", "x,Пробный,unknown,10", "y,Второй,KG-Y,1"
    )
    second = imported("protected-areas", "key,area", "x,11")
    undo(second.batch, by=approver, why="не тот файл")
    assert ProtectedArea.objects.get(key="x").area == 10
    undo(first.batch, by=approver, why="не тот файл")
    assert str(ProtectedArea.objects.get(key="y").state) == "withdrawn"


def test_strict_commits_nothing(imported: Any) -> None:
    from ekokarta.domains.nature.models import ProtectedArea

    taken = imported(
        "protected-areas", "key,name,area", "good,Хороший,1", "bad,Плохой,-1", strict=True
    )
    assert taken.changed == 0 and len(taken.refused) == 2
    assert not ProtectedArea.objects.filter(key="good").exists()


def test_a_named_release_takes_two(releases: Path, approver: Any, second: Any) -> None:
    from ekokarta.errors import Forbidden

    with pytest.raises(Forbidden):
        name_release(releases, YEARS, "2023", by=approver, approved_by=approver)
    release = name_release(releases, YEARS, "2023", by=approver, approved_by=second)
    approval = json.loads((releases / release / "manifest.json").read_bytes())["approval"]
    assert (approval["by"], approval["approved_by"], approval["name"]) == ("a", "b", "2023")


def test_a_layer_without_an_agreement_enters_no_release(releases: Path, approver: Any) -> None:
    from ekokarta.journal.writing import write
    from ekokarta.law.models import DisplayAgreement
    from ekokarta.layers import State

    for row in DisplayAgreement.objects.filter(register="settlements"):
        row.state = State.WITHDRAWN
        write(row, by=approver, why="владелец не согласен")
    publish(releases, YEARS)
    release = current(releases)
    assert "settlements" not in {layer.slug for layer in release.manifest.layers}
    assert not (release.folder / "layers/settlements.csv").exists()


def test_without_demo_nothing_simulated_stays(client: Any, releases: Path) -> None:
    """The demo brings its agreements and takes them away: then the layer is not there at all."""
    call_command("demo", "waste-sites", "violations", "licences", verbosity=0)
    publish(releases, YEARS)
    cells = json.loads(body(client.get("/api/statistics?layer=waste-sites,violations")))["cells"]
    assert "simulated" in {flag for c in cells for flag in c["flags"]}
    call_command("demo", "--clear", verbosity=0)
    publish(releases, YEARS)
    manifest = current(releases).manifest
    assert {"waste-sites", "violations"}.isdisjoint(layer.slug for layer in manifest.layers)
    assert "simulated" not in {agreement.ground for agreement in manifest.agreements}
    assert client.get("/api/statistics?layer=waste-sites").status_code == 404
