"""Processes of ours on a data folder of their own: commands, a registry made once and copied."""

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ekokarta.site.closed import close

MANAGE = Path(__file__).resolve().parents[1] / "manage.py"
PEOPLE = (
    "from ekokarta.staff.models import *;"
    "[User.objects.create_user(n, password='p', role=Role.APPROVER, is_staff=True) for n in 'ab']"
)


def ours(data: Path, **more: str) -> dict[str, str]:
    """The environment of a process of ours on this data folder."""
    return {"PATH": os.environ["PATH"], "LANG": "en_GB.UTF-8", "EKOKARTA_DATA": str(data), **more}


def manage(data: Path, *words: str, code: int = 0, **more: str) -> Any:
    """Run a command of ours and see that it ends with `code`."""
    done = subprocess.run(
        [sys.executable, str(MANAGE), *words],
        env=ours(data, **more), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == code, done.stdout + done.stderr
    return done


def in_turn(*commands: str) -> tuple[str, str, str]:
    """One command that does several, so that the product is loaded once."""
    calls = "".join(f"call_command(*{command.split()!r});" for command in commands)
    return "shell", "-c", f"from django.core.management import call_command;{calls}"


def made(data: Path) -> Path:
    """First data, published, two approvers «a» and «b» with the password «p»."""
    manage(data, *in_turn("migrate --verbosity 0", "seed", "publish"))
    manage(data, "shell", "-c", PEOPLE)
    return data


def begun(factory: pytest.TempPathFactory, name: str) -> Path:
    """A copy of what `made` makes, which all workers of a run make once together."""
    base = factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with (base / "first.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (base / "first").exists():
            made(base / "making").rename(base / "first")
    return copied(base / "first", factory.mktemp(name) / "data")


def copied(source: Path, target: Path) -> Path:
    """A copy of a data folder which nobody uses, as closed as a server leaves it."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("registry*"))
    with sqlite3.connect(source / "registry.sqlite3") as base:
        base.execute("VACUUM INTO ?", [str(target / "registry.sqlite3")])
    with sqlite3.connect(target / "registry.sqlite3") as base:
        base.execute("PRAGMA journal_mode=WAL")
    close(target, target / "releases")
    return target
