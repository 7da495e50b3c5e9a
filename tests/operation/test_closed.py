"""The data folder is its owner's; its releases are everybody's; a trouble is a sentence and code 2."""

import os
import shutil
import socket
import sqlite3
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from fixture_processes import MANAGE, manage, ours

from ekokarta.site.closed import close, wrong
from ekokarta.site.diagnosis.owner import owner

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("operation")]
RARE = pytest.mark.long
"Damage that ends in the same sentence as what is tried every time."


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def told(data: Path, *words: str, **more: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, str(MANAGE), *words], env=ours(data, **more), capture_output=True, text=True,
        timeout=200,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def free() -> str:
    """A port that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.fixture
def copy(data: Path) -> Path:
    """A data folder with the modes that an earlier version left."""
    for path in data.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    data.chmod(0o755)
    return data


def test_what_we_make_is_its_owners_and_releases_are_everybodys(copy: Path) -> None:
    shutil.rmtree(copy / "releases")
    (copy / "registry.sqlite3").chmod(0o600)
    manage(copy, "publish")
    assert mode(copy / "releases") == 0o755
    for path in (copy / "releases").rglob("*"):
        assert mode(path) == (0o755 if path.is_dir() else 0o644), path
    manage(copy, "export", "units", str(copy / "units.csv"))
    assert mode(copy / "units.csv") == 0o600


def test_an_existing_folder_is_closed_and_the_doctor_sees_what_is_not(copy: Path) -> None:
    releases = copy / "releases"
    found = [f for f in owner(copy, releases) if f.about == "modes"]
    assert found and "chmod" in found[0].advice.en  # type: ignore[union-attr]
    close(copy, releases)
    assert list(wrong(copy, releases)) == []
    assert (mode(copy), mode(copy / "registry.sqlite3")) == (0o711, 0o600)
    assert not [f for f in owner(copy, releases) if f.about == "modes"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_another_user_reads_releases_and_nothing_else(copy: Path) -> None:
    close(copy, copy / "releases")
    for folder in copy.parents:  # what the tests made around it, also one for each worker of xdist
        if Path(tempfile.gettempdir()) in folder.parents:
            folder.chmod(mode(folder) | 0o011)
    read = (
        "import os, sys; os.setgid(65534); os.setuid(65534)\n"
        "for path in sys.argv[1:]:\n"
        "    try: open(path, 'rb').read(1); print('yes')\n"
        "    except PermissionError: print('no')\n"
    )
    paths = [copy / "releases/current", copy / "registry.sqlite3", copy / "secret"]
    done = subprocess.run(
        [sys.executable, "-c", read, *map(str, paths)], capture_output=True, text=True
    )
    assert done.stdout.split() == ["yes", "no", "no"], done.stderr


@pytest.mark.parametrize(
    "damage", ["cut", pytest.param("noise", marks=RARE), pytest.param("empty", marks=RARE)]
)
def test_a_damaged_registry_stops_the_start_with_a_sentence(copy: Path, damage: str) -> None:
    file = copy / "registry.sqlite3"
    with sqlite3.connect(file) as base:
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for beside in copy.glob("registry.sqlite3-*"):
        beside.unlink()
    whole = file.read_bytes()
    file.write_bytes(
        {"cut": whole[: len(whole) // 3], "noise": b"\xa5" * 40_000, "empty": b""}[damage]
    )
    code, said = told(copy, "run", PORT=free(), LANG="en_US.UTF-8")
    assert code == 2 and "restore FILE" in said and "Traceback" not in said, said


@pytest.mark.parametrize(
    "target",
    ["/proc/copy.zip", *(pytest.param(p, marks=RARE) for p in ("/nowhere/a.zip", "/dev/full/x"))],
)
def test_a_backup_that_cannot_be_written_says_so(data: Path, target: str) -> None:
    code, said = told(data, "backup", target)
    assert code == 2 and said.strip() and "Traceback" not in said, said


@pytest.fixture(scope="module")
def whole(first: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the first data."""
    file = tmp_path_factory.mktemp("whole") / "copy.zip"
    manage(first, "backup", str(file))
    return file


@pytest.mark.parametrize("hurt", ["cut", pytest.param("hole", marks=RARE)])
def test_a_backup_cut_short_is_named(whole: Path, tmp_path: Path, hurt: str) -> None:
    said_by, broken = whole.read_bytes(), tmp_path / "broken.zip"
    hole = said_by[:3000] + b"\0" * 4000 + said_by[7000:]
    broken.write_bytes(said_by[:-2000] if hurt == "cut" else hole)
    code, said = told(tmp_path / "to", "restore", str(broken))
    assert code == 2 and "Traceback" not in said and said.strip(), said
    assert not (tmp_path / "to" / "registry.sqlite3").exists()


def test_a_killed_restore_is_simply_repeated(whole: Path, tmp_path: Path) -> None:
    back = tmp_path / "back"
    kill = (
        "import os, sys\nsys.path.insert(0, sys.argv[1])\n"
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'ekokarta.site.settings'\n"
        "import django; django.setup()\nfrom pathlib import Path\n"
        "from ekokarta.site.backup import copies\nreal, moved = os.replace, []\n"
        "def replace(*two):\n    real(*two); os._exit(9)\n"
        "copies.os.replace = replace\ncopies.restore(Path(sys.argv[2]))\n"
    )
    src = str(MANAGE.parent / "src")
    done = subprocess.run([sys.executable, "-c", kill, src, str(whole)], env=ours(back))
    assert done.returncode == 9 and (back / ".restore.begun").exists()
    code, said = told(back, "run", PORT=free())
    assert code == 2 and "restore" in said
    manage(back, "restore", str(whole))
    assert not (back / ".restore.begun").exists() and (back / "registry.sqlite3").exists()
