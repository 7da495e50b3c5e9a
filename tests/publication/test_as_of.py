"""A release speaks of one day, and is made anew on the day on which something turned by itself."""

from typing import Any

import pyarrow.parquet as pq
import pytest

from ekokarta.publication import publish
from ekokarta.release import Manifest

pytestmark = pytest.mark.django_db
TON = "41702220000000"


def test_a_state_that_turns_makes_a_new_release_and_a_quiet_day_makes_none(
    imported: Any, agreed: Any, releases: Any, monkeypatch: Any
) -> None:
    agreed("permits", ended_on="")
    head = "key,name,number,allows,where,opened_on,expires_on,closed_on"
    imported("permits", head, f"a,Разрешение,1,emission,{TON},2020-01-01,2031-03-04,",
             f"b,Разрешение,2,emission,{TON},2020-01-01,2031-03-04,2024-02-01")  # fmt: skip

    def published(day: str) -> tuple[str, str, dict[str, str]]:
        monkeypatch.setattr("ekokarta.publication.contents.today", lambda: day)
        release = releases / publish(releases, (2023,))
        rows = pq.read_table(release / "layers" / "permits.parquet").to_pylist()
        manifest = Manifest.from_json((release / "manifest.json").read_bytes())
        return release.name, manifest.as_of, {row["key"]: row["validity"] for row in rows}

    before, quiet, after = map(published, ("2031-03-03", "2031-03-04", "2031-03-09"))
    assert before[0] == quiet[0], "nothing turned: the same bytes, the same id"
    assert before[2] == {"a": "valid", "b": "cancelled"}
    assert after[1] == "2031-03-05" and after[0] != before[0]
    assert after[2] == {"a": "expired", "b": "cancelled"}

    pages = [file.read_text() for file in (releases / after[0]).glob("*.html")]
    assert any("5 марта 2031" in page for page in pages), "a copied folder says so too"
