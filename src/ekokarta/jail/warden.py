"""Stands outside: starts a reader for one file, hears it out within its bounds, and ends it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryFile
from threading import BoundedSemaphore, Timer
from typing import IO, Any

from ekokarta.errors import Misunderstood
from ekokarta.jail import sentences
from ekokarta.jail.bounds import Bounds
from ekokarta.jail.inmate import SPENT
from ekokarta.jail.speech import END, Refusal

SCRIPT = Path(__file__).with_name("inmate.py")
PACKAGE = Path(__file__).parents[2]
SEATS = BoundedSemaphore(2)
"Readers at a time in one process: each may fill its memory, and the server has to live beside them."
PATIENCE = 60
"Seconds that a file waits for a seat."
LINE = 32 * 2**20
"Bytes in a line of an answer: 500 cells of the greatest length."
LINES = 500_000
"Of an answer: twice as many as a table may have rows, since each is work for who listens."


def read(
    name: str, content: bytes, *, reader: str, bounds: Bounds, question: Mapping[str, Any],
    surroundings: Mapping[str, str] | None = None,
) -> Generator[Any, None, None]:  # fmt: skip
    """The lines which the reader says of a file, as JSON was understood: text, numbers, lists, nothing else.

    Who stops listening closes it, so that the reader ends and its seat is free.
    Raises Refusal where the reader gives a reason of its own; Misunderstood where it ended otherwise.
    """
    asked = {
        "reader": reader, "bounds": vars(bounds), "question": question,
        "surroundings": dict(surroundings or {}),
    }  # fmt: skip
    with _seat(name), TemporaryFile(prefix="ekokarta-") as upload:
        upload.write(json.dumps(asked).encode() + b"\n" + content)
        upload.seek(0)
        yield from _heard(name, upload, bounds, bounds.allowed(len(content)))


@contextmanager
def _seat(name: str) -> Iterator[None]:
    if not SEATS.acquire(timeout=PATIENCE):
        raise Misunderstood(sentences.CROWDED.filled(file=name))
    try:
        yield
    finally:
        SEATS.release()


def _heard(name: str, upload: IO[bytes], bounds: Bounds, most: int) -> Iterator[Any]:
    late: list[bool] = []
    with _started(upload) as process:
        end = Timer(2 * bounds.seconds, _stop, (process, late))
        end.daemon = True
        end.start()
        try:
            assert process.stdout is not None
            yield from _lines(name, process.stdout, most)
        except _Nonsense:
            raise Misunderstood(sentences.BROKEN.filled(file=name)) from None
        except _Cut:
            raise _reason(name, process.wait(), bounds, late) from None
        finally:
            end.cancel()
            _kill(process)


def _stop(process: subprocess.Popen[bytes], late: list[bool]) -> None:
    late.append(True)
    _kill(process)


class _Cut(Exception):
    """The answer ended before its end."""


class _Nonsense(Exception):
    """The answer is none."""


def _started(upload: IO[bytes]) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-I", "-S", "-B", "-X", "utf8", str(SCRIPT), *packages()]
    return subprocess.Popen(
        words, stdin=upload, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={}, cwd="/",
        start_new_session=True,
    )  # fmt: skip


@cache
def packages() -> tuple[str, ...]:
    """Where our package lies, and the folders of those it needs."""
    found = (path for path in sys.path if path.endswith(("site-packages", "dist-packages")))
    return str(PACKAGE), *dict.fromkeys(found)


def _lines(name: str, answer: IO[bytes], most: int) -> Iterator[Any]:
    """Each line but the last and the first, whoever wrote it; raises _Cut where there is no last one."""
    said = 0
    for number in count():
        line = answer.readline(LINE)
        said += len(line)
        if said > most or len(line) == LINE or number > LINES:
            raise Misunderstood(sentences.TALKATIVE.filled(file=name, mb=most >> 20))
        understood = _understood(line)
        if understood == END:
            return
        if isinstance(understood, dict) and "refused" in understood:
            raise Refusal(str(understood["refused"]), str(understood.get("what", "")))
        if not (isinstance(understood, dict) and "shut" in understood):
            yield understood


def _understood(line: bytes) -> Any:
    """The line as JSON: a foreign process may write anything."""
    if not line.endswith(b"\n"):
        raise _Cut
    try:
        return json.loads(line.decode("utf-8", "replace"))
    except (ValueError, RecursionError) as error:
        raise _Nonsense from error


def _reason(name: str, code: int, bounds: Bounds, late: list[bool]) -> Misunderstood:
    """What to say of an answer that was cut off; who is killed by another hand was too heavy."""
    if late or code == -_SIGNAL["SIGXCPU"]:
        return Misunderstood(sentences.SLOW.filled(file=name, seconds=bounds.seconds))
    if code in (SPENT, -_SIGNAL["SIGKILL"]):
        return Misunderstood(sentences.HEAVY.filled(file=name, mb=bounds.memory >> 20))
    return Misunderstood(sentences.BROKEN.filled(file=name))


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End it, and all that it may have started; one that has ended is left alone."""
    if process.poll() is None:
        with suppress(OSError):
            (os.killpg if hasattr(os, "killpg") else os.kill)(process.pid, _SIGNAL["SIGKILL"])


_SIGNAL = {name: getattr(signal, name, signal.SIGTERM) for name in ("SIGXCPU", "SIGKILL")}
"Windows has none of these."
