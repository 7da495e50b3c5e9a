"""Calls: a process keeps those with which one reads, reckons and ends (seccomp, Linux 3.5)."""

import ctypes
import os
from errno import EACCES, ENOSYS, ENOTTY, EPERM
from struct import pack

from ekokarta.jail.kernel import call, failure, machine
from ekokarta.jail.system_calls import ALLOWED, NO_TERMINAL, ONE_WORD, UNKNOWN

ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"AUDIT_ARCH of <linux/audit.h>."
SECCOMP = {"x86_64": 317, "aarch64": 277}
SET_FILTER, ALL_THREADS = 1, 1
LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
"Of the classic BPF: load a word, compare it, end."
ALLOW, KILL, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
FOREIGN_NUMBERS = 0x40000000
"From here on x86_64 has the calls of another ABI."
NUMBER, KIND = 0, 4
WORDS = [16 + 8 * place for place in range(6)]
"Where in struct seccomp_data each word of a call begins; on both machines its lower half comes first."
FOR_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_APPEND", 0)
HARMLESS = (0, 1, 2, 3, 1030)
"Of fcntl: copies and flags of a descriptor, and no signal to its owner."
Step = tuple[int, int, int, int]
"Code, jumps where it is so and where not, constant."


def keep_only_reading() -> bool:
    """Refuse all other calls, for ever; False where it is not offered. Raises OSError as `keep_only`."""
    kind = machine()
    if not kind:
        return False
    steps = program(kind, os.getpid())
    code = b"".join(pack("HBBI", *step) for step in steps)
    text = ctypes.create_string_buffer(code, len(code))
    filter_ = ctypes.create_string_buffer(pack("HP", len(steps), ctypes.addressof(text)))
    answer = call(SECCOMP[kind], ctypes.c_uint(SET_FILTER), ctypes.c_uint(ALL_THREADS), filter_)
    if answer < 0 and failure() == ENOSYS:
        return False
    if answer:
        raise OSError(failure(), "seccomp")
    return True


def program(kind: str, process: int) -> list[Step]:
    """The filter: our architecture, then call by call; what no line allows is refused."""
    one = ONE_WORD[kind]
    return [
        (LOAD, 0, 0, KIND), (EQUAL, 1, 0, ARCHITECTURE[kind]), (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER), (AT_LEAST, 0, 1, FOREIGN_NUMBERS), (RETURN, 0, 0, KILL),
        *(step for number in ALLOWED[kind].values() for step in _answer(number, ALLOW)),
        *(step for number in UNKNOWN[kind].values() for step in _answer(number, ERRNO | ENOSYS)),
        *(step for number in NO_TERMINAL[kind].values() for step in _answer(number, ERRNO | ENOTTY)),
        *(_reading(one["open"], 1) if "open" in one else ()), *_reading(one["openat"], 2),
        *_among(one["fcntl"], {1: HARMLESS}), *_among(one["tgkill"], {0: (process,)}),
        *_among(one["prlimit64"], {0: (0, process), 2: (0,)}),
        (RETURN, 0, 0, ERRNO | EPERM),
    ]  # fmt: skip


def _answer(number: int, answer: int) -> list[Step]:
    return [(EQUAL, 0, 1, number), (RETURN, 0, 0, answer)]


def _reading(number: int, place: int) -> list[Step]:
    """A file may be opened, but not to write."""
    inside: list[Step] = [
        (LOAD, 0, 0, WORDS[place]), (ANY_BIT, 1, 0, FOR_WRITING),
        (RETURN, 0, 0, ALLOW), (RETURN, 0, 0, ERRNO | EACCES),
    ]  # fmt: skip
    return [(EQUAL, 0, len(inside), number), *inside]


def _among(number: int, said: dict[int, tuple[int, ...]]) -> list[Step]:
    """Allowed if at each of these places stands one of these words, else refused."""
    inside: list[Step] = []
    for place, words in said.items():
        inside.append((LOAD, 0, 0, WORDS[place]))
        inside += [(EQUAL, len(words) - n, 0, word) for n, word in enumerate(words)]
        inside.append((RETURN, 0, 0, ERRNO | EPERM))
    inside.append((RETURN, 0, 0, ALLOW))
    return [(EQUAL, 0, len(inside), number), *inside]
