"""What was reported for a whole stands there: wholes.csv, worked out by hand from docs/cells.md, 4 and 6."""

from csv import DictReader
from pathlib import Path
from typing import Any

import pytest
from fixture_recounts import YEAR, three_times

from ekokarta.domains.waste.ewaste_flow import EwasteFlow
from ekokarta.intake import plan
from ekokarta.layers import layer_called
from ekokarta.publication.statistics import atlas

pytestmark = pytest.mark.django_db
UNITS = {
    "LAND": "41700000000000", "OBLAST": "41702000000000", "TON": "41702220000000",
    "TUP": "41702225000000", "BISHKEK": "41711000000000", "REST": "not_distributed",
}  # fmt: skip
with (Path(__file__).parent / "wholes.csv").open(encoding="utf-8", newline="") as file:
    TABLE = list(DictReader(file))
HEAD = "key,where,period,said,device,flow"


def lines(figures: str) -> list[str]:
    """«TON=0.5+TUP=0.5 70» as a line of a sheet, for each figure."""
    made = []
    for at, figure in enumerate(figures.split(" | ")):
        where, _, said = figure.partition(" ")
        pieces = (piece.partition("=") for piece in where.split("+"))
        place = "; ".join(UNITS.get(unit, unit) + (f"={share}" if share else "") for unit, _, share in pieces)  # fmt: skip
        made.append(f"w{at},{place},{YEAR},{said},1,generated")
    return made


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["figures"])
def test_a_whole_is_what_was_reported_for_it(imported: Any, case: dict[str, str]) -> None:
    imported("e-waste", HEAD, *lines(case["figures"]))
    mine = EwasteFlow.objects.filter(key__startswith="w", year=YEAR)
    told = dict(three_times(atlas(), list(mine), set()))
    for said in case["expected"].split("; "):
        name, _, number = said.partition(" ")
        cells = told[f"{EwasteFlow.layer.compare[0].slug} {UNITS[name]}"]
        assert cells[0] == cells[1] == cells[2]
        value, _, _, _, flags = cells[0]
        number, wrong = number.removesuffix("!"), number.endswith("!")
        assert value == (None if number == "-" else float(number)), name
        assert ("contradiction" in flags) is wrong, name


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["figures"])
def test_who_enters_it_is_told_of_the_contradiction(approver: Any, case: dict[str, str]) -> None:
    sheet = "\n".join([HEAD, *lines(case["figures"])])
    made = plan(layer_called("e-waste"), "t.csv", sheet.encode(), by=approver)
    assert made.refused == []
    assert bool(made.warnings) is ("!" in case["expected"])
