"""Geodata through both doors: the command and the desk say the same of the same file."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import shapely
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from fixture_geodata import written

from ekokarta.domains.water.models import WaterBody
from ekokarta.journal.models import Batch

pytestmark = pytest.mark.django_db
COLUMNS = {"OBJECTID": [1, 2], "NAZVANIE": ["Пруд", "Озеро"], "SHAPE_LEN": [1.5, 2.5]}
POINTS = [shapely.Point(76.18, 42.15), shapely.Point(75.0, 41.8)]
MAPPING = "OBJECTID = external; NAZVANIE = name"


def on_the_disk(folder: Path) -> Path:
    """A shapefile as it lies in a folder: several files of one name."""
    import zipfile
    from io import BytesIO

    _, archive = written("shp", COLUMNS, POINTS, encoding="UTF-8")
    zipfile.ZipFile(BytesIO(archive)).extractall(folder)
    return folder / "data.shp"


def run(*words: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("import", *words, "--language", "ru", stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_the_command_takes_a_shapefile_with_what_lies_beside_it(
    approver: Any, tmp_path: Path
) -> None:
    words = ("water-bodies", str(on_the_disk(tmp_path)), "--by", "a", "--accept",
             "--from", "interactive-map-natural-resources", "--map", MAPPING,
             "--ignore", "SHAPE_LEN", "--set", "type=lake", "--locate")  # fmt: skip
    out, err = run(*words, "--preview")
    assert "строк 2" in out and not WaterBody.objects.filter(external="1").exists()
    out, err = run(*words)
    assert err == "" and "записано 2" in out
    assert "оставлены в стороне столбцы: SHAPE_LEN" in out
    record = WaterBody.objects.get(external="1")
    assert (record.name, record.source) == ("Пруд", "природные ресурсы")
    assert record.where_id == "41702220000000"
    assert Batch.objects.order_by("pk").last().system == "interactive-map-natural-resources"
    assert "записано 0" in run(*words)[0]


def test_the_command_names_what_it_does_not_know(
    approver: Any, tmp_path: Path, capsys: Any
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("water-bodies", str(on_the_disk(tmp_path)), "--by", "a")
    assert ended.value.code == 2
    assert "OBJECTID, NAZVANIE, SHAPE_LEN" in capsys.readouterr().err


def test_the_desk_takes_the_same_file(
    client: Any, approver: Any, settings: Any, tmp_path: Path
) -> None:
    settings.DATA = tmp_path
    client.force_login(approver)
    client.cookies["django_language"] = "ru"
    name, content = written("shp", COLUMNS, POINTS, encoding="UTF-8")
    said = {"mapping": MAPPING, "ignored": "SHAPE_LEN", "given": "type = lake", "accept": "on",
            "system": "interactive-map-natural-resources"}  # fmt: skip
    page = client.post(
        "/desk/import/water-bodies/",
        {"file": SimpleUploadedFile(name, content), **said},
        follow=True,
    )
    check = page.redirect_chain[-1][0]
    assert "SHAPE_LEN" in page.content.decode() and not WaterBody.objects.filter(external="2")
    assert client.post(check, {"write": "1"}, follow=True).status_code == 200
    assert WaterBody.objects.get(external="2").source == "природные ресурсы"


def test_the_desk_says_why_it_read_nothing(client: Any, approver: Any) -> None:
    client.force_login(approver)
    client.cookies["django_language"] = "ru"
    file = SimpleUploadedFile("x.gpkg", b"nothing")
    page = client.post("/desk/import/water-bodies/", {"file": file}, follow=True)
    assert "не удалось прочитать" in page.content.decode()
