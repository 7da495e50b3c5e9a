"""A declaration stays short enough to be read at one sight."""

import inspect
from pathlib import Path

import pytest

from ekokarta.layers import all_layers

LONGEST = 45
DOMAINS = sorted(
    {
        inspect.getfile(layer.model)
        for layer in all_layers()
        if layer.model.__module__.startswith("ekokarta.domains.")
    }
)


@pytest.mark.parametrize("file", DOMAINS, ids=lambda file: Path(file).stem)
def test_a_declaration_is_no_longer_than_45_lines(file: str) -> None:
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST
    assert sum(line.strip() == "layer = Layer(" for line in lines) >= 1, "one noun, one file"
