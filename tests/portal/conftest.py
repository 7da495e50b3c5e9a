"""The public face upon the small release."""

from pathlib import Path

import pytest
from fixture_release import write_release

from ekokarta.reading import Release, current


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small release in it."""
    root = tmp_path_factory.mktemp("releases")
    write_release(root)
    return root


@pytest.fixture
def release(releases: Path) -> Release:
    """The small release."""
    return current(releases)


@pytest.fixture(autouse=True)
def published(settings, releases: Path) -> None:
    """The site shows the small release. There is no database: the public face needs none."""
    settings.RELEASES = releases
