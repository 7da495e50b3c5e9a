"""A data folder made once, and a copy of it for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from engines.cluster import ABSENT, BINARIES, cluster
from fixture_processes import begun, copied, manage


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = begun(tmp_path_factory, "first")
    manage(data, "release", "2023", "--by", "a", "--approved-by", "b")
    return data


@pytest.fixture
def data(first: Path, tmp_path: Path) -> Path:
    return copied(first, tmp_path / "data")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL; skips with a reason where there is none."""
    if not BINARIES:
        pytest.skip(ABSENT)
    with cluster() as address:
        yield address
