"""A program: in a small disk of its own (a tmpfs in a namespace) the disk fills up, then takes no writes.

Called as `unshare -rm python disk.py FOLDER DATA`; prints what happened as JSON.
"""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from faults.running import broken_files, free_port, orphans
from fixture_processes import MANAGE, copied, ours

SIZE = 160


def mount(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)


def tried(data: Path, *words: str, **more: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, str(MANAGE), *words], env=ours(data, TMPDIR="/tmp", **more),
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    return done.returncode, (done.stdout + done.stderr).strip()[-400:]


def sheet(data: Path, n: int) -> Path:
    file = data.parent.parent / f"{n}.csv"
    rows = "".join(f"d{n}-{i},Парк {i},unknown,{i}\n" for i in range(300))
    file.write_text(f"key,name,where,area\n{rows}", encoding="utf-8")
    return file


def public(data: Path) -> str:
    code, said = tried(data, "shell", "-v", "0", "-c", READ)
    return said.splitlines()[-1] if code == 0 else said


READ = (
    "from django.test import Client;"
    "print(Client(SERVER_NAME='localhost').get('/ru/districts/').status_code)"
)


def full(data: Path) -> dict[str, Any]:
    """Fill the disk to the last byte; write, publish, let the worker try; then make room again."""
    before = (data / "releases/current").read_text()
    taken = tried(data, "import", "protected-areas", str(sheet(data, 1)), "--by", "a", "--accept")
    filler = data / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"0" * 4096)
        except OSError:
            pass
    said: dict[str, Any] = {"before": taken}
    said["import"] = tried(data, "import", "protected-areas", str(sheet(data, 2)), "--by", "a")
    said["publish"] = tried(data, "publish")
    said["backup"] = tried(data, "backup", str(data / "copy.zip"))
    said["doctor"] = tried(data, "doctor")
    said["run"] = tried(data, "run", PORT=str(free_port()), DEMO="0")
    said["public"] = public(data)
    said["current"] = (data / "releases/current").read_text() == before
    said["wrong"] = broken_files(data / "releases") + orphans(data / "releases")
    worker = subprocess.Popen(
        [sys.executable, str(MANAGE), "worker"], env=ours(data), stderr=subprocess.PIPE, text=True
    )
    time.sleep(6)
    said["worker lives"] = worker.poll() is None
    filler.unlink()
    said["published by itself"] = changed(data, before, 200)
    worker.kill()
    said["log"] = worker.communicate()[1][:300]
    return said


def changed(data: Path, before: str, seconds: float) -> bool:
    """Whether the worker comes to publish without a hand."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if (data / "releases/current").read_text() != before:
            return True
        time.sleep(0.5)
    return False


def read_only(folder: Path, data: Path) -> dict[str, Any]:
    """The disk takes no writes any more."""
    mount(folder, f"remount,ro,size={SIZE}m")
    said: dict[str, Any] = {
        "import": tried(data, "import", "protected-areas", str(sheet(data, 3)), "--by", "a"),
        "publish": tried(data, "publish"),
        "doctor": tried(data, "doctor"),
        "run": tried(data, "run", PORT=str(free_port()), DEMO="0"),
        "public": public(data),
    }
    mount(folder, f"remount,rw,size={SIZE}m")
    said["afterwards"] = tried(data, "import", "protected-areas", str(sheet(data, 3)), "--by", "a")
    return said


def main(folder: Path, source: Path) -> None:
    small = folder / "small"
    small.mkdir()
    mount(small, f"size={SIZE}m")
    data = copied(source, small / "data")
    print(json.dumps({"full": full(data), "read only": read_only(small, data)}, ensure_ascii=False))
    shutil.rmtree(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
