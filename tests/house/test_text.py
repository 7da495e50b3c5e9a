"""The text of the repository speaks of the product alone."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# A class of one letter keeps each pattern from finding itself.
UNWANTED = {
    "a path of somebody's machine": r"/[w]ork/|/[r]oot/|/[h]ome/\w|[b]ash_jobs",
    "the address of a package registry": r"[p]ypi\.org/simple|[r]egistry\.npmjs|[f]iles\.pythonhosted",
    "an option with such an address": r"--[i]ndex-url|[e]xtra-index-url|\b[i]ndex-url *=",
    "words about how it is made": r"(?i)\b([l]anguage model|[s]ubagent|[s]ub-agent|[A]I assistant|[c]hatbot)\b",
    "the number of an issue": r"(?i)\b[i]ssue #?\d",
    "a word that names nothing": r"^src/.*/([u]tils|[c]ommon|[h]elpers|[c]ore|[s]ervices)(\.py|/)",
}
LARGEST = 1_500_000


def _tracked() -> list[str]:
    done = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("not a git checkout")
    return [name for name in done.stdout.splitlines() if (ROOT / name).is_file()]


@pytest.mark.parametrize("what", UNWANTED)
def test_no_file_holds(what: str) -> None:
    found = [name for name in _tracked() if re.search(UNWANTED[what], name)]
    found += [
        f"{name}: {match[0]}"
        for name in _tracked()
        if (match := re.search(UNWANTED[what], _text(ROOT / name)))
    ]
    assert found == []


def test_no_package_is_kept_among_the_sources() -> None:
    """They are fetched by their hashes: one that lies here is no part of the work."""
    kept = (".whl", ".egg", ".pyc", ".so", ".tar.gz")
    assert [name for name in _tracked() if name.endswith(kept)] == []


def test_no_file_is_large() -> None:
    assert [name for name in _tracked() if (ROOT / name).stat().st_size > LARGEST] == []


def test_modules_are_short() -> None:
    long = {
        name: lines
        for name in _tracked()
        if name.startswith("src/") and name.endswith(".py") and "/migrations/" not in name
        if (lines := len(_text(ROOT / name).splitlines())) > 250
    }
    assert long == {}


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
