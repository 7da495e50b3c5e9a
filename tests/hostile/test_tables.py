"""The zoo of tables: of each it is known word by word what is said to the person who sent it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from fixture_zoo import ZOO

from ekokarta.errors import Misunderstood
from ekokarta.intake import plan
from ekokarta.layers import layer_called
from ekokarta.terms import speaking

pytestmark = pytest.mark.django_db
EXPECTED = tomllib.loads(Path(__file__).with_name("tables.toml").read_text(encoding="utf-8"))


def said(animal: str, by: Any) -> list[str]:
    """What becomes of the file: a sentence; or of its rows, and what is said of them."""
    name, make = ZOO[animal]
    with speaking("ru"):
        try:
            made = plan(layer_called("waste-sites"), name, make(), by=by, accept=True)
        except Misunderstood as error:
            return [str(error)]
        fates = ", ".join(f"{fate} {n}" for fate, n in sorted(made.counts().items()))
        notes = [
            f"{note.row}: {note.column}: {note.reason}" for note in (*made.refused, *made.warnings)
        ]
    return [fates, *notes]


@pytest.mark.parametrize("animal", ZOO)
def test_of_a_file_it_says(animal: str, approver: Any) -> None:
    assert said(animal, approver) == EXPECTED[animal]


def test_the_zoo_is_large() -> None:
    assert len(ZOO) >= 40 and ZOO.keys() == EXPECTED.keys()
