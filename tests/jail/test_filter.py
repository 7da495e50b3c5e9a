"""The filter of system calls, asked as the kernel asks it: what is allowed, on each architecture."""

import os
from errno import EACCES, ENOSYS, EPERM
from struct import pack, unpack_from

import pytest

from ekokarta.jail import seccomp
from ekokarta.jail.system_calls import ALLOWED, ONE_WORD

US = 4711
MACHINES = list(seccomp.ARCHITECTURE)


def verdict(kind: str, number: int, *words: int, architecture: int | None = None) -> int:
    """What the filter answers: its program run as the kernel runs it."""
    asked = pack(
        "IIQ6Q",
        number,
        architecture or seccomp.ARCHITECTURE[kind],
        0,
        *words,
        *[0] * (6 - len(words)),
    )
    steps, at, held = seccomp.program(kind, US), 0, 0
    while True:
        code, yes, no, constant = steps[at]
        at += 1
        if code == seccomp.RETURN:
            return constant
        if code == seccomp.LOAD:
            (held,) = unpack_from("I", asked, constant)
        else:
            so = {
                seccomp.EQUAL: held == constant,
                seccomp.AT_LEAST: held >= constant,
                seccomp.ANY_BIT: bool(held & constant),
            }[code]
            at += yes if so else no


def refused(answer: int) -> bool:
    return answer in (seccomp.ERRNO | EPERM, seccomp.ERRNO | EACCES, seccomp.ERRNO | ENOSYS)


@pytest.mark.parametrize("kind", MACHINES)
def test_reading_is_allowed_and_nothing_else(kind: str) -> None:
    allowed = {n for n in range(600) if verdict(kind, n, US, 0, 0) == seccomp.ALLOW}
    assert allowed == {*ALLOWED[kind].values(), *ONE_WORD[kind].values()}


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("x86_64", {"socket": 41, "connect": 42, "clone": 56, "fork": 57, "vfork": 58, "execve": 59, "kill": 62, "ptrace": 101,
                    "prctl": 157, "mount": 165, "tkill": 200, "io_uring_setup": 425, "execveat": 322, "pidfd_send_signal": 424,
                    "process_vm_readv": 310, "bpf": 321, "unshare": 272, "memfd_create": 319, "ioctl": 16, "clone3": 435}),
        ("aarch64", {"socket": 198, "connect": 203, "clone": 220, "execve": 221, "kill": 129, "ptrace": 117, "prctl": 167,
                     "mount": 40, "tkill": 130, "io_uring_setup": 425, "execveat": 281, "pidfd_send_signal": 424,
                     "process_vm_readv": 270, "bpf": 280, "unshare": 97, "memfd_create": 279, "ioctl": 29, "clone3": 435}),
    ],
)  # fmt: skip
def test_no_way_out_is_allowed(kind: str, names: dict[str, int]) -> None:
    assert [name for name, n in names.items() if verdict(kind, n, US) == seccomp.ALLOW] == []


@pytest.mark.parametrize("kind", MACHINES)
def test_a_file_is_opened_to_read_only(kind: str) -> None:
    number = ONE_WORD[kind]["openat"]
    assert verdict(kind, number, 0, 0, os.O_RDONLY | os.O_CLOEXEC) == seccomp.ALLOW
    for flag in (os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_TRUNC, os.O_APPEND):
        assert refused(verdict(kind, number, 0, 0, flag)), flag


@pytest.mark.parametrize("kind", MACHINES)
def test_signals_and_limits_are_ones_own(kind: str) -> None:
    one = ONE_WORD[kind]
    assert verdict(kind, one["tgkill"], US, US, 6) == seccomp.ALLOW
    assert refused(verdict(kind, one["tgkill"], 1, 1, 9))
    assert verdict(kind, one["prlimit64"], 0, 7, 0, 1) == seccomp.ALLOW
    assert refused(verdict(kind, one["prlimit64"], 0, 7, 4096, 0)), "a limit that is set"
    assert refused(verdict(kind, one["prlimit64"], 1, 7, 0, 1)), "of another process"
    assert refused(verdict(kind, one["fcntl"], 0, 8, 1)), "F_SETOWN: signals to another"


def test_calls_under_other_numbers_end_the_process() -> None:
    assert verdict("x86_64", 0, architecture=0x40000003) == seccomp.KILL, "32 bits"
    assert verdict("x86_64", 0x40000000) == seccomp.KILL, "x32"
    assert verdict("aarch64", 63, architecture=0x40000028) == seccomp.KILL, "32 bits"
