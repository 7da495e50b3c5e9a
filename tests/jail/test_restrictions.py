"""Under the restrictions of the unit we ship, and on kernels that offer less, files are read all the same."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from ekokarta.errors import Misunderstood
from ekokarta.intake.opening import opened
from ekokarta.jail import warden
from ekokarta.jail.kernel import machine
from ekokarta.jail.layers import ENOUGH, holding

ROOT = Path(__file__).resolve().parents[2]
UNIT = (ROOT / "deploy/ekokarta.service").read_text(encoding="utf-8")
ASKING = """
import json, sys
sys.path[:0] = json.loads(sys.argv[1])
RESTRICT
import django
django.setup()
from ekokarta.intake.opening import opened
from ekokarta.jail.geodata import read_features
from ekokarta.jail.layers import ENOUGH, holding
from pathlib import Path
table = opened("t.csv", "Имя;Район\\nПервая;Тонский".encode("cp1251"))
POINT = b'{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": 1}, "geometry": {"type": "Point", "coordinates": [76, 42]}}]}'
places = [] if sys.argv[2:] else [line[2] for line in list(read_features("p.geojson", POINT))[1:]]
print(json.dumps({"holding": holding(), "rows": table.rows, "places": places}))
"""
AS_THE_UNIT = """
import ctypes, os
from struct import pack
from ekokarta.jail.kernel import call, give_up_privileges, machine
from ekokarta.jail.seccomp import ALLOW, ANY_BIT, EQUAL, ERRNO, LOAD, NUMBER, RETURN, SECCOMP, WORDS
os.umask(0o077)
for capability in range(41):
    ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP: CapabilityBoundingSet=
give_up_privileges()  # NoNewPrivileges=yes
X86 = machine() == "x86_64"
NAMESPACES = 0x7E020080
steps = [(LOAD, 0, 0, NUMBER)]
for number in (272, 308, 165, 155, 135) if X86 else (97, 268, 40, 41, 92):  # unshare, setns, mount, pivot_root, personality
    steps += [(EQUAL, 0, 1, number), (RETURN, 0, 0, ERRNO | 1)]
steps += [(EQUAL, 0, 1, 435), (RETURN, 0, 0, ERRNO | 38)]  # clone3, as systemd answers
steps += [(EQUAL, 0, 3, 56 if X86 else 220), (LOAD, 0, 0, WORDS[0]), (ANY_BIT, 0, 1, NAMESPACES), (RETURN, 0, 0, ERRNO | 1)]
steps.append((RETURN, 0, 0, ALLOW))
code = b"".join(pack("HBBI", *step) for step in steps)
text = ctypes.create_string_buffer(code, len(code))
assert call(SECCOMP[machine()], ctypes.c_uint(1), ctypes.c_uint(0), ctypes.create_string_buffer(pack("HP", len(steps), ctypes.addressof(text)))) == 0
assert ctypes.CDLL(None).unshare(0x10000000) == -1, "RestrictNamespaces=yes"
"""
OLD_KERNEL = """
from ekokarta.jail import warden
from pathlib import Path
warden.SCRIPT = Path(sys.argv[2])
"""
READER = """
import sys
sys.path += sys.argv[1:]
from ekokarta.jail import GONE
FORGET
from ekokarta.jail.inmate import main
main(sys.argv[1:])
"""


def asked(data: Path, restrict: str, *more: str) -> dict[str, object]:
    """What comes of reading under such restrictions, asked by a process of its own."""
    paths = json.dumps([p for p in sys.path if p])
    done = subprocess.run(
        [sys.executable, "-c", ASKING.replace("RESTRICT", restrict), paths, *more],
        capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "EKOKARTA_DATA": str(data), "DJANGO_SETTINGS_MODULE": "ekokarta.site.settings"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    said: dict[str, object] = json.loads(done.stdout)
    return said


ROWS = [["Имя", "Район"], ["Первая", "Тонский"]]


def test_the_unit_is_the_one_that_is_imitated() -> None:
    for line in (
        "NoNewPrivileges=yes",
        "RestrictNamespaces=yes",
        "CapabilityBoundingSet=\n",
        "LockPersonality=yes",
        "UMask=0077",
    ):
        assert line in UNIT
    assert "SystemCallFilter" not in UNIT, (
        "a filter of the unit has to let landlock and seccomp through"
    )


@pytest.mark.skipif(not machine(), reason="no Linux whose calls are known by number")
def test_under_the_restrictions_of_the_unit_each_layer_holds(tmp_path: Path) -> None:
    said = asked(tmp_path, AS_THE_UNIT)
    assert said.pop("holding") == holding()
    assert said == {"rows": ROWS, "places": ["POINT (76 42)"]}


@pytest.mark.skipif(not machine(), reason="no Linux whose calls are known by number")
@pytest.mark.parametrize(
    ("gone", "forget", "layer"),
    [
        ("landlock", "landlock.version = lambda: 0", "files"),
        ("doors", "doors.machine = lambda: ''", "calls"),
    ],
)
def test_a_kernel_that_offers_less_is_told_and_reads(
    gone: str, forget: str, layer: str, tmp_path: Path
) -> None:
    script = tmp_path / "inmate.py"
    script.write_text(READER.replace("GONE", gone).replace("FORGET", forget))
    said = asked(tmp_path, OLD_KERNEL, str(script))
    holds = said.pop("holding")
    assert isinstance(holds, dict) and not holds[layer] and holds["limits"]
    assert said["rows"] == ROWS


@pytest.mark.skipif(not machine(), reason="no Linux whose calls are known by number")
def test_a_door_that_does_not_shut_ends_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails = "def fails(folders): raise OSError\ndoors.landlock.keep_only = fails"
    script = tmp_path / "inmate.py"
    script.write_text(READER.replace("GONE", "doors").replace("FORGET", fails))
    monkeypatch.setattr(warden, "SCRIPT", script)
    with pytest.raises(Misunderstood):
        opened("t.csv", b"a;b\n1;2")


@pytest.mark.skipif(not machine(), reason="no Linux whose calls are known by number")
def test_without_doors_each_attempt_comes_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the proof tries is possible on this machine, so that its being refused says something."""
    script = tmp_path / "inmate.py"
    script.write_text(
        READER.replace("GONE", "doors").replace("FORGET", "doors.shut = lambda *_: []")
    )
    monkeypatch.setattr(warden, "SCRIPT", script)
    with socket.create_server(("127.0.0.1", 0)) as door:
        question = {"tcp": door.getsockname()[1], "folder": str(tmp_path)}
        said = dict(warden.read("x", b"", reader="proof", bounds=ENOUGH, question=question))
    allowed = {name for name, done in said.items() if name != "environment" and done}
    possible = set(said) - {"environment", "limits: processor", "limits: memory", "calls: peek"}
    assert allowed >= possible
