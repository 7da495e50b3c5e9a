"""A data folder made once, and a copy of it for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from engines.cluster import ABSENT, BINARIES, cluster
from fixture_processes import copied, made


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("first"))


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
