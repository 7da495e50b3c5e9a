"""Reads nothing: tries what a hostile file would try, and says what it was let do."""

import ctypes
import os
import socket
from collections.abc import Callable, Iterator
from errno import ESRCH
from signal import SIGCONT
from typing import Any

PASSWORDS = "/etc/passwd"
PTRACE = {"x86_64": 101, "aarch64": 117}
GO_ON = 7
"PTRACE_CONT, for whom we do not trace: to attach would stop who asked."
PEEK = {"x86_64": 310, "aarch64": 270}
"process_vm_readv: the memory of another process."


def read(question: dict[str, Any], content: bytes) -> Iterator[Any]:
    """Each attempt and whether it came off; then the words of the environment."""
    for name, attempt in attempts(question).items():
        yield [name, _came_off(attempt)]
    yield ["environment", sorted(os.environ)]


def attempts(question: dict[str, Any]) -> dict[str, Callable[[], Any]]:
    """What it tries, by name; `question` may name a file, a folder and ports of the asker."""
    parent = os.getppid()
    file, folder = question.get("file", PASSWORDS), question.get("folder", "/tmp")
    return {
        "files: read": lambda: open(file, "rb").read(1),
        "files: list": lambda: os.listdir(folder),
        "files: write": lambda: open(f"{folder}/written", "wb"),
        "files: environment": lambda: open(f"/proc/{parent}/environ", "rb").read(),
        "calls: tcp": lambda: socket.create_connection(("127.0.0.1", question.get("tcp", 9)), 1),
        "calls: udp": lambda: _udp(question.get("udp", 9)),
        "calls: local socket": lambda: socket.socket(socket.AF_UNIX),
        "calls: fork": _fork,
        "calls: exec": _execute,
        "calls: kill": lambda: os.kill(parent, SIGCONT),
        "calls: trace": lambda: _call(PTRACE, GO_ON, parent, 0, 0),
        "calls: peek": lambda: _call(PEEK, parent, 0, 0, 0, 0, 0),
        "limits: memory": lambda: bytes(8 * 2**30),
        "limits: processor": _raise_limit,
    }


def _came_off(attempt: Callable[[], Any]) -> bool:
    try:
        attempt()
    except (OSError, ValueError, MemoryError):
        return False
    return True


def _udp(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        out.sendto(b"x", ("127.0.0.1", port))


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def _execute() -> None:
    """Nothing of that name is there: to be told so is to have been let look."""
    try:
        os.execv("/no such programme", ["none"])
    except FileNotFoundError:
        return


def _call(numbers: dict[str, int], *words: int) -> None:
    """Raises OSError where the call is refused; where it only finds nobody it was let through."""
    number = numbers.get(os.uname().machine)
    answer = -1 if number is None else ctypes.CDLL(None, use_errno=True).syscall(number, *words)
    if answer < 0 and (number is None or ctypes.get_errno() != ESRCH):
        raise OSError("refused")


def _raise_limit() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (10**6, 10**6))
