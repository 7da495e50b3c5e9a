"""`/api/readiness`: the numbers of the page, for machines."""

import csv
from io import StringIO

from django.test import Client

from ekokarta.reading import Release
from ekokarta.reading.readiness import readiness


def test_json_says_what_the_reader_derives(api: Client, release: Release) -> None:
    said = api.get("/api/readiness").json()
    assert said["release"] == release.id and said["deadline"]["year"] is None
    assert said["deadline"]["line"] == 168
    for subject, line in zip(readiness(release), said["subjects"], strict=True):
        assert (line["number"], line["theme"]) == (subject.number, str(subject.theme))
        assert [
            (c["year"], c["state"], c["units_real"], c["units_simulated"]) for c in line["cells"]
        ] == [(r.year, str(r.state), r.units, r.simulated) for r in subject.years]
    nature = said["subjects"][7]
    assert nature["owed_by"] == [
        {
            "system": "is-oopt",
            "title": {"ru": "ИС ООПТ", "ky": "ИС ООПТ", "en": "ИС ООПТ"},
            "owner": None,
        }
    ]
    assert {(a["stage"], a["in_force"]) for a in nature["agreements"]} == {
        ("agreed", True), ("suspended", False),
    }  # fmt: skip


def test_csv_has_a_row_for_each_of_the_36_cells(api: Client) -> None:
    response = api.get("/api/readiness.csv")
    text = response.content.decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    assert len(rows) == 36
    cells = [c for s in api.get("/api/readiness").json()["subjects"] for c in s["cells"]]
    assert [(int(r["year"]), r["state"], int(r["units_real"])) for r in rows] == [
        (c["year"], c["state"], c["units_real"]) for c in cells
    ]
    assert rows[6]["agreements"] == "deposits:proposed" and rows[6]["owed_by"] == "old-map-minerals"
