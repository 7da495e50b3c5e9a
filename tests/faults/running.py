"""A site that runs, the persons who use it through HTTP, and the processes of which it consists."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from hashlib import sha256
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

from fixture_processes import MANAGE, ours

ADD = "/desk/nature/protectedarea/add/"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def children(pid: int) -> list[int]:
    """The processes which this one started and which live."""
    try:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return []
    return [int(word) for word in text.split()]


def command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def kill(pid: int) -> None:
    """As the kernel would: without a word before."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


class Running:
    """`manage.py run` on a data folder."""

    def __init__(self, data: Path, port: int | None = None, **more: str) -> None:
        self.data, self.port = data, port or free_port()
        self.environment = ours(data, PORT=str(self.port), DEMO="0", **more)
        self.log = (data.parent / f"{data.name}.{self.port}.log").open("ab")
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(MANAGE), "run"],
            env=self.environment, stdout=self.log, stderr=self.log,
        )  # fmt: skip

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def wait(self, seconds: float = 300) -> None:
        """Until it answers."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            assert self.process.poll() is None, "it ended by itself"
            try:
                if Person(self.address).get("/healthz")[0] == 200:
                    return
            except OSError:
                time.sleep(0.2)
        raise AssertionError("it does not answer")

    def parts(self) -> dict[str, int]:
        """The pids of its processes by what they are."""
        found = {"supervisor": self.process.pid}
        for pid in children(self.process.pid):
            if "granian" in command(pid):
                found["server"] = pid
                found |= {"server process": children(pid)[-1]} if children(pid) else {}
            elif "worker" in command(pid):
                found["worker"] = pid
        return found

    def kill(self) -> None:
        kill(self.process.pid)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=60)
        self.log.close()


class _Stay(HTTPRedirectHandler):
    """A redirect is the answer: it says that something was done."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


class Person:
    """Somebody with a browser: cookies, forms, and no patience for programs."""

    def __init__(self, address: str, timeout: float = 60) -> None:
        self.address, self.timeout = address, timeout
        self.cookies = CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.cookies), _Stay)

    def get(self, path: str) -> tuple[int, bytes, Any]:
        return self._ask(Request(self.address + path))

    def post(self, path: str, said: dict[str, Any]) -> tuple[int, bytes, Any]:
        token = next((c.value for c in self.cookies if c.name == "csrftoken"), "")
        body = urlencode({**said, "csrfmiddlewaretoken": token}).encode()
        headers = {"Referer": self.address + path, "Origin": self.address}
        return self._ask(Request(self.address + path, body, headers))

    def sign_in(self, name: str) -> None:
        self.get("/desk/login/")
        status, body, _ = self.post("/desk/login/", {"username": name, "password": "p"})
        assert status == 302, re.sub(rb"<[^>]+>", b" ", body)[-500:]

    def add(self, key: str, area: int) -> int:
        """A new, accepted protected area; 302 is «done», 401 is «who are you?»."""
        said = {"key": key, "name": key, "where": "unknown", "area": str(area), "accept": "on"}
        status, _, headers = self.post(ADD, said)
        done = status != 302 or headers["Location"] == ADD.removesuffix("add/")
        return status if done else 401  # to the sign-in: nothing was acknowledged

    def _ask(self, request: Request) -> tuple[int, bytes, Any]:
        try:
            with self.opener.open(request, timeout=self.timeout) as answer:
                return answer.status, answer.read(), answer.headers
        except HTTPError as error:
            with error:
                return error.code, error.read(), error.headers


def broken_files(root: Path) -> list[str]:
    """What a reader of the folder finds wrong with the release that `current` names just now."""
    name = (root / "current").read_text()
    folder = root / name
    manifest = json.loads((folder / "manifest.json").read_bytes())
    wrong = [] if manifest["release"] == name else [f"{name} calls itself {manifest['release']}"]
    for file in manifest["files"]:
        if sha256((folder / file["path"]).read_bytes()).hexdigest() != file["sha256"]:
            wrong.append(f"{name}/{file['path']}")
    return wrong


def orphans(root: Path) -> list[str]:
    """Files and folders of a publication which was never finished."""
    half = (*root.glob(".*.new"), *root.glob(".*.old"), *root.glob("*.new"), *root.glob("*/*.new"))
    return sorted({str(path.relative_to(root)) for path in half})
