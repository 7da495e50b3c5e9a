"""Ends of time, memory and files, which the kernel keeps for any user on any Unix."""

from ekokarta.jail.bounds import Bounds

FILES = 64
"Open at once: libraries, a table of coordinate systems, the upload."


def set_limits(bounds: Bounds) -> bool:
    """Set them, so that they cannot be raised again; False where the machine has none.

    Nothing is written into files, nothing is left of a crash, no further process begins.
    """
    try:
        import resource
    except ImportError:  # Windows
        return False
    wanted = {
        "RLIMIT_AS": bounds.memory,
        "RLIMIT_CORE": 0,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_MSGQUEUE": 0,
        "RLIMIT_NOFILE": FILES,
        "RLIMIT_NPROC": 0,
    }
    for name, most in wanted.items():
        if hasattr(resource, name):
            resource.setrlimit(getattr(resource, name), (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (bounds.seconds, bounds.seconds + 1))
    return True


def go_first() -> None:
    """Be the first to go where memory runs out: the server comes before one file."""
    try:
        with open("/proc/self/oom_score_adj", "w") as score:
            score.write("1000")
    except OSError:  # another kernel
        pass
