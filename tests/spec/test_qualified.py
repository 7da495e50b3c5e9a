"""Numbers with their source's reserve: as people type them, as we keep them, as they are written."""

import csv
from pathlib import Path

import pytest

from ekokarta.errors import Misunderstood
from ekokarta.intake.text import understood
from ekokarta.intake.written import written
from ekokarta.layers import Qualified
from ekokarta.terms import LANGUAGES, plain, speaking

TABLE = list(csv.DictReader(Path(__file__).with_name("qualified.csv").open(encoding="utf-8")))
COLUMN = Qualified(plain("n"))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["typed"])
def test_a_reserve_is_kept_beside_the_number(row: dict[str, str]) -> None:
    if not row["kept"]:
        with pytest.raises(Misunderstood, match=row["typed"]):
            understood(COLUMN, row["typed"])
        return
    assert understood(COLUMN, row["typed"]) == row["kept"]
    for language in LANGUAGES:
        with speaking(language):
            said = written(COLUMN, row["kept"])
        assert said == row[language]
        assert understood(COLUMN, said) == row["kept"]
