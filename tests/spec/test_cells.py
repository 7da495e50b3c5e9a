"""What a cell means, by the kind of its column: the table of cells.csv, which docs/intake.md prints."""

from csv import DictReader
from pathlib import Path
from typing import Any

import pytest

from ekokarta.domains.waste.waste_site import WasteSite
from ekokarta.errors import Misunderstood
from ekokarta.intake.absent import is_absent
from ekokarta.intake.text import understood
from ekokarta.layers import Amount, Day, Flag, Geometry, Period, Qualified, Quantity, Year
from ekokarta.terms import HECTARE, plain

pytestmark = pytest.mark.django_db
KINDS: dict[str, Any] = {
    "number": Quantity(plain("n"), HECTARE),
    "money": Amount(plain("n")),
    "reserve": Qualified(plain("n")),
    "day": Day(plain("n")),
    "year": Year(plain("n")),
    "period": Period(plain("n")),
    "place": Geometry(plain("n")),
    "flag": Flag(plain("n")),
    "unit": WasteSite._meta.get_field("where"),
}
with (Path(__file__).parent / "cells.csv").open(encoding="utf-8", newline="") as file:
    TABLE = list(DictReader(file))


@pytest.mark.parametrize("said", TABLE, ids=lambda said: f"{said['kind']}:{said['typed']}")
def test_a_cell_means(said: dict[str, str]) -> None:
    column = KINDS[said["kind"]]
    if said["means"] != "!":
        assert meant(column, said["typed"]) == said["means"]
        return
    with pytest.raises(Misunderstood) as caught:
        meant(column, said["typed"])
    assert all(sentence.strip() for sentence in caught.value.sentence.each())


def meant(column: Any, typed: str) -> str:
    """As a sheet would take it: an empty text is what is not known."""
    empty = "unknown" if column.name == "where" else ""
    if is_absent(column, typed):
        return empty
    found = understood(column, typed)
    return getattr(found, "key", None) or getattr(found, "wkt", None) or str(found)
