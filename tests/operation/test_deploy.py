"""What stands under deploy/ speaks of settings and commands that exist."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from ekokarta.site.options import OPTIONS

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "deploy").iterdir())
UNITS = [str(f) for f in FILES if f.suffix in (".service", ".timer")]


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.name)
def test_every_setting_and_command_exists(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    known = {o.name for o in OPTIONS}
    assert set(re.findall(r"EKOKARTA_[A-Z_]+", text)) <= known
    commands = ROOT / "src/ekokarta/site/management/commands"
    for name in re.findall(r"manage\.py\"?,? \"?([a-z-]+)", text):
        assert (commands / f"{name}.py").exists(), name


def test_systemd_understands_the_units(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if not program:
        pytest.skip("no systemd on this machine")
    done = subprocess.run([program, "verify", *UNITS], capture_output=True, text=True, check=False)
    said = [
        line
        for line in done.stderr.splitlines()
        if "deploy/" in line and "not executable" not in line
    ]
    assert said == []


def test_the_container_runs_as_nobody_in_particular_and_without_secrets() -> None:
    text = (ROOT / "deploy/Containerfile").read_text(encoding="utf-8")
    assert text.rindex("USER ekokarta") < text.index("ENTRYPOINT") and "SECRET" not in text
    assert {".git", ".venv", "var"} <= set((ROOT / ".dockerignore").read_text().split())
