"""A backup is proved by what comes out of it: the same rows, the same release, nothing beside."""

import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from engines.cluster import create
from fixture_processes import MANAGE, in_turn, manage, ours

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("operation")]


def rows(data: Path) -> dict[str, int]:
    with sqlite3.connect(data / "registry.sqlite3") as base:
        names = [n for (n,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {n: base.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0] for n in names}


def tree(data: Path) -> dict[str, bytes]:
    named = [file.stem for file in (data / "releases/named").glob("*.json")]
    files = [p for name in named for p in (data / "releases" / name).rglob("*") if p.is_file()]
    return {str(p.relative_to(data)): p.read_bytes() for p in files}


def test_what_comes_back_is_what_was_there(data: Path, tmp_path: Path) -> None:
    file, back = tmp_path / "copy.zip", tmp_path / "back"
    shown = (data / "releases/current").read_text()
    assert "personal data" in manage(data, "backup", str(file)).stdout
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert shown in manage(back, "restore", str(file)).stdout
    assert rows(back) == rows(data) and tree(back) == tree(data) != {}
    assert (back / "releases/current").read_text() == shown
    assert (back / "secret").read_text() != (data / "secret").read_text()
    assert (data / "secret").read_bytes() not in file.read_bytes()


def test_it_is_of_one_moment_while_people_write(data: Path, tmp_path: Path) -> None:
    """A writer adds a change and takes its twin away in one transaction: no copy has one of them only."""
    write = (
        "import sqlite3, sys\nbase = sqlite3.connect(sys.argv[1], timeout=20)\nn = 0\n"
        "while True:\n    n += 1\n"
        "    base.execute('UPDATE staff_user SET first_name = ? WHERE username = ?', (str(n), 'a'))\n"
        "    base.execute('UPDATE staff_user SET first_name = ? WHERE username = ?', (str(n), 'b'))\n"
        "    base.commit()\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", write, str(data / "registry.sqlite3")])
    try:
        time.sleep(0.3)
        manage(data, "backup", str(tmp_path / "copy.zip"))
    finally:
        writer.kill()
        writer.wait()
    manage(tmp_path / "back", "restore", str(tmp_path / "copy.zip"))
    with sqlite3.connect(tmp_path / "back/registry.sqlite3") as base:
        told = {
            n
            for (n,) in base.execute(
                "SELECT first_name FROM staff_user WHERE username IN ('a', 'b')"
            )
        }
    assert len(told) == 1 and told != {""}


def test_it_never_overwrites(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "copy.zip"
    manage(data, "backup", str(file))
    before = (data / "registry.sqlite3").read_bytes()
    assert "--replace" in manage(data, "restore", str(file), code=2).stderr
    assert (data / "registry.sqlite3").read_bytes() == before
    manage(data, "restore", str(file), "--replace")
    aside = next(data.glob("before-restore-*"))
    assert (aside / "registry.sqlite3").read_bytes() == before and (aside / "releases").is_dir()


def test_it_refuses_while_the_worker_runs(data: Path, tmp_path: Path) -> None:
    manage(data, "backup", str(tmp_path / "copy.zip"))
    (data / "worker.json").unlink(missing_ok=True)
    worker = subprocess.Popen([sys.executable, str(MANAGE), "worker"], env=ours(data))
    try:
        while not (data / "worker.json").exists():
            time.sleep(0.05)
        said = manage(data, "restore", str(tmp_path / "copy.zip"), "--replace", code=2).stderr
    finally:
        worker.kill()
        worker.wait()
    assert "Stop it first" in said


@pytest.mark.parametrize("hurt", ["cut", "changed", "path", "text"])
def test_a_damaged_or_hostile_backup_changes_nothing(data: Path, tmp_path: Path, hurt: str) -> None:
    file, back = tmp_path / "copy.zip", tmp_path / "back"
    manage(data, "backup", str(file))
    if hurt == "cut":
        file.write_bytes(file.read_bytes()[:-5000])
    elif hurt == "text":
        file.write_text("no zip")
    else:
        with ZipFile(file) as whole:
            parts = {name: whole.read(name) for name in whole.namelist()}
        if hurt == "path":
            parts["backup.json"] = parts["backup.json"].replace(
                b"registry.sqlite3", b"../out.sqlite3"
            )
        else:
            name = max(parts, key=lambda n: len(parts[n]))
            parts[name] = parts[name][:-1] + bytes([parts[name][-1] ^ 1])
        with ZipFile(file, "w", ZIP_DEFLATED) as other:
            for name, content in parts.items():
                other.writestr(name, content)
    assert "damaged" in manage(back, "restore", str(file), code=2).stderr
    assert not (back / "registry.sqlite3").exists() and not (tmp_path / "out.sqlite3").exists()
    assert not list(back.glob(".restore*"))


def test_postgresql_is_dumped_and_comes_back(server: str, tmp_path: Path) -> None:
    here, there = create(server, "before"), create(server, "after")
    data, back, file = tmp_path / "data", tmp_path / "back", tmp_path / "copy.zip"
    words = in_turn("migrate --verbosity 0", "seed", "publish")
    shown = manage(data, *words, EKOKARTA_DATABASE_URL=here).stdout.split()[-1]
    manage(data, "backup", str(file), EKOKARTA_DATABASE_URL=here)
    assert "other database" in manage(back, "restore", str(file), code=2).stderr
    said = manage(back, "restore", str(file), EKOKARTA_DATABASE_URL=there).stdout
    assert shown in said
    assert (
        "already" in manage(back, "restore", str(file), code=2, EKOKARTA_DATABASE_URL=there).stderr
    )
