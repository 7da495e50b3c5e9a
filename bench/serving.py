"""Pages, tiles, files and the API per second of processor, beside nginx which serves the same bytes as files.

nginx does nothing but send, so it is the floor. Where there is none (Debian: nginx-light) the figures stand alone.
Memory: the server process before and after, so that what it keeps is seen.
"""

import folder  # noqa: F401  before all others: it sets the paths

# isort: split
import http.client
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser
from pathlib import Path
from shutil import which
from statistics import median
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory

from faults.running import Person, Running, children, free_port
from figure import SIZE, Figure, shown
from process import cpu, memory, running

REQUESTS = 30 if SIZE == "small" else 300
FASTER = 40
"nginx is asked so many times more, since a tick of the processor's clock is long for it."
ROUNDS = 1 if SIZE == "small" else 3
ASKED = {
    "page: start": ("/ru/", "", 1500),
    "page: table of districts": ("/ru/districts/", "", 3500),
    "page: passport": ("/ru/districts/41702215000000/", "", 3000),
    "part of a tile archive": ("/releases/current/base.pmtiles", "bytes=0-16383", 60),
    "file: manifest": ("/releases/current/manifest.json", "", 60),
    "API: registers": ("/api/layers", "", 150),
    "API: one measure": ("/api/statistics?layer=protected-areas&measure=count", "", 200),
}
"Address, Range, and how many times more processor it may take than nginx."
MEMORY, KEPT = 900.0, 1.5
"Megabytes of the server process; how much more it may hold after all this than after its start."


def main() -> int:
    with running() as site, TemporaryDirectory() as root:
        server = site.parts()["server process"]
        before = memory(server)
        ours = {name: per_request(site.port, [server], *ASKED[name][:2]) for name in ASKED}
        after = memory(server)
        theirs = beside(site, Path(root))
    figures = [figure(name, ours[name], theirs) for name in ASKED]
    figures += [
        Figure("memory of the server process", after, "MB", MEMORY),
        Figure("the same", after, "MB", KEPT, "before these requests", before),
    ]
    return shown(figures)


def figure(name: str, ours: float, theirs: dict[str, float]) -> Figure:
    """Microseconds of processor for a request, and how many such requests a second of it serves."""
    said = f"{name}: {1e6 / ours:,.0f} per CPU-second" if ours else name
    if not theirs.get(name):
        return Figure(said, ours, "µs CPU", float("inf"))
    return Figure(said, ours, "µs CPU", ASKED[name][2], "nginx", theirs[name])


def per_request(port: int, pids: list[int], path: str, span: str, times: int = REQUESTS) -> float:
    """Microseconds of processor, the median of some rounds on one kept connection."""
    return median(_round(port, pids, path, span, times) for _ in range(ROUNDS))


def _round(port: int, pids: list[int], path: str, span: str, times: int) -> float:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    _ask(connection, path, span)
    before = sum(map(cpu, pids))
    for _ in range(times):
        _ask(connection, path, span)
    connection.close()
    return (sum(map(cpu, pids)) - before) * 1e6 / times


def _ask(connection: http.client.HTTPConnection, path: str, span: str) -> None:
    connection.request("GET", path, headers={"Range": span} if span else {})
    answer = connection.getresponse()
    answer.read()
    if answer.status not in (200, 206):
        raise SystemExit(f"{path}: {answer.status}")


def beside(site: Running, root: Path) -> dict[str, float]:
    """The same by nginx; empty where there is none."""
    if not which("nginx"):
        print("nginx is not on this machine (Debian: nginx-light): nothing stands beside")
        return {}
    for number, (path, _, _) in enumerate(ASKED.values()):
        (root / str(number)).write_bytes(Person(site.address).get(path)[1])
    with nginx(root) as (port, pids):
        return {
            name: per_request(port, pids, f"/{number}", ASKED[name][1], REQUESTS * FASTER)
            for number, name in enumerate(ASKED)
        }


@contextmanager
def nginx(root: Path) -> Iterator[tuple[int, list[int]]]:
    """One process of it, which serves a folder."""
    port, settings = free_port(), root / "nginx.conf"
    settings.write_text(
        f"user {getuser()}; daemon off; pid {root}/pid; error_log stderr crit; worker_processes 1; events {{}}"
        f"http {{ access_log off; sendfile on; keepalive_requests 1000000; client_body_temp_path {root}/body;"
        f"proxy_temp_path {root}/proxy; fastcgi_temp_path {root}/fcgi; uwsgi_temp_path {root}/uwsgi;"
        f"scgi_temp_path {root}/scgi; server {{ listen 127.0.0.1:{port}; root {root}; }} }}"
    )
    process = Popen(["nginx", "-c", str(settings), "-e", "stderr"], stderr=DEVNULL)
    try:
        _wait(port)
        yield port, children(process.pid)
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait(port: int) -> None:
    for _ in range(100):
        try:
            http.client.HTTPConnection("127.0.0.1", port, timeout=1).connect()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("nginx does not answer")


if __name__ == "__main__":
    sys.exit(main())
