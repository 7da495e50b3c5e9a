"""Calls of the Linux kernel for which Python has no words."""

import ctypes
import os
import platform
import sys
from functools import cache
from typing import Any

NO_NEW_PRIVILEGES = 38
"PR_SET_NO_NEW_PRIVS of <linux/prctl.h>."


@cache
def library() -> Any:
    """The C library of this process."""
    return ctypes.CDLL(None, use_errno=True)


def machine() -> str:
    """The architecture, if it is one whose calls we know by number; else empty."""
    name = platform.machine()
    known = sys.platform == "linux" and sys.maxsize > 2**32 and name in ("x86_64", "aarch64")
    return name if known else ""


def call(number: int, *words: Any) -> int:
    """A system call by its number; a failure is -1, and `failure` says which."""
    return int(library().syscall(ctypes.c_long(number), *words))


def failure() -> int:
    """The errno of the call that failed last."""
    return ctypes.get_errno()


def give_up_privileges() -> bool:
    """Nothing that this process starts may have more rights than it; False where unknown."""
    if not machine():
        return False
    return bool(library().prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0)


def threads() -> int:
    """Of this process: a door shuts behind one thread only, so there must be one."""
    return len(os.listdir("/proc/self/task"))
