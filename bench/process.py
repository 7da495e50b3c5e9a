"""The site as it runs: its processes, their processor time and memory, taken from Linux."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from faults.running import Running
from fixture_processes import made

TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def running() -> Iterator[Running]:
    """A site with first data, two approvers «a» and «b» and a release, on a port of its own."""
    with TemporaryDirectory() as folder:
        site = Running(made(Path(folder, "data")))
        try:
            site.wait()
            yield site
        finally:
            site.stop()


def cpu(pid: int) -> float:
    """Seconds of processor which the process has used, in all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory(pid: int) -> float:
    """Megabytes which the process holds in memory now."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    said = next(line for line in lines if line.startswith("VmRSS"))
    return int(said.split()[1]) / 1024
