"""The public face in a real browser, which may speak to nobody but us."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.wsgi import get_wsgi_application
from fixture_release import write_release
from playwright.sync_api import Browser, Playwright, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ALONE = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
ROOT = Path(__file__).resolve().parents[2]


class Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small release in it."""
    root = tmp_path_factory.mktemp("releases")
    write_release(root)
    return root


@pytest.fixture(autouse=True)
def published(settings, releases: Path) -> None:
    settings.RELEASES = releases


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the site, served by threads of this process."""
    server = make_server("127.0.0.1", 0, get_wsgi_application(), Threaded, Quiet)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """What starts browsers; skips with a reason where there is none to start.

    It ends with its module: its loop runs in this thread, where Django then refuses the database to other tests.
    """
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium, started once a module."""
    started = playwright.chromium.launch(executable_path=CHROMIUM, args=ALONE)
    yield started
    started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    file = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
    if not file.is_file():
        pytest.skip("axe-core is not installed: make setup")
    return file.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the screenshots lie afterwards, for people to look at."""
    return tmp_path_factory.mktemp("screenshots")
