"""A release counted again from its own files: the same cells, or the one that was tampered with."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from django.core.management import call_command
from fixture_signoffs import sign_off

from ekokarta.errors import Damaged
from ekokarta.layers import layer_called
from ekokarta.publication import publish
from ekokarta.reading import Query, Release, current
from ekokarta.reading.recount import recount_of
from ekokarta.reading.verify import agrees, countable, differences
from ekokarta.reading.whole import damaged
from ekokarta.release import STATISTICS, Status
from ekokarta.territory.unit import Unit

pytestmark = pytest.mark.django_db
TON, TUP, CITY = "41702220000000", "41702225000000", "41711201000000"
WASTE = "key,name,where,opened_on,closed_on,area"
PLACES = [
    TON,
    f"{TON}; {TUP}",
    f"{TON}=0.25; {TUP}=0.75",
    "41702000000000",
    "unknown",
    "transboundary",
    CITY,
]
AIR = "key,where,period,said,pollutant,indicator,qualifier"


@pytest.fixture
def release(imported: Any, agreed: Any, releases: Path, approver: Any, second: Any) -> Release:
    """All kinds of place, of time and of measure; one district signed off, one region too."""
    imported(
        "waste-sites",
        WASTE,
        *[f"w{n},С{n},{place},{2020 + n},,{n}.1" for n, place in enumerate(PLACES)],
    )
    imported("treatment-plants", "key,name,where,status,capacity", f"a,А,{TON},2021 building; 2023-03 works,0.1",
             f"b,Б,{TON},works; 2024 stopped,0.2", f"c,В,{TUP}=0.5; {TON}=0.5,works,0.7")  # fmt: skip
    imported("air-quality", AIR, f"a,{TON},2023,41.5,pm25,mean,about", "b,41702000000000,2023,9,pm25,capture,exact",
             f"c,{TON},2023,7,pm25,capture,exact")  # fmt: skip
    for slug in ("treatment-plants", "air-quality", "waste-sites"):
        agreed(slug)
    for slug, unit, year in (
        ("waste-sites", TUP, 2022),
        ("treatment-plants", "41702000000000", 2023),
        ("air-quality", TUP, 2023),
    ):
        sign_off(layer_called(slug), Unit.objects.get(key=unit), year, by=approver, second=second)
    publish(releases, (2022, 2023, 2024))
    return current(releases)


def test_every_cell_follows_from_the_rows(release: Release) -> None:
    assert damaged(release) == []
    counted = [layer for layer in release.manifest.layers if countable(layer)]
    assert {"waste-sites", "treatment-plants", "air-quality", "protected-areas"} <= {
        la.slug for la in counted
    }
    for layer in counted:
        assert list(differences(release, layer)) == [], layer.slug
    said = {a.cell.status for a in release.statistics(Query(layers=("air-quality",)))}
    assert {
        Status.MEASURED,
        Status.NOT_MONITORED,
        Status.NOT_APPLICABLE,
        Status.NOT_REPORTED,
    } <= said


def test_a_cell_names_its_rows(release: Release) -> None:
    recount = recount_of(release, "waste-sites")
    total = release.measure("waste-sites", "total_area")
    found = recount.cell(total, TON, 2024)
    assert {part.row["key"]: part.weight for part in found.parts if part.row["key"] in ("w0", "w2")} == {
        "w0": 1, "w2": pytest.approx(0.25),
    }  # fmt: skip
    assert agrees(next(iter(release.statistics(Query(
        layers=("waste-sites",), measures=("total_area",), units=(TON,), years=(2024,))))).cell, found)  # fmt: skip


def test_a_forged_number_is_found(release: Release, capsys: Any) -> None:
    """A file that is not what the manifest says is not read at all; `tests/publication/test_proof.py` mends its hash."""
    file = release.folder / STATISTICS
    table = pq.read_table(file).to_pylist()
    schema = pq.read_schema(file)
    row = next(
        r
        for r in table
        if (r["layer"], r["unit"], r["year"]) == ("waste-sites", TON, 2024) and r["value"]
    )
    row["value"] += 1
    pq.write_table(pa.Table.from_pylist(table, schema=schema), file)
    assert damaged(release) == [STATISTICS]
    with pytest.raises(Damaged):
        list(differences(Release(release.folder), release.layer("waste-sites")))
    with pytest.raises(SystemExit):
        call_command("verify", "current", "--language", "en")
    assert STATISTICS in capsys.readouterr().out


def test_the_command_says_that_all_is_right(release: Release, capsys: Any) -> None:
    with pytest.raises(SystemExit) as end:
        call_command("verify", release.id, "--language", "en")
    assert end.value.code == 2, "right, but nobody has vouched for it"
    assert "all follow from the rows" in capsys.readouterr().out
    call_command(
        "verify",
        "current",
        "--language",
        "ru",
        "--cell",
        f"treatment-plants/count_status_works/{TON}/2023",
    )
    said = capsys.readouterr().out
    assert "  a — источник не указан" in said and "и по строкам столько же" in said
