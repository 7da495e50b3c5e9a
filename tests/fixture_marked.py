"""A release in which simulated and real records stand side by side, each with a name that nothing else has."""

from pathlib import Path
from typing import Any

from django.conf import settings as project

from ekokarta.intake import take
from ekokarta.layers import layer_called
from ekokarta.publication import name_release, publish
from ekokarta.site.demo_agreements import agree_to_the_demo

UNIT = "41702215000000"
MADE_UP, REAL, NUMBER = "Выдумка", "Настоящее", 4711.5
"In the name of every simulated record, of every real one; the area of a simulated one."
PLACE = "key,name,where,longitude,latitude,opened_on"
CONTRACT = "key,name,number,where,opened_on,expires_on"
ROWS = (
    ("protected-areas", False, f"{PLACE},area", f"r1,{REAL} ООПТ,{UNIT},77.6,42.2,2020-01-01,12"),
    ("protected-areas", True, f"{PLACE},area", f"s1,{MADE_UP} ООПТ,unknown,77.7,42.2,2020-01-01,8"),
    ("waste-sites", True, f"{PLACE},area", f"s2,{MADE_UP} свалка,{UNIT},77.8,42.2,2020-01-01,{NUMBER}"),
    ("disposal-contracts", True, CONTRACT, f"s3,{MADE_UP} договор,1,{UNIT},2020-01-01,2022-12-31"),
    ("waste-generators", False, "key,name,where,contract,covered",
     f"r3,{REAL} цех,41702220000000,s3,none"),
)  # fmt: skip
LATER = ("waste-sites", True, f"{PLACE},area", f"s4,{MADE_UP} новая,unknown,,,2021-01-01,")
"What came after the last named release, so that `changes.json` names it."


def write_marked(root: Path, agreed: Any, by: Any, second: Any) -> None:
    """Publish them into `root`; what came LATER is a change against a named release."""
    for slug in {row[0] for row in ROWS}:
        agreed(slug, ended_on="")
    for row in ROWS:
        _take(by, *row)
    assert agree_to_the_demo().refused == []
    name_release(root, project.YEARS, "Первый", by=by, approved_by=second)
    _take(by, *LATER)
    publish(root, project.YEARS)


def _take(by: Any, slug: str, simulated: bool, *lines: str) -> None:
    content = "\n".join(lines).encode()
    taken = take(layer_called(slug), "t.csv", content, by=by, accept=True, simulated=simulated)
    assert [str(row) for row in taken.refused] == [], slug
