"""Processes of ours on a data folder of their own: commands, a registry made once and copied."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

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


def made(data: Path, *, named: bool = True) -> Path:
    """First data, published, two approvers «a» and «b» with the password «p», one named release."""
    words = [["migrate", "--verbosity", "0"], ["seed"], ["shell", "-c", PEOPLE]]
    words += [["release", "2023", "--by", "a", "--approved-by", "b"]] if named else [["publish"]]
    for command in words:
        manage(data, *command)
    return data


def copied(source: Path, target: Path) -> Path:
    """A copy of a data folder which nobody uses, as closed as a server leaves it."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("registry*"))
    with sqlite3.connect(source / "registry.sqlite3") as base:
        base.execute("VACUUM INTO ?", [str(target / "registry.sqlite3")])
    with sqlite3.connect(target / "registry.sqlite3") as base:
        base.execute("PRAGMA journal_mode=WAL")
    close(target, target / "releases")
    return target
