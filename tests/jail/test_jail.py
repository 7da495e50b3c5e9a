"""The jail: a hostile reader gets nothing, does nothing, ends soon; who asked lives on and can say why."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from typing import Any

import pytest

from ekokarta.errors import Misunderstood
from ekokarta.jail import sentences, warden
from ekokarta.jail.bounds import Bounds
from ekokarta.jail.layers import holding
from ekokarta.terms import Term

LITTLE = Bounds(seconds=1, memory=2**29, speech=2**20)
PRELUDE = """
import os, sys
sys.path += sys.argv[1:]
from ekokarta.jail.bounds import Bounds
from ekokarta.jail.doors import shut
shut(Bounds(seconds=1, memory=2**29, speech=2**20), sys.argv[2:])
"""


@pytest.fixture
def called() -> Iterator[tuple[dict[str, int], list[str]]]:
    """Ports that listen, and who came."""
    tcp = socket.create_server(("127.0.0.1", 0))
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind(("127.0.0.1", 0))
    came: list[str] = []
    yield {"tcp": tcp.getsockname()[1], "udp": udp.getsockname()[1]}, came
    for name, door in (("tcp", tcp), ("udp", udp)):
        door.setblocking(False)
        try:
            _ = door.accept() if name == "tcp" else door.recv(9)
            came.append(name)
        except OSError:
            pass
        door.close()
    assert came == []


def tried(**question: Any) -> dict[str, Any]:
    bounds = Bounds(seconds=10, memory=2**29, speech=2**20)
    return dict(warden.read("x", b"", reader="proof", bounds=bounds, question=question))


def attempts(layer: str, said: dict[str, Any]) -> dict[str, bool]:
    if not holding()[layer]:
        pytest.skip(f"this machine does not offer the layer «{layer}»")
    return {name: done for name, done in said.items() if name.startswith(layer)}


@pytest.mark.parametrize("layer", ["files", "calls", "limits"])
def test_a_hostile_reader_is_refused_everything(
    layer: str, tmp_path: Path, called: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = token_hex(16)
    monkeypatch.setenv("EKOKARTA_DATABASE_URL", word)
    (tmp_path / "secret").write_text(word)
    said = tried(file=str(tmp_path / "secret"), folder=str(tmp_path), **called[0])
    assert set(attempts(layer, said).values()) == {False}
    assert os.listdir(tmp_path) == ["secret"]


def test_its_environment_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EKOKARTA_SECRET_KEY", "never")
    assert set(tried()["environment"]) <= {"LC_CTYPE"}, "the interpreter sets that one itself"


def ended(
    script: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes = b""
) -> Term:
    """What is said where this script is the reader, behind shut doors."""
    file = tmp_path / "reader.py"
    file.write_text(PRELUDE + script)
    monkeypatch.setattr(warden, "SCRIPT", file)
    with pytest.raises(Misunderstood) as caught:
        list(warden.read("f.csv", content, reader="proof", bounds=LITTLE, question={}))
    return caught.value.sentence


ENDS = {
    "loops": ("while True: pass", sentences.SLOW),
    "sleeps": ("import time\nwhile True: time.sleep(9)", sentences.SLOW),
    "prints for ever": ("while True: os.write(1, b'7' * 999 + bytes([10]))", sentences.TALKATIVE),
    "prints one line for ever": ("while True: os.write(1, b'x' * 9999)", sentences.TALKATIVE),
    "fills its memory": ("x = []\ntry:\n  while True: x.append(bytes(2**20))\nexcept MemoryError: os._exit(77)", sentences.HEAVY),
    "dies of a signal": ("import ctypes\nctypes.string_at(0)", sentences.BROKEN),
    "ends itself": ("os.abort()", sentences.BROKEN),
    "says nothing": ("", sentences.BROKEN),
    "stops in the middle": ("print('[1]')", sentences.BROKEN),
    "says no JSON": ("print('[1')", sentences.BROKEN),
    "says a number without end": ("print('9' * 99_999)", sentences.BROKEN),
    "says lists in lists": ("print('[' * 99_999)", sentences.BROKEN),
}  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
@pytest.mark.parametrize("how", ENDS)
def test_a_reader_that_ends_badly_ends_in_a_sentence(
    how: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script, sentence = ENDS[how]
    said = ended(script, monkeypatch, tmp_path)
    expected = sentence.filled(
        file="f.csv", seconds=1, mb=512 if sentence is sentences.HEAVY else 1
    )
    assert said == expected


def test_a_small_file_has_little_to_say() -> None:
    bounds = Bounds(seconds=1, memory=1, speech=2**30)
    assert (
        bounds.allowed(130_000)
        < 20 * 2**20
        < bounds.allowed(2**20)
        < bounds.allowed(2**30)
        == 2**30
    )


def test_a_crowd_waits_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warden, "PATIENCE", 0)
    held = [warden._seat("x") for _ in range(2)]
    for seat in held:
        seat.__enter__()
    with pytest.raises(Misunderstood) as caught:
        tried()
    for seat in held:
        seat.__exit__(None, None, None)
    assert caught.value.sentence == sentences.CROWDED.filled(file="x")


def test_who_stops_listening_leaves_no_process() -> None:
    lines = warden.read("x", b"", reader="proof", bounds=LITTLE, question={})
    next(lines)
    lines.close()
    assert warden.SEATS.acquire(blocking=False) and warden.SEATS.acquire(blocking=False)
    warden.SEATS.release(2)
