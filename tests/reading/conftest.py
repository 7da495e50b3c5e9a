"""A release to read, written once for all tests here."""

from pathlib import Path

import pytest
from fixture_release import write_release

from ekokarta.reading import Release, current


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("releases")
    write_release(root)
    return root


@pytest.fixture(scope="session")
def release(root: Path) -> Release:
    return current(root)
