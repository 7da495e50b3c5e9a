"""The benchmarks still run: what they measure is looked at by a person, on a quiet machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"
pytestmark = [pytest.mark.once, pytest.mark.long]


@pytest.mark.parametrize("name", ["growth", "lag", "serving"])
def test_it_runs_and_names_a_limit_for_each_figure(name: str) -> None:
    there = {**os.environ, "BENCH": "small"}
    done = subprocess.run(
        [sys.executable, BENCH / f"{name}.py"],
        env=there,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    figures = [line for line in done.stdout.splitlines() if " ms " in line or "CPU" in line]
    assert figures and all("limit" in line or "no peer" in line for line in figures)
