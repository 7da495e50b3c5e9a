"""A PostgreSQL for the tests of this folder, started when the first of them asks."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from engines.cluster import ABSENT, BINARIES, cluster

MANAGE = Path(__file__).resolve().parents[2] / "manage.py"


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a cluster; skips with a reason where there is none."""
    if not BINARIES:
        pytest.skip(ABSENT)
    with cluster() as address:
        yield address


@pytest.fixture
def manage(tmp_path: Path) -> Any:
    """Run a command of ours in a process of its own; `data` and `address` say on what."""

    def run(
        *words: str, data: Path = tmp_path, address: str = "", code: int = 0, **more: str
    ) -> Any:
        there = {
            "PATH": os.environ["PATH"], "LANG": "en_GB.UTF-8", "EKOKARTA_DATA": str(data),
            "EKOKARTA_DATABASE_URL": address, **more,
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, str(MANAGE), *words],
            env=there, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        return done

    return run
