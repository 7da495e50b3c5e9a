"""A PostgreSQL of Debian's for tests: in a temporary folder, on a socket of its own, nobody's root."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BINARIES = next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)
ABSENT = "no PostgreSQL on this machine: apt-get install postgresql"
PORT = "54329"
"A name only: the socket stands in the folder, so that no other cluster can have it."
HASTY = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
"For tests which lose nothing when the machine does."


@contextmanager
def cluster(hasty: bool = True) -> Iterator[str]:
    """The address of a fresh cluster without its database; gone with its folder afterwards.

    It has the locale C on purpose: nothing may depend on how somebody made his cluster.
    """
    folder = Path(tempfile.mkdtemp(prefix="ekokarta-pg-", dir="/tmp"))
    owner = _owner(folder)
    try:
        _done(owner, "initdb", "-D", f"{folder}/data", "-U", "ekokarta", "-A", "trust",
              "--encoding=UTF8", "--no-locale", "--no-sync")  # fmt: skip
        start(folder, hasty)
        yield f"postgresql:///ekokarta?host={folder}&port={PORT}&user=ekokarta"
    finally:
        stop(folder)
        shutil.rmtree(folder, ignore_errors=True)


def start(folder: Path, hasty: bool = True) -> None:
    """Start the cluster of this folder and wait for it."""
    said = f"-k {folder} -p {PORT} -c listen_addresses='' -c max_connections=200"
    said += f" {HASTY}" if hasty else ""
    _done(_owner(folder), "pg_ctl", "start", "-w", "-D", f"{folder}/data", "-o", said,
          "-l", f"{folder}/log")  # fmt: skip


def stop(folder: Path) -> None:
    """Stop it at once, as a machine that loses its power would."""
    if (folder / "data/postmaster.pid").exists():
        _done(_owner(folder), "pg_ctl", "stop", "-D", f"{folder}/data", "-m", "immediate")


def create(address: str, name: str) -> str:
    """An empty database of this name; returns its address."""
    import psycopg

    with psycopg.connect(address.replace("/ekokarta?", "/postgres?"), autocommit=True) as base:
        base.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        base.execute(f'CREATE DATABASE "{name}"')
    return address.replace("/ekokarta?", f"/{name}?")


def _owner(folder: Path) -> str | None:
    """The user in whose name it runs where we are root, since PostgreSQL refuses to be root."""
    if os.geteuid() != 0:
        return None
    here = {user.pw_name for user in pwd.getpwall()}
    owner = "postgres" if "postgres" in here else "nobody"
    shutil.chown(folder, owner)
    return owner


def _done(owner: str | None, program: str, *words: str) -> None:
    assert BINARIES, ABSENT
    became = ["setpriv", f"--reuid={owner}", f"--regid={owner}", "--clear-groups"] if owner else []
    done = subprocess.run(
        [*became, str(BINARIES / program), *words],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False, cwd="/",
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
