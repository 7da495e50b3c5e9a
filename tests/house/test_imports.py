"""Rooms look down: the contracts of pyproject.toml hold, and no one made an exception."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_contract_is_kept() -> None:
    words = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as go; go()"]
    path = {**os.environ, "PYTHONPATH": "src"}
    done = subprocess.run(
        [*words, "--no-cache"], cwd=ROOT, env=path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert "0 broken" in done.stdout


def test_no_contract_ignores_an_import() -> None:
    for contract in SETTINGS["tool"]["importlinter"]["contracts"]:
        assert not contract.keys() & {"ignore_imports", "exhaustive_ignores"}, contract["name"]


def test_every_room_has_its_place() -> None:
    rooms = SETTINGS["tool"]["importlinter"]["contracts"][0]
    assert rooms["exhaustive"] is True
    said = {
        word.strip("() ") for line in rooms["layers"] for word in line.replace(":", "|").split("|")
    }
    here = {path.stem for path in (ROOT / "src/ekokarta").iterdir() if path.stem[0] not in "_."}
    assert here <= said


def test_the_public_side_is_kept_from_every_room_of_the_registry() -> None:
    contract = next(
        c for c in SETTINGS["tool"]["importlinter"]["contracts"] if "public side" in c["name"]
    )
    may = {"api", "portal", "reading", "release", "terms", "errors", "science", "reports"}
    here = {p.name for p in (ROOT / "src/ekokarta").iterdir() if (p / "__init__.py").exists()}
    assert {f"ekokarta.{room}" for room in here - may} <= set(contract["forbidden_modules"])
