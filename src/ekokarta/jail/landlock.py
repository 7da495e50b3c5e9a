"""Files: of all there is, a process keeps the right to read some folders (landlock, Linux 5.13)."""

import ctypes
import os
from collections.abc import Iterable

from ekokarta.jail.kernel import call, failure

CREATE, ADD, RESTRICT = 444, 445, 446
"Numbers of the system calls, the same on every architecture."
ASK_VERSION, BENEATH = 1, 1
READ = 1 << 2 | 1 << 3
"LANDLOCK_ACCESS_FS_READ_FILE and READ_DIR of <linux/landlock.h>."
RIGHTS = ((1, 13), (2, 14), (3, 15), (5, 16))
"From which version of the interface on how many rights over files exist."
TCP, SCOPES = 4, 6
"From which version on it can also forbid TCP; and abstract sockets and signals."


class Rules(ctypes.Structure):
    """struct landlock_ruleset_attr."""

    _fields_ = (("files", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class Beneath(ctypes.Structure):
    """struct landlock_path_beneath_attr."""

    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def version() -> int:
    """Of the interface that this kernel offers; 0 where it offers none."""
    return max(0, call(CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(ASK_VERSION)))


def rules(offered: int) -> tuple[Rules, int]:
    """All that this version can forbid, and how many bytes of the structure it knows."""
    files = (1 << max(n for since, n in RIGHTS if since <= offered)) - 1
    net, scoped = (3 if offered >= TCP else 0), (3 if offered >= SCOPES else 0)
    size = 24 if offered >= SCOPES else 16 if offered >= TCP else 8
    return Rules(files, net, scoped), size


def keep_only(folders: Iterable[str]) -> bool:
    """Read what lies under these folders and nothing else, for ever; False if it is not offered.

    Raises OSError where it is offered and fails: then nothing may be read at all.
    """
    offered = version()
    if not offered:
        return False
    said, size = rules(offered)
    handle = call(CREATE, ctypes.byref(said), ctypes.c_size_t(size), ctypes.c_uint32(0))
    _must(handle)
    for folder in folders:
        _allow(handle, folder)
    _must(call(RESTRICT, ctypes.c_int(handle), ctypes.c_uint32(0)))
    os.close(handle)
    return True


def _allow(handle: int, folder: str) -> None:
    try:
        parent = os.open(folder, os.O_PATH | os.O_CLOEXEC | os.O_DIRECTORY)
    except OSError:  # a folder that is not there need not be read
        return
    beneath = Beneath(READ, parent)
    _must(
        call(
            ADD,
            ctypes.c_int(handle),
            ctypes.c_int(BENEATH),
            ctypes.byref(beneath),
            ctypes.c_uint32(0),
        )
    )
    os.close(parent)


def _must(answer: int) -> None:
    if answer < 0:
        raise OSError(failure(), "landlock")
