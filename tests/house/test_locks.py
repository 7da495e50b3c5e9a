"""Locks: exact, hashed, complete, and without the address of anybody's registry."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "web/node.lock", "web/package-lock.json")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    text = re.sub(
        r'"(funding|url)": (\{[^}]*\}|\[[^]]*\]|"[^"]*")', "", text
    )  # people, not registries
    assert not re.search(
        r'"resolved"|index-url|find-links|(https?|file):[^"]*\.(whl|tgz|gz)|simple/', text
    )


def test_everything_that_is_asked_for_is_locked_with_hashes() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {_plain(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.M)}
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    assert {_plain(re.split(r"[=<>;\[ ]", line)[0]) for line in asked} <= locked
    assert len(re.findall(r"==[^\n]*\\\n    --hash=", text)) == len(
        re.findall(r"^\S+==", text, re.M)
    )


def test_each_dependency_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    bare = [line for line in asked if not re.search(rf'"{re.escape(line)}",\s+# \S', text)]
    assert bare == []


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
