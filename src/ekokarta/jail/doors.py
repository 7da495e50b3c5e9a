"""Shuts the doors behind a process, each as far as this machine has one."""

import sysconfig
from pathlib import Path

from ekokarta.jail import landlock
from ekokarta.jail.bounds import Bounds
from ekokarta.jail.kernel import give_up_privileges, machine, threads
from ekokarta.jail.limits import go_first, set_limits
from ekokarta.jail.seccomp import keep_only_reading

ALPHABETS = ("/usr/lib/*/gconv", "/usr/lib64/gconv", "/lib/*/gconv")
"Where the C library keeps its tables of alphabets."


def shut(bounds: Bounds, packages: list[str]) -> list[str]:
    """The names of the layers that hold from now on: limits, files, calls.

    Raises OSError where a door is there and does not shut: such a process must not read.
    """
    go_first()
    shut_doors = ["limits"] if set_limits(bounds) else []
    if not machine():
        return shut_doors
    if threads() != 1:
        raise OSError("a thread would stay outside")
    give_up_privileges()
    if landlock.keep_only(folders(packages)):
        shut_doors.append("files")
    if keep_only_reading():
        shut_doors.append("calls")
    return shut_doors


def folders(packages: list[str]) -> list[str]:
    """What is still read after the start: the interpreter's modules, packages, tables of alphabets."""
    own = [sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")]
    tables = [str(found) for said in ALPHABETS for found in Path("/").glob(said[1:])]
    return [*dict.fromkeys([*own, *packages, *tables])]
